/**
 * What the server holds, read from its tables, and who may see what of it, reckoned from the bodies of
 * the records alone: by `scopes` of each kind and by `scopesOf`, never from the server's own projections.
 */
import { type Appointment, isHeld } from '../../shared/actor.ts'
import type { AppointmentBody } from '../../shared/records/appointment.ts'
import type { Challenge } from '../../shared/records/challenge.ts'
import type { Council } from '../../shared/records/council.ts'
import type { Person } from '../../shared/records/person.ts'
import type { Registry } from '../../shared/commands.ts'
import { scopesOf, type Standing } from '../../shared/scopes.ts'
import type { Belongs } from '../../shared/kind.ts'
import type { Store } from '../../server/store/store.ts'

export type KeptRecord = {
  id: string
  kind: string
  version: number
  text: string
  body: Belongs & Record<string, unknown>
  scopes: readonly string[]
}

export type KeptCommand = {
  id: string
  person: string
  kind: string | null
  name: string | null
  record: string | null
  outcome: 'applied' | 'rejected' | 'waiting'
  code: string | null
  version: number | null
  at: string | null
  content: string
}

export type View = {
  records: Map<string, KeptRecord>
  inbox: Map<string, KeptCommand>
  /** How many versions each command wrote. */
  written: Map<string, number>
}

export async function readView(store: Store, kinds: Registry): Promise<View> {
  return store.read(async (tx) => {
    const records = await tx.selectFrom('record').selectAll().execute()
    const inbox = await tx.selectFrom('command').selectAll().execute()
    const revisions = await tx.selectFrom('revision').select('command').execute()
    const written = Map.groupBy(revisions, ({ command }) => command)
    return {
      records: new Map(records.map((row) => [row.id, keptRecord(kinds, row)])),
      inbox: new Map(inbox.map((row) => [row.id, row])),
      written: new Map([...written].map(([command, rows]) => [command, rows.length])),
    }
  })
}

type RecordRow = { id: string; kind: string; version: number; body: string }

function keptRecord(kinds: Registry, { id, kind, version, body: text }: RecordRow): KeptRecord {
  const body = JSON.parse(text) as KeptRecord['body'] // as its kind made it
  return { id, kind, version, text, body, scopes: kinds[kind]?.scopes(body, id) ?? [] }
}

const bodiesOf = <Body>(view: View, kind: string) =>
  [...view.records.values()]
    .filter((record) => record.kind === kind)
    .map(({ id, body }) => ({ id, body: body as unknown as Body })) // the kind says which

/** The person and everybody who was merged into them. */
export function sameAs(view: View, person: string): string[] {
  const all = new Set([person])
  const people = bodiesOf<Person>(view, 'person')
  for (const one of all) {
    for (const { id, body } of people) if (body.mergedInto === one) all.add(id)
  }
  return [...all]
}

export function appointmentsOf(view: View, person: string): Appointment[] {
  const own = sameAs(view, person)
  return bodiesOf<AppointmentBody>(view, 'appointment')
    .filter(({ body }) => own.includes(body.person))
    .map(({ id, body }) => ({ ...body, id }))
}

/** The scopes this person holds at an instant. */
export function scopesHeld(view: View, person: string, at: string): string[] {
  const appointments = appointmentsOf(view, person)
  const persons = sameAs(view, person).slice(1)
  const standings = standingsIn(view)
  return scopesOf(person, appointments, at, {
    ...{ persons, predecessors: predecessors(view, at), standings },
  })
}

/** How far each challenge has come, as its own body says. */
const standingsIn = (view: View): Standing[] =>
  bodiesOf<Challenge>(view, 'challenge').flatMap(({ id, body }) =>
    body.council === null
      ? []
      : [
          {
            ...{ challenge: id, council: body.council },
            feedbackGiven: body.moved?.feedbackGiven ?? null,
            letterIssued: body.moved?.letterIssued ?? null,
            sharedWithScrutiny: body.milestones.scrutiny.done,
          },
        ],
  )

function predecessors(view: View, at: string): Record<string, string[]> {
  const councils = bodiesOf<Council>(view, 'council')
  const before = (id: string): string[] =>
    councils
      .filter(({ body }) => body.successor === id && body.to !== null && body.to <= at.slice(0, 10))
      .flatMap((one) => [one.id, ...before(one.id)])
  return Object.fromEntries(councils.map(({ id }) => [id, before(id)]))
}

/** The records this person may see at an instant. */
export function visibleTo(view: View, person: string, at: string): Set<string> {
  const held = new Set(scopesHeld(view, person, at))
  const seen = [...view.records.values()].filter(({ scopes }) =>
    scopes.some((one) => held.has(one)),
  )
  return new Set(seen.map(({ id }) => id))
}

export type Sight = Map<string, Set<string>>

/** Whether somebody may still send what they wrote as an expert of this challenge. */
export function maySend(view: View, person: string, challenge: string, at: string): boolean {
  const month = 30 * 86_400_000
  return appointmentsOf(view, person).some(
    (one) =>
      one.role === 'expert' &&
      one.challenge === challenge &&
      (isHeld(one, at) || (one.to !== null && Date.parse(at) - Date.parse(one.to) < month)),
  )
}
