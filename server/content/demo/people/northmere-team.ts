/** The team that will visit Northmere, with care leavers and parents as experts by experience. */
import type { Role } from '../../../../shared/roles.ts'
import {
  cardHolder,
  type DemoAppointment,
  type DemoPerson,
  forChildren,
  official,
  post,
} from './person.ts'

const visit = (role: Role, called: string, group: string | null = null): DemoAppointment => ({
  role,
  of: 'northmere-children',
  group,
  post: called,
  from: -20,
  to: 262,
})

const expert = (name: string, group: string) =>
  cardHolder(name, visit('expert', 'Expert by experience', group))

export const northmereTeam: readonly DemoPerson[] = [
  official(
    'Wendy Carmichael',
    'harrowdale',
    forChildren(post('director', 'harrowdale', 'Director of children’s services')),
    visit('leadPeer', 'Visit leader'),
  ),
  official('Gareth Pugh', 'wexmoor', visit('manager', 'Visit manager')),
  official(
    'Cllr Fola Adekunle',
    'lindenshire',
    forChildren(post('leadMember', 'lindenshire', 'Lead councillor for children’s services', -550)),
    visit('memberPeer', 'Visiting councillor'),
  ),
  official(
    'Sunita Rao',
    'marlowby',
    post('officer', 'marlowby', 'Principal social worker'),
    visit('auditor', 'Principal social worker'),
  ),
  official(
    'Ruksana Begum',
    'quarrydene',
    visit('safeguardingLead', "Head of children's safeguarding at Quarrydene, on call"),
  ),
  official(
    'Neil Fairweather',
    'copperholt',
    visit('safeguardingDeputy', 'Safeguarding manager at Copperholt, deputy'),
  ),
  official(
    'Idris Calloway',
    'thornmoor',
    visit(
      'outsideLead',
      'Head of safeguarding at Thornmoor, for worries about Northmere’s own staff',
    ),
  ),
  official(
    'Ellie Sharpe',
    'next-steps',
    visit('expertCoordinator', 'Helps the Next Steps group', 'next-steps'),
  ),
  official(
    'Marcus Bell',
    'parents-room',
    visit('expertCoordinator', "Helps the Parents' Room group", 'parents-room'),
  ),

  expert('Keira Dunne', 'next-steps'),
  expert('Ayo Balogun', 'next-steps'),
  expert('Hamza Aziz', 'next-steps'),
  expert('Megan Frost', 'parents-room'),
  cardHolder('Joyce Tembo', visit('supporter', 'Supports Keira')),
]
