/** The experts of the visit to Eastmere, which has taken place: the Lantern group, and who helps them. */
import type { Role } from '../../../../shared/roles.ts'
import { cardHolder, type DemoAppointment, type DemoPerson, official } from './person.ts'

const visit = (role: Role, called: string): DemoAppointment => ({
  ...{ role, of: 'eastmere-adults', group: 'lantern', post: called },
  ...{ from: -58, to: 240 },
})
const expert = (name: string) => cardHolder(name, visit('expert', 'Expert by experience'))

export const eastmereTeam: readonly DemoPerson[] = [
  official('Gethin Bowes', 'lantern', visit('expertCoordinator', 'Helps the Lantern group')),
  expert('Maud Kettering'),
  expert('Sanjay Rao'),
  expert('Wendy Frost'),
  expert('Clive Obi'),
  expert('Efua Badu'),
  expert('Ollie Penhale'),
]
