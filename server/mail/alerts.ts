/**
 * Who has to look at a safeguarding case, by mail: the lead at once; when an hour later none of those who
 * deal with it has said that they read it, the deputy; from the next morning on both of them and the
 * coordinator, each day until one of them takes it over. For the host's own staff the outside leads come first, and the visit's own lead stands in
 * for one alone. Of words set apart nobody hears but those who see them. A role that nobody holds passes to the next. A mail is never the alert, the telephone
 * is: it names nobody and says nothing of why.
 *
 * Found from what is recorded, as reminders are: a case that was read in time costs no second mail. At
 * any hour of the day, but for the daily one.
 */
import { derivedId } from '../../shared/derived-id.ts'
import { isLongSince } from '../../shared/safeguarding.ts'
import type { Parts } from '../parts.ts'
import { type Db, withSignIn } from '../people/tables.ts'
import { ukDay, ukHour } from './days.ts'
import { keepAlarms, type Watched, watchersOf } from './alarms.ts'
import { type OpenCase, openCases } from './open-cases.ts'
import { putLetter } from './outbox.ts'
import { lineOf, type Told } from './standing-in.ts'

const hourMs = 3_600_000
/** A mail that could not be sent for so long has no use any more: the next day's one goes instead. */
const useMs = 24 * hourMs
/** When the day's mail goes, by the clock in England. */
const morning = 8

/** `new` at once, `late` after an hour, and then the day of each morning. */
export type Alert = { case: string; person: string; stage: string }

type Given = Pick<Parts, 'store' | 'settings' | 'clock'>

/**
 * Puts what is due into the outbox; what is there already stays as it is. Whoever is told of a case that
 * they cannot see finds an alarm in its place. @returns how many mails are due
 */
export async function alertLeads({ store, settings, clock }: Given): Promise<number> {
  const now = clock()
  const found = await store.read((tx) => look(withSignIn(tx), now))
  const due = found.flatMap((one) => one.due)
  for (const one of due) {
    // Of the thing, whom it goes to and which of them: whichever node finds it writes the same row.
    const id = derivedId(one.case, `needsYou ${one.stage} ${one.person}`)
    const until = new Date(now.getTime() + useMs)
    const letter = { id, letter: 'needsYou' as const, person: one.person, says: '' }
    await store.write((tx) =>
      putLetter(withSignIn(tx), settings.secret, { ...letter, due: now, until }),
    )
  }
  await keepAlarms({ store, settings, clock }, found)
  return due.length
}

type Found = Watched & { due: readonly Alert[] }

/** Everybody to be told now: again and again the same as long as nobody has seen to a case. */
export async function alertsDue(db: Db, now: Date): Promise<Alert[]> {
  return (await look(db, now)).flatMap(({ due }) => due)
}

async function look(db: Db, now: Date): Promise<Found[]> {
  const found: Found[] = []
  for (const one of await openCases(db)) {
    const line = await lineOf(db, one, now)
    const due = stepsOf(one, line, now).flatMap(({ stage, persons }) =>
      [...new Set(persons)].map((person) => ({ case: one.id, person, stage: turnOf(one, stage) })),
    )
    const isMailed = new Set(due.map(({ person }) => person))
    const isLate = isLongSince(one.since, now.toISOString())
    // The office sees from the first hour on what it is mailed about the next morning, and of what a lead
    // has read from the next day on; that stands through the night.
    const today = one.isSeen ? daily(one, line, now) : []
    const isNow = (role: string) => isLate && !one.isSeen && role === 'coordinator'
    const told = line.map(({ role, persons }) => ({
      role,
      persons: persons.filter((id) => isMailed.has(id) || today.includes(id) || isNow(role)),
    }))
    found.push({ one, due, watchers: watchersOf(one, told) })
  }
  return found
}

/** What was handed outside may have been there before: it comes to them anew. */
const turnOf = ({ isHanded, aboutHostStaff }: OpenCase, stage: string): string =>
  isHanded && aboutHostStaff ? `${stage} outside` : stage

type Step = { stage: string; persons: readonly string[] }

function stepsOf(one: OpenCase, line: readonly Told[], now: Date): Step[] {
  const first = line[0]?.persons ?? []
  const second = secondOf(line)
  const steps: Step[] = one.isSeen ? [] : [{ stage: 'new', persons: first }]
  if (!isLongSince(one.since, now.toISOString())) return steps
  if (!one.isSeen) steps.push({ stage: 'late', persons: second })
  if (ukHour(now) < morning) return steps
  const persons = daily(one, line, now)
  return persons.length > 0 ? [...steps, { stage: ukDay(now), persons }] : steps
}

/** Whom the mail of the morning goes to; nobody on the day on which it came. */
function daily(one: OpenCase, line: readonly Told[], now: Date): string[] {
  if (ukDay(now) === ukDay(new Date(one.since))) return []
  const office = line.filter(({ role }) => role === 'coordinator').flatMap(({ persons }) => persons)
  return [...(line[0]?.persons ?? []), ...secondOf(line), ...office]
}

/** Whoever is told after an hour: the next in line; of several leads outside these, each the other's deputy. */
function secondOf([first, next]: readonly Told[]): string[] {
  if (!first) return []
  if (first.role !== 'outsideLead') return next?.persons ?? first.persons
  const isAlone = first.persons.length === 1
  return [...first.persons, ...(isAlone ? (next?.persons ?? []) : [])]
}
