// A store that has grown: responses of one visit in the product's own tables, each with its feed in the
// scopes its kind says and a commit of its own, as if they had come one by one. Written in bulk, so
// without inbox and log, which no pull ever reads.
import { type RawBuilder, sql } from 'kysely'
import { uuid } from '../../../shared/ids.ts'
import { response } from '../../../shared/records/response.ts'
import { scope } from '../../../shared/scopes.ts'
import type { Tx } from '../../../server/store/open.ts'
import { load } from './loader.ts'
import type { Place } from './place.ts'
import { bodyOf } from './words.ts'
import type { Region } from './region.ts'

const slice = 100_000

/** Fills the first visit's review scope, and its experts' own, with `rows` responses. */
export async function fill(
  place: Place,
  region: Region,
  rows: number,
  progress: (done: number) => void,
): Promise<void> {
  const visit = region.challenges[0]
  const authors = visit?.experts.map(({ id }) => id) ?? []
  if (!visit || authors.length === 0) throw new Error('No visit to fill.')
  const sample = bodyOf(region, visit, authors[0] ?? '')
  refuseOtherShape(sample, visit.id, authors[0] ?? '')

  await load(place, async (db) => {
    const before = await countersOf(db, authors)
    for (let from = 1; from <= rows; from += slice) {
      const to = Math.min(rows, from + slice - 1)
      await fillSlice(db, { region, visit, before, sample: JSON.stringify(sample), from, to })
      progress(to)
    }
    await setCounters(db, scope.review(visit.id), before, rows)
  })
}

/** The shape must be the kind's own: two scopes, for a body without a group. */
function refuseOtherShape(sample: object, challenge: string, author: string): void {
  const scopes = response.scopes(response.schema.parse(sample), idOfRow(1))
  const wanted = [scope.person(author), scope.review(challenge)]
  if (scopes.toSorted().join() !== wanted.toSorted().join())
    throw new Error(
      `A response lies in ${scopes.join(', ')}: the filling must be brought up to date.`,
    )
}

const padded = 1_000_000_000_000
const idStart = '019a0000-0000-7000-9000-'

/** The id of a filled response, 1 the first: in the order in which they came. */
export const idOfRow = (row: number): string => uuid.parse(idStart + String(padded + row).slice(1))

/** Where each author's own scope stands: making them has fed it already. */
type Counter = { author: string; seq: number }

async function countersOf(db: Tx, authors: readonly string[]): Promise<Counter[]> {
  const names = authors.map(scope.person)
  const found = await db.selectFrom('scope').selectAll().where('scope', 'in', names).execute()
  return authors.map((author) => {
    return { author, seq: found.find((one) => one.scope === scope.person(author))?.seq ?? 0 }
  })
}

async function setCounters(
  tx: Tx,
  review: string,
  before: readonly Counter[],
  rows: number,
): Promise<void> {
  const own = before.map(({ author, seq }, a) => {
    return { scope: scope.person(author), seq: seq + Math.ceil((rows - a) / before.length) }
  })
  await tx
    .insertInto('scope')
    .values([{ scope: review, seq: rows }, ...own])
    .onConflict((conflict) =>
      conflict.column('scope').doUpdateSet((row) => ({ seq: row.ref('excluded.seq') })),
    )
    .execute()
}

type Slice = {
  region: Region
  visit: Region['challenges'][number]
  before: readonly Counter[]
  /** The body of a response of the first author. */
  sample: string
  from: number
  to: number
}

async function fillSlice(
  tx: Tx,
  { region, visit, before, sample, from, to }: Slice,
): Promise<void> {
  const text = (value: string): RawBuilder<string> => sql`cast(${value} as text)`
  const authors = sql.lit(before.length)
  const people = before.map(
    ({ author, seq }, a) => sql`(${sql.lit(a)}, ${text(author)}, ${sql.lit(seq)})`,
  )
  const [head = '', ...tail] = sample.split(before[0]?.author ?? '')

  const given = sql`with recursive
    numbers(i) as (select ${sql.lit(from)} union all select i + 1 from numbers where i < ${sql.lit(to)}),
    people(a, author, seq) as (values ${sql.join(people)}),
    lines as (
      select i, author, seq + (i - 1) / ${authors} + 1 as nth, 'person:' || author as own,
        ${text(idStart)} || substr(cast(${sql.lit(padded)} + i as text), 2) as id,
        ${text(head)} || author || ${text(tail.join(''))} as body
      from numbers join people on a = (i - 1) % ${authors}
    )`
  const review = text(scope.review(visit.id))
  const home = text(visit.id)
  const day = text('2026-01-01')
  const inserts = [
    sql`latest (id, kind, region, council, challenge, home, version)
      ${given} select id, 'response', ${text(region.id)}, ${text(visit.council)}, ${home}, ${home}, 1 from lines order by i`,
    sql`revision (record, version, kind, v, body, command, person, at)
      ${given} select id, 1, 'response', 1, body, id, author, ${text('2026-01-01T10:00:01.000Z')} from lines order by i`,
    sql`feed (record, scope, first, seq, version, since, gone) ${given} select id, ${review}, i, i, 1, ${day}, null from lines order by i`,
    sql`feed (record, scope, first, seq, version, since, gone) ${given} select id, own, nth, nth, 1, ${day}, null from lines order by i`,
    sql`"commit" (scope, seq, tag) ${given} select ${review}, i, 'tag' || i from lines order by i`,
    sql`"commit" (scope, seq, tag) ${given} select own, nth, 'tag' || i from lines order by own, i`,
  ]
  for (const insert of inserts) await sql`insert into ${insert}`.execute(tx)
}
