/**
 * An invented region with people of every role, made by the product's own commands, and devices that
 * push and pull as theirs do.
 */
import type { Appointment } from '../../shared/actor.ts'
import type { Registry } from '../../shared/commands.ts'
import { derivedId } from '../../shared/derived-id.ts'
import { kinds } from '../../shared/records/index.ts'
import { type Role, roles } from '../../shared/roles.ts'
import type { Ask, Page, Result, WireRow } from '../../shared/wire.ts'
import type { Store } from '../../server/store/store.ts'
import type { Options } from '../../server/sync/engine.ts'
import { pull } from '../../server/sync/pull.ts'
import { push } from '../../server/sync/push.ts'
import { runAsSystem, type SystemCommand } from '../../server/sync/system.ts'

export const secret = 'a secret of the tests that is long enough'

/** `id('oakshire')` is always the same UUID, and another one than `id('fennick')`. */
export const id = (name: string): string => derivedId('00000000-0000-7000-8000-000000000000', name)

export const region = id('wexmoor')
export const round = id('adults-2027')

/** What is made for one council: its id, its challenge and the visit that follows from that. */
export const place = (name: string) => ({
  council: id(name),
  challenge: id(`challenge of ${name}`),
})

const system = (kind: string, name: string, record: string, args: unknown): SystemCommand => ({
  ...{ kind, name, record, args },
})

const help = { name: 'The office', phone: '01632 960001' }

/** A region with a round and these councils, each with a challenge. */
export async function makeRegion(store: Store, councils: readonly string[] = ['oakshire']) {
  await run(store, [
    system('region', 'make', region, { name: 'Wexmoor', help }),
    system('round', 'make', round, { region, name: 'Adults 2027', service: 'adults' }),
  ])
  for (const name of councils) await makeCouncil(store, name)
}

/** One more council of the region, with a challenge. */
export async function makeCouncil(store: Store, name: string) {
  const { council, challenge } = place(name)
  await run(store, [
    system('council', 'make', council, { region, name, from: '2000-04-01' }),
    system('challenge', 'make', challenge, { region, council, round, service: 'adults' }),
  ])
}

export type Term = Partial<Pick<Appointment, 'group' | 'service' | 'from' | 'to'>> & { at?: string }

/** A person with an appointment of `role` to the region, or to the council or challenge of `at`. */
export async function makePerson(
  store: Store,
  name: string,
  role: Role,
  { at = 'oakshire', group = null, service = null, from = '2026-01-01', to = null }: Term = {},
): Promise<string> {
  const person = id(name)
  await run(store, [system('person', 'make', person, { region, name, email: null })])
  await appoint(store, name, role, { at, group, service, from, to })
  return person
}

/** One more appointment of a person who is there. @returns its id */
export async function appoint(
  store: Store,
  name: string,
  role: Role,
  { at = 'oakshire', group = null, service = null, from = '2026-01-01', to = null }: Term = {},
): Promise<string> {
  const appointment = id(`${name} as ${role} at ${at} from ${from}`)
  const { council, challenge } = place(at)
  const args = {
    ...{ person: id(name), role, group, service, post: null, from, to, region },
    council: roles[role] === 'council' ? council : null,
    challenge: roles[role] === 'challenge' ? challenge : null,
  }
  await run(store, [system('appointment', 'make', appointment, args)])
  return appointment
}

/** Runs commands of the server itself. */
export async function run(store: Store, commands: readonly SystemCommand[], at?: string) {
  await runAsSystem(store, kinds, secret, commands, at)
}

let made = 0

/** An id nobody used yet. */
export const freshId = (): string => id(`fresh ${String((made += 1))} of ${String(process.pid)}`)

/** What a device sends: a command of `kind`, its other fields as given. */
export type Sent = Ask['commands'][number] & { record: string }

export function command(
  kind: string,
  name: string,
  record: string,
  args: unknown,
  more: Record<string, unknown> = {},
): Sent {
  const at = '2027-03-09T10:00:00.000Z'
  return { id: freshId(), kind, name, record, args, base: null, at, ...more }
}

/** The arguments of `response.send` to the challenge of a council. */
export const answers = (at = 'oakshire', text = 'The ramp is steep.') => ({
  ...{ challenge: place(at).challenge, sentOnPhone: '2027-03-09T10:00:00.000Z' },
  ...{ questionnaire: id('questionnaire'), number: 1, addsTo: null, helped: null, promise: 1 },
  entries: [
    {
      ...{ question: 'A1', about: 'own', why: null, credit: { as: 'role' } },
      answer: { is: 'text', text },
    },
  ],
})

/** An expert's Send. */
export const sendAnswers = (at = 'oakshire', more: Record<string, unknown> = {}): Sent =>
  command('response', 'send', freshId(), answers(at), more)

/** A device of a person: it keeps its rows and cursors as a phone does. */
export class Device {
  readonly person: string
  readonly device = freshId()
  /** Body and version by record, for each scope held. */
  readonly rows = new Map<string, Map<string, unknown>>()
  readonly cursors = new Map<string, string | null>()
  readonly #store: () => Store
  readonly #options: Options & { kinds?: Registry }

  constructor(
    store: Store | (() => Store),
    name: string,
    options: Options & { kinds?: Registry } = {},
  ) {
    this.#store = typeof store === 'function' ? store : () => store
    this.person = id(name)
    // Whether somebody was asked is tried in tests/server/proof; here their people are taken at their word.
    this.#options = { unasked: true, ...options }
  }

  #now = () => (this.#options.clock?.() ?? new Date()).toISOString()

  async push(commands: readonly Sent[], last?: string) {
    const who = { person: this.person, device: this.device }
    const ask = { commands: [...commands], ...(last === undefined ? {} : { last }) }
    return push(this.#store(), this.#options.kinds ?? kinds, secret, who, ask, this.#options)
  }

  /** Sends one command. */
  async send(sent: Sent): Promise<Result> {
    const { results } = await this.push([sent])
    const [result] = results
    if (!result) throw new Error('No answer to the command.')
    return result
  }

  /** Asks for one page of these scopes, and changes nothing. */
  async ask(scopes: Record<string, string | null>, limit?: number) {
    const ask = { scopes, ...(limit === undefined ? {} : { limit }) }
    return pull(this.#store(), this.person, ask, this.#now())
  }

  /** Pulls one round: what a phone does with an answer. @returns whether there is more */
  async pullOnce(limit?: number): Promise<boolean> {
    const { scopes } = await this.ask(Object.fromEntries(this.cursors), limit)
    const isMore = scopes.map((page) => this.#take(page)).includes(true)
    const held = scopes.map(({ scope }) => scope)
    for (const scope of this.cursors.keys()) {
      if (held.includes(scope)) continue
      this.cursors.delete(scope)
      this.rows.delete(scope)
    }
    return isMore
  }

  /** Pulls until there is nothing more. */
  async pull(limit?: number): Promise<void> {
    while (await this.pullOnce(limit));
  }

  #take(page: Page): boolean {
    const { scope, cursor, more, reset } = page
    if (!this.cursors.has(scope)) {
      this.cursors.set(scope, null)
      this.rows.set(scope, new Map())
      return true
    }
    const own = this.rows.get(scope) ?? new Map<string, unknown>()
    if (reset) own.clear()
    for (const row of page.rows as WireRow[]) {
      if ('gone' in row) own.delete(row.id)
      else own.set(row.id, row)
    }
    this.rows.set(scope, own)
    this.cursors.set(scope, cursor)
    return more
  }

  /** All rows on the device, by id: one that lies in two scopes once. */
  get all(): Map<string, { id: string; kind: string; version: number; body: unknown }> {
    const rows = [...this.rows.values()].flatMap((own) => [...own.entries()])
    // The seam: only rows that are not gone were kept.
    return new Map(rows) as Map<
      string,
      { id: string; kind: string; version: number; body: unknown }
    >
  }
}
