/** Whether an actor sees a record now, or could once. Decided from scopes and stays, nothing else. */
import { everHeld, type Held as HeldScope, type Holder, rightsFrom } from '../store/rights.ts'
import type { Held } from './state.ts'

export type Sight = {
  /** The record lies in a scope the person holds now. */
  sees: (record: Held) => boolean
  /** It lay in a scope while the person held it. */
  saw: (record: Held) => boolean
  /** The person holds the scope or once did. */
  knows: (scope: string) => boolean
}

/** The sight of the server itself. */
export const allSeeing: Sight = { sees: () => true, saw: () => true, knows: () => true }

/** The sight of whoever only sends: each record is to them as one that does not exist. */
export const blind: Sight = { sees: () => false, saw: () => false, knows: () => false }

/** @param at an instant */
export function sightOf(holder: Holder, at: string): Sight {
  const now = new Set(rightsFrom(holder, at).scopes)
  const ever = Map.groupBy(everHeld(holder, at), ({ scope }) => scope)
  return {
    sees: (record) => record.scopes.some((scope) => now.has(scope)),
    saw: (record) =>
      (record.stays ?? []).some((stay) =>
        (ever.get(stay.scope) ?? []).some((held) => overlaps(stay, held)),
      ),
    knows: (scope) => ever.has(scope),
  }
}

/** Days: a stay's last day counts, an appointment's `to` is the first that does not. */
function overlaps(stay: { since: string; gone: string | null }, held: HeldScope): boolean {
  return (
    (stay.gone === null || held.from <= stay.gone) && (held.to === null || stay.since < held.to)
  )
}
