/** The store: one shape over SQLite and PostgreSQL. */
import { type Kysely, PostgresAdapter } from 'kysely'
import type { Tables } from './tables.ts'

/** A transaction, or the database. */
export type Tx = Kysely<Tables>

/** Told of each statement that was sent, in order: its text, never its values. */
export type Watch = (statement: string) => void

export type Store = {
  kind: 'sqlite' | 'postgres'
  /** For single reads. On SQLite it cannot write: `write` does. */
  db: Kysely<Tables>
  /**
   * One transaction. It may run more than once (a deadlock, a race for a unique key, `TryAgain`), so it
   * changes nothing but the database. When it returns, what it wrote is on the disk.
   * @throws Busy when the database is locked, full or out of reach; then nothing was written, unless the
   * connection broke in the very commit: whoever asks again must be answered the same
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

/**
 * Sends statements of one transaction without waiting for each (PostgreSQL runs them in this order), and
 * leaves only when all are done: none may run once the transaction has ended.
 * @throws what the first of them that failed threw
 */
export async function together<Results extends readonly unknown[]>(
  ...statements: { [Index in keyof Results]: Promise<Results[Index]> }
): Promise<Results> {
  for (const one of await Promise.allSettled(statements))
    if (one.status === 'rejected') throw one.reason
  return Promise.all(statements)
}
