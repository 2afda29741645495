/** Scales and their values in words. */
import { scaleWords, valueWords } from '../../ui/words-scales.ts'
import { type Say, useWords } from '../../ui/words.ts'

export const useScales = () => ({ tScale: useWords(scaleWords), tValue: useWords(valueWords) })

/** A judgement as it is stored, in words; as it stands where it is on no scale we know. */
export const sayValue = (tValue: Say<typeof valueWords>, value: string): string =>
  isValue(value) ? tValue(value) : value

const isValue = (value: string): value is keyof typeof valueWords => value in valueWords
