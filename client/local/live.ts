/**
 * News from the server that something changed in a scope, never what. Where it does not come through,
 * the poll of the loop finds the change.
 */
import { pokeSchema } from '../../shared/wire.ts'
import { chance } from '../session/surroundings.ts'
import { parseKept } from '../session/snapshot.ts'
import { longestWait, waitAfter } from './backoff.ts'
import { isOfMany } from './need.ts'
import type { Phone } from './phone.ts'

/** A scope of many is asked for within this time, so that not all phones come at once. */
const spread = 10_000

/** Listens, and calls `changed` when there is something to read. What it returns stops it. */
export function listenLive(phone: Phone, changed: () => void): () => void {
  const { surroundings } = phone
  let close: () => void = () => undefined
  let cancel: () => void = () => undefined
  /** When the change that was heard of is read: by the phone's own clock. */
  let readsAt = Infinity
  let again: () => void = () => undefined
  let failures = 0

  function heard(data: string): void {
    const poke = parseKept(pokeSchema, data)
    if (!poke) return
    failures = 0
    const wait = isOfMany(poke.scope) ? chance(surroundings) * spread : 0
    const at = surroundings.now() + wait
    // The sooner stays: a scope of many that moves all the time puts nothing off.
    if (at >= readsAt) return
    readsAt = at
    cancel()
    cancel = surroundings.after(wait, () => {
      readsAt = Infinity
      changed()
    })
  }

  function open(): void {
    if (!phone.who.isKnown()) {
      again = surroundings.after(longestWait, open) // the server would only say 401
      return
    }
    const stream = surroundings.stream?.('/api/sync/live', heard, () => {
      failures += 1
      again = surroundings.after(waitAfter(surroundings, failures), open)
    })
    close = () => stream?.close()
  }

  open()
  return () => {
    close()
    cancel()
    again()
  }
}
