/**
 * Days and times as the forms of a desk need them, always by the clock on the wall in England.
 * A day is `2027-03-09`, a time `10:00`, an instant an ISO string in UTC.
 */
const zone = 'Europe/London'

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  dateStyle: 'short',
  timeStyle: 'short',
})

/** The English calendar day of an instant. */
export function dayOf(instant: string): string {
  return wall.format(new Date(instant)).slice(0, 10)
}

/** What the clock on the wall shows at an instant: "10:00". */
export function timeOf(instant: string): string {
  return wall.format(new Date(instant)).slice(11, 16)
}

/**
 * The instant at which the clock on the wall shows this time. In the hour that summer time takes away
 * it is the moment after the gap; in the hour it gives twice, the first of the two.
 */
export function instantAt(day: string, time: string): string {
  const asUtc = Date.parse(`${day}T${time}:00.000Z`)
  const tried = [60, 0].map((minutes) => new Date(asUtc - minutes * 60_000).toISOString())
  const fitting = tried.find((one) => dayOf(one) === day && timeOf(one) === time)
  return fitting ?? new Date(asUtc).toISOString()
}

const months = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long' })

function partsOf(day: string) {
  const at = new Date(`${day}T12:00:00Z`)
  return { number: at.getUTCDate(), month: months.format(at), year: at.getUTCFullYear() }
}

/** "13 April"; with the year when it is not the year of `today`. */
export function sayShortDay(day: string, today: string): string {
  const { number, month, year } = partsOf(day)
  const isOtherYear = year !== partsOf(today).year
  return `${number} ${month}${isOtherYear ? ` ${year}` : ''}`
}

/** "20 to 22 April", "30 April to 2 May", or one day. */
export function sayDays(from: string, to: string, today: string): string {
  if (from === to) return sayShortDay(from, today)
  const start = partsOf(from)
  const end = partsOf(to)
  const isSameMonth = start.month === end.month && start.year === end.year
  const first = isSameMonth ? String(start.number) : sayShortDay(from, today)
  return `${first} to ${sayShortDay(to, today)}`
}

/** The day so many days after this one. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
