import { describe, expect, it } from 'vitest'
import { inOrderOfNeed, meantOf } from '../../../../client/features/worried/which-visit.ts'

const today = '2027-03-09'
const visit = (name: string, from: string | null, to = from) => ({ name, from, to })
const now = visit('now', '2027-03-08', '2027-03-10')
const near = visit('near', '2027-03-20')
const past = visit('past', '2027-02-26')
const far = visit('far', '2027-09-01')
const open = visit('open', null)

describe('which visit a worry belongs to', () => {
  it('puts the one under way first, then the nearest, of two as near the newer, and those without a day last', () => {
    const all = inOrderOfNeed([open, far, past, near, now], today)
    expect(all.map(({ name }) => name)).toEqual(['now', 'near', 'past', 'far', 'open'])
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
