// A store that has grown: entries of one visit, what reviewers read, in the product's own tables, each
// with its feed in the scope its kind says and a commit of its own, as if they had come one by one.
// Written in bulk, so without inbox and log, and without the responses they follow from: of those each
// author sees their own, and no pull of a reviewer ever reads them.
import { type RawBuilder, sql } from 'kysely'
import { uuid } from '../../../shared/ids.ts'
import { entry } from '../../../shared/records/entry.ts'
import { scope } from '../../../shared/scopes.ts'
import type { Tx } from '../../../server/store/open.ts'
import { load } from './loader.ts'
import type { Place } from './place.ts'
import { entryBody } from './words.ts'
import type { Region } from './region.ts'

const slice = 100_000

/** Fills the first visit's review scope with `rows` entries. */
export async function fill(
  place: Place,
  region: Region,
  rows: number,
  progress: (done: number) => void,
): Promise<void> {
  const visit = region.challenges[0]
  if (!visit) throw new Error('No visit to fill.')
  const sample = entryBody(region, visit, responseOfRow)
  refuseOtherShape(sample, visit.id)

  await load(place, async (db) => {
    for (let from = 1; from <= rows; from += slice) {
      const to = Math.min(rows, from + slice - 1)
      await fillSlice(db, { region, visit, sample: JSON.stringify(sample), from, to })
      progress(to)
    }
    await db
      .insertInto('scope')
      .values({ scope: scope.review(visit.id), seq: rows })
      .execute()
  })
}

/** The shape must be the kind's own, of today: one scope, for a body without a group. */
function refuseOtherShape(sample: object, challenge: string): void {
  const body = entry.schema.parse(sample)
  const scopes = entry.scopes(body, idOfRow(1))
  if (scopes.join() !== scope.review(challenge))
    throw new Error(
      `An entry lies in ${scopes.join(', ')}: the filling must be brought up to date.`,
    )
}

const padded = 1_000_000_000_000
const idStart = '019a0000-0000-7000-9000-'

/** The id of a filled entry, 1 the first: in the order in which they came. */
const idOfRow = (row: number): string => uuid.parse(idStart + String(padded + row).slice(1))
/** What the sample says where each row has an id of its own. */
const responseOfRow = uuid.parse('019a0000-0000-7000-a000-000000000000')

type Slice = {
  region: Region
  visit: Region['challenges'][number]
  /** The body of an entry, with `responseOfRow` in it. */
  sample: string
  from: number
  to: number
}

async function fillSlice(tx: Tx, { region, visit, sample, from, to }: Slice): Promise<void> {
  const text = (value: string): RawBuilder<string> => sql`cast(${value} as text)`
  const response = sql`${text('019a0000-0000-7000-a000-')} || nth`
  const body = sample.split(responseOfRow).map(text)

  const given = sql`with recursive
    numbers(i) as (select ${sql.lit(from)} union all select i + 1 from numbers where i < ${sql.lit(to)}),
    counted as (select i, substr(cast(${sql.lit(padded)} + i as text), 2) as nth from numbers),
    lines as (
      select i, ${text(idStart)} || nth as id, ${sql.join(body, sql` || ${response} || `)} as body
      from counted
    )`
  const review = text(scope.review(visit.id))
  const home = text(visit.id)
  const at = text('2026-01-01T10:00:01.000Z')
  const inserts = [
    sql`latest (id, kind, region, council, challenge, home, version)
      ${given} select id, 'entry', ${text(region.id)}, ${text(visit.council)}, ${home}, ${home}, 1 from lines order by i`,
    sql`revision (record, version, kind, v, body, command, person, at)
      ${given} select id, 1, 'entry', ${sql.lit(entry.v)}, body, id, ${text(visit.lead.id)}, ${at} from lines order by i`,
    sql`feed (record, scope, first, seq, version, since, gone)
      ${given} select id, ${review}, i, i, 1, ${text('2026-01-01')}, null from lines order by i`,
    sql`"commit" (scope, seq, tag) ${given} select ${review}, i, 'tag' || i from lines order by i`,
  ]
  for (const insert of inserts) await sql`insert into ${insert}`.execute(tx)
}
