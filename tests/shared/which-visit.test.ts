import { describe, expect, it } from 'vitest'
import { inOrderOfNeed, meantOf } from '../../shared/which-visit.ts'

const today = '2027-03-09'
const visit = (name: string, from: string | null, to = from) => ({ name, from, to })
const now = visit('now', '2027-03-08', '2027-03-10')
const near = visit('near', '2027-03-20')
const past = visit('past', '2027-02-26')
const far = visit('far', '2027-09-01')
const open = visit('open', null)

describe('which visit is meant', () => {
  it('puts the one under way first, then the nearest, of two as near the newer, and those without a day last', () => {
    const all = inOrderOfNeed([open, far, past, near, now], today)
    expect(all.map(({ name }) => name)).toEqual(['now', 'near', 'past', 'far', 'open'])
  })

  it('is the one under way before one that ended or begins sooner than its first day', () => {
    const long = visit('long', '2027-03-01', '2027-03-12')
    const yesterday = visit('yesterday', '2027-03-08')
    const tomorrow = visit('tomorrow', '2027-03-10')
    const [first, second] = inOrderOfNeed([yesterday, tomorrow, long], today)
    expect([first, second].map((one) => one?.name)).toEqual(['long', 'tomorrow'])
  })

  it('is not asked when there is only one, or one under way', () => {
    expect(meantOf([far], today)).toBe(far)
    expect(meantOf([far, now, past], today)).toBe(now)
  })

  it('is asked when several could be meant, and is nobody’s guess', () => {
    expect(meantOf([far, past], today)).toBeUndefined()
    expect(meantOf([now, visit('too', today)], today)).toBeUndefined()
    expect(meantOf([far].slice(1), today)).toBeUndefined()
  })
})
