/**
 * How often somebody may try. Kept in the database, so that every node counts the same tries and a
 * restart forgives none. Limits are on tries at an address or from a network, and close no way in for good.
 * Whoever knows an address can use up its codes of an hour: cards and passkeys stay open to its holder.
 */
import { randomUUID } from 'node:crypto'
import { lockHomes } from '../store/locks.ts'
import { Refused } from '../walls/problem.ts'
import type { Db } from './tables.ts'

const hourMs = 3_600_000
const rememberedMs = 90 * 24 * hourMs

/** In one hour. A network from which nobody ever signed in is allowed less than a council's. */
export const perHour = { codesForAddress: 5, knownNetwork: 200, newNetwork: 20 }

/** Whoever tries at the same time waits here. @throws Refused `too-often` with the seconds until the next try, when `what` was tried `most` times in the hour */
export async function refuseTooOften(db: Db, what: string, most: number, now: Date): Promise<void> {
  await lockHomes(db, [what])
  const tries = await db
    .selectFrom('attempt')
    .select('at')
    .where('what', '=', what)
    .where('at', '>', new Date(now.getTime() - hourMs).toISOString())
    .orderBy('at', 'desc')
    .limit(most)
    .execute()
  const oldest = tries.at(most - 1)
  if (!oldest) return
  const wait = Date.parse(oldest.at) + hourMs - now.getTime()
  throw new Refused('too-often', { retryAfter: Math.max(1, Math.ceil(wait / 1000)) })
}

/** Counts one try. */
export async function countTry(db: Db, what: string, now: Date): Promise<void> {
  await db.insertInto('attempt').values({ id: randomUUID(), what, at: now.toISOString() }).execute()
}

/** @throws Refused `too-often` when too much came from this network */
export async function refuseNetwork(db: Db, network: string, now: Date): Promise<void> {
  const known = await db
    .selectFrom('network')
    .select('id')
    .where('id', '=', network)
    .where('seen_at', '>', new Date(now.getTime() - rememberedMs).toISOString())
    .executeTakeFirst()
  const most = known ? perHour.knownNetwork : perHour.newNetwork
  await refuseTooOften(db, `network ${network}`, most, now)
}

/** Counts one try against a network. */
export function countNetworkTry(db: Db, network: string, now: Date): Promise<void> {
  return countTry(db, `network ${network}`, now)
}

/** Somebody signed in from here: from now on it is a known network. */
export async function rememberNetwork(db: Db, network: string, now: Date): Promise<void> {
  const seen_at = now.toISOString()
  await db
    .insertInto('network')
    .values({ id: network, seen_at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at }))
    .execute()
}

/** Forgets what no limit counts any more. */
export async function forgetTries(db: Db, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString()
  await db.deleteFrom('attempt').where('at', '<', before(hourMs)).execute()
  await db.deleteFrom('network').where('seen_at', '<', before(rememberedMs)).execute()
}
