/** Puts a backup of either store into an empty one of either kind. */
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { isSqliteFile, verifyBackup } from './backup.ts'
import { BadBackup, readDump, type Row, tablesOf } from './dump.ts'
import { setMeta } from './meta.ts'
import { openStore } from './open.ts'
import type { Tx } from './store.ts'

/** What must not come back to life: whoever was signed out stays so, and no letter goes out twice. */
const ended = [
  ...['session', 'mail_code', 'attempt', 'network', 'outbox', 'pulse'],
  ...['passkey_challenge', 'proof_code', 'recovery'],
]

const slice = 500

/**
 * Restores `file` into the store of these settings, which must be empty. Everybody signs in anew, and
 * each device sends again what was settled after the backup began.
 * @returns when the backup began: an instant
 * @throws BadBackup when the file is not whole or the store not empty; then nothing was written
 */
export async function restore(
  file: string,
  settings: { dataDir: string; databaseUrl?: string },
): Promise<string> {
  const began = await verifyBackup(file)
  const store = await openStore(settings)
  try {
    const known = await tablesOf(store)
    await store.write(async (tx) => {
      await refuseFilled(tx)
      const rows = isSqliteFile(file) ? sqliteRows(file, known) : dumpedRows(file)
      for await (const { table, some } of slices(rows)) {
        if (ended.includes(table)) continue
        if (!known.includes(table)) throw new BadBackup(`This version knows no table ${table}.`)
        await insert(tx, table, some)
      }
      await setMeta(tx, 'safe', began)
    })
  } finally {
    await store.close()
  }
  return began
}

async function refuseFilled(tx: Tx): Promise<void> {
  const some = await tx.selectFrom('command').select('id').limit(1).execute()
  if (some.length > 0) throw new BadBackup('There is data already: restore into an empty place.')
}

type Placed = { table: string; row: Row }

async function* dumpedRows(file: string): AsyncGenerator<Placed> {
  for await (const line of readDump(file)) if ('table' in line) yield line
}

async function* sqliteRows(file: string, known: readonly string[]): AsyncGenerator<Placed> {
  const source = new Database(file, { readonly: true })
  try {
    const tables = source
      .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`)
      .pluck()
      .all() as string[] // a column of text
    for (const table of tables) {
      if (table === 'migration') continue
      if (!known.includes(table)) throw new BadBackup(`This version knows no table ${table}.`)
      for (const row of source.prepare(`select * from "${table}"`).iterate())
        yield { table, row: row as Row } // its columns are text and numbers
    }
  } finally {
    source.close()
  }
}

async function* slices(rows: AsyncIterable<Placed>) {
  let table = ''
  let some: Row[] = []
  for await (const next of rows) {
    if (some.length > 0 && (next.table !== table || some.length === slice)) {
      yield { table, some }
      some = []
    }
    table = next.table
    some.push(next.row)
  }
  if (some.length > 0) yield { table, some }
}

async function insert(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {})
  const lines = rows.map((row) => sql`(${sql.join(names.map((name) => row[name] ?? null))})`)
  const columns = sql.join(names.map((name) => sql.id(name)))
  // What the opener itself wrote gives way.
  await sql`insert into ${sql.table(table)} (${columns}) values ${sql.join(lines)} on conflict do nothing`.execute(
    tx,
  )
}
