// Where a measured store lives: a folder, and for PostgreSQL a database, gone afterwards.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { openStore, type Store } from '../../../server/store/open.ts'
import { createDatabase } from '../../support/postgres.ts'

export type StoreKind = Store['kind']

export type Place = {
  kind: StoreKind
  dataDir: string
  databaseUrl?: string
  secret: string
  remove: () => Promise<void>
}

/** @param postgresUrl of the PostgreSQL server that all places share; absent for SQLite */
export async function makePlace(postgresUrl: string | undefined): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tellback-bench-'))
  const database = postgresUrl ? await createDatabase(postgresUrl) : undefined
  return {
    kind: database ? 'postgres' : 'sqlite',
    dataDir,
    ...(database ? { databaseUrl: database.url } : {}),
    secret: randomBytes(32).toString('hex'),
    remove: async () => {
      await database?.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Opens the place's store, while no server runs there, and closes it again. */
export async function withStore<T>(place: Place, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(place)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
