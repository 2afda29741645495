/** Runs one command of one kind as a rule test does: pure, with named people and a fixed day. */
import type { Actor, Appointment, Heirs } from '../../shared/actor.ts'
import { type Asked, type Done, Later, runCommand } from '../../shared/commands.ts'
import { derivedId } from '../../shared/derived-id.ts'
import type { Fact } from '../../shared/kind.ts'
import { Problem } from '../../shared/problems.ts'
import { type KindName, kinds } from '../../shared/records/index.ts'
import { type Role, roles } from '../../shared/roles.ts'

/** `id('oakshire')` is always the same UUID, and another one than `id('fennick')`. */
export const id = (name: string): string => derivedId('00000000-0000-7000-8000-000000000000', name)

export const region = id('wexmoor')
export const council = id('oakshire')
export const challenge = id('visit-oak')
export const today = '2027-03-09T12:00:00.000Z'

const placeOf = (role: Role) => ({
  region,
  council: roles[role] === 'council' ? council : null,
  challenge: roles[role] === 'challenge' ? challenge : null,
})

/** An appointment of `role` to this region, council or challenge, held today unless `more` says otherwise. */
export function post(role: Role, more: Partial<Appointment> = {}): Appointment {
  const terms = { group: null, from: '2026-01-01', to: null }
  return { id: id(`post-${role}`), role, ...placeOf(role), ...terms, ...more }
}

/** A person of this name with these appointments. */
export const actor = (name: string, ...appointments: Appointment[]): Actor => ({
  person: id(name),
  appointments,
})

export const system: Actor = { person: id('system'), appointments: [], system: true }
export const coordinator = actor('sam', post('coordinator'))
export const stranger = actor('nobody')

type Try = {
  as: Actor
  record?: string
  /** The body as it stands. */
  on?: unknown
  args?: unknown
  facts?: readonly Fact[]
  base?: string | null
  command?: string
  at?: string
  heirs?: Heirs
  authority?: true
}

const asked = (kind: string, name: string, tried: Try): Asked => ({
  kind,
  name,
  record: tried.record ?? id('record'),
  args: tried.args ?? {},
  stored: tried.on ? { v: kinds[kind as KindName].v, body: tried.on } : null,
  facts: tried.facts ?? [],
  moment: {
    command: tried.command ?? id('command'),
    actor: tried.as,
    at: tried.at ?? today,
    base: tried.base ?? null,
    ...(tried.heirs ? { heirs: tried.heirs } : {}),
  },
  ...(tried.authority ? { authority: true } : {}),
})

/** Runs it; the test fails when it is refused. */
export const run = (kind: string, name: string, tried: Try): Done =>
  runCommand(kinds, asked(kind, name, tried))

/** The code of the refusal or delay, or `null` when it was applied. */
export function refusal(kind: string, name: string, tried: Try): string | null {
  try {
    run(kind, name, tried)
    return null
  } catch (error) {
    if (error instanceof Problem || error instanceof Later) return error.code
    throw error
  }
}

/** A fact of this kind that belongs to the region. */
export const fact = (kind: string, name: string, body: object = {}): Fact => ({
  kind,
  id: id(name),
  body: { region, council: null, challenge: null, ...body },
})
