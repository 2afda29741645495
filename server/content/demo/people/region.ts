/** The region’s own office: a small team, hosted by Brackenvale. */
import { type DemoPerson, official, post } from './person.ts'

export const regionPeople: readonly DemoPerson[] = [
  official('Sam Okoro', 'wexmoor', post('coordinator', 'wexmoor', 'Plans the visits')),
  official('Niamh Gallagher', 'wexmoor', post('coordinator', 'wexmoor', 'Regional lead')),
  official(
    'Olu Bankole',
    'lindenshire',
    post('sponsor', 'wexmoor', 'Chief executive of Lindenshire, sponsor of the region'),
  ),
  official(
    'Wiktor Zielinski',
    'brackenvale',
    post('informationGovernance', 'wexmoor', 'Information governance lead'),
  ),
]
