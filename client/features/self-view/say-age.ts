/** How old a document is, from its own date: people judge evidence by that. */

const day = 86_400_000

/** Whole years from two on, whole months below; both 0 for less than a month. */
export function ageOf(date: string, now: string): { years: number; months: number } {
  const days = Math.max(0, (Date.parse(now.slice(0, 10)) - Date.parse(date)) / day)
  const months = Math.floor(days / 30.44)
  return months >= 24 ? { years: Math.floor(days / 365.25), months: 0 } : { years: 0, months }
}
