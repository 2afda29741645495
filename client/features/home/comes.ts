/** What comes to those for whom nothing waits, and when: only what this version does. Pure. */
import type { Role } from '../../../shared/roles.ts'

export type Comes =
  | 'countsDirector'
  | 'countsLeadMember'
  | 'wordsWithLetter'
  | 'wordsWithScrutiny'
  | 'notYet'
  | 'lettersElsewhere'
  | 'comesOfficer'
  | 'comesTeam'
  | 'comesSupporter'
  | 'comesGovernance'
  | 'comesSelfView'

const comes: Partial<Record<Role, readonly Comes[]>> = {
  director: ['countsDirector', 'wordsWithLetter', 'lettersElsewhere'],
  leadMember: ['comesSelfView', 'wordsWithLetter', 'countsLeadMember', 'lettersElsewhere'],
  chiefExecutive: ['comesSelfView'],
  owner: ['wordsWithLetter', 'lettersElsewhere'],
  scrutinyMember: ['wordsWithScrutiny', 'lettersElsewhere'],
  scrutinyOfficer: ['wordsWithScrutiny', 'lettersElsewhere'],
  officer: ['comesOfficer'],
  memberPeer: ['comesTeam'],
  auditor: ['comesTeam'],
  supporter: ['comesSupporter'],
  informationGovernance: ['comesGovernance'],
}

/**
 * The sentences for these roles, each once, in their order.
 * @param waitsForLetter the visit to their council is under way: "not yet" is said instead of "when"
 */
export function comesFor(roles: readonly Role[], waitsForLetter: boolean): Comes[] {
  const said = roles.flatMap((role) => comes[role] ?? [])
  const words = said.map((one): Comes =>
    waitsForLetter && one === 'wordsWithLetter' ? 'notYet' : one,
  )
  // What holds for all of them comes last.
  return [...new Set(words)].sort(
    (a, b) => Number(a === 'lettersElsewhere') - Number(b === 'lettersElsewhere'),
  )
}
