/**
 * What a region should have of a file, whatever it has now: a council's readings by indicator, and the
 * spread of all England. From this and from what stands there follows what is still to be done, so that an
 * import that was cut off comes to the same end.
 */
import type { Reading } from './read.ts'
import type { RegionFigures } from './state.ts'

type Values = { year: string; value: number | null }[]
/** Who published a file and when, where somebody said it. */
export type Origin = { source: string | null; published?: string | null | undefined }

export type Wanted = Origin & {
  figures: { council: string; code: string; readings: Values }[]
  spreads: { code: string; years: { year: string; values: number[]; missing: number }[] }[]
  /** Years of an indicator for which the file has too few authorities to speak of England. */
  tooFew: number
}

/** Of the 153 authorities with social care some never publish one value or the other. */
const fewestOfEngland = 100

export function wantedOf(
  readings: readonly Reading[],
  { councils }: Pick<RegionFigures, 'councils'>,
  { source, published = null }: Origin,
): Wanted {
  const own = new Map(
    councils.flatMap(({ id, body }) => (body.ons ? [[body.ons, id] as const] : [])),
  )
  const figures = [...groupBy(readings, ({ ons, code }) => `${ons} ${code}`).values()].flatMap(
    (some) => {
      const [first] = some
      const council = first && own.get(first.ons)
      if (!first || !council) return []
      const values = some.map(({ year, value }) => ({ year, value }))
      return [{ council, code: first.code, readings: values.sort(byYear) }]
    },
  )
  const spreads = spreadsOf(readings)
  return {
    ...{ source, published, figures },
    spreads: spreads
      .map(({ code, years }) => ({ code, years: years.filter(isEngland) }))
      .filter(({ years }) => years.length > 0),
    tooFew: spreads.flatMap(({ years }) => years).filter((one) => !isEngland(one)).length,
  }
}

const isEngland = ({ values }: { values: readonly number[] }) => values.length >= fewestOfEngland

function spreadsOf(readings: readonly Reading[]): Wanted['spreads'] {
  return [...groupBy(readings, ({ code }) => code)].map(([code, some]) => ({
    code,
    years: [...groupBy(some, ({ year }) => year)]
      .map(([year, ofYear]) => {
        const values = ofYear.flatMap(({ value }) => (value === null ? [] : [value]))
        // In their order, so that no place in it says whose it is.
        values.sort((a, b) => a - b)
        return { year, values, missing: ofYear.length - values.length }
      })
      .sort(byYear),
  }))
}

export const byYear = (a: { year: string }, b: { year: string }) => (a.year < b.year ? -1 : 1)

export function groupBy<One>(list: readonly One[], keyOf: (one: One) => string) {
  const groups = new Map<string, One[]>()
  for (const one of list) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
