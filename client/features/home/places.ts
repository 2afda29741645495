/** Where each role's work is, from the appointments held now. Pure: the order is the order of need. */
import { type Appointment, isHeld } from '../../../shared/actor.ts'
import type { Role } from '../../../shared/roles.ts'
import { scope } from '../../../shared/scopes.ts'
import { type KnownChallenge, scopesNow } from '../../../shared/standing.ts'

/** `planning` and `about` are the page of the visit: for those who plan it, and for those who look it up. */
export type Place = { kind: OfVisit; challenge: string; to: string } | { kind: OfMany; to: string }

type OfMany = 'round' | 'repairs' | 'safeguarding' | 'tallies' | 'writing' | 'self-view'
type OfVisit = 'visit' | 'listening' | 'planning' | 'extracts' | 'tally' | 'about'

/** What has come down to this device: some places are there only once there is something in them. */
export type Known = {
  challenges: readonly KnownChallenge[]
  /** Challenges of which somebody's words are in view. */
  shared: ReadonlySet<string>
  /** Worries and words held apart that nobody has taken over, of those this person may see to. */
  worries: number
  /** Since when the first of them has waited more than an hour with nobody looking; null for none. */
  unseenSince?: string | null
  /** Lost words for the coordinator to put right. */
  repairs: number
  /** Self-views to read, how many of them wait to be signed, those that may be shared, and new notes on them. */
  selfViews?: { isAny: boolean; waiting: number; toShare: readonly ToShare[]; newNotes: number }
}
type ToShare = { id: string; council: string; number: number }
const nothingKnown: Known = { challenges: [], shared: new Set(), worries: 0, repairs: 0 }

const reviewers: readonly Role[] = ['leadPeer', 'manager', 'expertCoordinator']
const planners: readonly Role[] = ['leadPeer', 'manager']
/** They write what the council says about itself. */
const writers: readonly Role[] = ['director', 'officer']
const leads: readonly Role[] = ['safeguardingLead', 'safeguardingDeputy', 'outsideLead']
/** The pack of the visit is theirs too, though nothing of it is theirs to change. */
const companions: readonly Role[] = ['expertCoordinator', 'memberPeer', 'auditor', 'supporter']
const isOver: readonly string[] = ['closed', 'withdrawn']

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
  const places = (kind: OfVisit, at: readonly string[]) =>
    at.map((challenge): Place => ({ kind, challenge, to: `/${paths[kind]}/${challenge}` }))
  const one = (kind: OfMany, isThere: boolean): Place[] =>
    isThere ? [{ kind, to: `/${kind}` }] : []
  const visits = known.challenges.map(({ id }) => id)
  const planned = challengesOf(...planners)
  const councils = held.flatMap(({ council }) => council ?? [])
  const ownCouncils = known.challenges.filter(
    ({ body }) => councils.includes(body.council ?? '') && !isOver.includes(body.stage),
  )
  const lookedUp = [...challengesOf(...companions, ...leads), ...ownCouncils.map(({ id }) => id)]

  return [
    ...one('safeguarding', has(...leads) || (has('manager') && known.worries > 0)),
    ...places('visit', challengesOf('expert')),
    ...places('listening', challengesOf(...reviewers)),
    ...one('round', has('coordinator')),
    ...one('self-view', known.selfViews?.isAny ?? false),
    ...one('writing', has(...writers)),
    ...one('repairs', has('coordinator') && known.repairs > 0),
    ...places('planning', planned),
    ...places(
      'extracts',
      visits.filter((id) => known.shared.has(id) && scopes.has(scope.extracts(id))),
    ),
    ...places(
      'tally',
      visits.filter((id) => scopes.has(scope.tally(id))),
    ),
    ...one('tallies', has('sponsor')),
    ...places(
      'about',
      [...new Set(lookedUp)].filter((id) => !planned.includes(id) && !has('coordinator')),
    ),
  ]
}

const paths = {
  visit: 'visit',
  listening: 'listening',
  planning: 'challenges',
  extracts: 'extracts',
  tally: 'tallies',
  about: 'challenges',
} as const satisfies Record<OfVisit, string>

/** Something to do or to read, rather than something to look up. */
export const isWork = ({ kind }: Place): boolean => kind !== 'about'

/** What people said comes to them with the letter: until then home says so. */
const waitForLetter: readonly Role[] = ['director', 'leadMember']

/** Where somebody who has just opened the app belongs: their one place, else home. */
export function landingOf(appointments: readonly Appointment[], now: string): string | null {
  const places = placesOf(appointments, now).filter(isWork)
  const [only] = places
  const waits = appointments.some((one) => isHeld(one, now) && waitForLetter.includes(one.role))
  return places.length === 1 && only && !waits ? only.to : null
}

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
