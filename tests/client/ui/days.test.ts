import { describe, expect, it } from 'vitest'
import { addDays, dayOf, instantAt, sayDays, sayShortDay, timeOf } from '../../../client/ui/days.ts'

describe('a day and a time by the clock on the wall in England', () => {
  it('is the instant of winter time', () => {
    expect(instantAt('2027-03-09', '10:00')).toBe('2027-03-09T10:00:00.000Z')
  })

  it('is an hour earlier in summer time', () => {
    expect(instantAt('2027-06-09', '10:00')).toBe('2027-06-09T09:00:00.000Z')
  })

  it('comes back as it was typed, on the days the clocks change too', () => {
    for (const day of ['2027-03-28', '2027-10-31', '2027-01-01'])
      for (const time of ['00:30', '03:15', '23:59']) {
        const instant = instantAt(day, time)
        expect([dayOf(instant), timeOf(instant)]).toEqual([day, time])
      }
  })

  it('takes the first of the two half past ones in October', () => {
    expect(instantAt('2027-10-31', '01:30')).toBe('2027-10-31T00:30:00.000Z')
  })

  it('moves a time that summer time took away behind the gap', () => {
    expect(instantAt('2027-03-28', '01:30')).toBe('2027-03-28T01:30:00.000Z')
    expect(timeOf('2027-03-28T01:30:00.000Z')).toBe('02:30')
  })

  it('belongs to the English day when it is late in the evening in summer', () => {
    expect(dayOf('2027-06-09T23:30:00.000Z')).toBe('2027-06-10')
  })
})

describe('days in words', () => {
  it('leave out the year of today', () => {
    expect(sayShortDay('2027-04-13', '2027-04-19')).toBe('13 April')
    expect(sayShortDay('2028-04-13', '2027-04-19')).toBe('13 April 2028')
  })

  it('say the days of a visit once', () => {
    expect(sayDays('2027-04-20', '2027-04-22', '2027-04-19')).toBe('20 to 22 April')
    expect(sayDays('2027-04-30', '2027-05-02', '2027-04-19')).toBe('30 April to 2 May')
    expect(sayDays('2027-04-20', '2027-04-20', '2027-04-19')).toBe('20 April')
    expect(sayDays('2027-12-30', '2028-01-01', '2027-04-19')).toBe('30 December to 1 January 2028')
  })

  it('are counted over the end of a month', () => {
    expect(addDays('2027-02-27', 3)).toBe('2027-03-02')
  })
})
