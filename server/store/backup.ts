/**
 * Backups. On SQLite an online copy of the file, on PostgreSQL a dump; each is read back before it
 * counts, and then the store knows that what was settled before it began is safe.
 */
import { closeSync, existsSync, fsyncSync, openSync, readSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { BadBackup, verifyDump, writeDump } from './dump.ts'
import { setMeta } from './meta.ts'
import type { Store } from './store.ts'

/**
 * Writes a backup to `file`, which must not exist yet, and verifies it.
 * @param began when it begins: an instant
 * @returns `began`, which devices are told as `safe`
 * @throws BadBackup when what was written cannot be read back
 */
export async function backup(
  store: Store,
  file: string,
  began = new Date().toISOString(),
): Promise<string> {
  if (existsSync(file)) throw new BadBackup('There is a file of this name already.')
  try {
    if (store.kind === 'sqlite') await copySqlite(store, file, began)
    else await writeDump(store, file, began)
    flush(file)
    await verifyBackup(file)
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  }
  await store.write((tx) => setMeta(tx, 'safe', began))
  return began
}

/** Reads a backup through. @returns when it began. @throws BadBackup */
export async function verifyBackup(file: string): Promise<string> {
  return isSqliteFile(file) ? verifySqlite(file) : verifyDump(file)
}

/** Whether the file is a database of SQLite, by its first bytes. */
export function isSqliteFile(file: string): boolean {
  const descriptor = openSync(file, 'r')
  const head = Buffer.alloc(15)
  readSync(descriptor, head)
  closeSync(descriptor)
  return head.toString() === 'SQLite format 3'
}

async function copySqlite(store: Store, file: string, began: string): Promise<void> {
  const { rows } = await sql<{
    file: string
  }>`select file from pragma_database_list where name = 'main'`.execute(store.db)
  const source = new Database(rows[0]?.file, { readonly: true })
  try {
    await source.backup(file)
  } finally {
    source.close()
  }
  const copy = new Database(file)
  copy.pragma('journal_mode = DELETE')
  copy
    .prepare(`insert into meta (key, value) values ('safe', ?) on conflict do update set value = ?`)
    .run(began, began)
  copy.close()
}

function verifySqlite(file: string): string {
  const copy = new Database(file, { readonly: true })
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw new BadBackup(damaged)
    const row = copy.prepare(`select value from meta where key = 'safe'`).get()
    return (row as { value: string } | undefined)?.value ?? '' // a column of text
  } catch (error) {
    throw error instanceof Database.SqliteError ? new BadBackup(damaged) : error
  } finally {
    copy.close()
  }
}

const damaged = 'This backup is damaged.'

function flush(file: string): void {
  const descriptor = openSync(file, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
