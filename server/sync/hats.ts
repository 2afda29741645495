/**
 * Local Government Act 2000 s.9FA: a member of the executive may not sit on its scrutiny committee. The
 * rule of an appointment knows one person and one council. Here it is held over all that turned out to be
 * one person, and over the councils that a council took over.
 */
import type { AppointmentBody } from '../../shared/records/appointment.ts'
import type { Council } from '../../shared/records/council.ts'
import type { Person } from '../../shared/records/person.ts'
import { Problem } from '../../shared/problems.ts'
import { executive, role, scrutiny } from '../../shared/roles.ts'
import type { Tx } from '../store/store.ts'
import { type Homes, loadMore } from './load.ts'
import type { State } from './state.ts'

type Ground = { tx: Tx; state: State; homes: Homes }
type Made = { kind: string; id: string; body: unknown }

/** A seat on one side of a council, from a day to a day. */
type Seat = { id: string; person: string; council: string; side: Side; from: string; to: string }
type Side = 'executive' | 'scrutiny'
/** A council that ended, and the one that took it over. */
type Line = { council: string; successor: string; ended: string }

const never = '9999-12-31'

/** @throws Problem `two-hats` when the change would let one person wear both */
export async function refuseTwoHats(ground: Ground, made: Made, at: string): Promise<void> {
  const { tx, state, homes } = ground
  const region = regionIfAsked(state, made)
  if (region === undefined) return
  // Whoever changes persons, seats or councils of a region at the same time waits: what is read holds.
  await loadMore(tx, state, homes, [], [region])
  const one = familiesOf(await personsOf(tx, region, state, made))
  const lines = await linesOf(tx, state, made)
  const seats = await seatsOf(tx, region, state, made)
  const today = at.slice(0, 10)
  const mine = seats.filter((seat) => isTouched(made, seat, one))
  const isCrossed = mine.some((seat) =>
    seats.some(
      (other) =>
        other.side !== seat.side &&
        one(other.person) === one(seat.person) &&
        meet(seat, other, lines, today),
    ),
  )
  if (isCrossed) throw new Problem('two-hats')
}

/** The region, where this change could bring two seats together. */
function regionIfAsked(state: State, { kind, id, body }: Made): string | undefined {
  // The seam: each body was made by its kind.
  if (kind === 'person') {
    const { region, mergedInto } = body as Person
    return mergedInto === null ? undefined : region
  }
  if (kind === 'council') {
    const { region, successor } = body as Council
    return successor === null ? undefined : region
  }
  if (kind !== 'appointment') return undefined
  const { region, role: name, to } = body as AppointmentBody
  const before = state.records.get(id)?.body as AppointmentBody | undefined
  const isShorter = before && to !== null && (before.to === null || to <= before.to)
  return sideOf(name) && !isShorter ? region : undefined
}

function sideOf(name: string): Side | undefined {
  const known = role.safeParse(name)
  if (!known.success) return undefined
  if (executive.includes(known.data)) return 'executive'
  return scrutiny.includes(known.data) ? 'scrutiny' : undefined
}

/** A seat that the change has to do with: its own, or one of the person, or any of a council's. */
function isTouched({ kind, id }: Made, seat: Seat, one: (person: string) => string): boolean {
  if (kind === 'appointment') return seat.id === id
  return kind === 'person' ? one(seat.person) === one(id) : true
}

/** Whether both are held on one day from today on, of councils that are one on that day. */
function meet(a: Seat, b: Seat, lines: readonly Line[], today: string): boolean {
  const since = a.council === b.council ? '' : joinedAt(a.council, b.council, lines)
  if (since === undefined) return false
  const from = [a.from, b.from, since, today].toSorted().at(-1) ?? today
  return from < a.to && from < b.to
}

/** The day from which the heir of one is the heir of the other, or one is the other's. */
function joinedAt(a: string, b: string, lines: readonly Line[]): string | undefined {
  const of = (council: string, at = '', seen: readonly string[] = []): [string, string][] => {
    const line = lines.find((one) => one.council === council && !seen.includes(council))
    const later = line && (line.ended > at ? line.ended : at)
    return [[council, at], ...(line ? of(line.successor, later, [...seen, council]) : [])]
  }
  const other = new Map(of(b))
  const days = of(a).flatMap(([council, day]) => {
    const own = other.get(council)
    return own === undefined ? [] : [own > day ? own : day]
  })
  return days.toSorted()[0]
}

/** Who each person is, once all that were merged are one. */
function familiesOf(persons: ReadonlyMap<string, string | null>): (person: string) => string {
  const heir = (person: string, seen: readonly string[] = []): string => {
    const into = seen.includes(person) ? null : (persons.get(person) ?? null)
    return into === null ? person : heir(into, [...seen, person])
  }
  return (person) => heir(person)
}

/** What this batch made or changed of a kind, with the change that is asked about. */
function inHand<Body>(state: State, made: Made, kind: string): { id: string; body: Body }[] {
  const changed = [...state.changed].flatMap((id) => state.records.get(id) ?? [])
  const others = changed.filter((one) => one.kind === kind && one.id !== made.id)
  const all = made.kind === kind ? [...others, made] : others
  return all.map(({ id, body }) => ({ id, body: body as Body })) // made by its kind
}

async function personsOf(tx: Tx, region: string, state: State, made: Made) {
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'merged_into'])
    .where('region', '=', region)
    .where('merged_into', 'is not', null)
    .execute()
  const own = inHand<Person>(state, made, 'person')
  return new Map([
    ...rows.map(({ id, merged_into }) => [id, merged_into] as const),
    ...own.map(({ id, body }) => [id, body.mergedInto] as const),
  ])
}

async function linesOf(tx: Tx, state: State, made: Made): Promise<Line[]> {
  const rows = await tx
    .selectFrom('council_line')
    .select(['council', 'successor', 'ended'])
    .execute()
  const own = inHand<Council>(state, made, 'council').flatMap(({ id, body }): Line[] =>
    body.successor && body.to ? [{ council: id, successor: body.successor, ended: body.to }] : [],
  )
  return [...own, ...rows]
}

async function seatsOf(tx: Tx, region: string, state: State, made: Made): Promise<Seat[]> {
  const rows = await tx
    .selectFrom('appointment')
    .select(['id', 'person', 'role', 'council', 'from', 'to'])
    .where('region', '=', region)
    .where('role', 'in', [...executive, ...scrutiny])
    .execute()
  const own = inHand<AppointmentBody>(state, made, 'appointment')
  const isOwn = new Set(own.map(({ id }) => id))
  return [
    ...rows.filter(({ id }) => !isOwn.has(id)),
    ...own.map(({ id, body }) => ({ id, ...body })),
  ].flatMap(({ id, person, role: name, council, from, to }): Seat[] => {
    const side = sideOf(name)
    return side && council ? [{ id, person, council, side, from, to: to ?? never }] : []
  })
}
