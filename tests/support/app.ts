/**
 * The whole API over a store of its own, with a clock that can be moved, the mail it sends and the
 * lines it logs; and browsers that keep cookies and say where they come from, as real ones do.
 */
import { createApp } from '../../server/app.ts'
import { type Log, makeLog } from '../../server/log.ts'
import type { Mail } from '../../server/mail/mailer.ts'
import { sendDue } from '../../server/mail/outbox.ts'
import { type Limits, usualLimits } from '../../server/parts.ts'
import { mintCode } from '../../server/people/invites.ts'
import { withSignIn } from '../../server/people/tables.ts'
import { readSettings, type Settings } from '../../server/settings.ts'
import type { Store } from '../../server/store/store.ts'
import { kinds } from '../../shared/records/index.ts'
import { freshId, id, run, secret } from './people.ts'
import { openTestStore, type TestStore } from './store.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** An hour of an ordinary Tuesday. */
export const noon = '2027-03-09T12:00:00.000Z'

export class Clock {
  #now: number
  constructor(at: string) {
    this.#now = Date.parse(at)
  }
  now = () => new Date(this.#now)
  move(ms: number) {
    this.#now += ms
  }
}

type Options = {
  origin?: string
  limits?: Limits
  at?: string
  dist?: string
  /** Settings besides, as they stand in the environment. */
  env?: Record<string, string>
}

export class TestApp {
  readonly test: TestStore
  readonly settings: Settings
  readonly clock: Clock
  readonly log: Log
  /** What was logged, a line each. */
  readonly lines: string[] = []
  /** What was sent, in order. */
  readonly mails: Mail[] = []
  readonly #app: ReturnType<typeof createApp>

  private constructor(test: TestStore, options: Options) {
    const { origin = 'http://localhost:8787', limits = usualLimits, at = noon, env } = options
    this.test = test
    this.clock = new Clock(at)
    const { dataDir, databaseUrl } = test.settings
    this.settings = readSettings({
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      ORIGIN: origin,
      SECRET: secret,
      ...env,
    })
    this.log = makeLog({
      level: 'debug',
      secret,
      clock: this.clock.now,
      write: (line) => this.lines.push(line),
    })
    this.#app = this.node(test.store, limits, options.dist)
  }

  static async start(options: Options = {}): Promise<TestApp> {
    return new TestApp(await openTestStore(), options)
  }

  /** Another node over this store, or over another connection to the same data. */
  node(store: Store = this.test.store, limits = usualLimits, dist = '/nowhere') {
    const { settings, log } = this
    return createApp({ settings, store, kinds, clock: this.clock.now, log, limits, dist })
  }

  get store(): Store {
    return this.test.store
  }

  get routes() {
    return this.#app.routes
  }

  /** A request as it is, without anything that a browser would add. */
  async raw(path: string, init: RequestInit = {}, address = '192.0.2.1'): Promise<Response> {
    return this.#app.request(path, init, { incoming: { socket: { remoteAddress: address } } })
  }

  browser(address?: string): Browser {
    return new Browser((path, init) => this.raw(path, init, address), this.settings.origin)
  }

  /** Sends the mail that waits. @returns how many went out */
  async post(send: (mail: Mail) => Promise<void> = async () => undefined): Promise<number> {
    const mailer = {
      send: async (mail: Mail) => {
        await send(mail)
        this.mails.push(mail)
      },
      close: () => undefined,
    }
    const { store, settings, log } = this
    return sendDue({ store, settings, clock: this.clock.now, log, mailer })
  }

  /** Makes an invite for somebody, and its code. */
  async card(name: string, invite = freshId()): Promise<string> {
    const person = await this.store.db
      .selectFrom('person')
      .select('region')
      .where('id', '=', id(name))
      .executeTakeFirstOrThrow()
    const args = { region: person.region, challenge: null, person: id(name) }
    await run(this.store, [{ kind: 'invite', name: 'make', record: invite, args }])
    return this.reprint(invite)
  }

  /** A new code for an invite that is there. */
  reprint(invite: string): Promise<string> {
    return this.store.write(async (tx) => {
      const db = withSignIn(tx)
      const { issue } = await db
        .selectFrom('invite')
        .select('issue')
        .where('id', '=', invite)
        .executeTakeFirstOrThrow()
      return mintCode(db, secret, { id: invite, issue }, this.clock.now())
    })
  }

  /** A browser in which somebody signed in by card. */
  async signedIn(name: string): Promise<Browser> {
    const browser = this.browser()
    const { status } = await browser.post('/api/sign-in/invite', { code: await this.card(name) })
    if (status !== 200) throw new Error(`${name} could not sign in: ${String(status)}`)
    return browser
  }

  stop = () => this.test.stop()
}

type Send = (path: string, init: RequestInit) => Promise<Response>

/** A browser on one of our own pages. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #send: Send
  readonly #origin: string

  constructor(send: Send, origin: string) {
    this.#send = send
    this.#origin = origin
  }

  get = (path: string, headers: Record<string, string> = {}) =>
    this.#ask(path, { method: 'GET' }, headers)

  post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    this.#ask(path, { method: 'POST', body: JSON.stringify(body) }, this.#own(headers))

  put = (path: string, body: unknown) =>
    this.#ask(path, { method: 'PUT', body: JSON.stringify(body) }, this.#own({}))

  delete = (path: string) => this.#ask(path, { method: 'DELETE' }, this.#own({}))

  #own = (headers: Record<string, string>) => ({
    'content-type': 'application/json',
    'x-tellback': '1',
    origin: this.#origin,
    'sec-fetch-site': 'same-origin',
    ...headers,
  })

  async #ask(path: string, init: RequestInit, given: Record<string, string>) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(cookie ? { cookie } : {}), ...given }
    const response = await this.#send(path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    return response
  }

  #keep(line: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (/Max-Age=0/i.test(line)) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

/** The code of the problem that an answer carries, or its status when it carries none. */
export async function codeOf(response: Response): Promise<string | number> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
    return response.status
  return ((await response.json()) as { code: string }).code // as `walls/problem.ts` wrote it
}
