/**
 * Many rows or ids in one statement, whose text is made once and does not depend on how many there are:
 * PostgreSQL takes them as one parameter, SQLite as `values` in slices of a few fixed lengths.
 */
import { CompiledQuery, type RawBuilder, sql } from 'kysely'
import { isPostgres, type Tx } from './store.ts'

/** The columns of the rows, each with its type. */
export type Columns<Row> = { readonly [Name in keyof Row & string]: 'text' | 'integer' }

/** What an `insert … expression()` takes. */
type Rows = RawBuilder<Record<string, unknown>>

type Names<Row> = readonly (keyof Row & string)[]

/** A statement that can be put into words. It has no parameters but the rows. */
type Wording = { compile: () => CompiledQuery }

/** Runs a statement for all rows, in their order. @returns all that it returned */
export type Bulk<Row, Result> = (tx: Tx, rows: readonly Row[]) => Promise<Result[]>

const lengths = [64, 16, 4, 1]

/** @param insert is given the names of the columns, and the rows as an expression */
export function bulk<Row extends Record<string, string | number | null>, Result = never>(
  columns: Columns<Row>,
  insert: (tx: Tx, names: Names<Row>, given: Rows) => Wording,
): Bulk<Row, Result> {
  const names = Object.keys(columns) as (keyof Row & string)[] // Object.keys widens to string
  const texts = new Map<number, string>()
  // Of length 0: the form of PostgreSQL, for any number of rows.
  const textFor = (tx: Tx, length: number): string => {
    const known = texts.get(length)
    if (known !== undefined) return known
    const given = length === 0 ? recordset(columns) : values(names.length, length)
    const { sql: text } = insert(tx, names, given).compile()
    texts.set(length, text)
    return text
  }
  const run = async (tx: Tx, length: number, parameters: readonly unknown[]) => {
    const query = CompiledQuery.raw(textFor(tx, length), [...parameters])
    const { rows } = await tx.executeQuery<Result>(query)
    return rows
  }

  return async (tx, rows) => {
    if (rows.length === 0) return []
    if (isPostgres(tx)) return run(tx, 0, [JSON.stringify(rows)])
    const results: Result[] = []
    for (let from = 0; from < rows.length;) {
      const length = lengths.find((one) => one <= rows.length - from) ?? 1
      const slice = rows.slice(from, from + length)
      const parameters = slice.flatMap((row) => names.map((name) => row[name]))
      results.push(...(await run(tx, length, parameters)))
      from += length
    }
    return results
  }
}

function recordset<Row>(columns: Columns<Row>): Rows {
  const described = Object.entries<string>(columns).map(
    ([name, type]) => sql`${sql.id(name)} ${sql.raw(type)}`,
  )
  return sql`select * from json_to_recordset(${''}::json) as given(${sql.join(described)})`
}

function values(width: number, length: number): Rows {
  const line = sql`(${sql.join(Array.from({ length: width }, () => null))})`
  return sql`values ${sql.join(Array.from({ length }, () => line))}`
}

/** Whether `column` is one of `ids`; none of them is a question without an answer, not an error. */
export function isOneOf(tx: Tx, column: string, ids: readonly string[]): RawBuilder<boolean> {
  return isPostgres(tx)
    ? sql<boolean>`${sql.ref(column)} = any(${ids}::text[])`
    : sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`
}
