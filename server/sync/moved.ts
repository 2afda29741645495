/** Whether a change moved what one of the senders may do: then what follows is laid out anew. */
import type { AppointmentBody } from '../../shared/records/appointment.ts'
import type { Challenge } from '../../shared/records/challenge.ts'
import type { Council } from '../../shared/records/council.ts'
import type { Person } from '../../shared/records/person.ts'
import type { Holder } from '../store/rights.ts'
import type { Held, State } from './state.ts'

/** The senders, with whoever was merged into them, and the terms of what they hold. */
export type Holding = { persons: ReadonlySet<string>; terms: ReadonlyMap<string, string> }

export function holdingOf(holders: readonly Holder[]): Holding {
  return {
    persons: new Set(holders.flatMap(({ person, lineage }) => [person, ...lineage.persons])),
    terms: new Map(
      holders.flatMap(({ appointments }) => appointments.map((one) => [one.id, termOf(one)])),
    ),
  }
}

const termOf = ({ from, to }: { from: string; to: string | null }) => `${from} ${to ?? ''}`

/** @param since how many revisions the batch had before */
export function movesRights(state: State, holding: Holding, since: number): boolean {
  const ids = new Set(state.revisions.slice(since).map(({ record }) => record))
  return [...ids].some((id) => {
    const held = state.records.get(id)
    return held ? moves(held, holding) : false
  })
}

function moves({ id, kind, body }: Held, { persons, terms }: Holding): boolean {
  // The seam: each body was made by its kind in this batch.
  if (kind === 'appointment') {
    const term = body as AppointmentBody
    return persons.has(term.person) && terms.get(id) !== termOf(term)
  }
  if (kind === 'person') {
    const { mergedInto } = body as Person
    return mergedInto !== null && (persons.has(mergedInto) || persons.has(id))
  }
  if (kind === 'challenge') {
    // Whatever somebody held for it is over.
    const { stage } = body as Challenge
    return stage === 'closed' || stage === 'withdrawn'
  }
  return kind === 'council' && (body as Council).successor !== null
}
