/** How a count is said to those who read every answer. */
import { useWords } from '../../ui/words.ts'
import { listeningWords } from './words-listening.ts'

export function useSayCount() {
  const t = useWords(listeningWords)
  return {
    /** Beside an answer of a scale: "Nobody", "3". */
    sayCount: (n: number) => (n ? String(n) : t('nobody')),
    /** Beside a question: "No answer", "3 answers". */
    sayAnswers: (n: number) => (n ? t('answers', { n }) : t('noAnswers')),
    sayEntries: (n: number) => (n ? t('entries', { n }) : t('nothingHere')),
  }
}
