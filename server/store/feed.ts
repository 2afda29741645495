/**
 * The feed: which record lay in which scope, from when to when, and the order in which a scope's holders
 * hear of it. Counters are bumped last in the transaction, in sorted order: number order is commit order.
 */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { bulk, isOneOf } from './bulk.ts'
import { together, type Tx } from './store.ts'
import type { Tables } from './tables.ts'

export type Stay = Tables['feed']

/** A record with the stays it had and the scopes it now lies in. */
export type Move = {
  record: string
  version: number
  stays: readonly Stay[]
  scopes: readonly string[]
}

/** Every stay of these records, ended ones too. */
export async function staysOf(tx: Tx, records: readonly string[]): Promise<Stay[]> {
  if (records.length === 0) return []
  return tx
    .selectFrom('feed')
    .selectAll()
    .where(isOneOf(tx, 'record', records))
    .execute()
}

/** What is to be fed; `first` is 0 for a stay that begins now. */
export type Planned = Omit<Stay, 'seq'>

/**
 * Plans to feed every scope that a record lies in, left or entered. At most 500 records at once, so that
 * no scope gets more than 500 rows in one transaction: a page holds whole transactions.
 * @param at an instant; its day is kept
 */
export function planFeed(at: string, moves: readonly Move[]): Planned[] {
  const day = at.slice(0, 10)
  return moves.flatMap((move) => [...open(move, day), ...entered(move, day)])
}

/** Plans to feed only the scopes that records left or entered: their content is the same. */
export function planMoves(at: string, moves: readonly Move[]): Planned[] {
  const day = at.slice(0, 10)
  const left = moves.flatMap((move) => open(move, day)).filter(({ gone }) => gone !== null)
  return [...left, ...moves.flatMap((move) => entered(move, day))]
}

/** Takes the next number of each scope that is fed, in sorted order. The last locks but the log's. */
export async function bumpScopes(
  tx: Tx,
  planned: readonly Planned[],
): Promise<Map<string, number>> {
  const scopes = [...new Set(planned.map(({ scope }) => scope))].toSorted()
  const bumped = await takeNumbers(
    tx,
    scopes.map((scope) => ({ scope, seq: 1 })),
  )
  return new Map(bumped.map(({ scope, seq }) => [scope, seq]))
}

/** Feeds what was planned under the numbers that were taken for it. */
export async function writeFeed(
  tx: Tx,
  planned: readonly Planned[],
  seqs: ReadonlyMap<string, number>,
): Promise<void> {
  const tag = randomBytes(9).toString('base64url')
  const rows = planned.map((stay) => {
    const seq = seqs.get(stay.scope) ?? 0
    return { ...stay, seq, first: stay.first === 0 ? seq : stay.first }
  })
  await together(
    putCommits(
      tx,
      [...seqs].map(([scope, seq]) => ({ scope, seq, tag })),
    ),
    putStays(tx, rows),
  )
}

function open({ record, version, stays, scopes }: Move, day: string): Planned[] {
  return stays
    .filter(({ gone }) => gone === null)
    .map(({ scope, first, since }) => {
      const gone = scopes.includes(scope) ? null : day
      return { scope, record, first, version, since, gone }
    })
}

function entered({ record, version, stays, scopes }: Move, day: string): Planned[] {
  const known = stays.filter(({ gone }) => gone === null).map(({ scope }) => scope)
  return [...new Set(scopes)]
    .filter((scope) => !known.includes(scope))
    .map((scope) => ({ scope, record, first: 0, version, since: day, gone: null }))
}

const takeNumbers = bulk<Tables['scope'], Tables['scope']>(
  { scope: 'text', seq: 'integer' },
  (tx, names, given) =>
    tx
      .insertInto('scope')
      .columns(names)
      .expression(given)
      .onConflict((conflict) =>
        conflict.column('scope').doUpdateSet((row) => ({ seq: sql`${row.ref('scope.seq')} + 1` })),
      )
      .returning(['scope', 'seq']),
)

const putCommits = bulk<Tables['commit']>(
  { scope: 'text', seq: 'integer', tag: 'text' },
  (tx, names, given) => tx.insertInto('commit').columns(names).expression(given),
)

const putStays = bulk<Stay>(
  {
    record: 'text',
    scope: 'text',
    first: 'integer',
    seq: 'integer',
    version: 'integer',
    since: 'text',
    gone: 'text',
  },
  (tx, names, given) =>
    tx
      .insertInto('feed')
      .columns(names)
      .expression(given)
      .onConflict((conflict) =>
        conflict.columns(['record', 'scope', 'first']).doUpdateSet((row) => ({
          seq: row.ref('excluded.seq'),
          version: row.ref('excluded.version'),
          gone: row.ref('excluded.gone'),
        })),
      ),
)
