/**
 * Many rows or ids in one statement, without a statement text for each number of them: PostgreSQL takes
 * them as one parameter, SQLite as `values` in slices of a few fixed lengths, prepared once each.
 */
import { type RawBuilder, sql } from 'kysely'
import { isPostgres, type Tx } from './store.ts'

/** The columns of the rows, each with its type. */
export type Columns<Row> = { readonly [Name in keyof Row & string]: 'text' | 'integer' }

/** What an `insert … expression()` takes. */
type Rows = RawBuilder<Record<string, unknown>>

const lengths = [64, 16, 4, 1]

/**
 * Runs `insert` for all rows: once on PostgreSQL, and in their order on both.
 * @param insert is given the names of the columns and the rows as an expression
 * @returns all that the statements returned
 */
export async function inBulk<Row, Result>(
  tx: Tx,
  columns: Columns<Row>,
  rows: readonly Row[],
  insert: (names: readonly (keyof Row & string)[], given: Rows) => Promise<Result[]>,
): Promise<Result[]> {
  if (rows.length === 0) return []
  const names = Object.keys(columns) as (keyof Row & string)[] // Object.keys widens to string
  if (isPostgres(tx)) return insert(names, recordset(columns, rows))

  const results: Result[] = []
  for (let from = 0; from < rows.length;) {
    const length = lengths.find((one) => one <= rows.length - from) ?? 1
    const slice = rows.slice(from, from + length)
    results.push(...(await insert(names, values(names, slice))))
    from += length
  }
  return results
}

function recordset<Row>(columns: Columns<Row>, rows: readonly Row[]): Rows {
  const described = Object.entries<string>(columns).map(
    ([name, type]) => sql`${sql.id(name)} ${sql.raw(type)}`,
  )
  const json = JSON.stringify(rows)
  return sql`select * from json_to_recordset(${json}::json) as given(${sql.join(described)})`
}

function values<Row>(names: readonly (keyof Row & string)[], rows: readonly Row[]): Rows {
  const lines = rows.map((row) => sql`(${sql.join(names.map((name) => row[name]))})`)
  return sql`values ${sql.join(lines)}`
}

/** Whether `column` is one of `ids`; none of them is a question without an answer, not an error. */
export function isOneOf(tx: Tx, column: string, ids: readonly string[]): RawBuilder<boolean> {
  return isPostgres(tx)
    ? sql<boolean>`${sql.ref(column)} = any(${ids}::text[])`
    : sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`
}
