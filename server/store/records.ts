/** Records and their revisions: read and written many at a time. */
import { sql } from 'kysely'
import { bulk, isOneOf } from './bulk.ts'
import { isPostgres, type Tx } from './store.ts'
import type { Tables } from './tables.ts'

/** A record as it stands: where it belongs, and its latest version. */
export type RecordRow = Tables['record']
export type RevisionRow = Tables['revision']

/** Of each kind in each home that a command looks at, this many are read at most. */
export const mostFacts = 500

/** A record's home: what is locked when it changes. */
export function homeOf(place: {
  region: string
  council: string | null
  challenge: string | null
}): string {
  return place.challenge ?? place.council ?? place.region
}

/** The homes of the records that there are among `ids`, before anything is locked. */
export async function homesOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('latest')
    .select('home')
    .distinct()
    .where(isOneOf(tx, 'id', ids))
    .execute()
  return rows.map(({ home }) => home)
}

/** The records with these ids, locked in sorted order until the transaction ends. */
export async function lockRecords(tx: Tx, ids: readonly string[]): Promise<RecordRow[]> {
  if (ids.length === 0) return []
  if (!isPostgres(tx))
    return tx
      .selectFrom('record')
      .selectAll()
      .where(isOneOf(tx, 'id', ids))
      .execute()
  return tx
    .with('held', (db) =>
      db
        .selectFrom('latest')
        .select('id')
        .where(isOneOf(tx, 'id', ids))
        .orderBy('id')
        .forUpdate(),
    )
    .selectFrom('record')
    .innerJoin('held', 'held.id', 'record.id')
    .selectAll('record')
    .execute()
}

/** The records of these kinds in these homes: of each pair one more than `mostFacts` at most. */
export async function factRows(
  tx: Tx,
  pairs: readonly { home: string; kind: string }[],
): Promise<RecordRow[]> {
  if (pairs.length === 0) return []
  const wanted = new Set(pairs.map(({ home, kind }) => `${home} ${kind}`))
  const numbered = tx
    .selectFrom('latest')
    .select([
      'id',
      sql<number>`row_number() over (partition by kind, home order by id)`.as('place'),
    ])
    .where(isOneOf(tx, 'home', [...new Set(pairs.map(({ home }) => home))]))
    .where(isOneOf(tx, 'kind', [...new Set(pairs.map(({ kind }) => kind))]))
    .as('numbered')
  const rows = await tx
    .selectFrom(numbered)
    .innerJoin('record', 'record.id', 'numbered.id')
    .selectAll('record')
    .where('numbered.place', '<=', mostFacts + 1)
    .execute()
  return rows.filter(({ home, kind }) => wanted.has(`${home} ${kind}`))
}

/** Where a walk over a kind has come to: home and id of its last record. */
export type Step = { home: string; id: string }

/** The records of a kind that follow `after` in the order of homes and ids, at most `limit`. */
export async function recordsAfter(
  tx: Tx,
  kind: string,
  { home, id }: Step,
  limit: number,
): Promise<RecordRow[]> {
  return tx
    .selectFrom('record')
    .selectAll()
    .where('kind', '=', kind)
    .where(sql<boolean>`(home, id) > (${home}, ${id})`)
    .orderBy('home')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Says which version of each record is the latest. */
export const putLatest = bulk<Tables['latest']>(
  {
    id: 'text',
    kind: 'text',
    region: 'text',
    council: 'text',
    challenge: 'text',
    home: 'text',
    version: 'integer',
  },
  (tx, names, given) =>
    tx
      .insertInto('latest')
      .columns(names)
      .expression(given)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({ version: row.ref('excluded.version') })),
      ),
)

/** Keeps every version: two that were made from the same one at once are refused by the key. */
export const putRevisions = bulk<RevisionRow>(
  {
    record: 'text',
    version: 'integer',
    kind: 'text',
    v: 'integer',
    body: 'text',
    command: 'text',
    person: 'text',
    at: 'text',
  },
  (tx, names, given) => tx.insertInto('revision').columns(names).expression(given),
)
