/**
 * The roles of a region, and what each is called. A role is held by a time-bounded appointment to a
 * body (a region, a council or one challenge), never by a name.
 */
import * as z from 'zod/mini'

/** Which ids an appointment of each role must carry. */
export const roles = {
  expert: 'challenge',
  supporter: 'challenge',
  expertCoordinator: 'challenge',
  leadPeer: 'challenge',
  manager: 'challenge',
  memberPeer: 'challenge',
  auditor: 'challenge',
  safeguardingLead: 'challenge',
  safeguardingDeputy: 'challenge',
  /** Of a council that is not visited: for worries about the host's own staff. */
  outsideLead: 'challenge',
  director: 'council',
  officer: 'council',
  owner: 'council',
  chiefExecutive: 'council',
  leadMember: 'council',
  scrutinyMember: 'council',
  scrutinyOfficer: 'council',
  coordinator: 'region',
  sponsor: 'region',
  informationGovernance: 'region',
} as const

export type Role = keyof typeof roles

const names = Object.keys(roles) as [Role, ...Role[]] // Object.keys widens to string

export const role = z.enum(names)

/** Executive of a council: decides and answers. */
export const executive: readonly Role[] = ['director', 'owner', 'chiefExecutive', 'leadMember']

/** Scrutiny of a council. An executive member may not sit on it (Local Government Act 2000 s.9FA). */
export const scrutiny: readonly Role[] = ['scrutinyMember', 'scrutinyOfficer']
