import { describe, expect, it } from 'vitest'
import { besideOf, decisionOf } from '../../../../client/features/visit/decided.ts'

const issuedOn = '2027-03-09'
const before = '2027-03-08T10:00:00.000Z'
const after = '2027-03-10T10:00:00.000Z'

describe('a yes or no to words', () => {
  it('that was a no before the letter keeps them out, also once the letter has gone', () => {
    expect(decisionOf({ yes: false, answeredAt: before }, undefined)).toBe('saidNo')
    expect(decisionOf({ yes: false, answeredAt: before }, issuedOn)).toBe('saidNo')
  })

  it('that was a no on the day of the letter or later leaves what the council was given', () => {
    for (const answeredAt of ['2027-03-09T23:00:00.000Z', after])
      expect(decisionOf({ yes: false, answeredAt }, issuedOn)).toBe('saidNoIssued')
  })

  it('that was a yes says with whose words it is shown, and after the letter what a no still does', () => {
    const yes = { yes: true, answeredAt: before }
    expect(decisionOf(yes, issuedOn)).toBe('saidYes')
    expect(besideOf(yes, undefined)).toBe('together')
    expect(besideOf(yes, issuedOn)).toBe('stands')
  })

  it('has nothing beside it where it was a no or nobody has answered', () => {
    expect(besideOf({ yes: false, answeredAt: after }, issuedOn)).toBeNull()
    expect(besideOf({ yes: null, answeredAt: null }, issuedOn)).toBeNull()
  })
})
