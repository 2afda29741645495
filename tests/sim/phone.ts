/** A phone in somebody's hand: one browser with one or two tabs of the real app, on a line of its own. */
import { reactive } from 'vue'
import { leaverOf } from '../../client/local/parting.ts'
import { startPhone } from '../../client/local/start-phone.ts'
import type { Running } from '../../client/local/here.ts'
import { createSession, type SignedIn } from '../../client/session/session.ts'
import type { Registry } from '../../shared/commands.ts'
import { kinds } from '../../shared/records/index.ts'
import { TestBrowser, type TestClock } from '../client/local/support/browser.ts'
import type { Fault, Request, SimNetwork } from './network.ts'
import { origin, type Reply } from './server.ts'
import { type MortalTab, openTab } from './tab.ts'

/** The app in one tab. */
export type App = {
  tab: MortalTab
  session: SignedIn
  running: Running | null
  isDead: boolean
}

export type Heard = (app: App, request: Request, reply: Reply) => void

export class SimPhone {
  readonly name: string
  readonly browser: TestBrowser
  readonly cookies = new Map<string, string>()
  apps: App[] = []
  /** No signal, until there is some again. */
  isOffline = false
  /** What happens to its next requests, one after the other. */
  faults: Fault[] = []
  /** The most rows it asks for at once; null for as many as the app wants. */
  narrow: number | null = null
  /** The kinds its build of the app knows; here none waits for a module to load. */
  kinds: Registry = kinds
  readonly #network: SimNetwork
  readonly #heard: Heard

  constructor(name: string, clock: TestClock, seed: number, network: SimNetwork, heard: Heard) {
    this.name = name
    this.browser = new TestBrowser(clock, seed)
    this.#network = network
    this.#heard = heard
  }

  /** Opens the app in a new tab; it runs once `start` has been called. */
  open(): App {
    const tab = openTab(this.browser, (path, init) => this.#ask(app, path, init))
    const session = reactive(createSession(tab))
    const app: App = { tab, session, running: null, isDead: false }
    const stop = () => this.stop(app)
    session.onLeave(leaverOf(() => app.running, stop, tab))
    this.apps.push(app)
    return app
  }

  async start(app: App): Promise<void> {
    if (app.running?.phone.who.person !== app.session.person) this.stop(app)
    if (app.running) return
    const told = { asked: () => this.stop(app), find: async (name: string) => this.kinds[name] }
    const running = await startPhone(app.tab, app.session, told)
    if (app.isDead) running?.stop()
    else app.running = running
  }

  stop(app: App): void {
    app.running?.stop()
    app.running = null
  }

  /** The tab is gone, as it stands; what was on the disk is on the disk. */
  kill(app: App): void {
    app.isDead = true
    app.tab.kill()
    this.stop(app)
    this.apps = this.apps.filter((one) => one !== app)
  }

  /** The app in the foreground. */
  get front(): App | undefined {
    return this.apps[0]
  }

  get person(): string | null {
    return this.front?.session.person ?? null
  }

  #ask(app: App, path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('origin', origin)
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    return new Promise((resolve, reject) => {
      const request: Request = {
        path,
        init: { ...init, headers, body: this.#narrowed(path, init) },
        fault: () => (this.isOffline ? 'cut' : (this.faults.shift() ?? 'none')),
        answer: (reply) => {
          this.#keepCookies(reply.headers)
          if (!app.isDead) this.#heard(app, request, reply)
          const body = reply.status === 204 ? null : reply.text
          resolve(new Response(body, { status: reply.status, headers: reply.headers }))
        },
        fail: (why) => reject(new TypeError(why)),
      }
      init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
      this.#network.send(request)
    })
  }

  #narrowed(path: string, init: RequestInit): string | null {
    const text = typeof init.body === 'string' ? init.body : null
    if (text === null || path !== '/api/sync' || this.narrow === null) return text
    const asked = JSON.parse(text) as { limit?: number } // the app's own question
    if (asked.limit === undefined) return text
    return JSON.stringify({ ...asked, limit: this.narrow })
  }

  #keepCookies(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }
}
