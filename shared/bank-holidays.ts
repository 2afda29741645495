/**
 * Bank holidays in England, by the rules that make them and not by a list that runs out. A day that is
 * proclaimed for once only is not known here, nor one that is moved for once: it counts as a working day.
 */

const dayMs = 86_400_000
const [sunday, monday, saturday] = [0, 1, 6]

const at = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day)
const weekdayOf = (instant: number) => new Date(instant).getUTCDay()
const isWeekend = (instant: number) => [sunday, saturday].includes(weekdayOf(instant))

/** The first Monday on or after a day. */
const mondayFrom = (instant: number) => instant + ((monday - weekdayOf(instant) + 7) % 7) * dayMs

/** Easter Sunday of the Gregorian calendar: the anonymous algorithm of 1876. */
function easterOf(year: number): number {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100]
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const place = epact + toSunday - 7 * late + 114
  return at(year, Math.floor(place / 31), (place % 31) + 1)
}

/** Of days that fall on a weekend, the next working day in their place: one for each. */
function substituted(days: readonly number[]): number[] {
  const kept = days.filter((day) => !isWeekend(day))
  return days.reduce<number[]>((all, day) => {
    if (!isWeekend(day)) return all
    let next = day
    while (isWeekend(next) || all.includes(next)) next += dayMs
    return [...all, next]
  }, kept)
}

/** Each as `2027-12-27`, in their order. */
export function bankHolidaysOf(year: number): string[] {
  const easter = easterOf(year)
  const days = [
    ...substituted([at(year, 1, 1)]),
    ...[easter - 2 * dayMs, easter + dayMs],
    // Early May, spring and summer: the last Monday of a month is the first of its last seven days.
    ...[mondayFrom(at(year, 5, 1)), mondayFrom(at(year, 5, 25)), mondayFrom(at(year, 8, 25))],
    ...substituted([at(year, 12, 25), at(year, 12, 26)]),
  ]
  return days.sort((a, b) => a - b).map((day) => new Date(day).toISOString().slice(0, 10))
}
