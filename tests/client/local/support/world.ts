/**
 * The real server in this process, with an invented region in it, and phones that reach it over a line
 * that a test can cut, double and falsify.
 */
import { derivedId } from '../../../../shared/derived-id.ts'
import { type Role, roles } from '../../../../shared/roles.ts'
import { protocol } from '../../../../shared/wire.ts'
import { kinds } from '../../../../shared/records/index.ts'
import { join } from 'node:path'
import { reactive } from 'vue'
import { createApp } from '../../../../server/app.ts'
import { backup } from '../../../../server/store/backup.ts'
import { restore } from '../../../../server/store/restore.ts'
import { mintCode } from '../../../../server/people/invites.ts'
import { withSignIn } from '../../../../server/people/tables.ts'
import { quietLog } from '../../../../server/log.ts'
import type { AnyKind } from '../../../../shared/commands.ts'
import { createSession, type SignedIn } from '../../../../client/session/session.ts'
import { leaverOf } from '../../../../client/local/parting.ts'
import { startPhone } from '../../../../client/local/start-phone.ts'
import type { Running } from '../../../../client/local/here.ts'
import type { FindKind } from '../../../../client/local/kinds.ts'
import { openTestStore, type TestStore } from '../../../support/store.ts'
import {
  makePerson,
  makeRegion,
  place,
  region,
  run,
  secret,
  type Term,
} from '../../../support/people.ts'
import { TestBrowser, TestClock, type Tab } from './browser.ts'

const origin = 'http://localhost:8787'

/** What the line does with the next requests: `pass` lets them through. */
export type Line = (
  path: string,
  init: RequestInit,
  pass: () => Promise<Response>,
) => Promise<Response>

export const through: Line = (_path, _init, pass) => pass()

export const cut: Line = async () => {
  throw new TypeError('no signal')
}

type App = ReturnType<typeof createApp>

export class World {
  readonly clock: TestClock
  test: TestStore
  #app: App
  readonly #kinds: Record<string, AnyKind>

  private constructor(test: TestStore, clock: TestClock, more: Record<string, AnyKind>) {
    this.clock = clock
    this.test = test
    this.#kinds = { ...kinds, ...more }
    this.#app = this.#serve()
  }

  #serve(): App {
    const { test, clock } = this
    return createApp({
      settings: {
        port: 0,
        origin,
        dataDir: test.settings.dataDir,
        secret,
        trustedProxies: 0,
        mails: false,
        mailUrl: 'file:mail',
        logLevel: 'error',
        production: false,
      },
      store: test.store,
      kinds: this.#kinds,
      clock: () => new Date(clock.now),
      log: quietLog,
      protocol: this.#protocol,
      limits: { commandsPerMinute: 1_000_000 },
    })
  }

  /** What the server holds under this id, whoever may see it. */
  async stored(record: string): Promise<{ version: number; body: string } | undefined> {
    const of = this.test.store.db.selectFrom('record').select(['version', 'body'])
    return of.where('id', '=', record).executeTakeFirst()
  }

  /** From now on the server speaks another wire. */
  speak(protocol: number): void {
    this.#protocol = protocol
    this.#app = this.#serve()
  }

  #protocol = protocol

  /** A verified backup, as the product makes it. */
  async backup(): Promise<string> {
    const file = join(this.test.settings.dataDir, `backup-${String((this.#backups += 1))}`)
    await backup(this.test.store, file, new Date(this.clock.now).toISOString())
    return file
  }

  #backups = 0

  /** A new machine with what the backup holds: nobody is signed in, and what came later is lost. */
  async restore(file: string): Promise<void> {
    const empty = await openTestStore()
    await restore(file, empty.settings)
    const old = this.test
    this.test = empty
    this.#app = this.#serve()
    this.#old.push(old)
  }

  readonly #old: TestStore[] = []

  /** An empty server; the clock stands in the middle of a visit. */
  static async open(more: Record<string, AnyKind> = {}): Promise<World> {
    const clock = new TestClock(Date.parse('2027-03-09T10:00:00.000Z'))
    return new World(await openTestStore(), clock, more)
  }

  /** With a region, its office and these councils. */
  static async withRegion(councils: readonly string[] = ['oakshire']): Promise<World> {
    const world = await World.open()
    await makeRegion(world.test.store, councils)
    await makePerson(world.test.store, 'office', 'coordinator')
    return world
  }

  async close(): Promise<void> {
    for (const test of [...this.#old, this.test]) await test.stop()
  }

  request = (path: string, init: RequestInit): Promise<Response> =>
    Promise.resolve(this.#app.request(path, init))

  /** A person with an appointment, and a card that signs them in. */
  async invite(name: string, role: Role, term: Term = {}): Promise<string> {
    const person = await makePerson(this.test.store, name, role, term)
    const { challenge } = place(term.at ?? 'oakshire')
    return this.card(person, roles[role] === 'challenge' ? challenge : null)
  }

  /** A code for a person who is there. */
  async card(person: string, challenge: string | null = null): Promise<string> {
    const invite = derivedId(person, `invite at ${String(this.clock.now)}`)
    const args = { region, challenge, person }
    await run(this.test.store, [{ kind: 'invite', name: 'make', record: invite, args }])
    const of = { id: invite, issue: 1 }
    return this.test.store.write((tx) =>
      mintCode(withSignIn(tx), secret, of, new Date(this.clock.now)),
    )
  }

  #seeds = 0

  /** A phone fresh from its box. */
  browser(): Handset {
    return new Handset(this, new TestBrowser(this.clock, (this.#seeds += 1)))
  }

  /** A phone on which this card's person has signed in, and its first tab runs. */
  async phone(code: string): Promise<Handset> {
    const handset = this.browser()
    await handset.signIn(code)
    await handset.start()
    return handset
  }
}

/** One phone: its browser, the cookies in it, the line it is on, and the tab that runs. */
export class Handset {
  readonly world: World
  readonly browser: TestBrowser
  readonly cookies: Map<string, string>
  line: Line = through
  /** Paths asked for, in order. */
  readonly asked: string[] = []
  tab: Tab
  session: SignedIn
  /** Kinds this phone's build knows; all of them unless a test says otherwise. */
  find: FindKind | undefined
  #running: Running | null = null

  constructor(world: World, browser: TestBrowser, cookies = new Map<string, string>()) {
    this.world = world
    this.browser = browser
    this.cookies = cookies
    this.tab = this.#newTab()
    this.session = this.#newSession()
  }

  /** Another tab of the same browser. */
  beside(): Handset {
    return new Handset(this.world, this.browser, this.cookies)
  }

  #newTab(): Tab {
    return this.browser.tab((path, init) => this.line(path, init, () => this.#send(path, init)))
  }

  #newSession(): SignedIn {
    const session = reactive(createSession(this.tab))
    session.onLeave(
      leaverOf(
        () => this.#running,
        () => this.stop(),
        this.tab,
      ),
    )
    return session
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    this.asked.push(`${init.method ?? 'GET'} ${path}`)
    const headers = new Headers(init.headers)
    headers.set('origin', origin)
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await this.world.request(path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return response
  }

  signIn = (code: string): Promise<string | null> => this.session.signInByInvite(code)

  get run(): Running {
    if (!this.#running) throw new Error('the phone is not running')
    return this.#running
  }

  get isRunning(): boolean {
    return this.#running !== null
  }

  get phone() {
    return this.run.phone
  }

  /** Runs the phone of whoever is signed in. */
  async start(): Promise<void> {
    if (this.#running?.phone.who.person !== this.session.person) this.stop()
    const told = { asked: () => this.stop(), ...(this.find ? { find: this.find } : {}) }
    this.#running = await startPhone(this.tab, this.session, told)
  }

  stop(): void {
    this.#running?.stop()
    this.#running = null
  }

  /** As if it was killed: memory is gone, the disk is as it was. */
  kill(): void {
    this.tab.close()
    this.#running?.phone.words.close()
    this.#running?.phone.rows.close()
    this.#running?.sync.stop()
    this.#running = null
  }

  /** Killed and opened again. */
  async restart(): Promise<void> {
    this.kill()
    this.tab = this.#newTab()
    this.session = this.#newSession()
    await this.start()
  }

  /** Sends and reads until nothing more can be done for now. */
  sync = (): Promise<void> => this.run.sync.sendNow()

  /** In a place with no signal; then there is some again. */
  async offline<Result>(work: () => Promise<Result>): Promise<Result> {
    const { line } = this
    this.line = cut
    const result = await work()
    await this.run.sync.settled()
    this.line = line
    return result
  }
}
