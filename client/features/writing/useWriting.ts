/** The self-views of one's own councils: those that are there, and those that can be begun. */
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { isHeld } from '../../../shared/actor.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Council } from '../../../shared/records/council.ts'
import type { Edition } from '../../../shared/records/edition.ts'
import type { SelfView } from '../../../shared/records/self-view.ts'
import type { Template } from '../../../shared/records/template.ts'
import { useDoing } from '../../local/doing.ts'
import { makeId, makeNow } from '../../local/make.ts'
import { useRecords } from '../../local/records.ts'
import { useSync } from '../../local/sync-state.ts'
import { useSession } from '../../session/session.ts'
import { dayOf, sayShortDay } from '../../ui/days.ts'
import { useNow } from '../../ui/now.ts'
import { serviceWords } from '../../ui/words-sector.ts'
import { useWords } from '../../ui/words.ts'
import { beginnable, newestOf } from './begin.ts'
import { allBefore } from './earlier.ts'
import { writingWords } from './words-writing.ts'

/** How the newest version stands, in a list. */
const stages = {
  withLeadMember: 'version',
  superseded: 'version',
  signedOff: 'versionSigned',
  shared: 'versionShared',
  returned: 'versionReturned',
} as const satisfies Record<Edition['stage'], keyof typeof writingWords>

export function useWriting() {
  const t = useWords(writingWords)
  const tService = useWords(serviceWords)
  const session = useSession()
  const sync = useSync()
  const now = useNow()
  const router = useRouter()
  const { isBusy, trouble, run } = useDoing()
  const challenges = useRecords<Challenge>('challenge', () => ({}))
  const councils = useRecords<Council>('council', () => ({}))
  const views = useRecords<SelfView>('selfView', () => ({}))
  const editions = useRecords<Edition>('edition', () => ({}))
  const templates = useRecords<Template>('template', () => ({}))
  /** Asked again after a lost answer, it is the same one. */
  const ids = new Map<string, string>()

  const held = computed(() => session.appointments.filter((one) => isHeld(one, now.value)))
  const open = computed(() => beginnable(challenges.value ?? [], views.value ?? [], held.value))
  const nameOf = (council: string | null) =>
    councils.value?.find(({ id }) => id === council)?.body.name ?? ''
  const dueOf = (challenge: string | null) => {
    const of = challenges.value?.find(({ id }) => id === challenge)?.body.milestones.selfView
    return of?.due && !of.done ? t('dueOn', { day: sayShortDay(of.due, dayOf(now.value)) }) : ''
  }
  const standsOf = ({ number, edition }: SelfView) => {
    const stage = editions.value?.find(({ id }) => id === edition)?.body.stage ?? 'withLeadMember'
    return number ? t(stages[stage], { n: number }) : t('notSentYet')
  }
  const noteOf = (view: SelfView) =>
    [standsOf(view), dueOf(view.challenge)].filter(Boolean).join('. ')

  return {
    ...{ t, sync, isBusy, trouble },
    rows: computed(() =>
      (views.value ?? []).map(({ id, body }) => ({
        ...{ id, to: `/writing/${id}`, note: noteOf(body) },
        words: t('of', { council: nameOf(body.council), service: tService(body.service) }),
      })),
    ),
    open: computed(() =>
      open.value.map(({ id, body }) => ({
        ...{ id, due: dueOf(id), hasTemplate: !!newestOf(templates.value ?? [], body) },
        words: t('of', { council: nameOf(body.council), service: tService(body.service) }),
      })),
    ),
    state: computed((): 'loading' | 'here' =>
      !views.value || !challenges.value || !templates.value || (sync.loading && !views.value.length)
        ? 'loading'
        : 'here',
    ),
    begin: (challenge: string) =>
      run(async () => {
        const body = open.value.find(({ id }) => id === challenge)?.body
        const template = body && newestOf(templates.value ?? [], body)
        if (!template) return
        const record = ids.get(challenge) ?? makeId()
        ids.set(challenge, record)
        const { region, council } = body
        const begun = { council, service: body.service, submittedAt: null }
        const [before] = allBefore({ id: record, body: begun }, views.value ?? [])
        const earlier = before ? { earlier: before.id } : {}
        const place = { region, council, challenge }
        await makeNow('selfView', record, { ...place, template: template.id, ...earlier })
        await router.push(`/writing/${record}`)
      }),
  }
}
