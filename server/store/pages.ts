/** What a pull reads: counters, tags, and the rows of a scope in the order of its transactions. */
import { sql } from 'kysely'
import { isOneOf } from './bulk.ts'
import { isPostgres, type Tx } from './store.ts'

/** Where a scope stands, and the tags it gave to the transactions a cursor names. */
export type Standing = {
  scope: string
  seq: number
  tag: string
  /** Null where there is no such transaction. */
  askedTag: string | null
  startTag: string | null
}

/** Those of these scopes that anything was ever fed to. */
export async function standings(
  tx: Tx,
  asked: readonly { scope: string; seq: number; start: number }[],
): Promise<Standing[]> {
  if (asked.length === 0) return []
  const json = JSON.stringify(asked)
  const given = isPostgres(tx)
    ? sql`json_to_recordset(${json}::json) as given(scope text, seq integer, start integer)`
    : sql`(select value ->> 'scope' as scope, value ->> 'seq' as seq, value ->> 'start' as start from json_each(${json})) as given`
  const { rows } = await sql<Standing>`
    select scope.scope, scope.seq, latest.tag, asked.tag as "askedTag", start.tag as "startTag"
    from ${given}
    join scope on scope.scope = given.scope
    join "commit" as latest on latest.scope = scope.scope and latest.seq = scope.seq
    left join "commit" as asked on asked.scope = scope.scope and asked.seq = given.seq
    left join "commit" as start on start.scope = scope.scope and start.seq = given.start`.execute(
    tx,
  )
  return rows
}

/** A row of a page. The other columns are null where it is gone. */
export type PageRow = {
  id: string
  seq: number
  gone: string | null
  kind: string | null
  v: number | null
  version: number | null
  body: string | null
}

export type Span = { scope: string; after: number; start: number }

/**
 * The rows a cursor has not seen, in order; tombstones only of stays it may have seen begin.
 * @param until a `seq` to stop at, or null
 */
export async function pageRows(
  tx: Tx,
  { scope, after, start }: Span,
  limit: number,
  until: number | null = null,
): Promise<PageRow[]> {
  return (
    tx
      .selectFrom('feed')
      .leftJoin('revision', (join) =>
        join
          .onRef('revision.record', '=', 'feed.record')
          .onRef('revision.version', '=', 'feed.version')
          .on('feed.gone', 'is', null),
      )
      .select(['feed.record as id', 'feed.seq', 'feed.gone', 'revision.kind', 'revision.v'])
      .select(['revision.version', 'revision.body'])
      .where('feed.scope', '=', scope)
      .where('feed.seq', '>', after)
      .where((where) =>
        where.or([
          where('feed.gone', 'is', null),
          where.and([where('feed.seq', '>', start), where('feed.first', '<=', after)]),
        ]),
      )
      .$if(until !== null, (query) => query.where('feed.seq', '<=', until ?? 0))
      .orderBy('feed.seq')
      // Within one transaction by id: the order in which it was written tells nothing.
      .orderBy('feed.record')
      .limit(limit)
      .execute()
  )
}

/** All rows of a scope that lie there now, by their ids alone. */
export async function allRows(tx: Tx, scope: string): Promise<PageRow[]> {
  return tx
    .selectFrom('feed')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.record', '=', 'feed.record')
        .onRef('revision.version', '=', 'feed.version'),
    )
    .select(['feed.record as id', 'feed.seq', 'feed.gone', 'revision.kind', 'revision.v'])
    .select(['revision.version', 'revision.body'])
    .where('feed.scope', '=', scope)
    .where('feed.gone', 'is', null)
    .orderBy('feed.record')
    .execute()
}

/** The numbers of these transactions, by `scope tag`; those that are not known are missing. */
export async function seqsOf(
  tx: Tx,
  asked: readonly { scope: string; tag: string }[],
): Promise<Map<string, number>> {
  if (asked.length === 0) return new Map()
  const rows = await tx
    .selectFrom('commit')
    .selectAll()
    .where(isOneOf(tx, 'scope', [...new Set(asked.map(({ scope }) => scope))]))
    .where(isOneOf(tx, 'tag', [...new Set(asked.map(({ tag }) => tag))]))
    .execute()
  return new Map(rows.map(({ scope, seq, tag }) => [`${scope} ${tag}`, seq]))
}

/** The tag of one transaction of a scope. */
export async function tagOf(tx: Tx, scope: string, seq: number): Promise<string | null> {
  const row = await tx
    .selectFrom('commit')
    .select('tag')
    .where('scope', '=', scope)
    .where('seq', '=', seq)
    .executeTakeFirst()
  return row?.tag ?? null
}
