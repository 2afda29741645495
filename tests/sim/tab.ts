/**
 * A tab that can be killed between any two statements. From then on nothing it still does has an
 * effect: what its databases had not committed is undone, and its requests, locks and timers are dead.
 */
import type { Locks, Surroundings } from '../../client/session/surroundings.ts'
import type { Network, Tab, TestBrowser } from '../client/local/support/browser.ts'

export type MortalTab = Surroundings & {
  readonly tab: Tab
  /** As if the battery was taken out. */
  kill: () => void
}

/** Opens a tab of the browser; `network` is its line. */
export function openTab(browser: TestBrowser, network: Network): MortalTab {
  const tab = browser.tab(network)
  const databases = gate(() => browser.databases.indexedDB)
  const life = { isOver: false }
  const { storage } = tab

  return {
    ...tab,
    tab,
    databases: { indexedDB: databases.factory, IDBKeyRange: browser.databases.IDBKeyRange },
    storage: {
      get: (key) => storage.get(key),
      set: (key, value) => {
        if (!life.isOver) storage.set(key, value)
      },
    },
    locks: tab.locks && mortalLocks(tab.locks, life),
    kill: () => {
      life.isOver = true
      databases.slam()
      tab.close()
    },
  }
}

/** A dead tab asks for no lock, and gives back at once one that comes too late. */
function mortalLocks(locks: Locks, life: { isOver: boolean }): Locks {
  return {
    request: (name, options, work) =>
      life.isOver
        ? new Promise(() => undefined)
        : locks.request(name, options, async (lock) => {
            if (!life.isOver) await work(lock)
          }),
  }
}

/** The databases as one tab reaches them. */
function gate(real: () => IDBFactory) {
  const opened = new Set<IDBDatabase>()
  const running = new Set<IDBTransaction>()
  let isShut = false

  function follow(database: IDBDatabase): void {
    opened.add(database)
    const begin = database.transaction.bind(database)
    database.transaction = (...asked: Parameters<IDBDatabase['transaction']>) => {
      const transaction = begin(...asked)
      running.add(transaction)
      for (const end of ['complete', 'abort'])
        transaction.addEventListener(end, () => running.delete(transaction))
      return transaction
    }
  }

  const factory = {
    open: (...asked: Parameters<IDBFactory['open']>) => {
      if (isShut) return unanswered()
      const request = real().open(...asked)
      request.addEventListener('upgradeneeded', () => {
        if (request.transaction) running.add(request.transaction)
      })
      request.addEventListener('success', () => {
        if (isShut) request.result.close()
        else follow(request.result)
      })
      return request
    },
    deleteDatabase: (name: string) => (isShut ? unanswered() : real().deleteDatabase(name)),
    databases: () => (isShut ? new Promise<never>(() => undefined) : real().databases()),
    cmp: (one: unknown, other: unknown) => real().cmp(one, other),
  }

  return {
    factory,
    slam: () => {
      isShut = true
      for (const transaction of running) abort(transaction)
      for (const database of opened) database.close()
    },
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It was being committed: that is on the disk.
  }
}

/** A request of a dead tab: nobody will ever hear of it. */
const unanswered = () => new EventTarget() as IDBOpenDBRequest // only its handlers are ever set
