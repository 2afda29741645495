/** Opens the store: PostgreSQL where `databaseUrl` is set, else SQLite in `dataDir`. */
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import type { Store, Watch } from './store.ts'

export type { Store, Tx } from './store.ts'

/** Opens the store and brings its tables up to date. @throws Busy when the database is out of reach */
export async function openStore(
  settings: { dataDir: string; databaseUrl?: string },
  watch?: Watch,
): Promise<Store> {
  const store = settings.databaseUrl
    ? openPostgres(settings.databaseUrl, watch)
    : openSqlite(settings.dataDir, watch)
  try {
    await migrate(store)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}
