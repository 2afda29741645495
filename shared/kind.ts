/**
 * What a kind of record is: its schema and number, who sees it, what may happen to it and who may do
 * that. The device runs these commands to draw the screen, the server runs the same ones to decide.
 */
import type * as z from 'zod/mini'
import type { Moment } from './actor.ts'

/** Every body says where it belongs; a record never moves. */
export type Belongs = { region: string; council: string | null; challenge: string | null }

/** A record as it travels and is stored. `v` is the schema number of the body, `version` counts up. */
export type Row<Body = unknown> = {
  id: string
  kind: string
  v: number
  version: number
  body: Body
}

/** A fact: another record that a rule may look at. */
export type Fact = { id: string; kind: string; body: Belongs & Record<string, unknown> }

/** A command that follows from another, in the same transaction and on its authority. */
export type FollowUp = {
  kind: string
  name: string
  record: string
  args: unknown
  /** Whoever gives the command cannot see what this changes: the server alone performs it. */
  unseen?: true
}

/** The state of a record that does not exist yet. */
export const nothing = 'nothing'

export type Call<Record, Args> = {
  id: string
  /** The body as it stands; `null` for a command that makes the record. */
  record: Record
  args: Args
  moment: Moment
  facts: readonly Fact[]
}

export type Outcome<Body> = { body: Body; also?: readonly FollowUp[] }

type Rules<Body, Record, Args> = {
  may: (call: Call<Record, Args>) => boolean
  /**
   * Kinds of the same challenge (council, region where that is null) whose records it looks at; by its
   * arguments where it looks at much only for some of them.
   */
  needs?: readonly string[] | ((args: Args) => readonly string[])
  /** Ids it cites: those records are handed in as facts, whatever they belong to. */
  cites?: (args: Args, moment: Moment) => readonly string[]
  /** It tells persons apart: those who turned out to be one are named to it. */
  heirs?: true
  /** Given `false`, it is never kept in the outbox: without a connection it is not done at all. */
  queued?: false
  /**
   * A dangerous act, or dangerous with some arguments: the server takes it only with a proof that its
   * author wanted this very thing, now (`hashOfAct`). Never queued either.
   */
  proved?: true | ((args: Args) => boolean)
  apply: (call: Call<Record, Args>) => Outcome<Body>
}

/**
 * A command as the registry holds it. `from` is `nothing` for one that makes the record, and has states
 * beside it where two who make the same one at once both count.
 */
export type Command<Body, Record = Body | null, Args = unknown> = Rules<Body, Record, Args> & {
  args: z.ZodMiniType<Args>
  from: readonly string[]
  /** Where a record that is made will belong, before any fact is known. */
  belongs?: (args: Args, moment: Moment, id: string) => Belongs
}

export type Kind<Body extends Belongs> = {
  name: string
  /** The number of the schema; `raise[n]` makes a body of number n into one of n + 1. */
  v: number
  raise: Readonly<Record<number, (body: unknown) => unknown>>
  schema: z.ZodMiniType<Body>
  state: (body: Body) => string
  scopes: (body: Body, id: string) => readonly string[]
  /** Raised when `scopes` changes: a migration then feeds every record of this kind anew. */
  scopesNumber: number
  // Each command has arguments of its own; `commandsOn` checks them where they are written.
  commands: Readonly<Record<string, Command<Body, never, never>>>
}

/**
 * The makers of commands for one kind: `make` for one that starts from nothing, `command` for one on a
 * record that is there, `meet` for one that makes it or comes to the one that somebody else made under the
 * same id. They tie the arguments of the rules to their schema.
 */
export function commandsOn<Body extends Belongs>() {
  type Made<Args> = Rules<Body, null, Args> & {
    belongs: (args: Args, moment: Moment, id: string) => Belongs
  }
  type Met<Args> = Rules<Body, Body | null, Args> & {
    belongs: (args: Args, moment: Moment, id: string) => Belongs
    from: readonly string[]
  }
  type Changed<Args> = Rules<Body, Body, Args> & { from: readonly string[] }
  // The registry holds commands of many argument types; `runCommand` parses before it calls.
  const held = (command: unknown) => command as Command<Body, never, never>
  return {
    make: <Args>(args: z.ZodMiniType<Args>, rules: Made<Args>) =>
      held({ args, from: [nothing], ...rules }),
    command: <Args>(args: z.ZodMiniType<Args>, rules: Changed<Args>) => held({ args, ...rules }),
    meet: <Args>(args: z.ZodMiniType<Args>, { from, ...rules }: Met<Args>) =>
      held({ args, from: [nothing, ...from], ...rules }),
  }
}

/** The fact with this id and kind, or undefined. */
export function factOf<Body>(facts: readonly Fact[], kind: string, id: string): Body | undefined {
  const found = facts.find((fact) => fact.id === id && fact.kind === kind)
  return found?.body as Body | undefined // bodies were parsed by their own kind when loaded
}

/** All facts of a kind, with their ids. */
export function factsOf<Body>(facts: readonly Fact[], kind: string): { id: string; body: Body }[] {
  return facts
    .filter((fact) => fact.kind === kind)
    .map(({ id, body }) => ({ id, body: body as unknown as Body })) // as in factOf
}
