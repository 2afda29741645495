/** How a count is said: as a number from five on, else as words. */
import { useWords } from '../../ui/words.ts'
import type { Count } from './listening-view.ts'
import { listeningWords } from './words-listening.ts'

export function useSayCount() {
  const t = useWords(listeningWords)

  /** Beside an answer of a scale: "Nobody", "A few", "7". */
  function sayCount(count: Count): string {
    if (count.is === 'number') return String(count.n)
    return count.is === 'few' ? t('few') : t('nobody')
  }
  /** Beside a question: "No answer", "A few answers", "7 answers". */
  function sayAnswers(count: Count): string {
    if (count.is === 'number') return t('answers', { n: count.n })
    return count.is === 'few' ? t('fewAnswers') : t('noAnswers')
  }
  function sayEntries(count: Count): string {
    if (count.is === 'number') return t('entries', { n: count.n })
    return count.is === 'few' ? t('fewEntries') : t('nothingHere')
  }
  return { sayCount, sayAnswers, sayEntries }
}
