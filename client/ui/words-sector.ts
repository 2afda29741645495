/** The sector's own words, the same on every screen: roles and the two services. */
import type { Role } from '../../shared/roles.ts'
import type { Service } from '../../shared/service.ts'
import { defineWords, type Pair } from './words.ts'

export const roleWords = defineWords({
  expert: ['Expert by experience', 'Expert by experience'],
  supporter: ['Supporter', 'Someone who helps an expert'],
  expertCoordinator: ['Coordinator of experts', 'Looks after the experts'],
  leadPeer: ['Visit leader', 'In charge of the visit'],
  manager: ['Visit manager', 'Plans the visit'],
  memberPeer: ['Visiting councillor', 'Councillor on the visit'],
  auditor: ['Principal social worker', 'Lead social worker'],
  safeguardingLead: ['Safeguarding lead', 'Keeps people safe'],
  safeguardingDeputy: ['Deputy safeguarding lead', 'Keeps people safe too'],
  outsideLead: ['Safeguarding lead outside the council', 'Keeps people safe, from another council'],
  director: ['Director', 'Boss of the service'],
  officer: ['Council officer', 'Works for the council'],
  owner: ['Owner of a recommendation', 'Does what was asked'],
  chiefExecutive: ['Chief executive', 'In charge of the council'],
  leadMember: ['Lead councillor', 'Councillor in charge'],
  scrutinyMember: ['Scrutiny councillor', 'Councillor who checks'],
  scrutinyOfficer: ['Scrutiny officer', 'Helps councillors check'],
  coordinator: ['Coordinator', 'Coordinator'],
  sponsor: ['Sponsor', 'Backs the work'],
  informationGovernance: ['Information governance', 'Looks after information'],
} satisfies Record<Role, Pair>)

export const serviceWords = defineWords({
  adults: ['adults’ services', 'adults’ care'],
  children: ['children’s services', 'children’s care'],
} satisfies Record<Service, Pair>)
