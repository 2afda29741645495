/** What a store says when it cannot do its work: `Busy` leaves no trace, `TryAgain` runs the work anew. */
import pg from 'pg'
import Database from 'better-sqlite3'

/** The database is locked, full, out of reach or too slow: nothing was done, and asking later is right. */
export class Busy extends Error {
  constructor(cause?: unknown) {
    super('The database cannot do this now.', { cause })
    this.name = 'Busy'
  }
}

/** Thrown by a work that finds its ground has moved: the whole of it runs again in a new transaction. */
export class TryAgain extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'TryAgain'
  }
}

// Deadlock, serialisation failure, and a unique key that another node was first to write.
const anew = ['40P01', '40001', '23505']

// Classes 08 connection, 53 resources, 57 operator intervention (a timeout too), 58 system, and lock,
// read-only and idle timeouts; what the operating system says when there is no server at all.
const busyStates = /^(08|53|57|58)|^(55P03|25006|25P03|25P04)$/
const busySystem = /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NOTFOUND|AI_AGAIN)$/
const busySqlite = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|NOMEM|PROTOCOL)/
const lostConnection = /timeout exceeded when trying to connect|Connection terminated|not queryable/

/** Whether the whole work should run again. */
export function runsAnew(error: unknown): boolean {
  if (error instanceof TryAgain) return true
  return error instanceof pg.DatabaseError && anew.includes(error.code ?? '')
}

/** The error as `Busy` where that is what it means, else as it is. */
export function asBusy(error: unknown): unknown {
  return isBusy(error) ? new Busy(error) : error
}

/** Whether a lock of another process stands in the way. */
export function isLocked(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code)
}

function isBusy(error: unknown): boolean {
  if (error instanceof Database.SqliteError) return busySqlite.test(error.code)
  if (error instanceof pg.DatabaseError) return busyStates.test(error.code ?? '')
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return busySystem.test(code) || lostConnection.test(error.message)
}
