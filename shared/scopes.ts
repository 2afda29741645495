/**
 * Scopes: units of visibility and of order. A record lies in the scopes its kind says; a person holds
 * the scopes their appointments give. Seeing a record means holding one of its scopes: no other rule
 * decides what reaches a device.
 */
import { type Appointment, isHeld } from './actor.ts'

export const scope = {
  person: (id: string) => `person:${id}`,
  /** What everyone taking part in the visit reads: the pack. */
  team: (challenge: string) => `challenge:${challenge}:team`,
  /** The words as they were sent: authors' and reviewers' only. */
  review: (challenge: string) => `challenge:${challenge}:review`,
  /** The words of one group of experts, for its coordinator. */
  group: (challenge: string, group: string) => `challenge:${challenge}:group:${group}`,
  safeguarding: (challenge: string) => `safeguarding:${challenge}`,
  officers: (council: string) => `council:${council}:officers`,
  lead: (council: string) => `council:${council}:lead`,
  scrutiny: (council: string) => `council:${council}:scrutiny`,
  /** Councils, rounds and challenges: the public facts of a region. */
  region: (region: string) => `region:${region}`,
  /** Questionnaires, and whom to ring: held by all, and small enough for every phone. */
  questions: (region: string) => `region:${region}:questions`,
  /** The coordinator's desk: people, appointments, invites. */
  office: (region: string) => `region:${region}:office`,
}

/** What else a person's past gives: records never move, so the heir holds the old scopes too. */
export type Lineage = {
  /** Persons merged into this one. */
  persons: readonly string[]
  /** For a council: those it took over, oldest included. */
  predecessors: Readonly<Record<string, readonly string[]>>
}

const none: Lineage = { persons: [], predecessors: {} }

/** Every scope a person holds at `at`, without doubles, sorted by code unit. */
export function scopesOf(
  person: string,
  appointments: readonly Appointment[],
  at: string,
  lineage: Lineage = none,
): string[] {
  const own = [person, ...lineage.persons].map(scope.person)
  const current = appointments.filter((one) => isHeld(one, at))
  const given = current.flatMap((one) => [
    scope.region(one.region),
    scope.questions(one.region),
    ...scopesOfOne(one, lineage),
  ])
  return [...new Set([...own, ...given])].sort()
}

function scopesOfOne(one: Appointment, lineage: Lineage): string[] {
  const challenge = one.challenge ?? ''
  const councils = one.council ? [one.council, ...(lineage.predecessors[one.council] ?? [])] : []
  switch (one.role) {
    case 'expert':
    case 'supporter':
    case 'memberPeer':
    case 'auditor':
      return [scope.team(challenge)]
    case 'expertCoordinator':
      return [scope.team(challenge), ...(one.group ? [scope.group(challenge, one.group)] : [])]
    case 'leadPeer':
      return [scope.team(challenge), scope.review(challenge)]
    case 'manager':
      return [scope.team(challenge), scope.review(challenge), scope.safeguarding(challenge)]
    case 'safeguardingLead':
      return [scope.safeguarding(challenge)]
    case 'director':
    case 'officer':
    case 'owner':
      return councils.map(scope.officers)
    case 'leadMember':
      return councils.map(scope.lead)
    case 'scrutinyMember':
    case 'scrutinyOfficer':
      return councils.map(scope.scrutiny)
    case 'coordinator':
      return [scope.office(one.region)]
    case 'sponsor':
    case 'informationGovernance':
      return []
    default:
      return one.role satisfies never
  }
}
