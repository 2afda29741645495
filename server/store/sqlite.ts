/**
 * SQLite: one connection writes, one transaction at a time; others read, each under a snapshot of its
 * own. Every commit waits for the disk.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { Kysely, type LogEvent, SqliteDialect } from 'kysely'
import { startCheckpoints } from './checkpoint.ts'
import { asBusy, Busy, isLocked, runsAnew } from './busy.ts'
import type { Store, Tx, Watch } from './store.ts'
import type { Tables } from './tables.ts'

export const sqliteFile = (dataDir: string): string => join(dataDir, 'tellback.db')

/** How long a write waits for another process that holds the file. */
const patienceMs = 4000
/** The driver waits inside one call, and all other requests with it: only this long at a time. */
const driverWaitsMs = 50
/** Pages of 4 kB after which the writer itself moves them into the file: 64 MB. */
const mostInJournal = 16_384
const mostReaders = 4
const mostTries = 8

type Line = { raw: Database.Database; db: Kysely<Tables> }

/** Opens the file in `dataDir`, which is made if missing. */
export function openSqlite(dataDir: string, watch?: Watch): Store {
  mkdirSync(dataDir, { recursive: true })
  const file = sqliteFile(dataDir)
  const writer = connect(file, false, watch)
  const single = connect(file, true, watch)
  const readers = makeReaders(file)
  const inTurn = makeTurns()
  const checkpoints = startCheckpoints(file)

  return {
    kind: 'sqlite',
    db: single.db,
    async write(work) {
      const result = await inTurn(() => writeAnew(writer, work))
      checkpoints.committed()
      return result
    },
    read: (work) => readers.use((line) => transact(line, 'begin', work)),
    async close() {
      await inTurn(async () => undefined)
      await checkpoints.stop()
      for (const { raw } of [single, ...readers.close(), writer]) raw.close()
    },
  }
}

function connect(file: string, readonly: boolean, watch?: Watch): Line {
  const raw = new Database(file, { readonly, timeout: driverWaitsMs })
  if (!readonly) {
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = FULL')
    raw.pragma('foreign_keys = ON')
    raw.pragma(`wal_autocheckpoint = ${mostInJournal}`)
  }
  raw.pragma('cache_size = -16000')
  raw.pragma('temp_store = MEMORY')
  const database = { prepare: preparedOnce(raw), close: () => raw.close() }
  const log = watch && { log: (event: LogEvent) => watch(event.query.sql) }
  return { raw, db: new Kysely<Tables>({ dialect: new SqliteDialect({ database }), ...log }) }
}

const mostPrepared = 400

/** Statements whose text comes again are prepared once. */
function preparedOnce(raw: Database.Database): (text: string) => Database.Statement {
  const known = new Map<string, Database.Statement>()
  return (text) => {
    const found = known.get(text)
    if (found) return found
    if (known.size >= mostPrepared) known.clear()
    const made = raw.prepare(text)
    known.set(text, made)
    return made
  }
}

/** One at a time, in the order in which they were asked for. */
function makeTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}

async function writeAnew<T>(line: Line, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transact(line, 'begin immediate', work)
    } catch (error) {
      if (!runsAnew(error)) throw asBusy(error)
      if (tries === mostTries) throw new Busy(error)
    }
  }
}

async function transact<T>({ raw, db }: Line, begin: string, work: (tx: Tx) => Promise<T>) {
  await begun(raw, begin)
  try {
    const result = await work(db)
    raw.exec('commit')
    return result
  } catch (error) {
    if (raw.inTransaction) raw.exec('rollback')
    throw asBusy(error)
  }
}

async function begun(raw: Database.Database, begin: string): Promise<void> {
  const until = performance.now() + patienceMs
  for (;;) {
    try {
      raw.exec(begin)
      return
    } catch (error) {
      if (!isLocked(error) || performance.now() > until) throw asBusy(error)
      await sleep(25)
    }
  }
}

/** Connections that read: made when they are needed, kept for the next. */
function makeReaders(file: string) {
  const all: Line[] = []
  const free: Line[] = []
  const waiting: ((line: Line) => void)[] = []

  const take = async (): Promise<Line> => {
    const line = free.pop()
    if (line) return line
    if (all.length === mostReaders) return new Promise((resolve) => waiting.push(resolve))
    const made = connect(file, true)
    all.push(made)
    return made
  }
  const giveBack = (line: Line) => {
    const next = waiting.shift()
    if (next) next(line)
    else free.push(line)
  }

  return {
    async use<T>(work: (line: Line) => Promise<T>): Promise<T> {
      const line = await take()
      try {
        return await work(line)
      } finally {
        giveBack(line)
      }
    },
    close: () => all,
  }
}
