/** Oakshire, the council whose adults’ services are being visited. */
import { type DemoPerson, forAdults, forChildren, official, post } from './person.ts'

const oakshire = 'oakshire'

export const oakshirePeople: readonly DemoPerson[] = [
  official(
    'Anne Whitlock',
    oakshire,
    forAdults(post('director', oakshire, 'Director of adult social services')),
  ),
  official(
    'Femi Ogunleye',
    oakshire,
    forChildren(post('director', oakshire, 'Director of children’s services')),
  ),
  official('Grace Adu-Mensah', oakshire, post('chiefExecutive', oakshire, 'Chief executive')),
  official(
    'Cllr Jamila Rahman',
    oakshire,
    forAdults(post('leadMember', oakshire, 'Lead councillor for adults’ services', -190)),
  ),
  // Lost the seat at the election from which his successor took over.
  official('Cllr Alan Pike', oakshire, {
    ...forAdults(post('leadMember', oakshire, 'Lead councillor for adults’ services', -1600)),
    to: -190,
  }),
  official('Leon Baptiste', oakshire, post('owner', oakshire, 'Head of access')),
  official('Siobhan Tighe', oakshire, post('owner', oakshire, 'Head of carer support')),
  official(
    'Tunde Ajayi',
    oakshire,
    post('officer', oakshire, 'Business support, visit arrangements'),
  ),
  official('Harriet Coyle', oakshire, post('officer', oakshire, 'Principal social worker')),
  official(
    'Cllr Peter Hale',
    oakshire,
    post('scrutinyMember', oakshire, 'Chair, adult care scrutiny committee', -190),
  ),
  official(
    'Cllr Rosa Lindqvist',
    oakshire,
    post('scrutinyMember', oakshire, 'Member, adult care scrutiny committee', -190),
  ),
  official(
    'Cllr Imran Qureshi',
    oakshire,
    post('scrutinyMember', oakshire, 'Member, adult care scrutiny committee', -190),
  ),
  official('Huw Bevan', oakshire, post('scrutinyOfficer', oakshire, 'Scrutiny officer')),
]
