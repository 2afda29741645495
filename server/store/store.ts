/** The store: one shape over SQLite and PostgreSQL. */
import { type Kysely, PostgresAdapter } from 'kysely'
import type { Tables } from './tables.ts'

/** A transaction, or the database. */
export type Tx = Kysely<Tables>

export type Store = {
  kind: 'sqlite' | 'postgres'
  /** For single reads. On SQLite it cannot write: `write` does. */
  db: Kysely<Tables>
  /**
   * One transaction. It may run more than once (a deadlock, a race for a unique key, `TryAgain`), so it
   * changes nothing but the database. When it returns, what it wrote is on the disk.
   * @throws Busy when the database is locked, full or out of reach; then nothing was written
   */
  write: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /**
   * Reads under one snapshot.
   * @throws Busy when the database is out of reach
   */
  read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/** Whether this transaction runs on PostgreSQL. */
export function isPostgres(tx: Tx): boolean {
  return tx.getExecutor().adapter instanceof PostgresAdapter
}
