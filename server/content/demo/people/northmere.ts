/** Northmere, the council whose children’s services are to be visited. */
import { type DemoPerson, forAdults, forChildren, official, post } from './person.ts'

const northmere = 'northmere'

export const northmerePeople: readonly DemoPerson[] = [
  official(
    'Yvonne Achebe',
    northmere,
    forChildren(post('director', northmere, 'Director of children’s services')),
  ),
  official(
    'Moira Keane',
    northmere,
    forAdults(post('director', northmere, 'Director of adult social services')),
  ),
  official(
    'Cllr Martin Sowerby',
    northmere,
    forChildren(post('leadMember', northmere, 'Lead councillor for children’s services', -550)),
  ),
  official(
    'Cllr Vikram Sethi',
    northmere,
    forAdults(post('leadMember', northmere, 'Lead councillor for adults’ services', -550)),
  ),
  official('Petra Novak', northmere, post('owner', northmere, 'Head of help for families')),
  official(
    'Jerome Hinds',
    northmere,
    post('owner', northmere, 'Head of services for care leavers'),
  ),
  official('Kasia Lewandowska', northmere, post('officer', northmere, 'Principal social worker')),
  official('Bryony Tate', northmere, post('officer', northmere, 'Quality and performance lead')),
  official(
    'Cllr Hetty Blackburn',
    northmere,
    post('scrutinyMember', northmere, 'Chair, children’s scrutiny committee', -550),
  ),
  official(
    'Cllr Solomon Abebe',
    northmere,
    post('scrutinyMember', northmere, 'Member, children’s scrutiny committee', -550),
  ),
  official('Lena Fischer', northmere, post('scrutinyOfficer', northmere, 'Scrutiny officer')),
]
