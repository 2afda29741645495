/**
 * A dump of PostgreSQL: every row of every table as one line of JSON, read under one snapshot. The last
 * line counts the lines and digests them: a file without it is no backup. Either store can take it in.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import type { Store, Tx } from './store.ts'

const form = 'tellback dump 1'
const slice = 1000

export type Row = Record<string, string | number | null>

/** The tables of this database; `migration` is the opener's own affair. */
export async function tablesOf(store: Store): Promise<string[]> {
  const tables = await store.db.introspection.getTables()
  return tables
    .filter(({ isView }) => !isView)
    .map(({ name }) => name)
    .filter((name) => name !== 'migration')
    .toSorted()
}

/** Writes the dump of a store on PostgreSQL. @param began when it began: an instant */
export async function writeDump(store: Store, file: string, began: string): Promise<void> {
  const names = await tablesOf(store)
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 })
  const sum = createHash('sha256')
  let lines = 0
  const put = async (value: unknown) => {
    const line = `${JSON.stringify(value)}\n`
    sum.update(line)
    lines += 1
    if (!out.write(line)) await once(out, 'drain')
  }
  await store.read(async (tx) => {
    await put({ form, began })
    for (const table of names) for await (const row of rowsOf(tx, table)) await put({ table, row })
  })
  out.write(`${JSON.stringify({ lines, digest: sum.digest('hex') })}\n`)
  out.end()
  await once(out, 'close')
}

async function* rowsOf(tx: Tx, table: string): AsyncGenerator<Row> {
  await sql`declare dumped no scroll cursor for select * from ${sql.table(table)}`.execute(tx)
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(slice)} from dumped`.execute(tx)
    yield* rows
    if (rows.length < slice) break
  }
  await sql`close dumped`.execute(tx)
}

/** A backup that cannot be used; the sentence says why. */
export class BadBackup extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'BadBackup'
  }
}

/** Reads a dump to its end. @returns when it began. @throws BadBackup when a line is missing or changed */
export async function verifyDump(file: string): Promise<string> {
  let began = ''
  for await (const line of readDump(file)) if ('began' in line) began = line.began
  return began
}

type Line = { began: string } | { table: string; row: Row }

/** The lines of a dump. @throws BadBackup at the latest after the last of them */
export async function* readDump(file: string): AsyncGenerator<Line> {
  const sum = createHash('sha256')
  let lines = 0
  let isWhole = false
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Infinity,
  })) {
    if (isWhole) throw new BadBackup('There is something after the end of this backup.')
    const value = parsed(line)
    if ('digest' in value) {
      isWhole = value['lines'] === lines && value['digest'] === sum.digest('hex')
      if (!isWhole) throw new BadBackup('This backup was changed, or a part of it is missing.')
      continue
    }
    if (lines === 0 && value['form'] !== form)
      throw new BadBackup('This file is no backup of ours.')
    sum.update(`${line}\n`)
    lines += 1
    yield value as Line // lines of ours: the digest at the end says so
  }
  if (!isWhole) throw new BadBackup('This backup has no end: it was not written to the last line.')
}

function parsed(line: string): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown> // an object, or the digest will not fit
  } catch {
    throw new BadBackup('This file is no backup of ours.')
  }
}
