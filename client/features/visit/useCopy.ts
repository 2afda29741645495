/** Where else the answers of a visit are, what came from elsewhere, and what has to be chosen. */
import { computed } from 'vue'
import { readNewsSeen, useCopyState } from '../../local/sealed/state.ts'
import { useSync } from '../../local/sync-state.ts'
import { useWords } from '../../ui/words.ts'
import type { VisitView } from './useVisit.ts'
import { copyWords } from './words-copy.ts'

type Said = { title: string; more: string; to?: string; button: string }

export function useCopy(visit: VisitView) {
  const t = useWords(copyWords)
  const sync = useSync()
  const state = useCopyState(() => visit.id)
  const hasBegun = computed(() => visit.entries.value.length > 0)
  const cardTo = `/visit/${visit.id}/card`

  const news = computed<Said | null>(() => {
    const one = state.value?.news
    if (!one) return null
    const button = t('fine')
    switch (one.is) {
      case 'brought':
        return { title: t('broughtTitle'), more: t('brought', { n: one.count }), button }
      case 'differs':
        return { title: t('differsTitle'), more: t('differs', { n: one.count }), button }
      case 'same':
        return { title: t('sameTitle'), more: t('same'), button }
      default:
        return one satisfies never
    }
  })
  const two = computed<Said | null>(() => {
    const [first] = state.value?.two ?? []
    if (!first || !hasBegun.value) return null
    const to = `/visit/${visit.id}/question/${first.replace(':', '/')}`
    const n = state.value?.two.length ?? 0
    return { title: t('twoTitle'), more: t('two', { n }), to, button: t('look') }
  })

  return {
    ...{ t, news, two, cardTo },
    cleared: computed(() => sync.vanished !== null && state.value?.is === 'noKey'),
    /** Nothing is said of a copy before there is anything to copy. */
    lines: computed(() => {
      if (!hasBegun.value || !state.value) return []
      if (state.value.is === 'kept') return [t('kept'), t('who')]
      if (state.value.is === 'none') return [t('onlyEver')]
      return state.value.is === 'only' ? [t('only'), t('onlySoon')] : [t('only')]
    }),
    mayOpenCard: computed(() => hasBegun.value && state.value?.is === 'noKey'),
    seen: () => readNewsSeen(visit.id),
  }
}
