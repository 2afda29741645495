/**
 * The order of locks on PostgreSQL: homes (a challenge, a council, a region) sorted, then records
 * sorted, then scope counters by code unit, then log chains. Whoever writes a record holds its home, so
 * the facts of a home hold until the commit. SQLite has one writer: there the whole database is the lock.
 */
import { sql } from 'kysely'
import { TryAgain } from './busy.ts'
import { isPostgres, type Tx } from './store.ts'

/** Waits for the locks of these homes, in sorted order. The first locks of a transaction. */
export async function lockHomes(tx: Tx, homes: readonly string[]): Promise<void> {
  if (!isPostgres(tx) || homes.length === 0) return
  const sorted = homes.toSorted()
  await sql`select pg_advisory_xact_lock(hashtextextended(home, 0)) from unnest(${sorted}::text[]) as home`.execute(
    tx,
  )
}

/**
 * Takes locks that turned out to be needed too, out of order: without waiting.
 * @throws TryAgain when one of them is held; the next try asks for it at first
 */
export async function lockMoreHomes(tx: Tx, homes: readonly string[]): Promise<void> {
  if (!isPostgres(tx) || homes.length === 0) return
  const { rows } = await sql<{
    got: boolean
  }>`select pg_try_advisory_xact_lock(hashtextextended(home, 0)) as got from unnest(${homes}::text[]) as home`.execute(
    tx,
  )
  if (rows.some(({ got }) => !got)) throw new TryAgain('another home is needed and held')
}
