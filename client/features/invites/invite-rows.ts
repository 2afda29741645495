/** Who is on the team of a challenge, and how far each one's way in has come. */
import type { AppointmentBody } from '../../../shared/records/appointment.ts'
import type { Invite } from '../../../shared/records/invite.ts'
import type { Person } from '../../../shared/records/person.ts'
import type { Role } from '../../../shared/roles.ts'
import { heirOf, sameAs } from '../../local/people.ts'
import type { Kept } from './paste.ts'

export type InviteState = 'none' | 'made' | 'opened' | 'answered' | 'revoked'

export type InviteRow = {
  /** The person's id. */
  id: string
  name: string
  email: string | null
  role: Role | null
  group: string | null
  /** The invite that stands, else the last one that was revoked. */
  invite: Kept<Invite> | null
  /** When they first sent answers, by this invite or any other way. */
  answeredAt: string | null
  state: InviteState
}

function stateOf(invite: Invite | undefined, answeredAt: string | null): InviteState {
  if (invite?.revokedAt) return 'revoked'
  if (answeredAt) return 'answered'
  if (!invite) return 'none'
  return invite.openedAt ? 'opened' : 'made'
}

/** Everybody appointed to the challenge or invited to it, by name. */
export function inviteRows(
  appointments: readonly Kept<AppointmentBody>[],
  people: readonly Kept<Person>[],
  invites: readonly Kept<Invite>[],
  today: string,
): InviteRow[] {
  const held = appointments.filter(({ body }) => body.to === null || today < body.to)
  const named = [...held.map(({ body }) => body.person), ...invites.map(({ body }) => body.person)]
  const ids = new Set(named.map((id) => heirOf(people, id)?.id ?? id))
  const rows = [...ids].map((id) => {
    const same = sameAs(people, id)
    const body = heirOf(people, id)?.body
    const post = held.find((one) => same.includes(one.body.person))?.body
    const invite = newest(invites.filter((one) => same.includes(one.body.person)))
    const answeredAt = post?.answeredAt ?? invite?.body.answeredAt ?? null
    return {
      id,
      name: body?.name ?? '',
      email: body?.email ?? null,
      role: post?.role ?? null,
      group: post?.group ?? null,
      invite: invite ?? null,
      answeredAt,
      state: stateOf(invite?.body, answeredAt),
    }
  })
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/** The one that stands, the newest first. */
function newest(invites: readonly Kept<Invite>[]): Kept<Invite> | undefined {
  const rank = ({ body }: Kept<Invite>) => (body.revokedAt ? 0 : 1)
  return [...invites].sort(
    (a, b) => rank(b) - rank(a) || b.body.madeAt.localeCompare(a.body.madeAt),
  )[0]
}

/** A code as people read it out: `ABCD 2345`. */
export const sayCode = (code: string): string => code.replace(/^(.{4})(.+)$/, '$1 $2')

/** The address a card's QR holds; what stands behind the # is sent to no server. */
export const linkFor = (origin: string, code: string, key: string | null = null): string =>
  `${origin}/i/${code}${key ? `#${key}` : ''}`
