/**
 * What a person holds: their appointments and those of persons merged into them, the councils their
 * councils took over, and the scopes that follow. Read from rows, never from JSON.
 */
import { sql } from 'kysely'
import * as z from 'zod/mini'
import {
  type Actor,
  type Appointment,
  hasEnded,
  type Heirs,
  isHeld,
  isLate,
} from '../../shared/actor.ts'
import { role } from '../../shared/roles.ts'
import {
  grantsOf,
  type Lineage,
  noLineage,
  scope,
  scopesOf,
  type Standing,
} from '../../shared/scopes.ts'
import { service } from '../../shared/service.ts'
import { isOneOf } from './bulk.ts'
import { isPostgres, type Tx } from './store.ts'

const dayMs = 86_400_000

/** A person with all they hold or ever held. */
export type Holder = {
  person: string
  appointments: readonly Term[]
  lineage: Lineage
}

/** An appointment, and until which day it truly gave rights. */
type Term = Appointment & { until: string | null }

export type Rights = { actor: Actor; scopes: string[] }

/**
 * What the person holds at `at` (an instant). The actor has the appointments held then and those that
 * ended so short a time ago that words may still be sent.
 */
export async function rightsOf(tx: Tx, person: string, at: string): Promise<Rights> {
  const [holder] = await holdersOf(tx, [person], at)
  return rightsFrom(holder ?? { person, appointments: [], lineage: noLineage }, at)
}

/** As `rightsOf`, of a holder who was read before. */
export function rightsFrom({ person, appointments, lineage }: Holder, at: string): Rights {
  const current = appointments
    .filter((one) => isHeld(one, at) || isLate(one, at))
    .map(({ until: _until, ...one }): Appointment => one)
  return {
    actor: { person, appointments: current },
    scopes: scopesOf(person, appointments, at, lineage),
  }
}

/** As if all that somebody holds had ended on this day at the latest. */
export const endedOn = (appointments: readonly Term[], day: string): Term[] =>
  appointments.map((one) => ({ ...one, to: endOf(one.to, day), until: endOf(one.until, day) }))

/** Whoever reads nothing any more since this day, and may still send what they wrote. */
export const lateFrom = (holder: Holder, at: string, day: string): Actor =>
  rightsFrom({ ...holder, appointments: endedOn(holder.appointments, day) }, at).actor

/** As `rightsOf`, since this day: no scope is left but their own name's, in which nothing is shown them. */
export async function lateRightsOf(
  tx: Tx,
  person: string,
  at: string,
  day: string,
): Promise<Rights> {
  const [holder] = await holdersOf(tx, [person], at)
  const none = { person, appointments: [], lineage: noLineage }
  return { actor: lateFrom(holder ?? none, at, day), scopes: [scope.person(person)] }
}

/** A scope a person held, and the days; `to` is the first on which they no longer did. */
export type Held = { scope: string; from: string; to: string | null }

/** Every scope the person holds or ever held, by appointment; their own scopes have no beginning. */
export function everHeld({ person, appointments, lineage }: Holder, at: string): Held[] {
  const persons = [person, ...lineage.persons]
  const own = persons.map((one) => ({ scope: scope.person(one), from: '', to: null }))
  const begun = appointments.filter((one) => isHeld(one, at) || hasEnded(one, at)).filter(hasBegun)
  const given = begun.flatMap((one) =>
    grantsOf(one, lineage).map((grant) => {
      // What waits for a stage was never held before it.
      const from = grant.from > one.from ? grant.from : one.from
      return { scope: grant.scope, from, to: one.until }
    }),
  )
  const today = at.slice(0, 10)
  return [
    ...own,
    ...given.filter((one) => one.from <= today && (one.to === null || one.from < one.to)),
  ]
}

/** One that was ended before it began gave nothing on any day. */
const hasBegun = ({ from, to }: Term) => to === null || from <= to

/** These persons, in the order given. */
export async function holdersOf(tx: Tx, persons: readonly string[], at: string): Promise<Holder[]> {
  const rows = await linesOf(tx, persons)
  const predecessors = await predecessorsOf(tx, rows, at)
  const standings = await standingsOf(tx, predecessors)
  const byPerson = Map.groupBy(rows, ({ line }) => line)
  return persons.map((person) => {
    const own = byPerson.get(person) ?? []
    const merged = [...new Set(own.map(({ holder }) => holder))].filter((one) => one !== person)
    return {
      person,
      appointments: own.flatMap((row) => appointmentOf(row)),
      lineage: { persons: merged.toSorted(), predecessors, standings },
    }
  })
}

/** Everybody who was merged into somebody, each with whom. */
export async function heirsIn(tx: Tx): Promise<Heirs> {
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'merged_into as heir'])
    .where('merged_into', 'is not', null)
    .execute()
  return Object.fromEntries(rows.flatMap(({ id, heir }) => (heir === null ? [] : [[id, heir]])))
}

type Line = {
  line: string
  holder: string
  id: string | null
  role: string | null
  region: string
  council: string | null
  challenge: string | null
  group: string | null
  service: string | null
  from: string
  to: string | null
  until: string | null
  /** On which day its challenge was over. */
  ended: string | null
}

/** Each person with those merged into them, however often, and all their appointments. */
async function linesOf(tx: Tx, persons: readonly string[]): Promise<Line[]> {
  const asked = isPostgres(tx)
    ? sql`select one, one from unnest(${persons}::text[]) as given(name), lateral (select name collate "C") as own(one)`
    : sql`select value, value from json_each(${JSON.stringify(persons)})`
  const { rows } = await sql<Line>`
    with recursive heir(line, holder) as (
      ${asked}
      union
      select heir.line, person.id from heir join person on person.merged_into = heir.holder
    )
    select heir.line, heir.holder, a.id, a.role, a.region, a.council, a.challenge, a."group", a.service, a."from", a."to", a.until, c.ended
    from heir left join appointment a on a.person = heir.holder
    left join challenge_line c on c.challenge = a.challenge
    order by a.id`.execute(tx)
  return rows
}

const office = z.object({ role, service: z.nullable(service) })

function appointmentOf({ line: _line, holder: _holder, ended, ...row }: Line): Term[] {
  // A role or a service that this build does not know gives nothing.
  const known = office.safeParse(row)
  if (row.id === null || !known.success) return []
  const [to, until] = [endOf(row.to, ended), endOf(row.until, ended && dayAfter(ended))]
  return [{ ...row, id: row.id, ...known.data, to, until }]
}

/**
 * When an appointment truly ends: with its challenge at the latest, also before its own record says so,
 * and whatever that record comes to say later. @param ended on which day the challenge was over
 */
export function endOf(to: string | null, ended: string | null): string | null {
  if (ended === null) return to
  return to === null || to > ended ? ended : to
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10)

/** For each council named, those it took over by the day of `at`, and those they took over. */
async function predecessorsOf(
  tx: Tx,
  lines: readonly Line[],
  at: string,
): Promise<Record<string, string[]>> {
  const councils = [...new Set(lines.flatMap(({ council }) => (council ? [council] : [])))]
  if (councils.length === 0) return {}
  const ended = await tx
    .selectFrom('council_line')
    .select(['council', 'successor'])
    .where('ended', '<=', at.slice(0, 10))
    .execute()
  const before = (council: string, seen: readonly string[] = []): string[] =>
    ended
      .filter((one) => one.successor === council && !seen.includes(one.council))
      .flatMap((one) => [one.council, ...before(one.council, [...seen, council])])
  return Object.fromEntries(councils.map((council) => [council, before(council)]))
}

/** How far the challenges of these councils have come, of those they took over too. */
async function standingsOf(
  tx: Tx,
  predecessors: Readonly<Record<string, readonly string[]>>,
): Promise<Standing[]> {
  const councils = [...new Set(Object.entries(predecessors).flat(2))]
  if (councils.length === 0) return []
  return tx
    .selectFrom('challenge_line')
    .select(['challenge', 'council', 'feedback_given as feedbackGiven'])
    .select(['letter_issued as letterIssued', 'shared_with_scrutiny as sharedWithScrutiny'])
    .where(isOneOf(tx, 'council', councils))
    .orderBy('challenge')
    .execute()
}
