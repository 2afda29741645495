import { describe, expect, it } from 'vitest'
import { bankHolidaysOf } from '../../shared/bank-holidays.ts'

// As published for England and Wales.
const published = {
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
}

describe('bank holidays in England', () => {
  it.each(Object.entries(published))('of %s are those of its rules', (year, days) => {
    expect(bankHolidaysOf(Number(year))).toEqual(days.split(' ').map((day) => `${year}-${day}`))
  })

  it('follow Easter also in the years that are hardest to reckon', () => {
    expect(bankHolidaysOf(2038)).toContain('2038-04-26')
    expect(bankHolidaysOf(2049)).toContain('2049-04-19')
    expect(bankHolidaysOf(2076)).toContain('2076-04-20')
  })
})
