/** One round for each service. */
import type { Round } from '../../../shared/records/round.ts'

export type DemoRound = {
  key: string
  name: string
  service: Round['service']
  stage: Round['stage']
}

export const demoRounds: readonly DemoRound[] = [
  { key: 'adults-4', name: 'Round 4, adults’ services', service: 'adults', stage: 'challenges' },
  {
    key: 'children-2',
    name: 'Round 2, children’s services',
    service: 'children',
    stage: 'challenges',
  },
]
