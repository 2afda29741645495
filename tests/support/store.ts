/** A store of its own for a test file: on SQLite in a temporary folder, on PostgreSQL a fresh database. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../server/store/open.ts'
import type { Store, Watch } from '../../server/store/store.ts'
import { createDatabase } from './postgres.ts'

export type StoreSettings = { dataDir: string; databaseUrl?: string }

export type TestStore = {
  store: Store
  settings: StoreSettings
  /** Another node over the same data: a connection, a queue and a memory of its own. */
  another: () => Promise<Store>
  /** Closes all nodes and removes the data. */
  stop: () => Promise<void>
}

/** A place where a store of the kind that TELLBACK_TEST_STORE names can be opened; SQLite by default. */
export async function emptyPlace(): Promise<{
  settings: StoreSettings
  stop: () => Promise<void>
}> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tellback-store-'))
  const database = await freshDatabase()
  return {
    settings: { dataDir, ...(database ? { databaseUrl: database.url } : {}) },
    async stop() {
      await database?.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Opens an empty store. @param watch told of each statement it sends */
export async function openTestStore(watch?: Watch): Promise<TestStore> {
  const { settings, stop } = await emptyPlace()
  const nodes: Store[] = []
  const open = async () => {
    const node = await openStore(settings, watch)
    nodes.push(node)
    return node
  }
  return {
    store: await open(),
    settings,
    another: open,
    async stop() {
      await Promise.all(nodes.map((node) => node.close()))
      await stop()
    },
  }
}

async function freshDatabase() {
  if (process.env['TELLBACK_TEST_STORE'] !== 'postgres') return undefined
  const url = process.env['TELLBACK_TEST_PG_URL']
  if (!url) throw new Error('TELLBACK_TEST_PG_URL is not set: global-setup.ts starts a PostgreSQL.')
  return createDatabase(url)
}
