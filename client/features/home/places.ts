/** Where each role's work is, from the appointments held now. Pure: the order is the order of need. */
import { type Appointment, isHeld } from '../../../shared/actor.ts'
import type { Role } from '../../../shared/roles.ts'
import { scope } from '../../../shared/scopes.ts'
import { type KnownChallenge, scopesNow } from '../../../shared/standing.ts'

export type Place =
  | { kind: 'visit' | 'listening' | 'extracts' | 'tally'; challenge: string; to: string }
  | { kind: 'round' | 'safeguarding' | 'tallies'; to: string }

/** What has come down to this device: some places are there only once there is something in them. */
export type Known = {
  challenges: readonly KnownChallenge[]
  /** Challenges of which somebody's words are in view. */
  shared: ReadonlySet<string>
  /** A worry waits, or words that were held apart. */
  isWorried: boolean
}
const nothingKnown: Known = { challenges: [], shared: new Set(), isWorried: false }

const reviewers: readonly Role[] = ['leadPeer', 'manager', 'expertCoordinator']
const leads: readonly Role[] = ['safeguardingLead', 'safeguardingDeputy', 'outsideLead']

export function placesOf(
  appointments: readonly Appointment[],
  now: string,
  known: Known = nothingKnown,
): Place[] {
  const held = appointments.filter((one) => isHeld(one, now))
  const has = (...roles: readonly Role[]) => held.some(({ role }) => roles.includes(role))
  const challengesOf = (...roles: readonly Role[]) => [
    ...new Set(
      held.flatMap(({ role, challenge }) => (challenge && roles.includes(role) ? [challenge] : [])),
    ),
  ]
  const scopes = scopesNow(held, known.challenges, now)
  const places = (kind: 'visit' | 'listening' | 'extracts' | 'tally', at: readonly string[]) => {
    const path = kind === 'tally' ? 'tallies' : kind
    return at.map((challenge): Place => ({ kind, challenge, to: `/${path}/${challenge}` }))
  }
  const one = (kind: 'round' | 'safeguarding' | 'tallies', isThere: boolean): Place[] =>
    isThere ? [{ kind, to: `/${kind}` }] : []
  const visits = known.challenges.map(({ id }) => id)

  return [
    ...one('safeguarding', has(...leads) || (has('manager') && known.isWorried)),
    ...places('visit', challengesOf('expert')),
    ...places('listening', challengesOf(...reviewers)),
    ...one('round', has('coordinator')),
    ...places(
      'extracts',
      visits.filter((id) => known.shared.has(id) && scopes.has(scope.extracts(id))),
    ),
    ...places(
      'tally',
      visits.filter((id) => scopes.has(scope.tally(id))),
    ),
    ...one('tallies', has('sponsor')),
  ]
}

/** Where somebody who has just opened the app belongs: their one place, else home. */
export function landingOf(appointments: readonly Appointment[], now: string): string | null {
  const places = placesOf(appointments, now)
  const [only] = places
  return places.length === 1 && only ? only.to : null
}

const waitForLetter: readonly Role[] = ['director', 'leadMember']
const underWay = ['onSite', 'feedbackGiven', 'letterDraft']

/** A visit to this person's own council is under way, and what people said comes with its letter. */
export function waitsForLetter(
  appointments: readonly Appointment[],
  now: string,
  challenges: readonly KnownChallenge[],
): boolean {
  const own = appointments.filter((one) => isHeld(one, now) && waitForLetter.includes(one.role))
  return challenges.some(
    ({ body }) =>
      underWay.includes(body.stage) && own.some(({ council }) => council === body.council),
  )
}
