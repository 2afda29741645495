/**
 * The real server in this process, with an invented region in it, and phones that reach it over a line
 * that a test can cut, double and falsify.
 */
import { derivedId } from '../../../../shared/ids.ts'
import type { Role } from '../../../../shared/roles.ts'
import { kinds } from '../../../../shared/records/index.ts'
import { createApp } from '../../../../server/app.ts'
import { mintFor } from '../../../../server/people/mint.ts'
import { quietLog } from '../../../../server/log.ts'
import type { AnyKind } from '../../../../shared/commands.ts'
import { createSession } from '../../../../client/session/session.ts'
import { runPhone } from '../../../../client/local/run-phone.ts'
import type { Running } from '../../../../client/local/here.ts'
import type { FindKind } from '../../../../client/local/kinds.ts'
import { openTestStore, type TestStore } from '../../../support/store.ts'
import {
  id,
  makePerson,
  makeRegion,
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

export class World {
  readonly clock: TestClock
  readonly test: TestStore
  readonly #app: ReturnType<typeof createApp>
  readonly #kinds: Record<string, AnyKind>

  private constructor(test: TestStore, clock: TestClock, more: Record<string, AnyKind>) {
    this.clock = clock
    this.test = test
    this.#kinds = { ...kinds, ...more }
    this.#app = createApp({
      settings: {
        port: 0,
        origin,
        dataDir: test.settings.dataDir,
        secret,
        mailUrl: 'file:mail',
        logLevel: 'error',
        production: false,
      },
      store: test.store,
      kinds: this.#kinds,
      clock: () => new Date(clock.now),
      log: quietLog,
      limits: { commandsPerMinute: 1_000_000 },
    })
  }

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

  close = () => this.test.stop()

  request = (path: string, init: RequestInit): Promise<Response> =>
    Promise.resolve(this.#app.request(path, init))

  /** A person with an appointment, and a card that signs them in. */
  async invite(name: string, role: Role, term: Term = {}): Promise<string> {
    const person = await makePerson(this.test.store, name, role, term)
    return this.card(person)
  }

  /** A code for a person who is there. */
  async card(person: string): Promise<string> {
    const invite = derivedId(person, `invite at ${String(this.clock.now)}`)
    const args = { region, challenge: null, person }
    await run(this.test.store, [{ kind: 'invite', name: 'make', record: invite, args }])
    const parts = {
      store: this.test.store,
      settings: { secret },
      clock: () => new Date(this.clock.now),
      log: quietLog,
      kinds: this.#kinds,
    }
    // The seam: minting looks at these parts and no other.
    const [made] = await mintFor(parts, id('office'), [invite])
    if (!made) throw new Error('no code was minted')
    return made.code
  }

  browser(seed = 1): Handset {
    return new Handset(this, new TestBrowser(this.clock, seed))
  }

  /** A phone on which this card's person has signed in, and its first tab runs. */
  async phone(code: string, seed = 1): Promise<Handset> {
    const handset = this.browser(seed)
    await handset.signIn(code)
    await handset.start()
    return handset
  }
}

/** One phone: its browser, the cookies in it, the line it is on, and the tab that runs. */
export class Handset {
  readonly world: World
  readonly browser: TestBrowser
  readonly cookies = new Map<string, string>()
  line: Line = through
  /** Paths asked for, in order. */
  readonly asked: string[] = []
  tab: Tab
  session: ReturnType<typeof createSession>
  #running: Running | null = null
  find: FindKind | undefined

  constructor(world: World, browser: TestBrowser) {
    this.world = world
    this.browser = browser
    this.tab = this.newTab()
    this.session = createSession(this.tab)
  }

  newTab(): Tab {
    return this.browser.tab((path, init) => this.line(path, init, () => this.#send(path, init)))
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

  async signIn(code: string): Promise<void> {
    await this.session.signInByInvite(code)
  }

  get run(): Running {
    if (!this.#running) throw new Error('the phone is not running')
    return this.#running
  }

  get phone() {
    return this.run.phone
  }

  /** Runs the phone of whoever is signed in. */
  async start(): Promise<Running> {
    const { session, tab } = this
    const person = session.person.value
    if (person === null) throw new Error('nobody is signed in')
    const who = {
      person,
      appointments: () => session.appointments.value,
      isKnown: () => session.known.value,
      whose: session.whose,
      refresh: session.refresh,
      sessionEnded: session.sessionEnded,
    }
    const told = { asked: () => this.stop(), ...(this.find ? { find: this.find } : {}) }
    this.#running = await runPhone(tab, who, told)
    return this.#running
  }

  stop(): void {
    this.#running?.stop()
    this.#running = null
  }

  /** As if it was killed and opened again: memory is gone, the disk is as it was. */
  async restart(): Promise<void> {
    this.tab.close()
    this.#running?.phone.words.close()
    this.#running?.phone.rows.close()
    this.#running?.sync.stop()
    this.#running = null
    this.tab = this.newTab()
    this.session = createSession(this.tab)
    await this.start()
  }

  /** Sends and reads until nothing more can be done for now. */
  sync = (): Promise<void> => this.run.sync.sendNow()
}
