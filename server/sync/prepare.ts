/** Reads what can be known of a command before any record is: its author, its moment and its plan. */
import type { Actor, Moment } from '../../shared/actor.ts'
import { Later } from '../../shared/commands.ts'
import { Problem } from '../../shared/problems.ts'
import type { WireCommand } from '../../shared/wire.ts'
import type { Engine } from './engine.ts'
import type { Envelope } from './envelope.ts'
import { readMark, type Said } from './marks.ts'
import { type Plan, planOf } from './plan.ts'
import { ruled } from './rules.ts'
import type { Sender } from './unit.ts'

/** `error` where it cannot be planned: then it is judged by that. */
export type Prepared = {
  sent: Envelope
  /** What our own mark says became of it before a restore. */
  said: Said | undefined
} & ({ ready: Ready; error?: never } | { ready?: never; error: unknown })

export type Ready = { command: WireCommand; moment: Moment; plan: Plan }

/** @param at the time of the batch; a command with a valid mark keeps its own */
export function prepare(engine: Engine, sender: Sender, sent: Envelope, at: string): Prepared {
  const about = { person: sender.who.person, id: sent.id, digest: sent.digest }
  const said = sent.mark === undefined ? undefined : readMark(engine, about, sent.mark)
  try {
    if (!sent.command) throw new Problem(sent.refusal)
    const { command } = sent
    const known = Object.hasOwn(engine.kinds, command.kind) ? engine.kinds[command.kind] : undefined
    if (known && (command.v ?? 1) > known.v) throw new Later('newer')
    const moment = {
      command: command.id,
      actor: actingAs(sender.actor, command.as),
      at: said?.at ?? at,
      base: command.base,
    }
    const plan = ruled(() => planOf(engine.kinds, command, moment))
    return { sent, said, ready: { command, moment, plan } }
  } catch (error) {
    return { sent, said, error }
  }
}

/** With `as` only that appointment counts, and it must be one of the actor's own. */
function actingAs(actor: Actor, appointment: string | undefined): Actor {
  if (appointment === undefined) return actor
  const own = actor.appointments.filter(({ id }) => id === appointment)
  if (own.length === 0) throw new Problem('not-allowed')
  return { ...actor, appointments: own }
}
