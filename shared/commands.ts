/**
 * The one way a record changes: `runCommand`. Pure: same call, same answer, on the phone and on the
 * server. It throws a `Problem` when the command is refused, and `Later` when it cannot be judged.
 */
import type { Moment } from './actor.ts'
import {
  type Belongs,
  type Call,
  type Command,
  type Fact,
  type FollowUp,
  type Kind,
  nothing,
} from './kind.ts'
import { type DelayCode, delays, Problem } from './problems.ts'

export type AnyKind = Kind<Belongs>
export type Registry = Readonly<Record<string, AnyKind>>

/** The command is not refused and not done: it waits (`retry` on the wire). */
export class Later extends Error {
  readonly code: DelayCode
  constructor(code: DelayCode) {
    super(delays[code])
    this.name = 'Later'
    this.code = code
  }
}

export type Asked = {
  kind: string
  name: string
  record: string
  args: unknown
  /** The stored body with its schema number, `null` when there is none. */
  stored: { v: number; body: unknown } | null
  facts: readonly Fact[]
  moment: Moment
  /** Follow-ups run on the authority of the command they follow from. */
  authority?: true
}

export type Done = { body: Belongs; scopes: readonly string[]; also: readonly FollowUp[] }

/** The definition of a command, or `undefined` for a kind or name this build does not know. */
export function commandOf(
  registry: Registry,
  kind: string,
  name: string,
): Command<Belongs> | undefined {
  const kinds = Object.hasOwn(registry, kind) ? registry[kind] : undefined
  if (!kinds || !Object.hasOwn(kinds.commands, name)) return undefined
  return kinds.commands[name] as unknown as Command<Belongs> // `runCommand` parses before it calls
}

/** Whether it is done only with its author's word for it (`Rules.proved`). `args` are of its schema. */
export function asksProof({ proved }: Command<Belongs>, args: unknown): boolean {
  return typeof proved === 'function' ? proved(args) : proved === true
}

/** Arguments as their schema wants them; refuses as `malformed`. */
export function parseArgs(command: Command<Belongs>, args: unknown): unknown {
  const parsed = command.args.safeParse(args)
  if (!parsed.success) throw new Problem('malformed')
  return parsed.data
}

/** A stored body raised to the number this build knows. A newer one is kept as it is, and waits. */
export function raised(kind: AnyKind, v: number, body: unknown): Belongs {
  if (v > kind.v) throw new Later('newer')
  let current = body
  for (let number = v; number < kind.v; number += 1) current = kind.raise[number]?.(current)
  const parsed = kind.schema.safeParse(current)
  if (!parsed.success) throw new Later('broken')
  return parsed.data
}

/** Judge and apply one command. Permission comes before state, so that a refusal tells a stranger nothing. */
export function runCommand(registry: Registry, asked: Asked): Done {
  const kind = Object.hasOwn(registry, asked.kind) ? registry[asked.kind] : undefined
  const command = commandOf(registry, asked.kind, asked.name)
  if (!kind || !command) throw new Later('newer')

  const record = asked.stored && raised(kind, asked.stored.v, asked.stored.body)
  const args = parseArgs(command, asked.args)
  const call: Call<Belongs | null, unknown> = {
    id: asked.record,
    record,
    args,
    moment: asked.moment,
    facts: asked.facts,
  }

  const makes = command.from.includes(nothing)
  if (!record && !makes) throw new Later('not-here-yet')
  if (!asked.authority && !command.may(call)) throw new Problem('not-allowed')
  if (record && !command.from.includes(kind.state(record)))
    throw new Problem(makes ? 'already-there' : 'not-now')

  const outcome = command.apply(call)
  const body = kind.schema.safeParse(outcome.body)
  if (!body.success) throw new Later('broken')
  return { body: body.data, scopes: kind.scopes(body.data, asked.record), also: outcome.also ?? [] }
}

/** Whether the actor may do this and the record's state allows it: what a screen asks before it shows a button. */
export function can(registry: Registry, asked: Asked): boolean {
  try {
    runCommand(registry, asked)
    return true
  } catch (error) {
    if (error instanceof Problem || error instanceof Later) return false
    throw error
  }
}
