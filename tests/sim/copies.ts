/** What a standby holds: every row of every table, for a server that goes on in the place of another. */
import { sql } from 'kysely'
import { tablesOf, type Row } from '../../server/store/dump.ts'
import type { Store } from '../../server/store/store.ts'

export type Copy = Map<string, Row[]>

export async function copyOf(store: Store): Promise<Copy> {
  const names = await tablesOf(store)
  return store.read(async (tx) => {
    const copy: Copy = new Map()
    for (const name of names) {
      const { rows } = await sql<Row>`select * from ${sql.table(name)}`.execute(tx)
      copy.set(name, rows)
    }
    return copy
  })
}

/** Fills a store that was just opened. */
export async function fill(store: Store, copy: Copy): Promise<void> {
  await store.write(async (tx) => {
    for (const [name, rows] of copy) {
      const [first] = rows
      if (!first) continue
      const columns = sql.join(Object.keys(first).map((column) => sql.id(column)))
      const lines = sql.join(rows.map((row) => sql`(${sql.join(Object.values(row))})`))
      // What the opener itself wrote gives way. It writes no log, which nobody may delete from.
      if (name !== 'log') await sql`delete from ${sql.table(name)}`.execute(tx)
      await sql`insert into ${sql.table(name)} (${columns}) values ${lines}`.execute(tx)
    }
  })
}
