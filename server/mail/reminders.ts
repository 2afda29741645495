/**
 * Reminders follow from what is recorded: nothing is scheduled, so nothing is sent for a visit that
 * moved or for answers that have come. A person is asked before the date, and once after it; never
 * after they have answered. A day on which no server ran is made up for on the next, for a few days.
 */
import { isHeld } from '../../shared/actor.ts'
import { derivedId } from '../../shared/derived-id.ts'
import type { Challenge } from '../../shared/records/challenge.ts'
import type { Parts } from '../parts.ts'
import { heirsOf, mailableOf } from '../people/heirs.ts'
import { type Db, withSignIn } from '../people/tables.ts'
import { daysAfter, ukDay, ukHour } from './days.ts'
import type { LetterName } from './letters.ts'
import { putLetter } from './outbox.ts'

/** Nobody is written to before this hour of the day. */
const firstHour = 9
const daysToAnswer = 3
/** How late a reminder may still come. */
const graceDays = 3

/** `date` is the day it was due, whenever it is sent: its id is made from it, so that it comes once. */
export type Reminder = { letter: LetterName; challenge: string; person: string; date: string }

/** Puts the reminders that are due into the outbox; those that are there already stay as they are. */
export async function remind({
  store,
  settings,
  clock,
}: Pick<Parts, 'store' | 'settings' | 'clock'>) {
  const now = clock()
  if (ukHour(now) < firstHour) return
  const found = await store.read((tx) => remindersDue(withSignIn(tx), now))
  for (const one of found) {
    const id = derivedId(one.challenge, `${one.letter} ${one.person} ${one.date}`)
    const until = new Date(now.getTime() + 24 * 3_600_000)
    const letter = { id, letter: one.letter, person: one.person, says: '', due: now, until }
    await store.write((tx) => putLetter(withSignIn(tx), settings.secret, letter))
  }
}

/** The reminders due: to experts whose visit is tomorrow, or ended and who sent nothing yet. */
export async function remindersDue(db: Db, now: Date): Promise<Reminder[]> {
  const today = ukDay(now)
  const due: Reminder[] = []
  for (const visit of await visitsOf(db)) {
    const asked = askedOn(visit, today)
    if (!asked) continue
    const answered =
      asked.letter === 'answersWelcome' ? await authorsOf(db, visit.id) : new Set<string>()
    const people = await expertsOf(db, visit.id, now)
    for (const person of people)
      if (!answered.has(person)) due.push({ ...asked, challenge: visit.id, person })
  }
  return due
}

type Visit = { id: string; from: string; to: string }

/** What is due by today and of use still: no "tomorrow" once the visit is over. */
function askedOn(
  { from, to }: Visit,
  today: string,
): Pick<Reminder, 'letter' | 'date'> | undefined {
  const before = daysAfter(from, -1)
  const after = daysAfter(to, daysToAnswer)
  const isDue = (date: string) => date <= today && today <= daysAfter(date, graceDays)
  if (isDue(after)) return { letter: 'answersWelcome', date: after }
  return isDue(before) && today <= to ? { letter: 'visitTomorrow', date: before } : undefined
}

/** Challenges with the days of their visit. A region has some dozens. */
async function visitsOf(db: Db): Promise<Visit[]> {
  const rows = await db
    .selectFrom('record')
    .select(['id', 'body'])
    .where('kind', '=', 'challenge')
    .execute()
  return rows.flatMap(({ id, body }) => {
    const { visit, stage, paused } = JSON.parse(body) as Challenge // parsed by its kind when written
    const isOver = stage === 'withdrawn' || stage === 'closed'
    return visit && !paused && !isOver ? [{ id, from: visit.from, to: visit.to }] : []
  })
}

/** By whoever they turned out to be, whose address it is. */
async function expertsOf(db: Db, challenge: string, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('appointment')
    .selectAll()
    .where('challenge', '=', challenge)
    .where('role', '=', 'expert')
    .execute()
  const held = rows.filter((one) => isHeld(one, now.toISOString()))
  const heirs = await heirsOf(
    db,
    held.map(({ person }) => person),
  )
  return mailableOf(db, heirs)
}

async function authorsOf(db: Db, challenge: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('record')
    .select('body')
    .where('kind', '=', 'response')
    .where('challenge', '=', challenge)
    .execute()
  // Parsed by their kind when they were written.
  const authors = rows.map(({ body }) => (JSON.parse(body) as { author: string }).author)
  return heirsOf(db, authors)
}
