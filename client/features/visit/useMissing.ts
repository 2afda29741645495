/** A visit that cannot be shown: what is still here, and whom to ring. */
import { computed } from 'vue'
import { isStorageRefused } from '../../local/refused.ts'
import { useSync } from '../../local/sync-state.ts'
import { useSession } from '../../session/session.ts'
import { sayDate, sayTime } from '../../ui/dates.ts'
import { telephone } from '../../ui/telephone.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { useVisit, type VisitState } from './useVisit.ts'
import { visitWords } from './words-visit.ts'

export function useMissing(props: { challenge: string; state: VisitState }) {
  const t = useWords(visitWords)
  const tCommon = useWords(commonWords)
  const sync = useSync()
  const session = useSession()
  const visit = useVisit(props.challenge)
  /** Why it has left this phone, where that is known. */
  const ended = computed(() => {
    if (session.sendsUntil !== null) return 'cardEnded'
    return visit.isEnded.value ? 'ended' : null
  })

  return {
    ...{ t, tCommon },
    back: computed(() => ({ words: tCommon('home'), to: '/' })),
    title: computed(() => {
      if (isStorageRefused.value) return t('noStorage')
      if (props.state === 'loading') return t('loading')
      if (props.state !== 'gone') return t('notReady')
      return t(ended.value ?? 'notHere')
    }),
    more: computed(() => {
      if (props.state !== 'gone') return t('notReadyMore')
      if (ended.value === 'cardEnded')
        return t('cardEndedMore', { day: sayDate(session.sendsUntil ?? '') })
      return t(ended.value ? 'endedMore' : 'notHereMore')
    }),
    sent: computed(() =>
      (visit.sent.value ?? []).map(({ id, state, sentOnPhone, receivedAt }) => {
        const at = receivedAt ?? sentOnPhone
        const isHere = state === 'received' || state === 'read'
        const words = { day: sayDate(at), time: sayTime(at) }
        return {
          ...{ id, to: `/visit/${props.challenge}/sent/${id}` },
          words: t(isHere ? 'sentRow' : 'waitsRow', words),
        }
      }),
    ),
    isRefused: computed(() => isStorageRefused.value),
    loading: computed(() => sync.loading?.have),
    contact: computed(() => {
      const ring = visit.contact.value
      return ring && { words: t('ring', ring), to: telephone(ring.phone) }
    }),
    unsent: computed(() => {
      const n = visit.answered.value.length
      return n ? { words: t('unsentHere', { n }), to: `/visit/${props.challenge}/check` } : null
    }),
  }
}
