/**
 * Storing what came: each page with its cursor in one transaction. A row stays as long as one scope it
 * came through is held; one that was taken out of a scope stays until all scopes are read to the end,
 * because another may be about to bring it.
 */
import type { Collection } from 'dexie'
import * as z from 'zod/mini'
import { uuid } from '../../shared/ids.ts'
import { type Page, rowSchema, type WireRow } from '../../shared/wire.ts'
import { seal } from './codec.ts'
import type { Phone } from './phone.ts'
import { keysOf } from './replay.ts'
import type { CursorItem, RowItem, RowsDatabase } from './rows-store.ts'
import { inSlices } from './slices.ts'

/** How far each scope had been read when the question was asked. */
export type Asked = ReadonlyMap<string, CursorItem>

export type Stored = {
  /** Records that look different now, and their kinds. */
  ids: string[]
  kinds: string[]
  /** Everything this phone reads was read to its end, in this very answer. */
  atEnd: boolean
  /** There is more to ask for at once. */
  isMore: boolean
  /** Rows that have come in all. */
  have: number
}

/** The mark of a row that no scope brings any more, or none yet. */
const nowhere = '-'

/** Rows written at once: a longer list would keep a touch waiting. */
const handful = 50

/** Rows taken out in one step. */
const manyRows = 500

const membership = (scope: string, load: number) => `${scope}#${String(load).padStart(6, '0')}`

export async function cursors(phone: Phone): Promise<CursorItem[]> {
  return phone.rows.use((database) => database.cursor.toArray())
}

/** Nothing of a scope has been read yet. */
const unread = (scope: string): CursorItem => ({
  scope,
  cursor: null,
  more: true,
  load: 1,
  have: 0,
})

/** Where nothing at all has been read: these are read from their beginning. */
export async function startCursors(phone: Phone, scopes: readonly string[]): Promise<CursorItem[]> {
  return phone.rows.use((database) =>
    database.transaction('rw', database.cursor, async () => {
      if ((await database.cursor.count()) === 0) await database.cursor.bulkPut(scopes.map(unread))
      return database.cursor.toArray()
    }),
  )
}

/**
 * Stores the pages of one answer. `wanted` are the scopes this phone reads of all that the person now
 * holds: rows of any other leave the device here and now.
 */
export async function storePages(
  phone: Phone,
  pages: readonly Page[],
  wanted: readonly string[],
  asked: Asked,
): Promise<Stored> {
  const come: { page: Page; rows: Come[] }[] = []
  for (const page of pages) {
    if (wanted.includes(page.scope)) come.push({ page, rows: await openRows(phone, page.rows) })
  }
  return phone.rows.use((database) =>
    database.transaction('rw', database.row, database.cursor, async () => {
      const changed = new Changed()
      const held = new Map((await database.cursor.toArray()).map((item) => [item.scope, item]))
      for (const scope of held.keys()) {
        if (!wanted.includes(scope)) await forgetScope(database, scope, changed)
      }
      for (const { page, rows } of come) {
        const before = held.get(page.scope)
        await storePage(database, page, rows, before, asked.get(page.scope), changed)
      }
      // Only what this very answer has read to the end, so that it holds what it settled as well.
      const ended = pages.filter(({ scope, more }) => asked.has(scope) && !more)
      const atEnd = wanted.every((scope) => ended.some((page) => page.scope === scope))
      if (atEnd) await deleteHomeless(database, changed)
      const now = await database.cursor.toArray()
      const have = now.reduce((sum, item) => sum + item.have, 0)
      const isNew = wanted.some((scope) => !asked.has(scope))
      const isMore = !atEnd && (isNew || come.some(({ rows }) => rows.length > 0))
      return { ids: [...changed.ids], kinds: [...changed.kinds], atEnd, isMore, have }
    }),
  )
}

type Come = { id: string; item: Omit<RowItem, 'scopes'> | null }

class Changed {
  readonly ids = new Set<string>()
  readonly kinds = new Set<string>()
  add({ id, kind }: { id: string; kind: string }): void {
    this.ids.add(id)
    this.kinds.add(kind)
  }
}

/** Rows parsed and sealed in slices, as received: fields and kinds this build does not know included. */
async function openRows(phone: Phone, rows: readonly unknown[]): Promise<Come[]> {
  const opened = await inSlices(phone.surroundings, rows, async (row): Promise<Come | null> => {
    const parsed = rowSchema.safeParse(row)
    if (!parsed.success) return keepRaw(row)
    if (isGone(parsed.data)) return { id: parsed.data.id, item: null }
    const { id, kind, v, version, body } = parsed.data
    return { id, item: { ...keysOf(id, kind, body), v, version, text: await seal(body) } }
  })
  return opened.filter((one) => one !== null)
}

type Live = Extract<WireRow, { version: number }>

// Both shapes let unknown fields through, so that the types alone cannot tell them apart.
const isGone = (row: WireRow): row is Exclude<WireRow, Live> => row['gone'] === true

/** A row in a form we do not know stops nothing: it is kept for the build that does. */
async function keepRaw(row: unknown): Promise<Come | null> {
  const named = namedSchema.safeParse(row)
  if (!named.success) return null
  const { id } = named.data
  return { id, item: { id, kind: '', v: 0, version: 0, text: await seal(row) } }
}

const namedSchema = z.looseObject({ id: uuid })

async function storePage(
  database: RowsDatabase,
  page: Page,
  rows: readonly Come[],
  before: CursorItem | undefined,
  asked: CursorItem | undefined,
  changed: Changed,
): Promise<void> {
  const { scope } = page
  if (!before) {
    await database.cursor.put(unread(scope))
    return
  }
  // Another tab has stored a later page meanwhile: this one is old.
  if (!asked || asked.cursor !== before.cursor || asked.load !== before.load) return

  const load = page.reset ? before.load + 1 : before.load
  const have = (page.reset ? 0 : before.have) + rows.length
  for (let start = 0; start < rows.length; start += handful) {
    await putRows(database, rows.slice(start, start + handful), scope, load, changed)
  }
  if (!page.more) {
    // Read anew to its end: what the scope did not bring again is no longer in it.
    const older = () =>
      database.row
        .where('scopes')
        .between(membership(scope, 0), membership(scope, load), true, false)
    await takeOut(database, scope, older, 'wait', changed)
  }
  await database.cursor.put({ scope, cursor: page.cursor, more: page.more, load, have })
}

const without = (scopes: readonly string[], scope: string) =>
  scopes.filter((one) => one !== nowhere && !one.startsWith(`${scope}#`))

async function putRows(
  database: RowsDatabase,
  rows: readonly Come[],
  scope: string,
  load: number,
  changed: Changed,
): Promise<void> {
  const known = await database.row.bulkGet(rows.map(({ id }) => id))
  const put: RowItem[] = []
  rows.forEach(({ item }, place) => {
    const before = known[place]
    const others = without(before?.scopes ?? [], scope)
    const next = item ?? before
    if (!next) return
    const scopes = item ? [...others, membership(scope, load)] : others
    put.push({ ...next, scopes: scopes.length > 0 ? scopes : [nowhere] })
    changed.add(next)
  })
  await database.row.bulkPut(put)
}

/** The person no longer holds it: its rows leave at once, but for those that another scope brings. */
async function forgetScope(database: RowsDatabase, scope: string, changed: Changed): Promise<void> {
  const all = () => database.row.where('scopes').startsWith(`${scope}#`)
  await takeOut(database, scope, all, 'go', changed)
  await database.cursor.delete(scope)
}

/** Takes rows out of a scope. Those that no scope holds now go, or wait until all scopes are read. */
async function takeOut(
  database: RowsDatabase,
  scope: string,
  which: () => Collection<RowItem, string>,
  last: 'go' | 'wait',
  changed: Changed,
): Promise<void> {
  for (;;) {
    const lost = await which().distinct().limit(manyRows).toArray()
    if (lost.length === 0) return
    const left = lost.map((item) => ({ ...item, scopes: without(item.scopes, scope) }))
    const stay = left.filter((item) => item.scopes.length > 0)
    const homeless = left.filter((item) => item.scopes.length === 0)
    for (const item of lost) changed.add(item)
    if (last === 'go') await database.row.bulkDelete(homeless.map(({ id }) => id))
    const wait = homeless.map((item) => ({ ...item, scopes: [nowhere] }))
    await database.row.bulkPut(last === 'go' ? stay : [...stay, ...wait])
  }
}

async function deleteHomeless(database: RowsDatabase, changed: Changed): Promise<void> {
  for (;;) {
    const lost = await database.row.where('scopes').equals(nowhere).limit(manyRows).toArray()
    if (lost.length === 0) return
    for (const item of lost) changed.add(item)
    await database.row.bulkDelete(lost.map(({ id }) => id))
  }
}
