/** What is on a phone's disk, read past the app: all that anybody who holds the phone could find. */
import type { IDBFactory } from 'fake-indexeddb'
import type {
  DraftItem,
  KeptItem,
  OutboxItem,
  SentItem,
  SettledItem,
} from '../../client/local/words-store.ts'
import type { CursorItem, RowItem, ShownItem } from '../../client/local/rows-store.ts'

/** What one person left on this phone. */
export type Disk = {
  outbox: OutboxItem[]
  settled: SettledItem[]
  drafts: DraftItem[]
  sent: SentItem[]
  kept: KeptItem[]
  row: RowItem[]
  shown: ShownItem[]
  cursor: CursorItem[]
}

const nothing = (): Disk => ({
  ...{ outbox: [], settled: [], drafts: [], sent: [], kept: [] },
  ...{ row: [], shown: [], cursor: [] },
})

/** The disk by the person each database is named after. */
export async function readDisk(factory: IDBFactory): Promise<Map<string, Disk>> {
  const disks = new Map<string, Disk>()
  for (const { name = '' } of await factory.databases()) {
    const [, person = ''] = name.split(':')
    disks.set(person, { ...(disks.get(person) ?? nothing()), ...(await readAll(factory, name)) })
  }
  return disks
}

async function readAll(factory: IDBFactory, name: string): Promise<Partial<Disk>> {
  const database = await done(factory.open(name))
  const stores = [...database.objectStoreNames]
  const found: Record<string, unknown[]> = {}
  if (stores.length > 0) {
    const transaction = database.transaction(stores)
    for (const store of stores) found[store] = await done(transaction.objectStore(store).getAll())
  }
  database.close()
  return found // the stores of `words-store.ts` and `rows-store.ts`, by their names
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the disk cannot be read'))
  })
}
