/**
 * The other twelve councils: whom the region deals with in each. Interim and joint posts are normal,
 * and so is a director who has gone.
 */
import { type DemoAppointment, type DemoPerson, forAdults, official, post } from './person.ts'

const director = (name: string, council: string, ...others: readonly DemoAppointment[]) =>
  official(
    name,
    council,
    forAdults(post('director', council, 'Director of adult social services')),
    ...others,
  )
/** Of a visit that is over: the letter waits for whoever led it. */
const led = (challenge: string): DemoAppointment => ({
  ...post('leadPeer', challenge, 'Visit leader', -95),
  to: 240,
})
const leadMember = (name: string, council: string) =>
  official(
    name,
    council,
    forAdults(post('leadMember', council, 'Lead councillor for adults’ services', -550)),
  )
const scrutinyOfficer = (name: string, council: string) =>
  official(name, council, post('scrutinyOfficer', council, 'Scrutiny officer'))

export const councilPeople: readonly DemoPerson[] = [
  director('Teodora Ilieva', 'alderbeck', led('marlowby-adults')),
  leadMember('Cllr Winston Grey', 'alderbeck'),
  scrutinyOfficer('Beth Amos', 'alderbeck'),

  director('David Mensah', 'brackenvale'),
  leadMember('Cllr Anjali Mehta', 'brackenvale'),

  director('Ines Duarte', 'copperholt'),
  leadMember('Cllr Pauline Kerr', 'copperholt'),

  official(
    'Duncan Strang',
    'eastmere',
    post('director', 'eastmere', 'Joint director of adults’ and children’s services'),
  ),
  leadMember('Cllr Yusuf Demir', 'eastmere'),

  official('Patrick Doyle', 'fennick', {
    ...forAdults(post('director', 'fennick', 'Director of adult social services', -1400)),
    to: -28,
  }),
  official('Gwen Harcourt', 'fennick', {
    ...forAdults(post('director', 'fennick', 'Interim director of adult social services', -28)),
    to: 150,
  }),
  leadMember('Cllr Tom Osei', 'fennick'),

  leadMember('Cllr Joan Tidswell', 'harrowdale'),
  scrutinyOfficer('Callum Reid', 'harrowdale'),

  director('Grace Lowe', 'lindenshire'),
  leadMember('Cllr Abel Fonseca', 'lindenshire'),

  director('Oskar Lindgren', 'marlowby'),
  leadMember('Cllr Denise Rowntree', 'marlowby'),

  director('Hal Brandt', 'quarrydene'),
  leadMember('Cllr Sian Maddox', 'quarrydene'),

  director('Noor Haddad', 'stonewick', led('eastmere-adults')),
  leadMember('Cllr Geoff Pilling', 'stonewick'),
  scrutinyOfficer('Ruth Ellery', 'stonewick'),

  director('Stephen Marsh', 'thornmoor'),
  leadMember('Cllr Mina Farrow', 'thornmoor'),

  director('Lucia Moretti', 'westmarsh'),
]
