/** Days as they are counted where the visits are: in the United Kingdom, with its summer time. */

const ukTime = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
})

const part = (at: Date, type: Intl.DateTimeFormatPartTypes) =>
  ukTime.formatToParts(at).find((one) => one.type === type)?.value ?? ''

/** The day there, `2027-03-09`. */
export function ukDay(at: Date): string {
  return `${part(at, 'year')}-${part(at, 'month')}-${part(at, 'day')}`
}

/** The hour there, 0 to 23. */
export function ukHour(at: Date): number {
  return Number(part(at, 'hour'))
}

/** The day so many days later; earlier with a minus. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The instant at which a clock there shows `time` (`16:05`) on `day`. */
export function ukInstant(day: string, time: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  // Summer time is an hour ahead: an hour before is the same moment, if the clock agrees.
  const hourBefore = new Date(asUtc - 3_600_000)
  return ukHour(hourBefore) === Number(time.slice(0, 2)) ? hourBefore : new Date(asUtc)
}
