/** The question about tea: the same faces as later, nothing of it is kept. */
import { computed, ref } from 'vue'
import { useRouter } from 'vue-router'
import type { Answer } from '../../ui/answers.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { useArrival } from './useArrival.ts'
import { practiceFaces, practiceWords } from './words-promise.ts'

export function usePractice() {
  const t = useWords(practiceWords)
  const tCommon = useWords(commonWords)
  const router = useRouter()
  const { visitTo } = useArrival()
  const chosen = ref<string | null>(null)

  const answers = computed<Answer[]>(() => [
    ...practiceFaces.map(({ value, word, isEasy }) => ({
      ...{ value: String(value), words: t(word), face: value, isEasy },
    })),
    { value: 'not-sure', words: tCommon('notSure'), face: 'not-sure', isOffScale: true },
  ])

  return {
    ...{ t, tCommon, chosen, answers },
    back: { words: tCommon('back'), to: '/welcome/promise' },
    toFirst: () => document.getElementById('practice')?.focus(),
    goOn: () => router.push(visitTo.value),
  }
}
