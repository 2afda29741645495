/**
 * How much one session may send in a minute, kept in this node's memory: it guards the database, and
 * forgetting it harms nobody. Commands and refused requests count; a page that is only read does not.
 */
import { Refused } from './problem.ts'

const minuteMs = 60_000
/** A refused request costs as much as a full one. */
export const refusedCost = 100

export function pushLimit(most: number, clock: () => Date) {
  const spent = new Map<string, { since: number; count: number }>()
  const sweep = (now: number) => {
    if (spent.size < 10_000) return
    for (const [id, { since }] of spent) if (now - since >= minuteMs) spent.delete(id)
  }
  return {
    /** Counts what this session sends. @throws Refused `too-often` when it sent its share already */
    spend: (session: string, cost: number) => {
      const now = clock().getTime()
      const entry = spent.get(session)
      const left = entry ? entry.since + minuteMs - now : 0
      if (!entry || left <= 0) {
        sweep(now)
        spent.set(session, { since: now, count: cost })
      } else if (entry.count >= most) {
        throw new Refused('too-often', { retryAfter: Math.ceil(left / 1000) })
      } else entry.count += cost
    },
  }
}
