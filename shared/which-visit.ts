/**
 * Which visit is meant, when somebody takes part in more than one: the one under way today stands first,
 * then the nearest, of two as near the newer. Which one a worry belongs to is asked unless one is clear.
 */
export type Days = { from: string | null; to: string | null }

const dayMs = 86_400_000

const isUnderWay = ({ from, to }: Days, today: string) =>
  from !== null && from <= today && today <= (to ?? from)

/** Days between today and the visit; those without a date come last. */
function distance({ from, to }: Days, today: string): number {
  if (from === null) return Number.POSITIVE_INFINITY
  const away = (day: string) => Math.abs(Date.parse(day) - Date.parse(today)) / dayMs
  return Math.min(away(from), away(to ?? from))
}

export function inOrderOfNeed<Visit extends Days>(
  visits: readonly Visit[],
  today: string,
): Visit[] {
  const rank = (visit: Visit) => (isUnderWay(visit, today) ? -1 : distance(visit, today))
  return [...visits].sort((a, b) => {
    const [ofA, ofB] = [rank(a), rank(b)]
    if (ofA !== ofB) return ofA < ofB ? -1 : 1
    return (b.from ?? '').localeCompare(a.from ?? '')
  })
}

/** The one visit that can be meant without asking: the only one, or the only one under way today. */
export function meantOf<Visit extends Days>(
  visits: readonly Visit[],
  today: string,
): Visit | undefined {
  if (visits.length === 1) return visits[0]
  const now = visits.filter((one) => isUnderWay(one, today))
  return now.length === 1 ? now[0] : undefined
}
