// A connection for loading a store before it is measured: it waits for no disk and rebuilds indexes
// afterwards. What it leaves behind is what the product's own migrations made, with rows in it.
import Database from 'better-sqlite3'
import { Kysely, PostgresDialect, sql, SqliteDialect } from 'kysely'
import pg from 'pg'
import { sqliteFile } from '../../../server/store/sqlite.ts'
import type { Tables } from '../../../server/store/tables.ts'
import type { Place } from './place.ts'

const filled = ['latest', 'revision', 'feed', 'commit']

/** Runs `work` on the place's tables without their secondary indexes, which are there again afterwards. */
export async function load(
  place: Place,
  work: (db: Kysely<Tables>) => Promise<void>,
): Promise<void> {
  const db = place.databaseUrl ? await toPostgres(place.databaseUrl) : toSqlite(place.dataDir)
  try {
    const indexes = place.databaseUrl ? await postgresIndexes(db) : await sqliteIndexes(db)
    for (const { drop } of indexes) await sql.raw(drop).execute(db)
    await work(db)
    for (const { make } of indexes) await sql.raw(make).execute(db)
    // What autovacuum has done on a server that has been up for a while.
    if (place.databaseUrl) await sql`vacuum analyze`.execute(db)
  } finally {
    await db.destroy()
  }
}

function toSqlite(dataDir: string): Kysely<Tables> {
  const database = new Database(sqliteFile(dataDir))
  database.pragma('journal_mode = OFF')
  database.pragma('synchronous = OFF')
  database.pragma('cache_size = -1000000')
  database.pragma('temp_store = MEMORY')
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
}

async function toPostgres(connectionString: string): Promise<Kysely<Tables>> {
  const pool = new pg.Pool({ connectionString, max: 1, idleTimeoutMillis: 0 })
  await pool.query("set synchronous_commit = off; set maintenance_work_mem = '512MB'")
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

type Index = { drop: string; make: string }

async function sqliteIndexes(db: Kysely<Tables>): Promise<Index[]> {
  const { rows } = await sql<Index>`
    select 'drop index "' || name || '"' as "drop", sql as make from sqlite_master
    where type = 'index' and sql is not null and tbl_name in (${sql.join(filled)})`.execute(db)
  return rows
}

/** Keys too: there an index that is built at the end costs a fraction. */
async function postgresIndexes(db: Kysely<Tables>): Promise<Index[]> {
  const { rows: keys } = await sql<Index>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as "drop",
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
    from pg_constraint
    where contype = 'p' and conrelid in (select oid from pg_class where relname in (${sql.join(filled)}))`.execute(
    db,
  )
  const { rows: others } = await sql<Index>`
    select format('drop index %I', indexname) as "drop", indexdef as make from pg_indexes
    where schemaname = 'public' and tablename in (${sql.join(filled)})
    and not exists (select 1 from pg_constraint where conname = indexname)`.execute(db)
  return [...keys, ...others]
}
