/**
 * Who is waited for: the holder of the post that a milestone hangs on, or the coordinator when a post
 * is empty or something of the visit is missing.
 */
import { type LeadRole, leads } from '../../../shared/leads.ts'
import type { Role } from '../../../shared/roles.ts'
import type { Next } from './round-view.ts'

export type Holder = { person: string; name: string; role: Role }

/** What the coordinator is to do. */
export type Todo =
  | 'setDates'
  | 'setVisit'
  | 'chooseQuestions'
  | 'setSafeguarding'
  | 'findSafeguardingLead'
  | 'findSafeguardingDeputy'
  | 'findOutsideLead'
  | 'findLeadPeer'
  | 'findExperts'
  | 'makeInvites'
  | 'sayVisitIsOver'
  | 'findDirector'
  | 'findLeadMember'
  | 'findScrutinyOfficer'
  | 'chooseTeam'
  | 'resume'

export type Waiting =
  | { is: 'nobody'; why: 'ready' | 'agenda' | null }
  | { is: 'you'; todo: Todo }
  /** Those who hold the post; a council may have two directors, one for each service. */
  | { is: 'holders'; holders: readonly Holder[] }

export type Readiness = {
  hasVisitDays: boolean
  hasQuestions: boolean
  hasSafeguarding: boolean
  /** Of the safeguarding leads those whom nobody is who could be rung and mailed. */
  leadsMissing: readonly LeadRole[]
  /** Everybody on the team has an invite that is not revoked. */
  isTeamInvited: boolean
}

export type Situation = {
  next: Next
  /** Those who hold a post of the council or a role of the challenge today. */
  holders: readonly Holder[]
  ready: Readiness
}

/** Whom the next step waits for. */
export function waitingFor({ next, holders, ready }: Situation): Waiting {
  const post = (role: Role, otherwise: Todo): Waiting => {
    const found = holders.filter((one) => one.role === role)
    return found.length ? { is: 'holders', holders: found } : { is: 'you', todo: otherwise }
  }
  switch (next.is) {
    case 'finished':
    case 'withdrawn':
    case 'paused':
      return { is: 'nobody', why: null }
    case 'resume':
      return { is: 'you', todo: 'resume' }
    case 'undated':
      return { is: 'you', todo: 'setDates' }
    case 'visit':
      return todoBefore(holders, ready)
    case 'due':
    case 'late':
      return waitingAt(next.milestone, next.is === 'late', { post, holders, ready })
    default:
      return next satisfies never
  }
}

type Desk = {
  post: (role: Role, otherwise: Todo) => Waiting
  holders: readonly Holder[]
  ready: Readiness
}

function waitingAt(
  milestone: Extract<Next, { is: 'due' }>['milestone'],
  isLate: boolean,
  { post, holders, ready }: Desk,
): Waiting {
  switch (milestone) {
    case 'selfView':
      return post('director', 'findDirector')
    case 'signed':
      return post('leadMember', 'findLeadMember')
    case 'visit':
      return isLate && ready.hasVisitDays
        ? { is: 'you', todo: 'sayVisitIsOver' }
        : todoBefore(holders, ready)
    case 'letter':
      return post('leadPeer', 'findLeadPeer')
    case 'scrutiny':
      return isLate
        ? post('scrutinyOfficer', 'findScrutinyOfficer')
        : { is: 'nobody', why: 'agenda' }
    case 'sixMonths':
      return isLate ? post('leadPeer', 'chooseTeam') : checkUpTeam(holders)
    default:
      return milestone satisfies never
  }
}

const has = (holders: readonly Holder[], role: Role) => holders.some((one) => one.role === role)

const findLead = {
  safeguardingLead: 'findSafeguardingLead',
  safeguardingDeputy: 'findSafeguardingDeputy',
  outsideLead: 'findOutsideLead',
} as const satisfies Record<LeadRole, Todo>

/** The first thing that is missing before the team can set out. */
function todoBefore(holders: readonly Holder[], ready: Readiness): Waiting {
  const missing: readonly (readonly [boolean, Todo])[] = [
    [!ready.hasVisitDays, 'setVisit'],
    [!ready.hasQuestions, 'chooseQuestions'],
    [!ready.hasSafeguarding, 'setSafeguarding'],
    ...leads.map((role) => [ready.leadsMissing.includes(role), findLead[role]] as const),
    [!has(holders, 'leadPeer'), 'findLeadPeer'],
    [!has(holders, 'expert'), 'findExperts'],
    [!ready.isTeamInvited, 'makeInvites'],
  ]
  const first = missing.find(([isMissing]) => isMissing)
  return first ? { is: 'you', todo: first[1] } : { is: 'nobody', why: 'ready' }
}

/** The six-month visit is checked with an expert by experience on the team. */
function checkUpTeam(holders: readonly Holder[]): Waiting {
  const isThere = has(holders, 'leadPeer') && has(holders, 'expert')
  return isThere ? { is: 'nobody', why: 'ready' } : { is: 'you', todo: 'chooseTeam' }
}
