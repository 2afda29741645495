/**
 * Reminders follow from what is recorded: nothing is scheduled, so nothing is sent for a visit that
 * moved or for answers that have come. A person is asked before the date, and once after it; never
 * after they have answered.
 */
import { isHeld } from '../../shared/actor.ts'
import { derivedId } from '../../shared/derived-id.ts'
import type { Challenge } from '../../shared/records/challenge.ts'
import type { Parts } from '../parts.ts'
import { type Db, withSignIn } from '../people/tables.ts'
import { daysAfter, ukDay, ukHour } from './days.ts'
import type { LetterName } from './letters.ts'
import { putLetter } from './outbox.ts'

/** Nobody is written to before this hour of the day. */
const firstHour = 9
const daysToAnswer = 3

export type Reminder = { letter: LetterName; challenge: string; person: string; date: string }

/** Puts today's reminders into the outbox; those that are there already stay as they are. */
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

/** The reminders of this day: experts whose visit is tomorrow, or ended and who sent nothing yet. */
export async function remindersDue(db: Db, now: Date): Promise<Reminder[]> {
  const today = ukDay(now)
  const visits = await visitsOf(db)
  const due: Reminder[] = []
  for (const { id, from, to } of visits) {
    const isTomorrow = from === daysAfter(today, 1)
    const isOver = to === daysAfter(today, -daysToAnswer)
    if (!isTomorrow && !isOver) continue
    const letter = isTomorrow ? 'visitTomorrow' : 'answersWelcome'
    const answered = isOver ? await authorsOf(db, id) : new Set<string>()
    const people = await expertsOf(db, id, now)
    for (const person of people)
      if (!answered.has(person)) due.push({ letter, challenge: id, person, date: today })
  }
  return due
}

/** Challenges with the days of their visit. A region has some dozens. */
async function visitsOf(db: Db): Promise<{ id: string; from: string; to: string }[]> {
  const rows = await db
    .selectFrom('record')
    .select(['id', 'body'])
    .where('kind', '=', 'challenge')
    .execute()
  return rows.flatMap(({ id, body }) => {
    const { visit, stage, paused } = JSON.parse(body) as Challenge // parsed by its kind when written
    return visit && !paused && stage !== 'withdrawn' ? [{ id, from: visit.from, to: visit.to }] : []
  })
}

async function expertsOf(db: Db, challenge: string, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('appointment')
    .innerJoin('person', 'person.id', 'appointment.person')
    .selectAll('appointment')
    .where('challenge', '=', challenge)
    .where('role', '=', 'expert')
    .where('person.email', 'is not', null)
    .execute()
  const held = rows.filter((one) => isHeld({ ...one, role: 'expert' }, now.toISOString()))
  return [...new Set(held.map(({ person }) => person))]
}

async function authorsOf(db: Db, challenge: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('record')
    .select('body')
    .where('kind', '=', 'response')
    .where('challenge', '=', challenge)
    .execute()
  return new Set(rows.map(({ body }) => (JSON.parse(body) as { author: string }).author))
}
