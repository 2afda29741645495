/**
 * Who is told that a scope moved. Each node asks for the counters of all scopes that its listeners hold,
 * once a second and in one question, and before anybody is told whether they still hold the scope.
 */
import { isUnordered } from '../../shared/scopes.ts'
import { isOneOf } from '../store/bulk.ts'
import { holdersOf, rightsFrom } from '../store/rights.ts'
import type { Store, Tx } from '../store/store.ts'

export type Poke = { scope: string; seq: number }

export type Live = {
  /**
   * Tells `send` of each move from now on.
   * @param scopes only these, where given; ever only those the person holds at that moment
   * @returns how to stop
   */
  listen: (
    person: string,
    scopes: readonly string[] | undefined,
    send: (poke: Poke) => void,
  ) => () => void
  close: () => void
}

type Listener = {
  person: string
  wanted: ReadonlySet<string> | undefined
  /** The counters last seen, of the scopes held; null until the first look. */
  seen: Map<string, number> | null
  send: (poke: Poke) => void
}

type Options = { clock?: () => Date; everyMs?: number; failed?: (error: unknown) => void }

/** Rights are read anew this often even where nothing moved: a new scope has to be heard of too. */
const lookEvery = 15
/** A phone that begins to listen pulls at the same time: until then it may miss a move. */
const soonMs = 50

export function createLive(
  store: Store,
  { clock = () => new Date(), everyMs = 1000, failed = () => undefined }: Options = {},
): Live {
  const listeners = new Set<Listener>()
  let timer: NodeJS.Timeout | undefined
  let looks = 0
  let isLooking = false
  let isSoon = false

  const look = async () => {
    looks += 1
    await store.read(async (tx) => {
      const counters = await countersOf(tx, scopesOf(listeners))
      const isDue = ({ seen }: Listener) =>
        seen === null || looks % lookEvery === 0 || hasMoved(seen, counters)
      const due = [...listeners].filter(isDue)
      const held = await heldBy(tx, due, clock().toISOString())
      const fresh = [...held.values()].flat().filter((scope) => !counters.has(scope))
      for (const [scope, seq] of await countersOf(tx, fresh)) counters.set(scope, seq)
      for (const one of due) tell(one, held.get(one.person) ?? [], counters)
    })
  }
  // The next look begins a second after the last one ended: a slow store is never asked twice at once.
  const wait = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      isLooking = true
      isSoon = false
      let next = everyMs
      look()
        .then(() => {
          if ([...listeners].some(({ seen }) => seen === null)) next = soonMs
        })
        .catch(failed)
        .finally(() => {
          isLooking = false
          if (listeners.size > 0) wait(next)
        })
    }, ms)
    timer.unref()
  }

  return {
    listen(person, scopes, send) {
      const listener = { person, wanted: scopes && new Set(scopes), seen: null, send }
      listeners.add(listener)
      // What moves before the first look is not told: it comes soon, once for all who came meanwhile.
      if (!isLooking && !isSoon) {
        isSoon = true
        wait(Math.min(everyMs, soonMs))
      }
      return () => {
        listeners.delete(listener)
      }
    },
    close() {
      listeners.clear()
      clearTimeout(timer)
    },
  }
}

function scopesOf(listeners: Iterable<Listener>): string[] {
  return [...listeners].flatMap(({ seen }) => [...(seen?.keys() ?? [])])
}

const hasMoved = (seen: ReadonlyMap<string, number>, counters: ReadonlyMap<string, number>) =>
  [...seen].some(([scope, seq]) => (counters.get(scope) ?? 0) !== seq)

async function countersOf(tx: Tx, scopes: readonly string[]): Promise<Map<string, number>> {
  if (scopes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('scope')
    .selectAll()
    .where(isOneOf(tx, 'scope', [...new Set(scopes)]))
    .execute()
  return new Map(rows.map(({ scope, seq }) => [scope, seq]))
}

async function heldBy(
  tx: Tx,
  due: readonly Listener[],
  at: string,
): Promise<Map<string, string[]>> {
  if (due.length === 0) return new Map()
  const holders = await holdersOf(tx, [...new Set(due.map(({ person }) => person))], at)
  return new Map(holders.map((holder) => [holder.person, rightsFrom(holder, at).scopes]))
}

function tell(
  listener: Listener,
  held: readonly string[],
  counters: ReadonlyMap<string, number>,
): void {
  const { seen: before, wanted, send } = listener
  const scopes = held.filter((scope) => wanted?.has(scope) ?? true)
  const seen = new Map(scopes.map((scope) => [scope, counters.get(scope) ?? 0]))
  listener.seen = seen
  if (before === null) return
  for (const [scope, seq] of seen) if (before.get(scope) !== seq) send(pokeOf(scope, seq))
}

/** How often a scope without order moved before is not told. */
export const pokeOf = (scope: string, seq: number): Poke => ({
  scope,
  seq: isUnordered(scope) ? 0 : seq,
})
