/** A figure in words: numbers with their unit, and the sentence that says all that the chart shows. */
import type { Unit } from '../../../shared/self-view/figures.ts'
import type { Say } from '../../ui/words.ts'
import { endOf } from './figure-age.ts'
import { type FigureView, partOf } from './figure-view.ts'
import type { figuresWords } from './words-figures.ts'

export type SayFigures = Say<typeof figuresWords>

/** As many digits as anybody can use: three of a fraction, one of a percentage, none of thousands. */
export function sayNumber(value: number): string {
  const size = Math.abs(value)
  const digits = size < 1 ? 3 : size < 1000 ? 1 : 0
  return new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits }).format(value)
}

export function sayValue(t: SayFigures, value: number, unit: Unit): string {
  const n = sayNumber(value)
  switch (unit.is) {
    case 'percent':
      return t('percent', { n })
    case 'per':
      return t('per', { n, of: sayNumber(unit.of) })
    case 'score':
      return unit.of === null ? n : t('scoreOf', { n, of: sayNumber(unit.of) })
    case 'number':
      return n
    default:
      return unit satisfies never
  }
}

/** On the chart itself there is room for the number and its sign only. */
export const sayShort = (value: number, unit: Unit): string =>
  unit.is === 'percent' ? `${sayNumber(value)}%` : sayNumber(value)

export const sayYear = (t: SayFigures, year: string): string =>
  t('yearTo', { year, end: String(endOf(year)) })

const better = { high: 'betterHigh', low: 'betterLow', none: 'betterNone' } as const
const parts = { highest: 'inHighest', lowest: 'inLowest', between: 'inBetween' } as const
const ways = {
  ...({ better: 'wentBetter', worse: 'wentWorse', same: 'wentSame' } as const),
  ...({ higher: 'wentHigher', lower: 'wentLower' } as const),
}

/** Everything the chart shows, for whoever does not look at it. */
export function sayFigure(t: SayFigures, view: FigureView, council: string): string {
  const { indicator, region, england, travel } = view
  const value = (one: number) => sayValue(t, one, indicator.unit)
  const year = (one: string) => sayYear(t, one)
  return [
    t('ours', { council, value: value(view.value), year: year(view.year) }),
    ...(region
      ? [t('regionMiddle', { n: region.values.length, value: value(region.middle) })]
      : []),
    ...(england ? [t('englandMiddle', { value: value(england.middle) })] : []),
    ...(england ? [t(parts[partOf(view.value, england)])] : []),
    t(better[indicator.better]),
    ...(view.care ? [t('withCare', { words: view.care })] : []),
    ...(travel
      ? [t(ways[travel.way], { year: year(travel.year), value: value(travel.value) })]
      : []),
    ...(view.isNewCount ? [t('newCount')] : []),
    ...(view.newer ? [t('noNewer', { council, year: year(view.newer) })] : []),
    ...(view.isOld ? [t('old', { year: year(view.year) })] : []),
  ].join(' ')
}
