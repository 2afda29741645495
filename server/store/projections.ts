/**
 * What rights and sign-in ask, as plain rows: written in the transaction that changes the record, so
 * that neither ever reads JSON.
 */
import type { AppointmentBody } from '../../shared/records/appointment.ts'
import type { Council } from '../../shared/records/council.ts'
import type { Invite } from '../../shared/records/invite.ts'
import type { Person } from '../../shared/records/person.ts'
import { type Columns, inBulk, isOneOf } from './bulk.ts'
import type { Tx } from './store.ts'
import type { Tables } from './tables.ts'

/** A record that changed; its body was parsed by its kind. */
export type Changed = { id: string; kind: string; body: unknown }

/** Keeps the rows of the people, appointments, invites and councils among these. @param at an instant */
export async function project(tx: Tx, at: string, changed: readonly Changed[]): Promise<void> {
  const of = <Body>(kind: string) =>
    changed.filter((one) => one.kind === kind).map(({ id, body }) => ({ id, body: body as Body }))
  // The seam: each body was parsed by the kind that it is of.
  await projectPeople(tx, of<Person>('person'))
  await projectAppointments(tx, dayAfter(at), of<AppointmentBody>('appointment'))
  await projectInvites(tx, of<Invite>('invite'))
  await projectCouncils(tx, of<Council>('council'))
}

type Of<Body> = readonly { id: string; body: Body }[]

async function projectPeople(tx: Tx, people: Of<Person>): Promise<void> {
  const rows = people.map(({ id, body }) => ({
    id,
    region: body.region,
    // A merged person's address is free for the one that is left.
    email: body.mergedInto ? null : body.email,
    merged_into: body.mergedInto,
  }))
  if (rows.length === 0) return
  // An address may go from one to another in one batch: it is given up before it is taken.
  const ids = rows.map(({ id }) => id)
  await tx
    .updateTable('person')
    .set({ email: null })
    .where(isOneOf(tx, 'id', ids))
    .execute()
  await inBulk(tx, personColumns, rows, (names, given) =>
    tx
      .insertInto('person')
      .columns(names)
      .expression(given)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          email: row.ref('excluded.email'),
          merged_into: row.ref('excluded.merged_into'),
        })),
      )
      .execute(),
  )
}

async function projectAppointments(
  tx: Tx,
  tomorrow: string,
  appointments: Of<AppointmentBody>,
): Promise<void> {
  const rows: Tables['appointment'][] = appointments.map(({ id, body }) => ({
    ...{ id, person: body.person, role: body.role, group: body.group },
    ...{ region: body.region, council: body.council, challenge: body.challenge },
    ...{ from: body.from, to: body.to, until: body.to },
  }))
  await inBulk(tx, appointmentColumns, rows, (names, given) =>
    tx
      .insertInto('appointment')
      .columns(names)
      .expression(given)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          to: row.ref('excluded.to'),
          until: row
            .case()
            .when('excluded.to', '<', tomorrow)
            .then(tomorrow)
            .else(row.ref('excluded.to'))
            .end(),
        })),
      )
      .execute(),
  )
}

async function projectInvites(tx: Tx, invites: Of<Invite>): Promise<void> {
  const rows = invites.map(({ id, body }) => ({
    ...{ id, person: body.person, region: body.region, challenge: body.challenge },
    ...{ issue: body.issue, revoked_at: body.revokedAt },
  }))
  await inBulk(tx, inviteColumns, rows, (names, given) =>
    tx
      .insertInto('invite')
      .columns(names)
      .expression(given)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          issue: row.ref('excluded.issue'),
          revoked_at: row.ref('excluded.revoked_at'),
        })),
      )
      .execute(),
  )
}

async function projectCouncils(tx: Tx, councils: Of<Council>): Promise<void> {
  const rows = councils.flatMap(({ id, body }) =>
    body.successor && body.to ? [{ council: id, successor: body.successor, ended: body.to }] : [],
  )
  await inBulk(tx, lineColumns, rows, (names, given) =>
    tx
      .insertInto('council_line')
      .columns(names)
      .expression(given)
      .onConflict((conflict) => conflict.column('council').doNothing())
      .execute(),
  )
}

const dayMs = 86_400_000

function dayAfter(at: string): string {
  return new Date(Date.parse(at) + dayMs).toISOString().slice(0, 10)
}

const personColumns: Columns<Tables['person']> = {
  id: 'text',
  region: 'text',
  email: 'text',
  merged_into: 'text',
}

const appointmentColumns: Columns<Tables['appointment']> = {
  id: 'text',
  person: 'text',
  role: 'text',
  group: 'text',
  region: 'text',
  council: 'text',
  challenge: 'text',
  from: 'text',
  to: 'text',
  until: 'text',
}

const inviteColumns: Columns<Tables['invite']> = {
  id: 'text',
  person: 'text',
  region: 'text',
  challenge: 'text',
  issue: 'integer',
  revoked_at: 'text',
}

const lineColumns: Columns<Tables['council_line']> = {
  council: 'text',
  successor: 'text',
  ended: 'text',
}
