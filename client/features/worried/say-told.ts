/** A note in words: whom somebody told, when and what. The words go whole into a copy, too. */
import { sayMoment } from '../../ui/dates.ts'
import type { Fact } from '../../ui/facts.ts'
import { useWords } from '../../ui/words.ts'
import type { Told } from './useNotes.ts'
import { worriedWords } from './words-worried.ts'

type Numbers = { lead: { name: string }; deputy: { name: string } } | null | undefined

export function useSayTold() {
  const t = useWords(worriedWords)

  /** By name where the numbers are on this phone. */
  const sayWhom = (numbers: Numbers) => ({
    emergency: t('emergency'),
    lead: numbers ? t('lead', { name: numbers.lead.name }) : t('leadAny'),
    deputy: numbers ? t('deputy', { name: numbers.deputy.name }) : t('deputyAny'),
    council: t('council'),
    somebodyElse: t('somebodyElse'),
  })

  const sayTold = (told: Told, numbers: Numbers): Fact[] => [
    { name: t('whom'), words: sayWhom(numbers)[told.toldWhom] },
    { name: t('when'), words: sayMoment(told.toldAt) },
    ...(told.words ? [{ name: t('said'), words: told.words }] : []),
  ]
  return { sayWhom, sayTold }
}
