import { describe, expect, it } from 'vitest'
import { ageOf, isOldAt } from '../../../../client/features/figures/figure-age.ts'
import {
  figureView,
  groupOf,
  partOf,
  type Rows,
  stepsOf,
} from '../../../../client/features/figures/figure-view.ts'
import { sayFigure, sayNumber, sayValue } from '../../../../client/features/figures/say-figure.ts'
import { figuresWords } from '../../../../client/features/figures/words-figures.ts'
import type { Indicator } from '../../../../shared/records/indicator.ts'
import { chooseWords, fillWords, type Say } from '../../../../client/ui/words.ts'

const region = 'r'
const place = { region, challenge: null }
type Value = number | null
type Value3 = [string, Value, number?]

const indicator = (over: Partial<Indicator> = {}): Indicator => ({
  ...{ ...place, council: null, code: '1D', service: 'adults', better: 'high' },
  unit: { is: 'percent' },
  name: { standard: 'Satisfaction', easy: 'Happy' },
  ...{ source: 'The survey', everyTwoYears: false },
  definitions: [{ number: 1, from: null, words: 'Asked once a year.' }],
  ...over,
})
const figure = (council: string, readings: readonly Value3[], code = '1D') => ({
  id: `${council}-${code}`,
  body: {
    ...{ ...place, council, code },
    readings: readings.map(([year, value, definition = 1]) => ({
      ...{ year, value, definition, source: 'The survey', published: null },
    })),
  },
})
const spread = (values: readonly number[], year = '2022-23') => ({
  id: 's',
  body: { ...place, council: null, code: '1D', years: [{ year, values: [...values], missing: 0 }] },
})
const rows = (over: Partial<Rows> = {}): Rows => ({
  indicators: [{ id: 'i', body: indicator() }],
  figures: [
    figure('ours', [
      ['2021-22', 60],
      ['2022-23', 64],
    ]),
    ...['a', 'b', 'c', 'd'].map((id, at) => figure(id, [['2022-23', 50 + at * 10]])),
  ],
  spreads: [spread([40, 50, 60, 70, 80])],
  ...over,
})
const asked = { code: '1D', council: 'ours', today: '2024-06-01' }
const seen = (over: Partial<Rows> = {}, today = asked.today) =>
  figureView(rows(over), { ...asked, today })

const sayIn =
  (isEasy: boolean): Say<typeof figuresWords> =>
  (key, ...args) =>
    fillWords(chooseWords(figuresWords[key], isEasy), args[0])

describe('a figure', () => {
  it('stands among those of the region and of England, with the middle of each', () => {
    const view = seen()
    expect(view?.region).toMatchObject({ middle: 64, low: 60, high: 70 })
    expect(view?.england).toMatchObject({ middle: 60, low: 50, high: 70 })
    expect(view?.councils).toHaveLength(5)
    expect(view?.travel).toEqual({ way: 'better', year: '2021-22', value: 60 })
  })

  it('is not there without a reading: missing stays missing', () => {
    expect(seen({ figures: [figure('ours', [['2022-23', null]])] })).toBeNull()
    expect(seen({ figures: [] })).toBeNull()
    expect(seen({ indicators: [] })).toBeNull()
  })

  it('is never compared with one that was counted in another way', () => {
    const figures = [
      figure('ours', [
        ['2021-22', 60],
        ['2022-23', 64, 2],
      ]),
      figure('a', [['2022-23', 50, 1]]),
    ]
    const view = seen({ figures })
    expect(view?.travel).toBeNull()
    expect(view?.isNewCount).toBe(true)
    expect(view?.councils.map(({ id }) => id)).toEqual(['ours'])
    expect(stepsOf(view?.years ?? [])).toEqual([])
  })

  it('says from when it means something else, where the years shown reach over that', () => {
    const definitions = [
      { number: 1, from: null, words: 'Once.' },
      { number: 2, from: '2022-23', words: 'Anew.' },
      { number: 3, from: '2030-31', words: 'To come.' },
    ]
    const indicators = [{ id: 'i', body: indicator({ definitions }) }]
    expect(seen({ indicators })?.breaks).toEqual([{ from: '2022-23', words: 'Anew.' }])
  })

  it('says that others have a newer one', () => {
    const view = seen({ spreads: [spread([1, 2, 3, 4], '2023-24')] })
    expect(view).toMatchObject({ year: '2022-23', newer: '2023-24', england: null })
  })

  it('leaves its line open where a year is missing', () => {
    const figures = [
      figure('ours', [
        ['2020-21', 1],
        ['2021-22', null],
        ['2022-23', 3],
      ]),
      figure('a', [
        ['2020-21', 2],
        ['2021-22', 2],
      ]),
    ]
    const view = seen({ figures, spreads: [] })
    expect(view?.years.map(({ value }) => value)).toEqual([1, null, 3])
    expect(stepsOf(view?.years ?? [])).toEqual([])
  })

  it('joins two years between which nobody asked', () => {
    const figures = [
      figure('ours', [
        ['2018-19', 7],
        ['2021-22', 8],
      ]),
    ]
    expect(stepsOf(seen({ figures, spreads: [] })?.years ?? [])).toEqual([{ from: 0, to: 1 }])
  })

  it('has no middle and no quarters among fewer than four', () => {
    expect(groupOf([1, 2, 3])).toBeNull()
    expect(groupOf([1, 2, 3, 4])).toMatchObject({ middle: 2.5 })
  })

  it('lies in the highest quarter, the lowest, or between: never on a rank', () => {
    const group = { values: [], middle: 5, low: 3, high: 7 }
    expect([2, 3, 7, 8].map((value) => partOf(value, group))).toEqual([
      ...['lowest', 'between', 'between', 'highest'],
    ])
  })
})

describe('the age of a figure', () => {
  it('counts from the end of its financial year', () => {
    expect(ageOf('2022-23', '2023-04-01')).toBe(0)
    expect(ageOf('2022-23', '2022-12-01')).toBe(0)
    expect(ageOf('2022-23', '2026-11-28')).toBe(43)
  })

  it('makes it old after two years, and after three where it is read every second year', () => {
    expect(isOldAt('2022-23', '2025-03-31', false)).toBe(false)
    expect(isOldAt('2022-23', '2025-04-01', false)).toBe(true)
    expect(isOldAt('2022-23', '2025-04-01', true)).toBe(false)
    expect(isOldAt('2022-23', '2026-04-01', true)).toBe(true)
  })
})

describe('a figure in words', () => {
  it('says all that the chart shows', () => {
    const view = seen({}, '2025-06-01')
    expect(view && sayFigure(sayIn(false), view, 'Oakshire')).toBe(
      'Oakshire: 64% in 2022-23. The middle of the 5 councils of our region is 64%. The middle of England is 60%. ' +
        'It lies in the middle half of England’s councils. Higher is better. ' +
        'It has got better since 2021-22 (60%). This figure is old: it is from 2022-23.',
    )
  })

  it('says it in Easy Read too', () => {
    const view = seen()
    expect(view && sayFigure(sayIn(true), view, 'Oakshire')).toBe(
      'Oakshire has 64%. This is for the year to March 2023. The middle of our 5 councils is 64%. ' +
        'The middle of England is 60%. Many councils in England are close to it. ' +
        'A higher number is better. It got better. It was 60%.',
    )
  })

  it('says where it is to be read with care, and says nothing of it elsewhere', () => {
    const words = 'Over a year. To be read with care: a plan may be right again.'
    const definitions = [{ number: 1, from: null, words }]
    const body = indicator({ better: 'low', definitions })
    const view = seen({ indicators: [{ id: 'i', body }] })
    expect(view && sayFigure(sayIn(false), view, 'Oakshire')).toContain(
      `Lower is better. How it is counted: ${words}`,
    )
    expect(view && sayFigure(sayIn(true), view, 'Oakshire')).toContain(
      'A lower number is better. Take care with this number.',
    )
    expect(seen()?.care).toBeNull()
  })

  it('gives as many digits as anybody can use, and the unit', () => {
    expect([0.41251, 7.25, 10.18296, 18231.9].map(sayNumber)).toEqual([
      ...['0.413', '7.3', '10.2', '18,232'],
    ])
    const t = sayIn(false)
    expect(sayValue(t, 7.6, { is: 'score', of: 12 })).toBe('7.6 out of 12')
    expect(sayValue(t, 0.41, { is: 'score', of: null })).toBe('0.41')
    expect(sayValue(t, 590, { is: 'per', of: 100_000 })).toBe('590 for every 100,000 people')
    expect(sayValue(t, 3, { is: 'number' })).toBe('3')
  })
})
