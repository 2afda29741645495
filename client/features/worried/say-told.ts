/** A note in words: whom somebody told, when and what. The words go whole into a copy, too. */
import { type ToldWhom, toldWhom } from '../../../shared/records/concern.ts'
import { sayMoment } from '../../ui/dates.ts'
import type { Fact } from '../../ui/facts.ts'
import { useWords } from '../../ui/words.ts'
import type { Told } from './useNotes.ts'
import { worriedWords } from './words-worried.ts'

type Named = { name: string }
type Numbers = { lead: Named; deputy: Named; outside?: Named | undefined } | null | undefined

/** Whom somebody can have told. Of a visit whose numbers name nobody outside, nobody outside is offered. */
export const mayBeTold = (numbers: Numbers): readonly ToldWhom[] =>
  toldWhom.options.filter((one) => one !== 'outside' || !numbers || numbers.outside)

export function useSayTold() {
  const t = useWords(worriedWords)

  /** By name where the numbers are on this phone. */
  const sayWhom = (numbers: Numbers) => ({
    emergency: t('emergency'),
    lead: numbers ? t('lead', { name: numbers.lead.name }) : t('leadAny'),
    deputy: numbers ? t('deputy', { name: numbers.deputy.name }) : t('deputyAny'),
    outside: numbers?.outside ? t('outside', { name: numbers.outside.name }) : t('outsideAny'),
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
