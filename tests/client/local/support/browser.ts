/**
 * A browser for tests, with as many tabs as wanted: its own databases, storage, locks and channels, a
 * clock that is turned by hand and chance that repeats. The network is handed in.
 */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Locks, Surroundings, Wake } from '../../../../client/session/surroundings.ts'

export type Network = (path: string, init: RequestInit) => Promise<Response>

/** A clock that stands still until it is turned. */
export class TestClock {
  now: number
  readonly #timers: { at: number; work: () => void }[] = []

  constructor(now: number) {
    this.now = now
  }

  after(ms: number, work: () => void): () => void {
    const timer = { at: this.now + ms, work }
    this.#timers.push(timer)
    return () => {
      const place = this.#timers.indexOf(timer)
      if (place >= 0) this.#timers.splice(place, 1)
    }
  }

  /** Turns it on by so much; what falls due runs in its order. */
  turn(ms: number): void {
    const until = this.now + ms
    for (;;) {
      const due = this.#timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (!due) break
      this.#timers.splice(this.#timers.indexOf(due), 1)
      this.now = Math.max(this.now, due.at)
      due.work()
    }
    this.now = until
  }

  /** Milliseconds until the next thing falls due. */
  get next(): number | null {
    const times = this.#timers.map(({ at }) => at - this.now)
    return times.length > 0 ? Math.max(0, Math.min(...times)) : null
  }
}

type Waiting = {
  mode: 'exclusive' | 'shared'
  run: (lock: unknown) => Promise<void>
  resolve: () => void
  reject: (error: unknown) => void
}
type Held = { mode: string; lose: () => void; owner: object }

/** Web Locks as the specification has them, as far as they are used. */
class TestLocks {
  readonly #held = new Map<string, Set<Held>>()
  readonly #queue = new Map<string, Waiting[]>()

  /** The locks as one tab sees them; a tab that is closed lets go of all. */
  tab(): Locks & { closeAll: () => void } {
    const owner = {}
    return {
      request: (name, options, work) => this.#request(name, options, work, owner),
      closeAll: () => {
        for (const [name, held] of this.#held) {
          for (const one of held) if (one.owner === owner) held.delete(one)
          this.#next(name, owner)
        }
      },
    }
  }

  async #request(
    name: string,
    { mode = 'exclusive', ifAvailable = false, steal = false }: Parameters<Locks['request']>[1],
    work: (lock: unknown) => Promise<void>,
    owner: object,
  ): Promise<void> {
    if (steal) for (const one of this.#of(name)) one.lose()
    if (ifAvailable && !this.#isFree(name, mode)) return work(null)
    return new Promise((resolve, reject) => {
      const queue = this.#queue.get(name) ?? []
      this.#queue.set(name, queue)
      const waiting = { mode, run: work, resolve, reject }
      if (steal) queue.unshift(waiting)
      else queue.push(waiting)
      this.#next(name, owner)
    })
  }

  #of = (name: string) => this.#held.get(name) ?? new Set<Held>()

  #isFree(name: string, mode: string): boolean {
    const held = [...this.#of(name)]
    return held.length === 0 || (mode === 'shared' && held.every((one) => one.mode === 'shared'))
  }

  #next(name: string, owner: object): void {
    const queue = this.#queue.get(name) ?? []
    const first = queue[0]
    if (!first || !this.#isFree(name, first.mode)) return
    queue.shift()
    const held = this.#of(name)
    this.#held.set(name, held)
    const own: Held = {
      mode: first.mode,
      owner,
      lose: () => {
        held.delete(own)
        first.reject(new DOMException('stolen', 'AbortError'))
      },
    }
    held.add(own)
    void first
      .run({ name })
      .then(first.resolve, first.reject)
      .finally(() => {
        held.delete(own)
        this.#next(name, owner)
      })
  }
}

/** Chance that comes out the same for the same seed (mulberry32). */
export function seeded(seed: number): (bytes: number) => Uint8Array {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) & 255
  }
  return (bytes) => Uint8Array.from({ length: bytes }, next)
}

/** One tab: what the program sees, and what a test may do to it. */
export type Tab = Surroundings & {
  /** Says that the connection or the page came back. */
  wake: (why: Wake) => void
  isHidden: boolean
  /** As if the tab was closed or killed: its locks are free, nobody hears it any more. */
  close: () => void
  /** The streams it has open; `poke` says that a scope moved. */
  streams: { heard: (data: string) => void; ended: () => void }[]
  poke: (scope: string) => void
}

/** Storage that has died stays as it is for those who hold it, and cannot be opened again. */
export class TestBrowser {
  databases = { indexedDB: new IDBFactory(), IDBKeyRange }
  readonly storage = new Map<string, string>()
  keeps = true
  hasLocks = true
  /** How wrong the phone's own clock is, in milliseconds. */
  skew = 0
  readonly clock: TestClock
  readonly #locks = new TestLocks()
  readonly #channels = new Map<string, Set<(message: unknown) => void>>()
  readonly #random: (bytes: number) => Uint8Array

  constructor(clock: TestClock, seed = 1) {
    this.clock = clock
    this.#random = seeded(seed)
  }

  /** As if the browser had cleared it, which spares what is in `storage`. */
  loseDatabases(): void {
    this.databases = { indexedDB: new IDBFactory(), IDBKeyRange }
  }

  tab(network: Network): Tab {
    const { clock, storage } = this
    const wakers = new Set<(why: Wake) => void>()
    const locks = this.#locks.tab()
    const mine = new Set<() => void>()
    let isClosed = false
    const hasClosed = () => isClosed
    // The databases as they are when the tab opens them, not as they were when it was made.
    const databases = () => this.databases
    const keeps = () => this.keeps
    const skew = () => this.skew

    const tab: Tab = {
      fetch: async (path, init) => {
        if (isClosed) return new Promise<never>(() => undefined)
        const response = await network(path, init)
        return hasClosed() ? new Promise<never>(() => undefined) : response
      },
      now: () => clock.now + skew(),
      random: this.#random,
      after: (ms, work) =>
        clock.after(ms, () => {
          if (!isClosed) work()
        }),
      giveWay: () => new Promise((resume) => setImmediate(resume)),
      takesCookies: () => true,
      storage: {
        get: (key) => storage.get(key) ?? null,
        set: (key, value) => {
          if (value === null) storage.delete(key)
          else storage.set(key, value)
        },
      },
      locks: this.hasLocks ? locks : undefined,
      channel: (name, heard) => {
        const all = this.#channels.get(name) ?? new Set()
        this.#channels.set(name, all)
        all.add(heard)
        const close = () => void all.delete(heard)
        mine.add(close)
        return {
          close,
          post: (message) => {
            const copy = structuredClone(message)
            for (const other of all)
              if (other !== heard && !isClosed) setImmediate(() => other(copy))
          },
        }
      },
      get databases() {
        return databases()
      },
      stream: (_path, heard, ended) => {
        const stream = { heard, ended }
        tab.streams.push(stream)
        return { close: () => (tab.streams = tab.streams.filter((one) => one !== stream)) }
      },
      onWake: (heard) => {
        wakers.add(heard)
        return () => wakers.delete(heard)
      },
      isVisible: () => !tab.isHidden,
      keep: async () => keeps(),
      isKept: async () => false,
      wake: (why) => {
        for (const heard of wakers) heard(why)
      },
      isHidden: false,
      streams: [],
      poke: (scope) => {
        for (const { heard } of tab.streams) heard(JSON.stringify({ scope, seq: 1 }))
      },
      close: () => {
        isClosed = true
        for (const close of mine) close()
        wakers.clear()
        locks.closeAll()
      },
    }
    return tab
  }
}
