import { describe, expect, it } from 'vitest'
import { useOfName, usualCredit } from '../../../../client/features/visit/credits.ts'
import type { Credit } from '../../../../shared/answer.ts'

const answers = (...credits: Credit[]) => credits.map((credit) => ({ credit }))
const jo: Credit = { as: 'name', name: 'Jo' }
const role: Credit = { as: 'role' }
const hidden: Credit = { as: 'private' }

describe('whose name stands with an answer', () => {
  it("is nobody's before anything was chosen", () => {
    expect(usualCredit([])).toEqual(role)
  })

  it('follows what most answers say, for answers still to come', () => {
    expect(usualCredit(answers(jo, jo, hidden))).toEqual(jo)
  })

  it('says on the receipt whether the name is used at all', () => {
    expect(useOfName(answers(role, hidden))).toBe('notUsed')
    expect(useOfName(answers(jo, jo))).toBe('used')
    expect(useOfName(answers(jo, role))).toBe('usedInPart')
  })
})
