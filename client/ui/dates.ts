/**
 * Dates and times in words, always as the clock on the wall in England says, whatever the phone is
 * set to. Instants are ISO strings in UTC (`2027-03-09T10:00:00Z`); a day alone is `2027-03-09`.
 */
const zone = 'Europe/London'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

interface WallClock {
  weekday: string
  day: string
  month: string
  year: string
  hour: string
  minute: string
}

/** A day alone means its noon, so that no summer time moves it. */
function readInstant(when: string): Date {
  return new Date(when.length === 10 ? `${when}T12:00:00Z` : when)
}

function readClock(when: string): WallClock {
  const found = { weekday: '', day: '', month: '', year: '', hour: '', minute: '' }
  for (const { type, value } of clock.formatToParts(readInstant(when)))
    if (type in found) found[type as keyof WallClock] = value // seam: `in` has just proved the key
  return found
}

const calendar = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
})

/** Days since 1970 of the English calendar day: for counting days, not hours. */
function countDay(when: string): number {
  const [day = 1, month = 1, year = 1970] = calendar
    .formatToParts(readInstant(when))
    .flatMap(({ type, value }) => (type === 'literal' ? [] : [Number(value)]))
  return Date.UTC(year, month - 1, day) / 86_400_000
}

/** "9 March": its two words never part at the end of a line. */
export function sayDate(when: string): string {
  const { day, month } = readClock(when)
  return `${day}\u00a0${month}`
}

/** "March". */
export const sayMonth = (when: string): string => readClock(when).month

/** "Tuesday 9 March"; with the year when it is not the year of `now`. */
export function sayDay(when: string, now?: string): string {
  const { weekday, year } = readClock(when)
  const isOtherYear = now !== undefined && readClock(now).year !== year
  return `${weekday} ${sayDate(when)}${isOtherYear ? ` ${year}` : ''}`
}

/** "2pm", "2:30pm", "midday": the hour of an appointment. */
export function sayHour(when: string): string {
  const { hour, minute } = readClock(when)
  const number = Number(hour)
  if (number === 12 && minute === '00') return 'midday'
  const short = minute === '00' ? `${number % 12 || 12}` : `${number % 12 || 12}:${minute}`
  return `${short}${number < 12 ? 'am' : 'pm'}`
}

/** "12:41": the exact time something happened. */
export function sayTime(when: string): string {
  const { hour, minute } = readClock(when)
  return `${hour}:${minute}`
}

/** "9 March 2027, 12:41": for receipts. */
export function sayMoment(when: string): string {
  return `${sayDate(when)} ${readClock(when).year}, ${sayTime(when)}`
}

/** "3 days to go", "today", "tomorrow", "yesterday", "3 days ago". */
export function sayDaysToGo(when: string, now: string): string {
  const days = countDay(when) - countDay(now)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `${days} days to go` : `${-days} days ago`
}

/** "Tuesday 4 March, 2pm, 3 days to go"; the hour only where one is known. */
export function sayVisit(when: string, now: string): string {
  const hour = when.length === 10 ? [] : [sayHour(when)]
  return [sayDay(when, now), ...hour, sayDaysToGo(when, now)].join(', ')
}
