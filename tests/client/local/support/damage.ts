/** What a phone may do to its storage. Done to the storage itself, under the code that is tested. */
import { IDBObjectStore, IDBTransaction } from 'fake-indexeddb'
import type { Dexie } from 'dexie'
import { afterEach } from 'vitest'
import type { Connection } from '../../../../client/local/connection.ts'

type Put = (this: IDBObjectStore, ...given: unknown[]) => IDBRequest
type Open = (this: IDBTransaction, name: string) => IDBObjectStore

/** The method as it is now, to be called on what it belongs to. */
const methodOf = (of: { prototype: object }, name: string): unknown =>
  Object.getOwnPropertyDescriptor(of.prototype, name)?.value

// The seam: the types of the DOM name these methods of the databases that tests run on.
const put = methodOf(IDBObjectStore, 'put') as Put
const add = methodOf(IDBObjectStore, 'add') as Put
const objectStore = methodOf(IDBTransaction, 'objectStore') as Open

afterEach(mend)

/** Everything works again. */
export function mend(): void {
  Object.assign(IDBObjectStore.prototype, { put, add })
  Object.assign(IDBTransaction.prototype, { objectStore })
}

const isOf = (name: string, database: { name: string }) => database.name.startsWith(`${name}:`)

/** The phone is full: nothing more can be put into these databases. */
export function fill(name: 'words' | 'rows'): void {
  const full = (original: Put) =>
    function (this: IDBObjectStore, ...given: unknown[]) {
      if (isOf(name, this.transaction.db)) throw new DOMException('full', 'QuotaExceededError')
      return original.apply(this, given)
    }
  Object.assign(IDBObjectStore.prototype, { put: full(put), add: full(add) })
}

/** As some browsers do when they are full: the transaction ends without saying why. */
export function abortSilently(name: 'words' | 'rows'): void {
  const aborting = (original: Put) =>
    function (this: IDBObjectStore, ...given: unknown[]) {
      const request = original.apply(this, given)
      if (isOf(name, this.transaction.db)) this.transaction.abort()
      return request
    }
  Object.assign(IDBObjectStore.prototype, { put: aborting(put), add: aborting(add) })
}

/** This connection is lost, as a phone does to an app in the background; a new one works. */
export async function loseConnection(held: Connection<Dexie>): Promise<{ tries: () => number }> {
  const lost = await held.use(async (database) => database.backendDB())
  const tried = new Set<IDBTransaction>()
  Object.assign(IDBTransaction.prototype, {
    objectStore(this: IDBTransaction, name: string) {
      if ((this.db as object) !== lost) return objectStore.call(this, name)
      tried.add(this)
      throw gone()
    },
  })
  return { tries: () => tried.size }
}

/** Writing over this connection is never answered, as sometimes in the background; a new one works. */
export async function muteConnection(
  held: Connection<Dexie>,
): Promise<{ isSilent: () => boolean }> {
  const lost = await held.use(async (database) => database.backendDB())
  let isSilent = false
  const mute = (original: Put): Put =>
    function (this: IDBObjectStore, ...given: unknown[]) {
      if ((this.transaction.db as object) !== lost) return original.apply(this, given)
      isSilent = true
      return {} as IDBRequest // nobody will ever call its handlers
    }
  Object.assign(IDBObjectStore.prototype, { put: mute(put), add: mute(add) })
  return { isSilent: () => isSilent }
}

/** No connection works any more, old or new. */
export function loseStorage(): void {
  Object.assign(IDBTransaction.prototype, {
    objectStore: () => {
      throw gone()
    },
  })
}

const gone = () => new DOMException('Connection to Indexed Database server lost', 'UnknownError')
