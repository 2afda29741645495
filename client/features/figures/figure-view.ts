/**
 * What a chart of one figure shows: our council among those of the region and of England, and its way
 * over the years. Missing stays missing, two definitions are never joined, and nobody gets a rank.
 */
import type { Figure } from '../../../shared/records/figure.ts'
import type { Indicator } from '../../../shared/records/indicator.ts'
import type { Spread } from '../../../shared/records/spread.ts'
import { careOf, quantile, type Travel, travelOf } from '../../../shared/self-view/figures.ts'
import { isOldAt } from './figure-age.ts'

export type Kept<Body> = { id: string; body: Body }

/** Many values: the one in the middle, and between which two the middle half of them lies. */
export type Group = { values: number[]; middle: number; low: number; high: number }

/** Our value of a year and the middle of the others; null where there is none. */
export type YearOf = {
  year: string
  value: number | null
  definition: number | null
  region: number | null
  england: number | null
}

export type FigureView = {
  indicator: Indicator
  year: string
  value: number
  source: string
  published: string | null
  isOld: boolean
  /** Somebody has a figure of a later year, and we do not. */
  newer: string | null
  /** Those of the region that were counted in the same way, ours among them; by council. */
  councils: { id: string; value: number }[]
  region: Group | null
  england: Group | null
  travel: { way: Travel; year: string; value: number } | null
  /** The words of its definition, where they say to read it with care. */
  care: string | null
  /** There is an earlier figure, but it meant something else. */
  isNewCount: boolean
  years: YearOf[]
  /** From these years on it meant something else. */
  breaks: { from: string; words: string }[]
}

export type Rows = {
  indicators: readonly Kept<Indicator>[]
  figures: readonly Kept<Figure>[]
  spreads: readonly Kept<Spread>[]
}

/** Null where this council has no figure at all. */
export function figureView(
  { indicators, figures, spreads }: Rows,
  { code, council, today }: { code: string; council: string; today: string },
): FigureView | null {
  const own = figures.find(({ body }) => body.code === code && body.council === council)?.body
  const isOurs = (body: { code: string; region: string }) =>
    body.code === code && body.region === own?.region
  const indicator = indicators.find(({ body }) => isOurs(body))?.body
  const last = own?.readings.findLast(({ value }) => value !== null)
  if (!own || !indicator || !last || last.value === null) return null

  const inRegion = figures.filter(({ body }) => isOurs(body)).map(({ body }) => body)
  const spread = spreads.find(({ body }) => isOurs(body))?.body
  const { year, value, definition, source, published } = last
  const councils = valuesOf(inRegion, year, definition)
  const years = yearsOf(own, inRegion, spread)
  const newest = years.at(-1)?.year ?? year
  const known = own.readings.filter((one) => one.value !== null)
  const before = known.at(-2)
  const way = travelOf(own.readings, indicator.better)
  return {
    ...{ indicator, year, value, source, published, councils, years },
    isOld: isOldAt(year, today, indicator.everyTwoYears),
    newer: newest > year ? newest : null,
    region: groupOf(councils.map((one) => one.value)),
    england: groupOf(spread?.years.find((one) => one.year === year)?.values ?? []),
    travel:
      way && typeof before?.value === 'number'
        ? { way, year: before.year, value: before.value }
        : null,
    care: careOf(indicator.definitions, definition),
    isNewCount: before !== undefined && before.definition !== definition,
    breaks: breaksOf(indicator, years),
  }
}

function valuesOf(figures: readonly Figure[], year: string, definition: number) {
  return figures.flatMap(({ council, readings }) => {
    const found = readings.find((one) => one.year === year && one.definition === definition)
    return council && found && found.value !== null ? [{ id: council, value: found.value }] : []
  })
}

/** Of fewer than four there are no quarters, and a middle would give the others away. */
const fewest = 4

export function groupOf(values: readonly number[]): Group | null {
  if (values.length < fewest) return null
  const at = (q: number) => quantile(values, q) ?? 0
  return { values: [...values], middle: at(0.5), low: at(0.25), high: at(0.75) }
}

const mostYears = 10

/** The years in which anybody has a figure, the newest ten. */
function yearsOf(own: Figure, inRegion: readonly Figure[], spread: Spread | undefined): YearOf[] {
  const read = inRegion.flatMap(({ readings }) => readings.filter(({ value }) => value !== null))
  const all = [...read, ...(spread?.years ?? [])].map(({ year }) => year)
  const names = [...new Set(all)].sort().slice(-mostYears)
  return names.map((year) => {
    const found = own.readings.find((one) => one.year === year)
    const definition = found?.definition ?? read.find((one) => one.year === year)?.definition
    const region = definition ? valuesOf(inRegion, year, definition) : []
    const england = spread?.years.find((one) => one.year === year)?.values ?? []
    return {
      ...{ year, value: found?.value ?? null, definition: definition ?? null },
      region: groupOf(region.map(({ value }) => value))?.middle ?? null,
      england: groupOf(england)?.middle ?? null,
    }
  })
}

const breaksOf = ({ definitions }: Indicator, years: readonly YearOf[]) =>
  definitions.flatMap(({ from, words }) => {
    const [first] = years
    const isSeen = from && first && first.year < from && years.some(({ year }) => year >= from)
    return isSeen ? [{ from, words }] : []
  })

/** In which part of a group a value lies: its highest or lowest quarter, or the half between. */
export function partOf(value: number, { low, high }: Group): 'highest' | 'lowest' | 'between' {
  if (value > high) return 'highest'
  return value < low ? 'lowest' : 'between'
}

export type Step = { from: number; to: number }

/** Between which neighbours a line is drawn, by their places: both are known and were counted alike. */
export function stepsOf(
  years: readonly YearOf[],
  of: (year: YearOf) => number | null = ({ value }) => value,
): Step[] {
  return years.flatMap((year, at) => {
    const before = years[at - 1]
    if (!before || of(before) === null || of(year) === null) return []
    return before.definition === year.definition ? [{ from: at - 1, to: at }] : []
  })
}
