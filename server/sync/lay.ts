/** Lays out what the commands of some pushes need: read in bulk, locked in order, planned for each. */
import { knownCommands, wasReusedBy } from '../store/inbox.ts'
import { project } from '../store/projections.ts'
import { homeOf } from '../store/records.ts'
import { type Holder, holdersOf, lateFrom, rightsFrom } from '../store/rights.ts'
import { together, type Tx } from '../store/store.ts'
import type { Engine } from './engine.ts'
import type { Bench } from './judge.ts'
import { type Homes, loadBatch, loadPairs } from './load.ts'
import { pairsOf } from './plan.ts'
import { prepare, type Prepared, type Ready } from './prepare.ts'
import { allSeeing, blind, sightOf } from './sight.ts'
import { holdingOf } from './moved.ts'
import { changedIn, emptyState } from './state.ts'
import { type Sender, system, systemPerson, type Unit, type Who } from './unit.ts'

/** A push with its sender; `commands` is null when the server lost what the device had settled. */
export type Work = { sender: Sender; commands: Prepared[] | null }

/** Reads and locks all that the units need. @returns a work for each unit, in their order */
export async function layBench(
  tx: Tx,
  engine: Engine,
  units: readonly Unit[],
  homes: Homes,
): Promise<{ bench: Bench; works: Work[] }> {
  const at = engine.clock().toISOString()
  const persons = [...new Set(units.map(({ who }) => who.person))]
  const [known, holders] = await together(
    knownCommands(tx, units.flatMap(idsIn)),
    holdersOf(tx, persons, at),
  )
  const state = emptyState(known)
  const holding = holdingOf(holders)
  const bench: Bench = { tx, state, homes, kinds: engine.kinds, engine, at, holding }
  return { bench, works: await layWorks(bench, units, holders) }
}

/**
 * Lays out what is left once a command has moved the rights of a sender. Only the rows that rights are
 * read from are written for it: counters and chains come last in a transaction, and once.
 */
export async function layAnew(bench: Bench, units: readonly Unit[]): Promise<Work[]> {
  const { tx, state, at } = bench
  const persons = [...new Set(units.map(({ who }) => who.person))]
  await project(tx, at, changedIn(state))
  const holders = await holdersOf(tx, persons, at)
  bench.holding = holdingOf(holders)
  return layWorks(bench, units, holders)
}

async function layWorks(
  bench: Bench,
  units: readonly Unit[],
  holders: readonly Holder[],
): Promise<Work[]> {
  const { engine, at } = bench
  const known = new Map(holders.map((one) => [one.person, one]))
  const works: Work[] = []
  for (const { who, envelopes, last } of units) {
    const holder = known.get(who.person)
    const sender = { who, ...(holder ? senderOf(holder, at, who.revokedOn ?? null) : unknown) }
    const isGone = await isLost(bench, who, last)
    const commands = isGone ? null : envelopes.map((sent) => prepare(engine, sender, sent, at))
    works.push({ sender, commands })
  }
  await load(bench, works)
  return works
}

/** Somebody the store does not know holds nothing. */
const unknown: Omit<Sender, 'who'> = {
  actor: { person: '', appointments: [] },
  sight: blind,
}

function senderOf(holder: Holder, at: string, revokedOn: string | null): Omit<Sender, 'who'> {
  if (holder.person === systemPerson) return { actor: system, sight: allSeeing }
  if (revokedOn !== null) return { actor: lateFrom(holder, at, revokedOn), sight: blind }
  return { actor: rightsFrom(holder, at).actor, sight: sightOf(holder, at) }
}

function idsIn({ envelopes, last }: Unit): string[] {
  const ids = envelopes.flatMap(({ id, command }) => [id, ...(command?.after ?? [])])
  return last === undefined ? ids : [...ids, last]
}

/** Whether the server does not hold what it once settled for this device. */
async function isLost({ tx, state }: Bench, { person }: Who, last?: string): Promise<boolean> {
  const known = last === undefined ? undefined : state.known.get(last)
  if (last === undefined || (known?.person === person && known.outcome !== 'waiting')) return false
  // Refused, because the id was taken: the inbox holds that id for whoever had it first.
  return known === undefined || !(await wasReusedBy(tx, { id: last, person }))
}

async function load(bench: Bench, works: readonly Work[]): Promise<void> {
  const { tx, state, homes } = bench
  const ready = works.flatMap(({ commands }) => commands ?? []).flatMap((one) => openIn(bench, one))
  const recordsOf = (makes: boolean) =>
    ready.filter(({ plan }) => plan.makes === makes).map(({ command }) => command.record)
  const wanted = {
    targets: recordsOf(false),
    makes: recordsOf(true),
    cites: ready.flatMap(({ plan }) => plan.cites),
    homes: ready.flatMap(({ plan }) => (plan.place ? [homeOf(plan.place)] : [])),
  }
  const sights = works.map(({ sender }) => sender.sight)
  await loadBatch(tx, state, homes, wanted, (scope) => sights.some((one) => one.knows(scope)))
  const pairs = ready.flatMap(({ plan, command }) =>
    pairsOf(plan, state.records.get(command.record)),
  )
  await loadPairs(tx, state, pairs)
}

/** A command that is still to be judged by its kind. */
function openIn({ state }: Bench, { sent, said, ready }: Prepared): Ready[] {
  const outcome = state.known.get(sent.id)?.outcome ?? 'waiting'
  const isSettled = outcome !== 'waiting' || (said?.code ?? null) !== null
  return ready && !isSettled ? [ready] : []
}
