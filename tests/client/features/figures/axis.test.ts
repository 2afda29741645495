import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisOf, placeOn, stacked } from '../../../../client/features/figures/axis.ts'

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 })

describe('the axis of a chart', () => {
  it('begins and ends on round numbers around all values', () => {
    expect(axisOf([13, 21, 48])).toEqual({ low: 10, high: 50, ticks: [10, 20, 30, 40, 50] })
    expect(axisOf([0.389, 0.41])?.ticks).toEqual([0.385, 0.39, 0.395, 0.4, 0.405, 0.41])
  })

  it('is there for one value, for equal ones and for noughts, and not for none', () => {
    expect(axisOf([])).toBeNull()
    for (const same of [[0], [7.5, 7.5], [-3]]) {
      const axis = axisOf(same)
      expect(axis && axis.high > axis.low).toBe(true)
    }
  })

  it('keeps each value on the line, whatever the values', () => {
    fc.assert(
      fc.property(values, (some) => {
        const axis = axisOf(some)
        return axis !== null && some.every((value) => isOnLine(placeOn(axis, value)))
      }),
    )
  })
})

const isOnLine = (place: number) => place >= -1e-6 && place <= 100 + 1e-6

describe('dots that would cover each other', () => {
  it('stand one above the other', () => {
    const axis = { low: 0, high: 100, ticks: [0, 100] }
    const some = [1, 2, 60, 3].map((value, at) => ({ id: String(at), value }))
    const dots = stacked(axis, some, 10)
    expect(dots.map(({ place }) => place)).toEqual([5, 5, 65, 5])
    expect(dots.map(({ level }) => level)).toEqual([0, 1, 0, 2])
  })

  it('stay on the line when their value is the last one', () => {
    const axis = { low: 0, high: 10, ticks: [0, 10] }
    expect(stacked(axis, [{ id: 'a', value: 10 }], 4)).toEqual([{ id: 'a', place: 87.5, level: 0 }])
  })
})
