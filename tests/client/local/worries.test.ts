import { describe, expect, it } from 'vitest'
import { firstUnseen, isLostHere } from '../../../client/local/worries.ts'

const now = '2027-03-09T12:00:00.000Z'
const old = '2027-03-09T09:12:00.000Z'
const older = '2027-03-08T17:00:00.000Z'
const fresh = '2027-03-09T11:00:00.001Z'
const visits = new Set(['oak'])
const concern = (receivedAt: string, seenAt?: string, challenge = 'oak') => ({
  body: { challenge, receivedAt, takenAt: null, endedAt: null, seenAt },
})
const hold = (heldAt: string, takenAt: string | null = null, endedAt: string | null = null) => ({
  body: { challenge: 'oak', heldAt, takenAt, endedAt },
})

describe('a case that nobody has looked at', () => {
  it('is said with the time of the one that waits longest', () => {
    expect(firstUnseen([concern(old)], [hold(older)], visits, now)).toBe(older)
    expect(firstUnseen([concern(old)], [hold(fresh)], visits, now)).toBe(old)
  })

  it('is nothing to say within the first hour', () => {
    expect(firstUnseen([concern(fresh)], [hold(fresh)], visits, now)).toBeNull()
  })

  it('is none once a lead has read it, it was taken over or ended, or is of another visit', () => {
    expect(firstUnseen([concern(old, now)], [hold(old, now)], visits, now)).toBeNull()
    expect(firstUnseen([], [hold(old, null, now)], visits, now)).toBeNull()
    expect(firstUnseen([concern(old, undefined, 'fen')], [], visits, now)).toBeNull()
  })
})

describe('lost words about a case', () => {
  it('are for those who see to the visit’s cases', () => {
    expect(isLostHere({ challenge: 'oak', author: 'ada' }, visits, 'ruth')).toBe(true)
    expect(isLostHere({ challenge: 'fen', author: 'ruth' }, visits, 'ruth')).toBe(false)
  })

  it('are for whoever gave them where nothing tells the visit', () => {
    expect(isLostHere({ challenge: null, author: 'ruth' }, visits, 'ruth')).toBe(true)
    expect(isLostHere({ challenge: null, author: 'dan' }, visits, 'ruth')).toBe(false)
    expect(isLostHere({ challenge: null, author: 'dan' }, visits, null)).toBe(false)
  })
})
