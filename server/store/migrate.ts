/**
 * Brings the tables up to date: each migration once, all in one transaction. A node that starts beside
 * others waits for the one that was first.
 */
import { sql } from 'kysely'
import { migrations } from './migrations/index.ts'
import { isPostgres, type Store } from './store.ts'

const lock = 0x7e11bac
const table = 'migration'

/** Runs what has not run here. A database that knows later migrations is left as it is. */
export async function migrate(store: Store): Promise<void> {
  await store.write(async (tx) => {
    if (isPostgres(tx)) await sql`select pg_advisory_xact_lock(${lock})`.execute(tx)
    await tx.schema
      .createTable(table)
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute()
    const done = await tx.selectFrom(table).select('name').execute()
    for (const { name, up } of migrations) {
      if (done.some((one) => one.name === name)) continue
      await up(tx)
      await tx.insertInto(table).values({ name, at: new Date().toISOString() }).execute()
    }
  })
}
