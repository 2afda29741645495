/** The records of one self-view on this device, for the screens that write it. */
import { computed } from 'vue'
import type { Action } from '../../../shared/records/action.ts'
import type { Council } from '../../../shared/records/council.ts'
import type { Edition } from '../../../shared/records/edition.ts'
import type { Evidence } from '../../../shared/records/evidence.ts'
import type { Section } from '../../../shared/records/section.ts'
import type { SelfView } from '../../../shared/records/self-view.ts'
import type { Template } from '../../../shared/records/template.ts'
import { evidenceOf, hasNothingNew, sectionsOf } from '../../../shared/self-view/edition.ts'
import { useCan } from '../../local/can.ts'
import { useRecord, useRecords } from '../../local/records.ts'
import { useSync } from '../../local/sync-state.ts'
import { dayOf } from '../../ui/days.ts'
import { useNow } from '../../ui/now.ts'
import { useReading } from '../../ui/reading.ts'
import { chooseWords, useWords } from '../../ui/words.ts'
import { type Kept, rowsOf } from './writing-view.ts'
import { writingWords } from './words-writing.ts'

type Both = { standard: string; easy: string }

export function useParts(id: () => string) {
  const t = useWords(writingWords)
  const sync = useSync()
  const now = useNow()
  const reading = useReading()
  const view = useRecord<SelfView>('selfView', id)
  const body = computed(() => view.value?.body)
  const where = () => ({ challenge: body.value?.challenge ?? '' })
  const template = useRecord<Template>('template', () => body.value?.template)
  const council = useRecord<Council>('council', () => body.value?.council ?? undefined)
  const sections = useRecords<Section>('section', where)
  const evidence = useRecords<Evidence>('evidence', where)
  const actions = useRecords<Action>('action', where)
  const editions = useRecords<Edition>('edition', where)

  const edition = computed(() => editions.value?.find((one) => one.id === body.value?.edition))
  const asked = computed(() => template.value?.body.sections ?? [])
  const rows = computed(() =>
    rowsOf(asked.value, sections.value ?? [], evidence.value ?? [], edition.value?.body),
  )
  /** Of this self-view, each with its id. */
  const own = <Body extends { selfView: string }>(all: readonly Kept<Body>[] | undefined) =>
    (all ?? []).flatMap((one) => (one.body.selfView === id() ? [{ ...one.body, id: one.id }] : []))
  const drafts = computed(() => ({
    sections: own(sections.value),
    evidence: own(evidence.value),
  }))
  const isRead = computed(() =>
    [view, template, sections, evidence, actions, editions].every(
      ({ value }) => value !== undefined,
    ),
  )
  const mayWrite = useCan(
    'section',
    'add',
    () => sections.value?.[0]?.id,
    () => ({ rank: 'i', text: '-' }),
  )
  const say = ({ standard, easy }: Both) => chooseWords([standard, easy], reading.easyRead)
  const sayKey = (key: string) => {
    const found = asked.value.find((one) => one.key === key)
    return found ? `${found.number} ${say(found.title)}` : key
  }

  return {
    ...{ t, sync, view, body, template, council, sections, evidence, actions, editions, edition },
    ...{ asked, rows, mayWrite, say, sayKey, drafts },
    /** By the rule itself: sending it would come to nothing. */
    hasNothingNew: computed(() => {
      const now = {
        sections: sectionsOf(asked.value, drafts.value.sections),
        evidence: evidenceOf(drafts.value.evidence),
        order: body.value?.order ?? [],
      }
      return !!edition.value && hasNothingNew(edition.value.body, now)
    }),
    today: computed(() => dayOf(now.value)),
    name: computed(() => council.value?.body.name ?? ''),
    state: computed((): 'loading' | 'none' | 'here' => {
      const isThere = !!view.value && !!template.value && !!sections.value?.length
      if (!isRead.value || (!isThere && sync.loading)) return 'loading'
      return isThere ? 'here' : 'none'
    }),
    /** What every screen of it gives its frame. */
    frame: computed(() => ({
      none: { words: t('notHere'), next: t('notHereNext') },
      loading: t('getting'),
      online: sync.online,
      lastAt: sync.lastAt,
    })),
  }
}
