/**
 * Who is waiting for news on this node. The counters of all scopes that somebody here holds are asked
 * for once a second, in one question, however many wait; what nobody holds any more is not told.
 */
import type { pokeSchema } from '../../shared/wire.ts'
import type * as z from 'zod/mini'
import type { Parts } from '../parts.ts'
import { rightsOf } from '../store/rights.ts'
import { type Session, stillHolds } from './sessions.ts'

export type Poke = z.infer<typeof pokeSchema>

type Listener = {
  session: Session
  /** The last counter told, by scope. */
  told: Map<string, number>
  poke: (poke: Poke) => void
  end: () => void
}

const everyMs = 1000
/** Rights and session of everybody who waits are looked at anew this often, news or not. */
const lookEveryTicks = 15

export function liveNews(parts: Pick<Parts, 'store' | 'clock' | 'log'>) {
  const { store, log } = parts
  const listeners = new Set<Listener>()
  let timer: NodeJS.Timeout | undefined
  let ticks = 0

  const tick = async () => {
    ticks += 1
    const isLook = ticks % lookEveryTicks === 0
    const counters = await countersOf(listeners)
    for (const listener of [...listeners]) {
      const isNews = [...listener.told].some(([scope, seq]) => (counters.get(scope) ?? 0) !== seq)
      if (isNews || isLook) await tell(listener, counters)
    }
  }

  /** Reads rights first: what somebody lost a moment ago is not told any more. */
  const tell = async (listener: Listener, counters: ReadonlyMap<string, number>) => {
    if (!(await stillHolds(parts, listener.session))) {
      leave(listener)
      listener.end()
      return
    }
    const scopes = await scopesNow(listener.session)
    const before = listener.told
    listener.told = new Map(
      scopes.map((scope) => [scope, counters.get(scope) ?? before.get(scope) ?? 0]),
    )
    for (const [scope, seq] of listener.told)
      if (before.get(scope) !== seq) listener.poke({ scope, seq })
  }

  const countersOf = async (waiting: Iterable<Listener>): Promise<Map<string, number>> => {
    const scopes = [...new Set([...waiting].flatMap(({ told }) => [...told.keys()]))]
    const counters = new Map<string, number>()
    for (let from = 0; from < scopes.length; from += 500) {
      const rows = await store.db
        .selectFrom('scope')
        .selectAll()
        .where('scope', 'in', scopes.slice(from, from + 500))
        .execute()
      for (const { scope, seq } of rows) counters.set(scope, seq)
    }
    return counters
  }

  const scopesNow = async ({ person }: Session) => {
    const at = parts.clock().toISOString()
    return (await store.read((tx) => rightsOf(tx, person, at))).scopes
  }

  const run = () => {
    timer = setTimeout(() => {
      tick()
        .catch((error: unknown) => {
          log.warn('no-news', { error })
        })
        .finally(() => {
          timer = undefined
          if (listeners.size > 0) run()
        })
    }, everyMs)
    timer.unref()
  }

  const leave = (listener: Listener) => {
    listeners.delete(listener)
  }

  return {
    /** How many streams this session has open. */
    count: (session: string) => [...listeners].filter((one) => one.session.id === session).length,
    /** Tells what moves from now on. @returns how to leave */
    join: async (session: Session, poke: Listener['poke'], end: () => void) => {
      const scopes = await scopesNow(session)
      const listener: Listener = {
        session,
        told: new Map(scopes.map((one) => [one, 0])),
        poke,
        end,
      }
      const counters = await countersOf([listener])
      for (const scope of scopes) listener.told.set(scope, counters.get(scope) ?? 0)
      listeners.add(listener)
      if (!timer) run()
      return () => {
        leave(listener)
      }
    },
  }
}
