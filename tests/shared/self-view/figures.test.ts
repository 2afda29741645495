import { describe, expect, it } from 'vitest'
import { quantile, travelOf } from '../../../shared/self-view/figures.ts'

const reading = (year: string, value: number | null, definition = 1) => ({
  ...{ year, value, definition, source: 'A source', published: null },
})

describe('the middle and the quarters', () => {
  it('lie between two values where there is none at the place', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
    expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2)
    expect(quantile([7], 0.75)).toBe(7)
    expect(quantile([], 0.5)).toBeNull()
  })
})

describe('the direction of travel', () => {
  const up = [reading('2020-21', 50), reading('2021-22', 60)]

  it('is better or worse by which way is better, and neither where none is', () => {
    expect(travelOf(up, 'high')).toBe('better')
    expect(travelOf(up, 'low')).toBe('worse')
    expect(travelOf(up, 'none')).toBe('higher')
    expect(travelOf([...up, reading('2022-23', 40)], 'none')).toBe('lower')
  })

  it('is the same within one part in a hundred', () => {
    expect(travelOf([reading('2020-21', 50), reading('2021-22', 50.5)], 'high')).toBe('same')
    expect(travelOf([reading('2020-21', 50), reading('2021-22', 50.6)], 'high')).toBe('better')
  })

  it('passes over a missing value, and is never told across a redefinition', () => {
    expect(travelOf([...up, reading('2022-23', null)], 'high')).toBe('better')
    expect(travelOf([reading('2020-21', 50), reading('2021-22', 60, 2)], 'high')).toBeNull()
    expect(travelOf(up.slice(0, 1), 'high')).toBeNull()
  })
})
