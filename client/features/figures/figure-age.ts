/** How old a figure is: it speaks of a financial year, which ends on the last day of March. */

/** The year in which it ends: 2023 of `2022-23`. */
export const endOf = (year: string): number => Number(year.slice(0, 4)) + 1

/** Whole months since the end of that year; 0 while it has not ended. */
export function ageOf(year: string, today: string): number {
  const [nowYear = 0, nowMonth = 0] = today.split('-').map(Number)
  return Math.max(0, (nowYear - endOf(year)) * 12 + nowMonth - 4)
}

/**
 * Whether it is shown as old: a newer one should have come out by now. One that is read every second year
 * has a year longer.
 */
export const isOldAt = (year: string, today: string, everyTwoYears: boolean): boolean =>
  ageOf(year, today) >= (everyTwoYears ? 36 : 24)
