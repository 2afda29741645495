/** One person's data on one device: what every part of the local layer works with. */
import type { Appointment } from '../../shared/actor.ts'
import type { Surroundings } from '../session/surroundings.ts'
import { type Changes, createChanges } from './changes.ts'
import { type Clock, createClock } from './clock.ts'
import { type FindKind, findKind } from './kinds.ts'
import { openRows, type Rows } from './rows-store.ts'
import { createState, type PhoneState } from './state.ts'
import { openWords, type Words } from './words-store.ts'

/** What the local layer asks of the session. */
export type Who = {
  person: string
  appointments: () => readonly Appointment[]
  /** Whether the server still knows this session, as far as we have heard. */
  isKnown: () => boolean
  /** Whose cookie the browser holds now, by the server's word; null when nobody's. */
  whose: () => Promise<string | null>
  /** What this person sees, by the server's last word; empty when it has said nothing yet. */
  scopes: () => readonly string[]
  /** Asks the server anew what this person holds. */
  refresh: () => Promise<void>
  sessionEnded: () => void
}

export type Phone = {
  who: Who
  surroundings: Surroundings
  clock: Clock
  words: Words
  rows: Rows
  changes: Changes
  state: PhoneState
  find: FindKind
  /** The visit on the screen, whose records come before others. */
  visit: { open: string | null }
  /** A screen of this tab has shown figures: they are read from then on. */
  figures: { wanted: boolean }
  /** Runs one after the other the work that reads, thinks and then writes. */
  inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>
  close: () => void
}

export type Told = {
  /** Another tab empties this phone. */
  asked?: () => void
  find?: FindKind
}

/** Opens a person's phone; nothing is read before it is needed. */
export function openPhone(surroundings: Surroundings, who: Who, told: Told = {}): Phone {
  const changes = createChanges(surroundings, who.person)
  const state = createState()
  const asked = () => told.asked?.()
  const words = openWords(surroundings, who.person, asked)
  const rows = openRows(surroundings, who.person, () => {
    state.isOutdated = true
  })
  let turn: Promise<unknown> = Promise.resolve()

  return {
    who,
    surroundings,
    clock: createClock(surroundings),
    words,
    rows,
    changes,
    state,
    find: told.find ?? findKind,
    visit: { open: null },
    figures: { wanted: false },
    inTurn: (work) => {
      const mine = turn.then(work, work)
      turn = mine.catch(() => undefined)
      return mine
    },
    close: () => {
      changes.close()
      words.close()
      rows.close()
    },
  }
}
