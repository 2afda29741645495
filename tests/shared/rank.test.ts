import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder, rank, rankBetween } from '../../shared/rank.ts'

const key = fc
  .string({
    unit: fc.constantFrom(...Array.from('0123456789abcdefghijklmnopqrstuvwxyz')),
    maxLength: 8,
  })
  .map((text) => `${text}1`)

describe('a rank', () => {
  it('is found before the first, after the last and between any two', () => {
    fc.assert(
      fc.property(key, key, (one, other) => {
        const [low = '', high = ''] = [one, other].sort()
        const first = rankBetween('', low)
        const last = rankBetween(high, null)
        expect(first < low && high < last).toBe(true)
        expect([first, last].every((each) => rank.safeParse(each).success)).toBe(true)
        if (low === high) return
        const between = rankBetween(low, high)
        expect(low < between && between < high && rank.safeParse(between).success).toBe(true)
      }),
    )
  })

  it('comes after both of two that are the same: between them is no room', () => {
    expect(rankBetween('i', 'i') > 'i').toBe(true)
  })

  it('stays short where two hundred are put at the same place', () => {
    let low = rankBetween('', null)
    const high = rankBetween(low, null)
    for (let step = 0; step < 200; step += 1) low = rankBetween(low, high)
    expect(low < high && rank.safeParse(low).success).toBe(true)
  })

  it('lets the id decide where two people chose the same', () => {
    const ranked = [
      { id: 'b', rank: 'i' },
      { id: 'a', rank: 'i' },
      { id: 'c', rank: '5' },
    ]
    expect(inOrder(ranked).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })
})
