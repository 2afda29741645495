/** Gives out what a person may see: `POST /api/sync`, second half. One snapshot from rights to rows. */
import type { Ask, Page, WireRow } from '../../shared/wire.ts'
import { isUnordered, scope as called } from '../../shared/scopes.ts'
import { mostRows } from '../../shared/wire.ts'
import { safeSince } from '../store/meta.ts'
import {
  allRows,
  type PageRow,
  pageRows,
  seqsOf,
  type Standing,
  standings,
  tagOf,
} from '../store/pages.ts'
import { rightsOf } from '../store/rights.ts'
import type { Store, Tx } from '../store/store.ts'
import { beginning, type Cursor, hideCursor, readCursor, writeCursor } from './cursor.ts'

export type Pulled = {
  /** Every scope the person holds now: those asked for in the order asked, then the others. */
  scopes: Page[]
  /** What was settled before this instant is on a verified backup; null before the first one. */
  safe: string | null
}

/** A transaction feeds a scope no more rows than this: the most a page can hold beyond its limit. */
const mostInCommit = 500

/**
 * @param at decides which appointments hold: an instant
 * @throws Busy when the database is out of reach
 */
export async function pull(
  store: Store,
  person: string,
  ask: Pick<Ask, 'scopes' | 'limit'>,
  at: string,
): Promise<Pulled> {
  return store.read(async (tx) => {
    const { scopes } = await rightsOf(tx, person, at)
    const held = new Set(scopes)
    const asked = Object.entries(ask.scopes)
      .filter(([scope]) => held.has(scope))
      .map(([scope, text]) => ({
        scope,
        cursor: text === null ? null : (readCursor(text) ?? lost),
      }))
    const pages = await readPages(tx, await withNumbers(tx, asked), ask.limit ?? mostRows)
    const others = scopes.filter((scope) => !Object.hasOwn(ask.scopes, scope))
    const unasked = others.map((scope) => ({ scope, cursor: null, more: false, rows: [] }))
    return { scopes: [...pages, ...unasked], safe: await safeSince(tx) }
  })
}

/**
 * For somebody who only sends: their own scope, empty and from its beginning, so that the phone is rid of
 * what it read and knows whose answer this is.
 */
export async function pullNothing(store: Store, person: string): Promise<Pulled> {
  const own = { scope: called.person(person), cursor: null, more: false, reset: true, rows: [] }
  return store.read(async (tx) => ({ scopes: [own], safe: await safeSince(tx) }))
}

/** A cursor that no server of ours wrote: as good as one from before a restore. */
const lost: Cursor = { seq: 0, start: 0, tag: '' }

type Asked = { scope: string; cursor: Cursor | null }

/** A cursor that says no number says which transaction it is of by that one's tag. */
async function withNumbers(tx: Tx, asked: readonly Asked[]): Promise<Asked[]> {
  const hidden = asked.flatMap(({ scope, cursor }) =>
    cursor && isUnordered(scope) ? [{ scope, tag: cursor.tag }] : [],
  )
  const seqs = await seqsOf(tx, hidden)
  return asked.map((one) => {
    const { scope, cursor } = one
    if (!cursor || !isUnordered(scope) || cursor.tag === beginning) return one
    return { scope, cursor: { ...cursor, seq: seqs.get(`${scope} ${cursor.tag}`) ?? 0 } }
  })
}

async function readPages(tx: Tx, asked: readonly Asked[], limit: number): Promise<Page[]> {
  const named = asked.map(({ scope, cursor }) => ({
    scope,
    seq: cursor?.seq ?? 0,
    start: cursor?.start ?? 0,
  }))
  const known = new Map((await standings(tx, named)).map((one) => [one.scope, one]))
  const pages: Page[] = []
  let left = limit
  for (const { scope, cursor } of asked) {
    const room = { left, isUntouched: left === limit }
    const page = await readPage(tx, known.get(scope) ?? unfed(scope), cursor, room)
    left -= page.rows.length
    pages.push(page)
  }
  return pages
}

/** A scope nothing was ever fed to. */
const unfed = (scope: string): Standing => ({
  ...{ scope, seq: 0, tag: beginning, askedTag: null, startTag: null },
})

/** Rows that still fit. While none stands on any page, one transaction is taken however large it is. */
type Room = { left: number; isUntouched: boolean }

async function readPage(
  tx: Tx,
  standing: Standing,
  asked: Cursor | null,
  room: Room,
): Promise<Page> {
  const { scope, seq, tag } = standing
  // A load that has read nothing begins again: nothing is lost, and it may come from another past.
  const isLoad = asked === null || (asked.seq === 0 && asked.tag === beginning)
  const isOurs = !isLoad && isKnown(standing, asked)
  const from = isOurs ? asked : { seq: 0, start: seq, tag: beginning }
  const { rows, end } = await readRows(tx, standing, from, room)
  const isWhole = end === seq
  const cursor = isWhole
    ? { seq, start: 0, tag }
    : { seq: end, start: from.start, tag: await tagsOf(tx, standing, from, end) }
  return {
    scope,
    cursor: writeCursor(isUnordered(scope) ? hideCursor(cursor) : cursor),
    more: !isWhole,
    ...(isLoad || isOurs ? {} : { reset: true }),
    rows: rows.map(wireRow),
  }
}

/** Whether both transactions that the cursor names are of this server's past. */
function isKnown({ askedTag, startTag }: Standing, { start, tag }: Cursor): boolean {
  return tag === `${askedTag ?? ''}${start === 0 ? '' : (startTag ?? '')}` && tag !== ''
}

/** The rows of whole transactions after `from`, and the number of the last transaction read. */
async function readRows(
  tx: Tx,
  { scope, seq }: Standing,
  from: Cursor,
  { left, isUntouched }: Room,
): Promise<{ rows: PageRow[]; end: number }> {
  if (from.seq === seq) return { rows: [], end: seq }
  // Less than none: one large transaction was taken whole before it.
  if (left <= 0) return { rows: [], end: from.seq }
  // In one piece and in no order: what came into view together before says nothing now.
  if (from.seq === 0 && isUnordered(scope)) {
    const rows = await allRows(tx, scope)
    return rows.length <= left || isUntouched ? { rows, end: seq } : { rows: [], end: 0 }
  }
  const span = { scope, after: from.seq, start: from.start }
  const found = await pageRows(tx, span, left + 1)
  const cut = found[left]
  if (!cut) return { rows: found, end: seq }
  const rows = found.filter((row) => row.seq < cut.seq)
  const end = rows.at(-1)?.seq
  if (end !== undefined) return { rows, end }
  if (!isUntouched) return { rows: [], end: from.seq }
  return { rows: await pageRows(tx, span, mostInCommit, cut.seq), end: cut.seq }
}

async function tagsOf(tx: Tx, { scope, seq, tag }: Standing, from: Cursor, end: number) {
  if (end === 0) return beginning
  if (end === from.seq) return from.tag
  const own = (await tagOf(tx, scope, end)) ?? ''
  if (from.start === 0) return own
  const start = from.start === seq ? tag : ((await tagOf(tx, scope, from.start)) ?? '')
  return `${own}${start}`
}

function wireRow({ id, kind, v, version, body }: PageRow): WireRow {
  if (kind === null || v === null || version === null || body === null) return { id, gone: true }
  const parsed: unknown = JSON.parse(body)
  return { id, kind, v, version, body: parsed }
}
