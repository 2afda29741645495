/**
 * Running a command on the device: the very function that the server runs again. What comes out draws
 * the screen; it decides nothing.
 */
import type { Heirs, Moment } from '../../shared/actor.ts'
import {
  type Asked,
  commandOf,
  Later,
  parseArgs,
  type Registry,
  runCommand,
} from '../../shared/commands.ts'
import type { Belongs, Fact, FollowUp } from '../../shared/kind.ts'
import type { WireCommand } from '../../shared/wire.ts'
import { selvesOf } from '../session/selves.ts'
import { NotSaved } from './connection.ts'
import type { Phone } from './phone.ts'
import { asFacts, type Held, holdRecords, idsAt, type Instead, registryOf } from './view.ts'

/** What a command would make of the records, and the waiting commands whose facts it looked at. */
export type Ran = { changed: Held[]; builtOn: string[] }

/** More follow-ups than a letter proposes; past that something is wrong. */
const mostFollowUps = 200

/**
 * Runs `command` and its follow-ups on what this device holds, with `instead` in place of some of it.
 * Throws `Problem` or `Later` as the rules do.
 */
export async function runHere(
  phone: Phone,
  command: WireCommand,
  instead: Instead = new Map(),
): Promise<Ran> {
  const moment: Moment = {
    command: command.id,
    actor: { person: phone.who.person, appointments: phone.who.appointments() },
    at: command.at,
    base: command.base,
  }
  const state = new Map(instead)
  const changed = new Map<string, Held>()
  const builtOn = new Set<string>()
  const follow: (FollowUp & { isFirst?: true })[] = [{ ...command, isFirst: true }]

  for (let done = 0; done < follow.length && done <= mostFollowUps; done += 1) {
    const asked = follow[done]
    if (!asked) break
    const { registry, stored, facts, ...ready } = await readyToRun(phone, asked, moment, state)
    for (const { rests } of facts) builtOn.add(rests.at(-1) ?? '')
    const outcome = runCommand(registry, {
      ...ready.asked,
      ...(asked.isFirst ? {} : { authority: true as const }),
    })
    const { kind, record: id } = asked
    // Only changed in passing, it depends on nothing: what one wrote must not hang on what may fail.
    const inPassing = !asked.isFirst && stored && stored.version > 0
    const after: Held = {
      id,
      kind,
      v: registry[kind]?.v ?? 1,
      version: stored?.version ?? 0,
      body: outcome.body,
      rests: [...(stored?.rests ?? []), ...(inPassing ? [] : [command.id])],
    }
    state.set(id, after)
    changed.set(id, after)
    // What its giver cannot see is not on this device either.
    follow.push(...outcome.also.filter((one) => !one.unseen))
  }
  return { changed: [...changed.values()], builtOn: [...builtOn].filter(Boolean) }
}

/** A command with all that its rule looks at, from what this device holds. */
export async function readyToRun(
  phone: Phone,
  command: FollowUp,
  moment: Moment,
  state: Instead,
): Promise<{ registry: Registry; asked: Asked; stored: Held | undefined; facts: Held[] }> {
  const { kind, name, record, args } = command
  const registry = await registryOf(phone, [kind])
  const [stored] = await holdRecords(phone, [record], state)
  const held = await factsFor(phone, registry, command, stored, moment, state)
  const tellsApart = commandOf(registry, kind, name)?.heirs ?? false
  const asked = {
    kind,
    name,
    record,
    args,
    stored: stored ? { v: stored.v, body: stored.body } : null,
    facts: await asFacts(phone, held),
    moment: tellsApart ? { ...moment, heirs: heirsHere(phone.who) } : moment,
  }
  return { registry, asked, stored, facts: held }
}

/** Of persons who turned out to be one a device knows no more than who its own person was before. */
const heirsHere = (who: Phone['who']): Heirs =>
  Object.fromEntries(
    selvesOf(who)
      .filter((one) => one !== who.person)
      .map((before) => [before, who.person]),
  )

/** The records a rule may look at: those of the kinds it needs at the same place, and those it cites. */
async function factsFor(
  phone: Phone,
  registry: Registry,
  asked: FollowUp,
  stored: Held | undefined,
  moment: Moment,
  state: Instead,
): Promise<Held[]> {
  const rule = commandOf(registry, asked.kind, asked.name)
  if (!rule) throw new Later('newer')
  if (!rule.needs && !rule.cites) return []
  const args = parseArgs(rule, asked.args)
  // A stored body was parsed by its own kind before it was stored, or waits until it can be.
  const place = (stored?.body as Belongs | undefined) ?? rule.belongs?.(args, moment, asked.record)
  const ids = new Set(rule.cites?.(args, moment) ?? [])
  const needs = typeof rule.needs === 'function' ? rule.needs(args) : (rule.needs ?? [])
  for (const kind of needs) {
    if (!place) break
    for (const id of await idsAt(phone, kind, place)) ids.add(id)
    for (const held of state.values()) {
      if (held?.kind === kind && isAt(held.body as Fact['body'], place)) ids.add(held.id)
    }
  }
  return holdRecords(phone, [...ids], state)
}

const isAt = (body: Belongs, place: Belongs) =>
  place.challenge !== null
    ? body.challenge === place.challenge
    : place.council !== null
      ? body.council === place.council
      : body.region === place.region

/**
 * Runs it, and says with `undefined` that it does not fit or cannot be judged here. A rule that breaks
 * counts as that too: it must not keep anybody's words from being saved, sent or shown.
 */
export async function tryHere(phone: Phone, command: WireCommand, instead?: Instead) {
  try {
    return await runHere(phone, command, instead)
  } catch (error) {
    if (error instanceof NotSaved) throw error
    return undefined
  }
}
