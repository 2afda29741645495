/**
 * What rights and sign-in ask, as plain rows: written in the transaction that changes the record, so
 * that neither ever reads JSON.
 */
import type { AppointmentBody } from '../../shared/records/appointment.ts'
import type { Challenge } from '../../shared/records/challenge.ts'
import type { Council } from '../../shared/records/council.ts'
import type { Invite } from '../../shared/records/invite.ts'
import type { Person } from '../../shared/records/person.ts'
import { bulk, isOneOf } from './bulk.ts'
import type { Tx } from './store.ts'
import type { Tables } from './tables.ts'

/** A record that changed; its body was parsed by its kind. */
export type Changed = { id: string; kind: string; version: number; body: unknown }

/** Keeps the rows of the people, appointments, invites, councils and challenges among these. @param at an instant */
export async function project(tx: Tx, at: string, changed: readonly Changed[]): Promise<void> {
  const of = <Body>(kind: string) =>
    changed
      .filter((one) => one.kind === kind)
      .map(({ id, version, body }) => ({ id, version, body: body as Body }))
  // The seam: each body was parsed by the kind that it is of.
  await projectPeople(tx, of<Person>('person'))
  await putAppointments(tx, of<AppointmentBody>('appointment').map(appointmentRow(at)))
  await putInvites(tx, of<Invite>('invite').map(inviteRow))
  await putLines(tx, of<Council>('council').flatMap(lineRows))
  const challenges = of<Challenge>('challenge')
  await putStandings(tx, challenges.flatMap(standingRows))
  const over = challenges.filter(({ body }) => isOver(body)).map(({ id }) => id)
  await dropSealed(tx, over)
}

type Of<Body> = { id: string; version: number; body: Body }

async function projectPeople(tx: Tx, people: readonly Of<Person>[]): Promise<void> {
  if (people.length === 0) return
  // An address may go from one to another in one batch: it is given up before it is taken.
  const ids = people.map(({ id }) => id)
  await tx
    .updateTable('person')
    .set({ email: null })
    .where(isOneOf(tx, 'id', ids))
    .execute()
  await putPeople(tx, people.map(personRow))
}

const personRow = ({ id, body }: Of<Person>): Tables['person'] => ({
  id,
  region: body.region,
  // A merged person's address is free for the one that is left.
  email: body.mergedInto ? null : body.email,
  merged_into: body.mergedInto,
})

const putPeople = bulk<Tables['person']>(
  { id: 'text', region: 'text', email: 'text', merged_into: 'text' },
  (tx, names, given) =>
    tx
      .insertInto('person')
      .columns(names)
      .expression(given)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          email: row.ref('excluded.email'),
          merged_into: row.ref('excluded.merged_into'),
        })),
      ),
)

/** An end that is told of late took nothing before the day on which it was told. */
const appointmentRow = (at: string) => {
  const tomorrow = new Date(Date.parse(at) + dayMs).toISOString().slice(0, 10)
  return ({ id, version, body }: Of<AppointmentBody>): Tables['appointment'] => {
    const { person, role, region, council, challenge, group, from, to } = body
    const service = body.service ?? null
    const isLate = version > 1 && to !== null && to < tomorrow
    const until = isLate ? tomorrow : to
    return { id, person, role, region, council, challenge, group, service, from, to, until }
  }
}

const dayMs = 86_400_000

const putAppointments = bulk<Tables['appointment']>(
  {
    id: 'text',
    person: 'text',
    role: 'text',
    region: 'text',
    council: 'text',
    challenge: 'text',
    group: 'text',
    service: 'text',
    from: 'text',
    to: 'text',
    until: 'text',
  },
  (tx, names, given) =>
    tx
      .insertInto('appointment')
      .columns(names)
      .expression(given)
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((row) => ({ to: row.ref('excluded.to'), until: row.ref('excluded.until') })),
      ),
)

const inviteRow = ({ id, body }: Of<Invite>): Tables['invite'] => ({
  id,
  person: body.person,
  region: body.region,
  challenge: body.challenge,
  issue: body.issue,
  revoked_at: body.revokedAt,
})

const putInvites = bulk<Tables['invite']>(
  {
    id: 'text',
    person: 'text',
    region: 'text',
    challenge: 'text',
    issue: 'integer',
    revoked_at: 'text',
  },
  (tx, names, given) =>
    tx
      .insertInto('invite')
      .columns(names)
      .expression(given)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          issue: row.ref('excluded.issue'),
          revoked_at: row.ref('excluded.revoked_at'),
        })),
      ),
)

const lineRows = ({ id, body }: Of<Council>): Tables['council_line'][] =>
  body.successor && body.to ? [{ council: id, successor: body.successor, ended: body.to }] : []

const putLines = bulk<Tables['council_line']>(
  { council: 'text', successor: 'text', ended: 'text' },
  (tx, names, given) =>
    tx
      .insertInto('council_line')
      .columns(names)
      .expression(given)
      .onConflict((conflict) => conflict.column('council').doNothing()),
)

const standingRows = ({ id, body }: Of<Challenge>): Tables['challenge_line'][] =>
  body.council === null
    ? []
    : [
        {
          challenge: id,
          council: body.council,
          feedback_given: body.moved?.feedbackGiven ?? null,
          letter_issued: body.moved?.letterIssued ?? null,
          shared_with_scrutiny: body.milestones.scrutiny.done,
          ended: body.moved?.closed ?? body.moved?.withdrawn ?? null,
        },
      ]

const putStandings = bulk<Tables['challenge_line']>(
  {
    challenge: 'text',
    council: 'text',
    feedback_given: 'text',
    letter_issued: 'text',
    shared_with_scrutiny: 'text',
    ended: 'text',
  },
  (tx, names, given) =>
    tx
      .insertInto('challenge_line')
      .columns(names)
      .expression(given)
      .onConflict((conflict) =>
        conflict.column('challenge').doUpdateSet((row) => ({
          feedback_given: row.ref('excluded.feedback_given'),
          letter_issued: row.ref('excluded.letter_issued'),
          shared_with_scrutiny: row.ref('excluded.shared_with_scrutiny'),
          ended: row.ref('excluded.ended'),
        })),
      ),
)

const isOver = ({ stage }: Challenge) => stage === 'closed' || stage === 'withdrawn'

/**
 * What belongs to a visit that is over needs no second copy. What was sent is deleted by the phones of its
 * card: another of them may hold in its copy what Send did not bring.
 */
async function dropSealed(tx: Tx, challenges: readonly string[]): Promise<void> {
  if (challenges.length === 0) return
  await tx
    .deleteFrom('sealed')
    .where(isOneOf(tx, 'challenge', challenges))
    .execute()
}
