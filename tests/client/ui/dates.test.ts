import { describe, expect, it } from 'vitest'
import {
  sayDate,
  sayDay,
  sayDaysToGo,
  sayHour,
  sayMoment,
  sayMonth,
  sayTime,
  sayVisit,
} from '../../../client/ui/dates.ts'

const now = '2027-03-01T09:00:00Z'

describe('a date in words', () => {
  it('names the day, the hour and the days to go', () => {
    expect(sayVisit('2027-03-04T14:00:00Z', now)).toBe('Thursday 4\u00a0March, 2pm, 3 days to go')
  })

  it('leaves the hour out where none is known', () => {
    expect(sayVisit('2027-03-04', now)).toBe('Thursday 4\u00a0March, 3 days to go')
  })

  it('names the year only where it is another', () => {
    expect(sayDay('2027-10-06', now)).toBe('Wednesday 6\u00a0October')
    expect(sayDay('2028-10-06', now)).toBe('Friday 6\u00a0October 2028')
  })

  it('keeps the day and the month on one line, and says either alone', () => {
    expect(sayDate('2027-04-09')).toBe('9\u00a0April')
    expect(sayMonth('2027-04-09')).toBe('April')
  })

  it('counts days of the calendar, not hours', () => {
    expect(sayDaysToGo('2027-03-02T00:10:00Z', '2027-03-01T23:50:00Z')).toBe('tomorrow')
    expect(sayDaysToGo('2027-03-01T23:59:00Z', now)).toBe('today')
    expect(sayDaysToGo('2027-02-28', now)).toBe('yesterday')
    expect(sayDaysToGo('2027-02-20', now)).toBe('9 days ago')
  })

  it('counts on over the change to summer time', () => {
    expect(sayDaysToGo('2027-03-29', '2027-03-27T23:30:00Z')).toBe('2 days to go')
  })

  it('says the hour as people do', () => {
    expect(sayHour('2027-03-09T10:00:00Z')).toBe('10am')
    expect(sayHour('2027-03-09T12:00:00Z')).toBe('midday')
    expect(sayHour('2027-03-09T14:30:00Z')).toBe('2:30pm')
    expect(sayHour('2027-03-09T00:15:00Z')).toBe('12:15am')
  })

  it('is the time in England, in summer too', () => {
    expect(sayTime('2027-03-09T12:41:00Z')).toBe('12:41')
    expect(sayTime('2027-07-09T12:41:00Z')).toBe('13:41')
    expect(sayDay('2027-07-09T23:30:00Z')).toBe('Saturday 10\u00a0July')
  })

  it('is exact on a receipt', () => {
    expect(sayMoment('2027-03-09T12:41:00Z')).toBe('9\u00a0March 2027, 12:41')
  })
})
