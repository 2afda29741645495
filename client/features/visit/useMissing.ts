/** A visit that cannot be shown: what is still here, and whom to ring. */
import { computed } from 'vue'
import { isStorageRefused } from '../../local/refused.ts'
import { useSync } from '../../local/sync-state.ts'
import { telephone } from '../../ui/telephone.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { useVisit, type VisitState } from './useVisit.ts'
import { visitWords } from './words-visit.ts'

export function useMissing(props: { challenge: string; state: VisitState }) {
  const t = useWords(visitWords)
  const tCommon = useWords(commonWords)
  const sync = useSync()
  const visit = useVisit(props.challenge)

  return {
    ...{ t, tCommon },
    back: computed(() => ({ words: tCommon('home'), to: '/' })),
    title: computed(() => {
      if (isStorageRefused.value) return t('noStorage')
      if (props.state === 'loading') return t('loading')
      return props.state === 'gone' ? t('notHere') : t('notReady')
    }),
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
