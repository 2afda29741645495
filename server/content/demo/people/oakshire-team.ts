/**
 * The team that visits Oakshire: peers, auditors and safeguarding leads from other councils, and two
 * groups of experts by experience with the people who help them.
 */
import type { Role } from '../../../../shared/roles.ts'
import {
  cardHolder,
  type DemoAppointment,
  type DemoPerson,
  forAdults,
  official,
  post,
} from './person.ts'

const visit = (role: Role, called: string, group: string | null = null): DemoAppointment => ({
  role,
  of: 'oakshire-adults',
  group,
  post: called,
  from: -45,
  to: 240,
})

/** Appointed before anybody else: without them no visit opens. */
const lead = (role: Role, called: string): DemoAppointment => ({
  ...visit(role, called),
  from: -65,
})

const expert = (name: string, group: string) =>
  cardHolder(name, visit('expert', 'Expert by experience', group))

export const oakshireTeam: readonly DemoPerson[] = [
  official(
    'Priya Raman',
    'harrowdale',
    forAdults(post('director', 'harrowdale', 'Director of adult social services')),
    visit('leadPeer', 'Visit leader'),
  ),
  official('Farida Hosseini', 'wexmoor', visit('manager', 'Visit manager')),
  official(
    'Cllr Desmond Clarke',
    'westmarsh',
    forAdults(post('leadMember', 'westmarsh', 'Lead councillor for adults’ services', -550)),
    visit('memberPeer', 'Visiting councillor'),
  ),
  official(
    'Agnieszka Nowak',
    'lindenshire',
    post('officer', 'lindenshire', 'Principal social worker'),
    visit('auditor', 'Principal social worker'),
  ),
  official(
    'Ravi Pillai',
    'thornmoor',
    post('officer', 'thornmoor', 'Principal social worker'),
    visit('auditor', 'Principal social worker'),
  ),
  official(
    'Maria Santos',
    'alderbeck',
    lead('safeguardingLead', 'Head of safeguarding at Alderbeck, on call'),
  ),
  official(
    'Tom Adeyemi',
    'eastmere',
    lead('safeguardingDeputy', 'Safeguarding manager at Eastmere, deputy'),
  ),
  official(
    'Nadia Rahimi',
    'quarrydene',
    lead(
      'outsideLead',
      'Head of safeguarding at Quarrydene, for worries about Oakshire’s own staff',
    ),
  ),
  official(
    'Ibrahim Sesay',
    'own-voice',
    visit('expertCoordinator', 'Helps the Own Voice group', 'own-voice'),
  ),
  official(
    'Kath Morley',
    'carers-table',
    visit('expertCoordinator', "Helps the Carers' Table group", 'carers-table'),
  ),

  // Has sent nothing yet: whoever tries the demonstration starts as Jo.
  expert('Jo Tanner', 'own-voice'),
  expert('Amara Nwosu', 'own-voice'),
  expert('Derek Holloway', 'own-voice'),
  expert('Bronwen Pryce', 'own-voice'),
  expert('Lin Zhao', 'own-voice'),
  expert('Kofi Darko', 'own-voice'),
  expert('Shazia Malik', 'carers-table'),
  expert('Peggy Ashdown', 'carers-table'),
  expert('Tomasz Wrona', 'carers-table'),
  cardHolder('Dot Ferris', visit('supporter', 'Supports Derek')),
]
