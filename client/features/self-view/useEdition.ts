/** One edition: its contents, how it stands, who signed it and what may be done with it now. */
import { computed } from 'vue'
import { type Edition, nextToSign } from '../../../shared/records/edition.ts'
import { useCan } from '../../local/can.ts'
import { commandNow } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useRecord } from '../../local/records.ts'
import { sayMoment } from '../../ui/dates.ts'
import { roleWords } from '../../ui/words-sector.ts'
import { useWords } from '../../ui/words.ts'
import { type EditionView, goOnWith, isYours, newerThan, signersOf } from './editions-view.ts'
import { useSayEdition } from './say-edition.ts'
import { useEditions } from './useEditions.ts'
import { reasonWords, sendBackWords } from './words-sign.ts'

/** A challenge that is nowhere: nothing is read before it is known which. */
const nowhere = '00000000-0000-8000-8000-000000000000'

/** The edition among those of its visit, or nothing of it; the ground of each screen about one. */
export function useOneEdition(id: () => string) {
  const record = useRecord<Edition>('edition', id)
  const all = useEditions(() => ({ challenge: record.value?.body.challenge ?? nowhere }))
  const view = computed((): EditionView | null | undefined => {
    if (record.value === null) return null
    return all.views.value?.find((one) => one.id === id())
  })
  return {
    ...all,
    view,
    state: computed((): 'loading' | 'none' | 'here' => {
      if (view.value) return 'here'
      return view.value === null && !all.sync.loading ? 'none' : 'loading'
    }),
  }
}

export function useEdition(id: () => string) {
  const say = useSayEdition()
  const { t } = say
  const tRole = useWords(roleWords)
  const tReason = useWords(reasonWords)
  const tBack = useWords(sendBackWords)
  const one = useOneEdition(id)
  const { sync, now: today, view, state, readings, views, challenges } = one
  const { isBusy, trouble, run } = useDoing()
  const mayShare = useCan('edition', 'share', id, () => ({}))

  const sections = computed(() => {
    const now = view.value
    if (!now) return []
    return now.body.sections.map((section) => {
      const isWritten = now.written.includes(section)
      const isUnopened = now.unopened.includes(section)
      return {
        ...{ id: section.key, to: `/self-view/${now.id}/${section.key}` },
        words: `${section.number} ${say.sectionTitle(section.title)}`,
        isUnopened,
        isChanged: now.changed.some((changed) => changed.section.key === section.key),
        ...(isWritten ? {} : { note: t('blank') }),
      }
    })
  })
  const rowOf = ({ id: signature, body }: EditionView['signatures'][number]) => {
    const { name, post, role } = body.manifest.signer
    return {
      ...{ id: signature, to: `/receipt/${signature}`, words: name },
      note: `${post ?? tRole(role)}, ${sayMoment(body.at)}`,
      reservation: body.manifest.reservation,
    }
  }
  const signers = computed(() => {
    const now = view.value
    if (!now) return []
    const next = nextToSign(now.body)
    return signersOf(now).map(({ is, signatures }) => ({
      ...{ is, title: t(is), rows: signatures.map(rowOf) },
      waits: is === 'signedSoFar' && next ? say.waitsFor(next) : '',
      caption: t(is === 'doubtedBy' ? 'doubts' : 'withSignature'),
    }))
  })
  const returned = computed(() => {
    const back = view.value?.body.returned
    if (!back) return null
    const meant = view.value.body.sections.filter(({ key }) => back.sections.includes(key))
    return {
      reasons: back.reasons.map((reason) => tReason(reason)),
      words: back.words,
      sections: meant.map(({ key, number, title }) => ({
        ...{ id: key, to: `/self-view/${id()}/${key}` },
        words: tBack('toSection', { number, title: say.sectionTitle(title) }),
      })),
    }
  })
  const newer = computed(() => {
    const newest = view.value && newerThan(view.value, views.value ?? [])
    if (!newest) return null
    return { to: `/self-view/${newest.id}`, words: t('newest', { n: newest.body.number }) }
  })
  const main = computed(() => {
    const now = view.value
    const key = now && goOnWith(now, readings.value ?? [])
    if (!now || !key) return null
    const words = now.unopened.length === now.written.length ? t('start') : t('carryOn')
    return {
      to: `/self-view/${now.id}/${key}`,
      words: now.unopened.length ? words : t('readAgain'),
    }
  })
  const turn = computed(() => {
    const now = view.value
    if (!now || !isYours(now)) return null
    const isSign = now.turn.is === 'sign'
    return {
      sign: { to: `/self-view/${now.id}/sign`, words: t(isSign ? 'toSign' : 'toConfirm') },
      sendBack: isSign ? { to: `/self-view/${now.id}/send-back`, words: t('toSendBack') } : null,
    }
  })

  return {
    ...{ t, tBack, sync, state, view, sections, signers, returned, newer, main, turn },
    ...{ mayShare, isBusy, trouble },
    due: computed(() => view.value && say.due(view.value, challenges.value ?? [], today.value)),
    isRead: computed(() => view.value?.unopened.length === 0),
    title: computed(() => (view.value ? say.title(view.value.body) : t('inbox'))),
    about: computed(() => (view.value ? say.about(view.value.body) : '')),
    stands: computed(() => (view.value ? say.stands(view.value) : '')),
    progress: computed(() => (view.value ? say.progress(view.value) : '')),
    signedNow: computed(() => (view.value ? say.signedNow(view.value) : '')),
    share: () => run(() => commandNow('edition', 'share', {}, { record: id() })),
  }
}
