import { describe, expect, it } from 'vitest'
import { worstState } from '../../../../client/features/visit/worst-state.ts'

const received = { state: 'received', receivedAt: '2027-03-09T10:00:00.000Z' } as const
const waiting = { state: 'onPhone', receivedAt: null } as const
const refused = { state: 'needsYou', receivedAt: null } as const
const rest = { hasDraft: false, isSending: false }

describe('the worst state of a visit', () => {
  it('is nothing before anything is written', () => {
    expect(worstState([], rest)).toBeNull()
  })
  it('is not sent as long as any response waits, whatever else is there', () => {
    const is = { state: 'not-sent' }
    expect(worstState([waiting, received], rest)).toEqual(is)
    expect(worstState([waiting], { ...rest, hasDraft: true })).toEqual(is)
    expect(worstState([waiting], { hasDraft: true, isSending: true })).toEqual({ state: 'sending' })
  })
  it('is saved with a draft, when everything before it was sent', () => {
    expect(worstState([received], { ...rest, hasDraft: true })).toEqual({ state: 'saved' })
  })
  it('is sent only when all of it was', () => {
    expect(worstState([received], rest)).toEqual({ state: 'sent', at: received.receivedAt })
    expect(worstState([refused, received], rest)).toBeNull()
  })
})
