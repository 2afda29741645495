/**
 * PostgreSQL. Reads see one snapshot; writes see what is committed, under locks they take in one order
 * (`locks.ts`). No statement and no lock is waited for without end.
 */
import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, type LogEvent, PostgresDialect } from 'kysely'
import pg from 'pg'
import { asBusy, Busy, runsAnew } from './busy.ts'
import type { Store, Tx, Watch } from './store.ts'
import type { Tables } from './tables.ts'

const mostTries = 12

/** Opens a pool of connections; the first is made when it is needed. */
export function openPostgres(url: string, watch?: Watch): Store {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'tellback',
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 15_000,
    lock_timeout: 5000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    // Statements that do not wait for each other (`together`) share a round trip.
    pipeline: true,
    types,
  })
  // A connection that breaks, in use or not, is replaced by the next one asked for; whoever used it
  // learns from the statement that fails.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const log = watch && { log: (event: LogEvent) => watch(event.query.sql) }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), ...log })

  return {
    kind: 'postgres',
    db,
    write: (work) => writeAnew(db, work),
    async read(work) {
      try {
        return await db
          .transaction()
          .setIsolationLevel('repeatable read')
          .setAccessMode('read only')
          .execute(work)
      } catch (error) {
        throw asBusy(error)
      }
    },
    close: () => db.destroy(),
  }
}

/** Counters and counts stay far below 2^53: plain numbers, as SQLite gives. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (...[type, format]: Parameters<typeof pg.types.getTypeParser>) =>
    type === pg.types.builtins.INT8
      ? Number
      : (pg.types.getTypeParser(type, format) as (text: string) => unknown), // any, by its types
}

async function writeAnew<T>(db: Kysely<Tables>, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().setIsolationLevel('read committed').execute(work)
    } catch (error) {
      if (!runsAnew(error)) throw asBusy(error)
      // A key that is still taken after so many tries is no race: the caller has to know of it.
      if (tries === mostTries) throw isTaken(error) ? error : new Busy(error)
      await sleep(randomInt(2, 8 * tries))
    }
  }
}

const isTaken = (error: unknown) => error instanceof pg.DatabaseError && error.code === '23505'
