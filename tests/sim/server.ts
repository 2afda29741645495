/**
 * The real server, one node or two, with what happens to servers: they stop, are put back to a backup,
 * lose their newest commits, are too busy, or run an older build for a while.
 */
import { join } from 'node:path'
import { createApp } from '../../server/app.ts'
import { quietLog } from '../../server/log.ts'
import { mintCode } from '../../server/people/invites.ts'
import { withSignIn } from '../../server/people/tables.ts'
import { backup } from '../../server/store/backup.ts'
import { Busy } from '../../server/store/busy.ts'
import { restore } from '../../server/store/restore.ts'
import type { Store } from '../../server/store/store.ts'
import type { Registry } from '../../shared/commands.ts'
import { kinds } from '../../shared/records/index.ts'
import type { TestClock } from '../client/local/support/browser.ts'
import { run, secret } from '../support/people.ts'
import { openTestStore, type TestStore } from '../support/store.ts'
import { copyOf, fill, type Copy } from './copies.ts'

export const origin = 'http://localhost:8787'

export type Reply = { status: number; headers: Headers; text: string }

type Node = { store: Store; app: ReturnType<typeof createApp> }

export class SimServer {
  readonly clock: TestClock
  test: TestStore
  /** Counts up with everything that may have changed what is stored. */
  epoch = 0
  /** Counts up each time the server came back with less than it had. */
  losses = 0
  /** How many writes from now on find the database locked; half of them when they commit. */
  busy = 0
  /** All kinds that the newest build knows. */
  readonly all: Registry
  #kinds: Registry
  #stores: Store[]
  #nodes: Node[] = []
  #turn = 0
  #backups: string[] = []
  #standby: Copy | undefined
  readonly #gone: TestStore[] = []

  private constructor(test: TestStore, clock: TestClock, more: Registry) {
    this.test = test
    this.clock = clock
    this.all = { ...kinds, ...more }
    this.#kinds = this.all
    this.#stores = [test.store]
    this.restart()
  }

  static async open(clock: TestClock, more: Registry): Promise<SimServer> {
    return new SimServer(await openTestStore(), clock, more)
  }

  get store(): Store {
    return this.test.store
  }

  get nodes(): number {
    return this.#stores.length
  }

  at = (): string => new Date(this.clock.now).toISOString()

  /** What the processes held in memory is gone. */
  restart(): void {
    this.#nodes = this.#stores.map((store) => ({ store, app: this.#serve(store) }))
  }

  #serve(store: Store) {
    return createApp({
      settings: {
        ...{ port: 0, origin, dataDir: this.test.settings.dataDir, secret },
        ...{
          trustedProxies: 0,
          mails: false,
          mailUrl: 'file:mail',
          logLevel: 'error',
          production: false,
        },
      },
      store: this.#flaky(store),
      kinds: this.#kinds,
      clock: () => new Date(this.clock.now),
      log: quietLog,
      limits: { commandsPerMinute: 1_000_000 },
      unasked: true,
    })
  }

  #flaky(store: Store): Store {
    return {
      ...store,
      write: (work) =>
        store.write(async (tx) => {
          if (this.busy === 0) return work(tx)
          this.busy -= 1
          // Full or locked: found at once, or when all is done but the commit.
          if (this.busy % 2 === 0) await work(tx)
          throw new Busy()
        }),
    }
  }

  /** One request, to the nodes in turn. */
  async ask(path: string, init: RequestInit): Promise<Reply> {
    const node = this.#nodes[(this.#turn += 1) % this.#nodes.length]
    if (!node) throw new Error('no node is running')
    const { signal: _signal, ...request } = init
    const response = await node.app.request(path, request)
    if (mayChange(path, init)) this.epoch += 1
    const { status, headers } = response
    return { status, headers, text: await response.text() }
  }

  /** A second node over the same data, or one alone again. */
  async scale(count: 1 | 2): Promise<void> {
    if (count === 1) this.#stores = [this.test.store]
    else if (this.#stores.length === 1) this.#stores = [this.test.store, await this.test.another()]
    this.restart()
  }

  /** An older build that knows all kinds but this one; null brings the newest back. */
  forget(kind: string | null): void {
    this.#kinds = Object.fromEntries(Object.entries(this.all).filter(([name]) => name !== kind))
    this.restart()
  }

  async backUp(): Promise<void> {
    const file = join(this.test.settings.dataDir, `backup-${String(this.#backups.length)}`)
    await backup(this.store, file, this.at())
    this.#backups.push(file)
    this.epoch += 1
    // A standby lags by minutes at most: it is never older than the newest backup.
    await this.follow()
  }

  /** A new machine with what the newest backup holds. False when there is none. */
  async goBack(): Promise<boolean> {
    const file = this.#backups.at(-1)
    if (!file) return false
    const empty = await openTestStore()
    await restore(file, empty.settings)
    this.#goOnWith(empty)
    await this.follow()
    return true
  }

  /** The standby has taken in all there is. */
  async follow(): Promise<void> {
    this.#standby = await copyOf(this.store)
  }

  /** The server dies, and the standby goes on without what it had not taken in yet. */
  async failOver(): Promise<void> {
    if (!this.#standby) return
    const empty = await openTestStore()
    await fill(empty.store, this.#standby)
    this.#goOnWith(empty)
  }

  #goOnWith(test: TestStore): void {
    this.#gone.push(this.test)
    this.test = test
    this.#stores = [test.store]
    this.epoch += 1
    this.losses += 1
    this.restart()
  }

  /** Commands of the server itself. */
  async run(commands: Parameters<typeof run>[1]): Promise<void> {
    await run(this.store, commands, this.at())
    this.epoch += 1
  }

  /** A code that signs the owner of this invite in, as our own command line mints it. */
  mint(invite: string): Promise<string> {
    const of = { id: invite, issue: 1 }
    return this.store.write((tx) => mintCode(withSignIn(tx), secret, of, new Date(this.clock.now)))
  }

  async close(): Promise<void> {
    for (const test of [...this.#gone, this.test]) await test.stop()
  }
}

/** A question that brings no commands leaves everything as it was. */
function mayChange(path: string, { method, body }: RequestInit): boolean {
  if (method === 'GET') return false
  return path !== '/api/sync' || typeof body !== 'string' || !body.includes('"commands":[]')
}
