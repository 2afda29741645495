/** Where each role's work is, from the appointments held now. Pure: the order is the order of need. */
import { type Appointment, isHeld } from '../../../shared/actor.ts'
import type { Role } from '../../../shared/roles.ts'

export type Place =
  | { kind: 'visit'; challenge: string; to: string }
  | { kind: 'listening'; challenge: string; to: string }
  | { kind: 'round'; to: string }

const reviewers: readonly Role[] = ['leadPeer', 'manager', 'expertCoordinator']

export function placesOf(appointments: readonly Appointment[], now: string): Place[] {
  const held = appointments.filter((one) => isHeld(one, now))
  const challengesOf = (roles: readonly Role[]) => [
    ...new Set(
      held.flatMap(({ role, challenge }) => (challenge && roles.includes(role) ? [challenge] : [])),
    ),
  ]
  const round: Place[] = held.some(({ role }) => role === 'coordinator')
    ? [{ kind: 'round', to: '/round' }]
    : []
  return [
    ...challengesOf(['expert']).map((challenge): Place => ({
      kind: 'visit',
      challenge,
      to: `/visit/${challenge}`,
    })),
    ...challengesOf(reviewers).map((challenge): Place => ({
      kind: 'listening',
      challenge,
      to: `/listening/${challenge}`,
    })),
    ...round,
  ]
}

/** Where somebody who has just opened the app belongs: their one place, else home. */
export function landingOf(appointments: readonly Appointment[], now: string): string | null {
  const places = placesOf(appointments, now)
  const [only] = places
  return places.length === 1 && only ? only.to : null
}
