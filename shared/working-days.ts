/** Days on which offices in England work: Monday to Friday, without bank holidays. */
import { bankHolidaysOf } from './bank-holidays.ts'

const dayMs = 86_400_000

/**
 * How many working days have passed in whole since `from`: five are over on the same weekday a week on,
 * and a day later for each bank holiday in between.
 * @param from an instant @param to an instant, later than `from`
 */
export function workingDaysBetween(from: string, to: string): number {
  const holidays = new Map<number, readonly string[]>()
  const isHoliday = (day: Date) => {
    const year = day.getUTCFullYear()
    const known = holidays.get(year) ?? bankHolidaysOf(year)
    holidays.set(year, known)
    return known.includes(day.toISOString().slice(0, 10))
  }
  let count = 0
  for (let at = Date.parse(from) + dayMs; at <= Date.parse(to); at += dayMs) {
    const day = new Date(at)
    const weekday = day.getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !isHoliday(day)) count += 1
  }
  return count
}
