/** Turns the demonstration content's keys, days and clock times into ids and dates. */
import { derivedId } from '../../shared/derived-id.ts'
import type { ClockTime, DayOffset } from '../content/demo/region.ts'
import { daysAfter, ukDay, ukInstant } from '../mail/days.ts'

/** The id of whatever has this key: always the same, so that nothing is made twice. */
export const idOf = (kind: string, key: string): string =>
  derivedId('tellback demo', `${kind} ${key}`)

/** Days and times, counted from the day of seeding. */
export function calendar(now: Date) {
  const today = ukDay(now)
  const day = (offset: DayOffset) => daysAfter(today, offset)
  return {
    day,
    dayOrNull: (offset: DayOffset | null) => (offset === null ? null : day(offset)),
    instant: (offset: DayOffset, time: ClockTime) => ukInstant(day(offset), time).toISOString(),
  }
}
export type Calendar = ReturnType<typeof calendar>
