/**
 * Who has to look at a safeguarding case, by mail: the lead at once, the deputy when an hour later nobody
 * has said that they read it; for the host's own staff the outside leads, both times. A mail is never the
 * alert, the telephone is: it names nobody and says nothing of why.
 *
 * Found from what is recorded, as reminders are: a case that was read in time costs no second mail. At
 * any hour of the day.
 */
import { isHeld } from '../../shared/actor.ts'
import { derivedId } from '../../shared/derived-id.ts'
import type { Concern } from '../../shared/records/concern.ts'
import type { Hold } from '../../shared/records/hold.ts'
import type { Role } from '../../shared/roles.ts'
import type { Parts } from '../parts.ts'
import { type Db, withSignIn } from '../people/tables.ts'
import { isOneOf } from '../store/bulk.ts'
import { putLetter } from './outbox.ts'

const hourMs = 3_600_000
/** Older than this nobody is mailed about: a server that comes back after days is no alarm. */
const newMs = 24 * hourMs

export type Alert = { case: string; person: string; stage: 'new' | 'late' }

/** Puts what is due into the outbox; what is there already stays as it is. @returns how many are due */
export async function alertLeads({
  store,
  settings,
  clock,
}: Pick<Parts, 'store' | 'settings' | 'clock'>): Promise<number> {
  const now = clock()
  const due = await store.read((tx) => alertsDue(withSignIn(tx), now))
  for (const one of due) {
    // Of the thing, whom it goes to and which of the two: whichever node finds it writes the same row.
    const id = derivedId(one.case, `needsYou ${one.stage} ${one.person}`)
    const until = new Date(now.getTime() + newMs)
    const letter = { id, letter: 'needsYou' as const, person: one.person, says: '' }
    await store.write((tx) =>
      putLetter(withSignIn(tx), settings.secret, { ...letter, due: now, until }),
    )
  }
  return due.length
}

/** Everybody to be told now: again and again the same as long as a case is open and new. */
export async function alertsDue(db: Db, now: Date): Promise<Alert[]> {
  const open = await openCases(db, now)
  const due: Alert[] = []
  for (const one of open) {
    const isLate = now.getTime() - Date.parse(one.since) >= hourMs
    for (const person of await holdersOf(db, one.challenge, leadOf(one), now))
      due.push({ case: one.id, person, stage: 'new' })
    if (!isLate) continue
    for (const person of await holdersOf(db, one.challenge, deputyOf(one), now))
      due.push({ case: one.id, person, stage: 'late' })
  }
  return due
}

const leadOf = ({ aboutHostStaff }: Case): Role =>
  aboutHostStaff ? 'outsideLead' : 'safeguardingLead'
const deputyOf = ({ aboutHostStaff }: Case): Role =>
  aboutHostStaff ? 'outsideLead' : 'safeguardingDeputy'

type Case = { id: string; challenge: string; since: string; aboutHostStaff: boolean }

/** Concerns that nobody has acknowledged and holds that nobody has taken over, of the last day. */
async function openCases(db: Db, now: Date): Promise<Case[]> {
  const rows = await db
    .selectFrom('record')
    .select(['id', 'kind', 'challenge', 'body'])
    .where(isOneOf(db, 'kind', ['concern', 'hold']))
    .execute()
  return rows.flatMap(({ id, kind, challenge, body }): Case[] => {
    const found = kind === 'concern' ? openConcern(body) : openHold(body)
    if (!found || challenge === null) return []
    const isNew = now.getTime() - Date.parse(found.since) < newMs
    return isNew ? [{ id, challenge, ...found }] : []
  })
}

type Open = Pick<Case, 'since' | 'aboutHostStaff'> | undefined

// Both bodies were parsed by their kind when they were written; an older concern says nothing of staff.
type Told = Pick<Concern, 'receivedAt' | 'acknowledgedAt'> & { aboutHostStaff?: boolean }

function openConcern(body: string): Open {
  const { receivedAt, acknowledgedAt, aboutHostStaff = false } = JSON.parse(body) as Told
  return acknowledgedAt === null ? { since: receivedAt, aboutHostStaff } : undefined
}

function openHold(body: string): Open {
  const { heldAt, takenAt, ended, aboutHostStaff } = JSON.parse(body) as Hold
  return takenAt === null && ended === null ? { since: heldAt, aboutHostStaff } : undefined
}

/** Those who hold the role for this visit now and can be written to. */
async function holdersOf(db: Db, challenge: string, role: Role, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('appointment')
    .innerJoin('person', 'person.id', 'appointment.person')
    .selectAll('appointment')
    .where('challenge', '=', challenge)
    .where('role', '=', role)
    .where('person.email', 'is not', null)
    .execute()
  const held = rows.filter((one) => isHeld(one, now.toISOString()))
  return [...new Set(held.map(({ person }) => person))].toSorted()
}
