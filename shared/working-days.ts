/** Days on which offices work: Monday to Friday. Bank holidays are not known here, and count as working days. */

const dayMs = 86_400_000

/**
 * How many working days have passed in whole since `from`: five are over on the same weekday a week on.
 * @param from an instant @param to an instant, later than `from`
 */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0
  for (let at = Date.parse(from) + dayMs; at <= Date.parse(to); at += dayMs) {
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6) count += 1
  }
  return count
}
