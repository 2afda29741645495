/** How old a document is, in words. */
import { useWords } from '../../ui/words.ts'
import { sayShortDay } from '../../ui/days.ts'
import { ageOf } from './writing-view.ts'
import { evidenceWords } from './words-evidence.ts'

export function useSayAge(today: () => string) {
  const t = useWords(evidenceWords)
  return (date: string): string => {
    const { years, months } = ageOf(date, today())
    const day = sayShortDay(date, today())
    if (years) return t('yearsOld', { day, n: years })
    return months ? t('monthsOld', { day, n: months }) : t('newest', { day })
  }
}
