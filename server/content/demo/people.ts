/** Everybody in the demonstration region, and who stands for each role when it is tried out. */
import type { Role } from '../../../shared/roles.ts'
import { councilPeople } from './people/councils.ts'
import { eastmereTeam } from './people/eastmere-team.ts'
import { northmereTeam } from './people/northmere-team.ts'
import { northmerePeople } from './people/northmere.ts'
import { oakshireTeam } from './people/oakshire-team.ts'
import { oakshirePeople } from './people/oakshire.ts'
import type { DemoPerson } from './people/person.ts'
import { regionPeople } from './people/region.ts'
import { roundLeadPeople } from './people/round-leads.ts'

export const demoPeople: readonly DemoPerson[] = [
  ...regionPeople,
  ...oakshirePeople,
  ...oakshireTeam,
  ...northmerePeople,
  ...northmereTeam,
  ...councilPeople,
  ...roundLeadPeople,
  ...eastmereTeam,
]

/** Key of the person whose sign-in link stands for the role, in the order to print them. */
export const demoSignIns: Readonly<Record<Role, string>> = {
  expert: 'jo',
  supporter: 'dot',
  expertCoordinator: 'ibrahim-sesay',
  coordinator: 'sam-okoro',
  manager: 'farida-hosseini',
  leadPeer: 'priya-raman',
  memberPeer: 'desmond-clarke',
  auditor: 'agnieszka-nowak',
  safeguardingLead: 'maria-santos',
  safeguardingDeputy: 'tom-adeyemi',
  outsideLead: 'nadia-rahimi',
  leadMember: 'jamila-rahman',
  director: 'anne-whitlock',
  chiefExecutive: 'grace-adu-mensah',
  owner: 'leon-baptiste',
  officer: 'kasia-lewandowska',
  scrutinyMember: 'peter-hale',
  scrutinyOfficer: 'huw-bevan',
  sponsor: 'olu-bankole',
  informationGovernance: 'wiktor-zielinski',
}
