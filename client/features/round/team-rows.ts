/** The team of a challenge: who holds which role, and how far each one's invite has come. */
import type { AppointmentBody } from '../../../shared/records/appointment.ts'
import type { Invite } from '../../../shared/records/invite.ts'
import type { Person } from '../../../shared/records/person.ts'
import type { Role } from '../../../shared/roles.ts'
import { heirOf, sameAs } from '../../local/people.ts'
import type { Kept } from './round-rows.ts'

export type TeamRow = {
  /** The appointment's id. */
  id: string
  person: string
  name: string
  role: Role
  post: string | null
  group: string | null
  /** The first day on which it is no longer held. */
  to: string | null
  invite: Invite | null
  /** When they first sent answers, however they came in. */
  answeredAt: string | null
}

const order: readonly Role[] = [
  'leadPeer',
  'manager',
  'expertCoordinator',
  'expert',
  'supporter',
  'memberPeer',
  'auditor',
  'safeguardingLead',
  'safeguardingDeputy',
  'outsideLead',
]

/** Everybody appointed to the challenge who has not left it by `today` (empty: ever), by role and then by name. */
export function teamOf(
  appointments: readonly Kept<AppointmentBody>[],
  people: readonly Kept<Person>[],
  invites: readonly Kept<Invite>[],
  today: string,
): TeamRow[] {
  const rows = appointments
    .filter(({ body }) => body.to === null || today < body.to)
    .map(({ id, body }) => {
      const person = heirOf(people, body.person)
      const ids = sameAs(people, body.person)
      const own = invites.filter((one) => ids.includes(one.body.person)).map((one) => one.body)
      return {
        id,
        person: person?.id ?? body.person,
        name: person?.body.name ?? '',
        role: body.role,
        post: body.post,
        group: body.group,
        to: body.to,
        invite: own.find((one) => one.revokedAt === null) ?? own[0] ?? null,
        answeredAt: answeredAt(body, own),
      }
    })
  return rows.sort(
    (a, b) =>
      order.indexOf(a.role) - order.indexOf(b.role) || a.name.localeCompare(b.name, 'en-GB'),
  )
}

/** The appointment says so; of answers that were sent before it did, the invite does. */
const answeredAt = (appointment: AppointmentBody, invites: readonly Invite[]): string | null =>
  appointment.answeredAt ?? invites.flatMap((one) => one.answeredAt ?? []).sort()[0] ?? null

/** When the way in was first used: whoever has sent answers has opened it. */
export const openedAt = (row: Pick<TeamRow, 'invite' | 'answeredAt'>): string | null =>
  row.invite?.openedAt ?? row.answeredAt

/** How many experts there are, how many opened their invite, how many have sent answers. */
export function countAnswers(team: readonly TeamRow[]) {
  const experts = team.filter(({ role }) => role === 'expert')
  return {
    all: experts.length,
    opened: experts.filter((one) => openedAt(one)).length,
    answered: experts.filter((one) => one.answeredAt).length,
  }
}
