/** What a command will look at, told by its kind before anything is read. */
import type { Moment } from '../../shared/actor.ts'
import { commandOf, Later, parseArgs, type Registry } from '../../shared/commands.ts'
import { type Belongs, nothing } from '../../shared/kind.ts'
import { homeOf } from '../store/records.ts'
import type { Pair } from './load.ts'
import type { Held } from './state.ts'

export type Named = { kind: string; name: string; record: string; args: unknown }

export type Plan = {
  /** Where the record that it makes will belong; null for a command on one that is there. */
  place: Belongs | null
  makes: boolean
  cites: readonly string[]
  /** Kinds it looks at in the home of its record. */
  needs: readonly string[]
  /** Whether it is told who turned out to be one person. */
  heirs: boolean
}

/** @throws Problem `malformed`, Later `newer` */
export function planOf(kinds: Registry, asked: Named, moment: Moment): Plan {
  const command = commandOf(kinds, asked.kind, asked.name)
  if (!command) throw new Later('newer')
  const makes = command.from.includes(nothing)
  const { needs = [], heirs = false } = command
  const isByArgs = typeof needs === 'function'
  if (!command.belongs && !command.cites && !isByArgs)
    return { place: null, makes, cites: [], needs, heirs }
  const args = parseArgs(command, asked.args)
  return {
    place: command.belongs?.(args, moment, asked.record) ?? null,
    makes,
    cites: command.cites?.(args, moment) ?? [],
    needs: isByArgs ? needs(args) : needs,
    heirs,
  }
}

/** The kinds it needs, each in the home of its record. */
export function pairsOf(plan: Plan, held: Held | null | undefined): Pair[] {
  const home = plan.place ? homeOf(plan.place) : held?.home
  return home === undefined ? [] : plan.needs.map((kind) => ({ home, kind }))
}
