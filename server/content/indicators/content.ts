import type { Indicator } from '../../../shared/records/indicator.ts'

/** An indicator as a region begins with it, with its first definition and those that came later. */
export type IndicatorContent = Pick<
  Indicator,
  'code' | 'service' | 'better' | 'unit' | 'name' | 'source' | 'everyTwoYears'
> & {
  definition: string
  redefined?: readonly { from: string; words: string }[]
}

type Both = IndicatorContent['name']
type More = Partial<Pick<IndicatorContent, 'everyTwoYears' | 'redefined'>>

export const percent = { is: 'percent' } as const
export const per = (of: number) => ({ is: 'per', of }) as const
export const score = (of: number | null) => ({ is: 'score', of }) as const

/** One maker for each set: who counts it and for whom is the same throughout. */
export const indicatorsOf =
  (service: IndicatorContent['service'], source: string) =>
  (
    code: string,
    name: Both,
    better: IndicatorContent['better'],
    unit: IndicatorContent['unit'],
    definition: string,
    more: More = {},
  ): IndicatorContent => ({
    ...{ code, service, better, unit, name, source, everyTwoYears: false, definition },
    ...more,
  })
