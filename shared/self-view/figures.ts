/** Published figures: what an indicator is, and what was read of it for one council in one year. */
import * as z from 'zod/mini'
import { day } from '../ids.ts'
import { line } from '../text.ts'

/** A financial year as it is published: `2023-24`. */
export const year = z.string().check(
  z.regex(/^\d{4}-\d\d$/),
  z.refine((text) => Number(text.slice(5)) === (Number(text.slice(2, 4)) + 1) % 100),
)

/** Which way is better; `none` for context that is neither. */
export const better = z.enum(['high', 'low', 'none'])
export type Better = z.infer<typeof better>

/** In the words of a definition: which way is better is not the whole of it. The charts say so then. */
export const withCare = 'To be read with care'

/** The words of a definition that say so; null where they do not. */
export function careOf(
  definitions: readonly { number: number; words: string }[],
  definition: number,
): string | null {
  const words = definitions.find(({ number }) => number === definition)?.words
  return words?.includes(withCare) ? words : null
}

export const unit = z.discriminatedUnion('is', [
  z.object({ is: z.literal('percent') }),
  z.object({ is: z.literal('per'), of: z.int().check(z.positive()) }),
  /** A score; `of` is the highest there is, null where there is none. */
  z.object({ is: z.literal('score'), of: z.nullable(z.number()) }),
  z.object({ is: z.literal('number') }),
])
export type Unit = z.infer<typeof unit>

const value = z.number().check(z.refine(Number.isFinite))

export const readingOfYear = z.looseObject({
  year,
  /** Null where there is none: it stays missing, and is never a nought. */
  value: z.nullable(value),
  /** Which definition it was read under: a line is never drawn from one to another. */
  definition: z.int().check(z.positive()),
  source: line(200),
  /** When it was published; null where the source does not say. */
  published: z.nullable(day),
})
export type ReadingOfYear = z.infer<typeof readingOfYear>

const isByYear = (readings: readonly { year: string }[]) =>
  readings.every((one, place) => place === 0 || (readings[place - 1]?.year ?? '') < one.year)

/** In the order of the years, each once. */
export const readingsByYear = z.array(readingOfYear).check(z.maxLength(60), z.refine(isByYear))

/** All councils' values of one year, without names: no rank can be read from it but one's own place. */
export const spreadOfYear = z.looseObject({
  year,
  values: z.array(value).check(z.maxLength(500)),
  missing: z.int(),
})
export type SpreadOfYear = z.infer<typeof spreadOfYear>
export const spreadByYear = z.array(spreadOfYear).check(z.maxLength(60), z.refine(isByYear))

/** The readings with newer ones in the place of those of the same year. */
export function withReadings(
  before: readonly ReadingOfYear[],
  newer: readonly ReadingOfYear[],
): ReadingOfYear[] {
  const kept = before.filter((one) => !newer.some((other) => other.year === one.year))
  return [...kept, ...newer].sort((a, b) => (a.year < b.year ? -1 : 1))
}

/** Under which definition a figure of this year was read: the last that was in force by then. */
export const definitionIn = (
  definitions: readonly { number: number; from: string | null }[],
  of: string,
): number => definitions.findLast(({ from }) => from === null || from <= of)?.number ?? 1

/** The value in the middle, or between two of them; null of none. @param q 0.5 the middle, 0.25 a quarter */
export function quantile(values: readonly number[], q: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * q
  const low = sorted[Math.floor(place)]
  const high = sorted[Math.ceil(place)]
  if (low === undefined || high === undefined) return null
  return low + (high - low) * (place - Math.floor(place))
}

export type Travel = 'better' | 'worse' | 'same' | 'higher' | 'lower'

/**
 * Which way it went between two readings of one definition; null where there are none to compare. Less
 * than one part in a hundred of the older one counts as the same.
 */
export function travelOf(readings: readonly ReadingOfYear[], way: Better): Travel | null {
  const known = readings.filter((one) => one.value !== null)
  const last = known.at(-1)
  const before = known.at(-2)
  if (!last || !before || last.value === null || before.value === null) return null
  if (last.definition !== before.definition) return null
  const step = last.value - before.value
  if (Math.abs(step) <= Math.abs(before.value) / 100) return 'same'
  if (way === 'none') return step > 0 ? 'higher' : 'lower'
  return step > 0 === (way === 'high') ? 'better' : 'worse'
}
