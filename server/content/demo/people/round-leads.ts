/**
 * Who could be told on the visits of the round that have taken place: one lead, one deputy and one lead
 * outside for all of them, none of whom works for a council that was visited.
 */
import type { Role } from '../../../../shared/roles.ts'
import { type DemoAppointment, type DemoPerson, official, post } from './person.ts'

const visited = ['stonewick', 'harrowdale', 'lindenshire', 'marlowby', 'eastmere', 'brackenvale']

const all = (role: Role, called: string): DemoAppointment[] =>
  visited.map((council) => ({ ...post(role, `${council}-adults`, called, -320), to: 240 }))

export const roundLeadPeople: readonly DemoPerson[] = [
  official('Bridget Amoah', 'copperholt', ...all('safeguardingLead', 'Head of safeguarding')),
  official('Conrad Eyre', 'westmarsh', ...all('safeguardingDeputy', 'Safeguarding manager')),
  official('Hana Suleiman', 'thornmoor', ...all('outsideLead', 'Head of safeguarding')),
]
