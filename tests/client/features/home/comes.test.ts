import { describe, expect, it } from 'vitest'
import { comesFor } from '../../../../client/features/home/comes.ts'
import type { Role } from '../../../../shared/roles.ts'

describe('what comes to those for whom nothing waits', () => {
  it('says to a council when it sees what people said, and that the letter is elsewhere', () => {
    expect(comesFor(['owner'], false)).toEqual(['wordsWithLetter', 'lettersElsewhere'])
    expect(comesFor(['scrutinyMember'], false)).toEqual(['wordsWithScrutiny', 'lettersElsewhere'])
  })

  it('says not yet while the visit is under way', () => {
    expect(comesFor(['director'], true)).toEqual(['countsDirector', 'notYet', 'lettersElsewhere'])
    expect(comesFor(['director'], false)).not.toContain('notYet')
  })

  it('says each thing once to somebody of several roles', () => {
    const both: Role[] = ['director', 'owner', 'memberPeer']
    expect(comesFor(both, false)).toEqual([
      'countsDirector',
      'wordsWithLetter',
      'comesTeam',
      'lettersElsewhere',
    ])
  })

  it('promises nothing to those for whom this version has nothing', () => {
    for (const role of ['officer', 'informationGovernance', 'supporter'] as const)
      expect(comesFor([role], false)).toHaveLength(1)
  })
})
