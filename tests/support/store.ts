/** A store of its own for a test file: on SQLite in a temporary folder, on PostgreSQL a fresh database. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
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

/** Opens an empty store of the kind that TELLBACK_TEST_STORE names; SQLite where it names none. */
export async function openTestStore(): Promise<TestStore> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tellback-store-'))
  const database = await freshDatabase()
  const settings = { dataDir, ...(database ? { databaseUrl: database.url } : {}) }
  const nodes: Store[] = []
  const open = async () => {
    const node = await openStore(settings)
    nodes.push(node)
    return node
  }
  return {
    store: await open(),
    settings,
    another: open,
    async stop() {
      await Promise.all(nodes.map((node) => node.close()))
      await database?.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function freshDatabase() {
  if (process.env['TELLBACK_TEST_STORE'] !== 'postgres') return undefined
  const url = process.env['TELLBACK_TEST_PG_URL']
  if (!url) throw new Error('TELLBACK_TEST_PG_URL is not set: global-setup.ts starts a PostgreSQL.')
  return createDatabase(url)
}
