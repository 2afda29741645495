import { describe, expect, it } from 'vitest'
import { workingDaysBetween } from '../../shared/working-days.ts'

const friday = '2027-03-05T10:00:00.000Z'

describe('working days', () => {
  it('pass in whole, and not on a weekend', () => {
    const days = ['03-05', '03-06', '03-07', '03-08', '03-09', '03-12', '03-15']
    const passed = days.map((day) => workingDaysBetween(friday, `2027-${day}T10:00:00.000Z`))
    expect(passed).toEqual([0, 0, 0, 1, 2, 5, 6])
  })

  it('are over at the same time of day, not before', () => {
    expect(workingDaysBetween(friday, '2027-03-12T09:59:59.999Z')).toBe(4)
    expect(workingDaysBetween(friday, '2027-03-12T10:00:00.000Z')).toBe(5)
  })

  it('begin after a weekend when something came on one', () => {
    expect(workingDaysBetween('2027-03-06T10:00:00.000Z', '2027-03-12T10:00:00.000Z')).toBe(5)
  })

  it('pass without bank holidays', () => {
    // Good Friday and Easter Monday of 2027, 26 and 29 March.
    const before = '2027-03-24T10:00:00.000Z'
    const days = ['03-25', '03-26', '03-29', '03-30', '04-02']
    const passed = days.map((day) => workingDaysBetween(before, `2027-${day}T10:00:00.000Z`))
    expect(passed).toEqual([1, 1, 1, 2, 5])
    // Christmas of 2027 is on a weekend, and New Year’s Day of 2028 too.
    expect(workingDaysBetween('2027-12-23T10:00:00.000Z', '2028-01-04T10:00:00.000Z')).toBe(5)
  })

  it('never run backwards', () => {
    expect(workingDaysBetween(friday, '2027-03-01T10:00:00.000Z')).toBe(0)
  })
})
