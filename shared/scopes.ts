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
  /** The words as they were sent: reviewers' only. */
  review: (challenge: string) => `challenge:${challenge}:review`,
  /** The words of one group of experts, for its coordinator. */
  group: (challenge: string, group: string) => `challenge:${challenge}:group:${group}`,
  /** Approved words, without author, response or time. Who holds it hangs on the challenge's stage. */
  extracts: (challenge: string) => `challenge:${challenge}:extracts`,
  /** What the team makes of them, until the letter is written. */
  findings: (challenge: string) => `challenge:${challenge}:findings`,
  /** Editions of the self-view that were shared with the team, their signatures, and lines of enquiry. */
  selfView: (challenge: string) => `challenge:${challenge}:self-view`,
  /** Counts, made once when feedback has been given. */
  tally: (challenge: string) => `challenge:${challenge}:tally`,
  /** Worries and words held apart: the safeguarding lead's and the deputy's. */
  safeguarding: (challenge: string) => `safeguarding:${challenge}`,
  /** Those that nobody has taken over yet: the manager's. */
  safeguardingNew: (challenge: string) => `safeguarding:${challenge}:new`,
  /** Those about the host's own staff: a lead's outside that council. */
  safeguardingOutside: (challenge: string) => `safeguarding:${challenge}:outside`,
  /** Drafts of the self-view, and how they were written: its writers' alone. */
  officers: (council: string) => `council:${council}:officers`,
  /** Its editions from their submission on, and who signed: those who sign it, and owners. */
  lead: (council: string) => `council:${council}:lead`,
  scrutiny: (council: string) => `council:${council}:scrutiny`,
  /** Councils, rounds and challenges: the public facts of a region. */
  region: (region: string) => `region:${region}`,
  /** Questionnaires, and whom to ring: held by all, and small enough for every phone. */
  questions: (region: string) => `region:${region}:questions`,
  /** Templates of the self-view: its writers' and the office's. */
  templates: (region: string) => `region:${region}:templates`,
  /** Published figures: read when a screen shows them. */
  figures: (region: string) => `region:${region}:figures`,
  /** Shared self-views of all councils, and what the board asks of them. */
  board: (region: string) => `region:${region}:board`,
  /** Tallies of all its visits: counts and nothing else. */
  tallies: (region: string) => `region:${region}:tallies`,
  /** The coordinator's desk: people, appointments, invites. */
  office: (region: string) => `region:${region}:office`,
}

/**
 * Whether a scope has no order. Extracts came to the team a sharing at a time; whoever comes to them later
 * gets all at once, and neither rows nor cursor nor news say in how many steps, or what was together.
 */
export const isUnordered = (name: string): boolean => /^challenge:[^:]+:extracts$/.test(name)

/** How far a challenge of a council has come: from which day on, null before. */
export type Standing = {
  challenge: string
  council: string
  feedbackGiven: string | null
  letterIssued: string | null
  sharedWithScrutiny: string | null
}

/** What else gives scopes: a person's past, since the heir holds the old scopes too, and stages. */
export type Lineage = {
  /** Persons merged into this one. */
  persons: readonly string[]
  /** For a council: those it took over, oldest included. */
  predecessors: Readonly<Record<string, readonly string[]>>
  /** The challenges of the councils named, theirs and those they took over. */
  standings: readonly Standing[]
}

export const noLineage: Lineage = { persons: [], predecessors: {}, standings: [] }

/** A scope that an appointment gives, at the earliest from this day on; '' for its whole term. */
export type Grant = { scope: string; from: string }

/** Every scope a person holds at `at`, without doubles, sorted by code unit. */
export function scopesOf(
  person: string,
  appointments: readonly Appointment[],
  at: string,
  lineage: Lineage = noLineage,
): string[] {
  const own = [person, ...lineage.persons].map(scope.person)
  const current = appointments.filter((one) => isHeld(one, at))
  const grants = current.flatMap((one) => grantsOf(one, lineage))
  const given = grants.filter(({ from }) => from <= at.slice(0, 10)).map((one) => one.scope)
  return [...new Set([...own, ...given])].sort()
}

/** What one appointment gives while it is held. */
export function grantsOf(one: Appointment, lineage: Lineage): Grant[] {
  const always = [
    scope.region(one.region),
    scope.questions(one.region),
    ...scopesOfOne(one, lineage),
  ]
  return [...always.map((name) => ({ scope: name, from: '' })), ...stagedScopes(one, lineage)]
}

const councilsOf = ({ council }: Appointment, { predecessors }: Lineage): string[] =>
  council ? [council, ...(predecessors[council] ?? [])] : []

function scopesOfOne(one: Appointment, lineage: Lineage): string[] {
  const challenge = one.challenge ?? ''
  const councils = councilsOf(one, lineage)
  const { region } = one
  const figures = scope.figures(region)
  const working = [
    ...[scope.team(challenge), scope.extracts(challenge), scope.findings(challenge)],
    scope.selfView(challenge),
  ]
  const ofCouncil = [scope.templates(region), figures]
  switch (one.role) {
    case 'supporter':
      return [scope.team(challenge)]
    case 'auditor':
      return working
    case 'expert':
    case 'memberPeer':
      return [...working, figures]
    case 'expertCoordinator':
      return [
        ...[scope.team(challenge), scope.extracts(challenge)],
        ...(one.group ? [scope.group(challenge, one.group)] : []),
      ]
    case 'leadPeer':
      return [...working, figures, scope.review(challenge)]
    case 'manager':
      return [
        ...[...working, figures],
        ...[scope.review(challenge), scope.safeguardingNew(challenge)],
      ]
    case 'safeguardingLead':
    case 'safeguardingDeputy':
      return [scope.safeguarding(challenge)]
    case 'outsideLead':
      return [scope.safeguardingOutside(challenge)]
    case 'director':
    case 'officer':
      return [...councils.map(scope.officers), ...ofCouncil]
    // They read editions and who signed them, as those who sign do: how it was written is its writers'.
    case 'owner':
    case 'chiefExecutive':
    case 'leadMember':
      return [...councils.map(scope.lead), figures]
    case 'scrutinyMember':
    case 'scrutinyOfficer':
      return [...councils.map(scope.scrutiny), figures]
    case 'coordinator':
      return [...[scope.office(region), scope.tallies(region), scope.board(region)], ...ofCouncil]
    case 'sponsor':
      return [scope.tallies(region), scope.board(region), figures]
    case 'informationGovernance':
      return [figures]
    default:
      return one.role satisfies never
  }
}

/** What a council's own people see of a visit to it: nothing before its stage. */
function stagedScopes(one: Appointment, lineage: Lineage): Grant[] {
  const councils = councilsOf(one, lineage)
  const own = lineage.standings.filter(({ council }) => councils.includes(council))
  return own.flatMap(({ challenge, feedbackGiven, letterIssued, sharedWithScrutiny }) => {
    const extracts = scope.extracts(challenge)
    const tally = scope.tally(challenge)
    switch (one.role) {
      case 'director':
        return [...from(feedbackGiven, tally), ...from(letterIssued, extracts)]
      case 'leadMember':
        return [...from(letterIssued, tally), ...from(letterIssued, extracts)]
      case 'owner':
        return from(letterIssued, extracts)
      case 'scrutinyMember':
      case 'scrutinyOfficer':
        // What is not issued cannot have been shared, whatever day was noted.
        return from(later(letterIssued, sharedWithScrutiny), extracts)
      default:
        return []
    }
  })
}

/** The later of two days; null while one of them is to come. */
const later = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? null : one > other ? one : other

const from = (day: string | null, name: string): Grant[] =>
  day === null ? [] : [{ scope: name, from: day }]
