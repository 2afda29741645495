// The raw limits: Hono, zod and a plain insert of what came in one transaction; and a plain read of the
// same rows as JSON. No rights, no inbox, no scopes, no log: nothing that could be left out is there.
// Started by `child.ts` with its stores in the environment.
import { serve } from '@hono/node-server'
import Database from 'better-sqlite3'
import { Hono } from 'hono'
import { join } from 'node:path'
import pg from 'pg'
import * as z from 'zod'
import { sqliteFile } from '../../../server/store/sqlite.ts'

const { PORT = '', RAW_DIR = '', ROWS_DIR = '', RAW_URL, ROWS_URL } = process.env

const entry = z.object({
  question: z.string().max(10),
  about: z.enum(['own', 'seen']),
  answer: z.object({ is: z.literal('text'), text: z.string().min(1).max(5000) }),
  why: z.string().max(5000).nullable(),
  credit: z.object({ as: z.enum(['role', 'private']) }),
})
const command = z.object({
  id: z.uuid(),
  kind: z.string(),
  record: z.uuid(),
  name: z.string(),
  args: z.object({
    challenge: z.string(),
    questionnaire: z.string(),
    number: z.number(),
    addsTo: z.null(),
    entries: z.array(entry),
    helped: z.null(),
    promise: z.number(),
    sentOnPhone: z.iso.datetime(),
  }),
  base: z.null(),
  at: z.iso.datetime(),
})
const pushed = z.object({ commands: z.array(command).max(100) })
const asked = z.object({ after: z.string(), limit: z.number() })

type Line = { id: string; body: string }
type Row = { id: string; kind: string; v: number; version: number; body: string }
type Raw = {
  insert: (lines: Line[]) => Promise<void>
  read: (after: string, limit: number) => Promise<Row[]>
}

function sqlite(): Raw {
  const db = new Database(join(RAW_DIR, 'raw.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('create table if not exists item (id text primary key, body text not null)')
  const insert = db.prepare('insert into item (id, body) values (?, ?)')
  const all = db.transaction((lines: Line[]) => {
    for (const { id, body } of lines) insert.run(id, body)
  })
  const rows = new Database(sqliteFile(ROWS_DIR), { readonly: true })
  const read = rows.prepare<[string, number], Row>(
    "select record as id, kind, v, version, body from revision where kind = 'entry' and record > ? order by record limit ?",
  )
  return {
    insert: async (lines) => all(lines),
    read: async (after, limit) => read.all(after, limit),
  }
}

async function postgres(rawUrl: string, rowsUrl: string): Promise<Raw> {
  const db = new pg.Pool({ connectionString: rawUrl, max: 10 })
  await db.query('create table if not exists item (id text primary key, body text not null)')
  const rows = new pg.Pool({ connectionString: rowsUrl, max: 10 })
  return {
    // One statement is one transaction.
    insert: async (lines) => {
      const ids = lines.map(({ id }) => id)
      const bodies = lines.map(({ body }) => body)
      const text = 'insert into item (id, body) select * from unnest($1::text[], $2::text[])'
      await db.query({ name: 'insert', text, values: [ids, bodies] })
    },
    read: async (after, limit) => {
      const text =
        "select record as id, kind, v, version, body from revision where kind = 'entry' and record > $1 order by record limit $2"
      const { rows: found } = await rows.query<Row>({ name: 'read', text, values: [after, limit] })
      return found
    },
  }
}

const raw = RAW_URL && ROWS_URL ? await postgres(RAW_URL, ROWS_URL) : sqlite()

const app = new Hono()
  .get('/ready', (c) => c.json({}))
  .post('/push', async (c) => {
    const { commands } = pushed.parse(await c.req.json())
    await raw.insert(
      commands.map(({ record, args }) => ({ id: record, body: JSON.stringify(args) })),
    )
    return c.json({ results: commands.map(({ id }) => ({ id, outcome: 'applied' })) })
  })
  .post('/pull', async (c) => {
    const { after, limit } = asked.parse(await c.req.json())
    const found = await raw.read(after, limit)
    const rows = found.map((row) => ({ ...row, body: JSON.parse(row.body) as unknown }))
    return c.json({ last: rows.at(-1)?.id ?? '', rows })
  })

serve({ fetch: app.fetch, port: Number(PORT), hostname: '127.0.0.1' })
