/**
 * The feed: which record lay in which scope, from when to when, and the order in which a scope's holders
 * hear of it. Counters are bumped last in the transaction, in sorted order: number order is commit order.
 */
import { randomBytes } from 'node:crypto'
import { type Columns, inBulk, isOneOf } from './bulk.ts'
import type { Tx } from './store.ts'
import type { Tables } from './tables.ts'

export type Stay = Tables['feed']

/** A record with the stays it had and the scopes it now lies in. */
export type Move = { record: string; stays: readonly Stay[]; scopes: readonly string[] }

/** Every stay of these records, ended ones too. */
export async function staysOf(tx: Tx, records: readonly string[]): Promise<Stay[]> {
  if (records.length === 0) return []
  return tx
    .selectFrom('feed')
    .selectAll()
    .where(isOneOf(tx, 'record', records))
    .execute()
}

/**
 * Feeds every scope that a record lies in, left or entered. At most 500 records at once, so that no
 * scope gets more than 500 rows in one transaction: a page holds whole transactions.
 * @param at an instant; its day is kept
 */
export async function feedScopes(tx: Tx, at: string, moves: readonly Move[]): Promise<void> {
  const day = at.slice(0, 10)
  await write(
    tx,
    moves.flatMap((move) => [...open(move, day), ...entered(move, day)]),
  )
}

/** Feeds only the scopes that records left or entered: their content is the same. */
export async function feedMoves(tx: Tx, at: string, moves: readonly Move[]): Promise<void> {
  const day = at.slice(0, 10)
  const left = moves.flatMap((move) => open(move, day)).filter(({ gone }) => gone !== null)
  await write(tx, [...left, ...moves.flatMap((move) => entered(move, day))])
}

/** What is to be fed; `first` is 0 for a stay that begins now. */
type Planned = Omit<Stay, 'seq'>

async function write(tx: Tx, planned: readonly Planned[]): Promise<void> {
  const seqs = await bump(tx, [...new Set(planned.map(({ scope }) => scope))].toSorted())
  const rows = planned.map((stay) => {
    const seq = seqs.get(stay.scope) ?? 0
    return { ...stay, seq, first: stay.first === 0 ? seq : stay.first }
  })
  await inBulk(tx, feedColumns, rows, (names, given) =>
    tx
      .insertInto('feed')
      .columns(names)
      .expression(given)
      .onConflict((conflict) =>
        conflict
          .columns(['scope', 'record', 'first'])
          .doUpdateSet((row) => ({ seq: row.ref('excluded.seq'), gone: row.ref('excluded.gone') })),
      )
      .execute(),
  )
}

function open({ record, stays, scopes }: Move, day: string): Planned[] {
  return stays
    .filter(({ gone }) => gone === null)
    .map(({ scope, first, since }) => {
      const gone = scopes.includes(scope) ? null : day
      return { scope, record, first, since, gone }
    })
}

function entered({ record, stays, scopes }: Move, day: string): Planned[] {
  const known = stays.filter(({ gone }) => gone === null).map(({ scope }) => scope)
  return [...new Set(scopes)]
    .filter((scope) => !known.includes(scope))
    .map((scope) => ({ scope, record, first: 0, since: day, gone: null }))
}

async function bump(tx: Tx, scopes: readonly string[]): Promise<Map<string, number>> {
  const fresh = scopes.map((scope) => ({ scope, seq: 1 }))
  const bumped = await inBulk(tx, { scope: 'text', seq: 'integer' }, fresh, (names, given) =>
    tx
      .insertInto('scope')
      .columns(names)
      .expression(given)
      .onConflict((conflict) =>
        conflict.column('scope').doUpdateSet((row) => ({ seq: row('scope.seq', '+', 1) })),
      )
      .returning(['scope', 'seq'])
      .execute(),
  )
  const tag = randomBytes(9).toString('base64url')
  const commits = bumped.map(({ scope, seq }) => ({ scope, seq, tag }))
  await inBulk(tx, { scope: 'text', seq: 'integer', tag: 'text' }, commits, (names, given) =>
    tx.insertInto('commit').columns(names).expression(given).execute(),
  )
  return new Map(bumped.map(({ scope, seq }) => [scope, seq]))
}

const feedColumns: Columns<Stay> = {
  scope: 'text',
  record: 'text',
  first: 'integer',
  seq: 'integer',
  since: 'text',
  gone: 'text',
}
