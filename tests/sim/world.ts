/**
 * Phones, line and server together. Nothing here waits for time to pass: the clock is turned by hand,
 * and whatever is under way is followed until it has come to rest.
 */
import { derivedId } from '../../shared/derived-id.ts'
import type { Registry } from '../../shared/commands.ts'
import { answerSchema } from '../../shared/wire.ts'
import { TestClock } from '../client/local/support/browser.ts'
import { id, region } from '../support/people.ts'
import { beginning, everybody, hands, office } from './cast.ts'
import { Ledger } from './ledger.ts'
import { readView, type Sight, type View, visibleTo } from './model.ts'
import { type Request, SimNetwork } from './network.ts'
import { type App, SimPhone } from './phone.ts'
import { type Reply, SimServer } from './server.ts'
import { countTasks, untilIdle } from './tasks.ts'

/** The newest answer that a phone heard for a person. */
export type Contact = {
  scopes: string[]
  /** Scopes that this answer read to their end. */
  ended: string[]
  /** What the person could see then, or at any time since. */
  visible: Set<string>
}

/** More answers than this without a pause is a phone that spins. */
const mostAnswers = 600

export class World {
  readonly clock: TestClock
  readonly server: SimServer
  readonly network: SimNetwork
  readonly phones: SimPhone[]
  readonly ledger = new Ledger()
  readonly contacts = new Map<string, Contact>()
  /** What each person could see at any time. */
  readonly ever: Sight = new Map()
  /** Whose words left which phone, and how often the server had come back with less by then. */
  readonly left = new Map<string, number>()
  /** Refusals that were looked at. */
  readonly judged = new Set<string>()
  /** The epoch of the server that was last verified. */
  verified = -1
  /** A phone that dies after so many tasks of all phones. */
  doom: { phone: SimPhone; after: number } | undefined
  readonly #endCount: () => void
  readonly #sights = new WeakMap<Request, Sight>()
  #view: { key: string; view: View; sight: Sight } | undefined
  #cards = 0

  private constructor(clock: TestClock, server: SimServer, seed: number) {
    this.clock = clock
    this.server = server
    this.#endCount = countTasks()
    this.network = new SimNetwork((request) => this.#serve(request))
    const heard = (phone: () => SimPhone) => (app: App, request: Request, reply: Reply) =>
      this.#heard(phone(), app, request, reply)
    this.phones = hands.map(({ phone: name }, place) => {
      const phone: SimPhone = new SimPhone(name, clock, seed + place, this.network, (...told) =>
        heard(() => phone)(...told),
      )
      return phone
    })
  }

  /** The world as it is before the first step: everybody signed in, everything read. */
  static async open(seed: number, more: Registry = {}): Promise<World> {
    const clock = new TestClock(Date.parse('2027-03-09T10:00:00.000Z'))
    const server = await SimServer.open(clock, more)
    const world = new World(clock, server, seed * 100)
    for (const phone of world.phones) phone.kinds = server.all
    await server.run(beginning())
    for (const [place, { people }] of hands.entries()) {
      const phone = world.phones[place]
      // Every other phone is small and reads a few rows at a time.
      if (phone && place % 2 === 1) phone.narrow = 7
      if (phone) await world.signIn(phone, people[0] ?? '')
      if (!phone?.front?.running) throw new Error(`${people.join()} could not sign in`)
    }
    return world
  }

  /** Prints a card and signs its owner in with it. Whatever comes in between is the line's affair. */
  async signIn(phone: SimPhone, name: string): Promise<void> {
    const code = await this.card(name)
    const app = phone.front ?? phone.open()
    this.begin(async () => {
      await app.session.signInByInvite(code)
      await phone.start(app)
    })
    await this.settle()
  }

  /** A new invite for somebody, and its code. */
  async card(name: string): Promise<string> {
    const invite = derivedId(id(name), `card ${String((this.#cards += 1))}`)
    const args = { region, challenge: null, person: id(name) }
    await this.server.run([{ kind: 'invite', name: 'make', record: invite, args }])
    return this.server.mint(invite)
  }

  /** Somebody who may print cards: the office always has one. */
  async coordinator(): Promise<string> {
    const view = await this.view()
    const at = this.server.at()
    const scope = `region:${region}:office`
    const found = office.find((name) =>
      [...view.records.values()].some(
        ({ kind, body }) =>
          kind === 'appointment' &&
          body['person'] === id(name) &&
          body['role'] === 'coordinator' &&
          (typeof body['to'] !== 'string' || body['to'] > at.slice(0, 10)),
      ),
    )
    if (!found) throw new Error(`nobody holds ${scope}`)
    return found
  }

  /** Starts something that may end in an error of the line or a refusal, which is for its phone to say. */
  begin(work: () => Promise<unknown>): void {
    work().catch((error: unknown) => {
      const names = ['Offline', 'Refused', 'NotSaved']
      if (!(error instanceof Error && names.includes(error.name))) this.bugs.push(error)
    })
  }

  /** Errors that no phone and no server should make. */
  readonly bugs: unknown[] = []

  /** Until every phone has come to rest and no request waits. */
  async settle(): Promise<void> {
    for (let answers = 0; ; answers += 1) {
      await untilIdle(() => this.#tick())
      if (!(await this.network.deliver())) return
      if (answers > mostAnswers) throw new Error('the phones ask without a pause')
    }
  }

  #tick(): void {
    if (!this.doom) return
    this.doom.after -= 1
    if (this.doom.after > 0) return
    const { phone } = this.doom
    this.doom = undefined
    for (const app of phone.apps) phone.kill(app)
    this.died(phone)
  }

  /** Nothing this phone had under way can be counted on. */
  died(phone: SimPhone): void {
    this.ledger.doubt(phone.name)
    for (const key of this.contacts.keys())
      if (key.startsWith(`${phone.name}/`)) this.contacts.delete(key)
  }

  /** Time passes while all phones lie in pockets; then what has fallen due is done. */
  async sleep(ms: number): Promise<void> {
    await this.settle()
    this.clock.now += ms
    this.clock.turn(0)
    await this.settle()
  }

  /** What the server holds now. */
  async view(): Promise<View> {
    return (await this.#look()).view
  }

  /** What each person may see now. */
  async sight(): Promise<Sight> {
    return (await this.#look()).sight
  }

  async #look() {
    const at = this.server.at()
    const key = `${String(this.server.epoch)} ${at.slice(0, 10)}`
    if (this.#view?.key === key) return this.#view
    const view = await readView(this.server.store, this.server.all)
    const sight: Sight = new Map(
      everybody.map((name) => [id(name), visibleTo(view, id(name), at)] as const),
    )
    for (const [person, seen] of sight) {
      this.ever.set(person, new Set([...(this.ever.get(person) ?? []), ...seen]))
      for (const [whose, contact] of this.contacts)
        if (whose.endsWith(person)) for (const one of seen) contact.visible.add(one)
    }
    this.#view = { key, view, sight }
    return this.#view
  }

  async #serve(request: Request): Promise<Reply> {
    const reply = await this.server.ask(request.path, request.init)
    if (request.path === '/api/sync') this.#sights.set(request, await this.sight())
    return reply
  }

  #heard(phone: SimPhone, app: App, request: Request, { status, text }: Reply): void {
    const sight = this.#sights.get(request)
    const person = app.running?.phone.who.person ?? app.session.person
    if (!sight || status !== 200 || person === null) return
    const answer = answerSchema.safeParse(parsed(text))
    if (!answer.success) return
    const pages = answer.data.scopes
    // Somebody else's cookie: the app must take nothing from it.
    if (!pages.some(({ scope }) => scope === `person:${person}`)) return
    const ended = pages.filter(({ cursor, more }) => cursor !== null && !more)
    this.contacts.set(`${phone.name}/${person}`, {
      scopes: pages.map(({ scope }) => scope),
      ended: ended.map(({ scope }) => scope),
      visible: new Set(sight.get(person)),
    })
  }

  async close(): Promise<void> {
    for (const phone of this.phones) for (const app of phone.apps) phone.kill(app)
    this.network.forgetHeld()
    await untilIdle()
    this.#endCount()
    await this.server.close()
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
