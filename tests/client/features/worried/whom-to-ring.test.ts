import { describe, expect, it } from 'vitest'
import { whomToRing } from '../../../../client/features/worried/useNumbers.ts'

const lead = { name: 'Ruth', phone: '01632 960002' }
const outside = { name: 'Olga', phone: '01632 960005' }
const council = { name: 'Oakshire', day: '01632 960003', night: '01632 960004' }
const numbers = { lead, deputy: lead, outside, council }

describe('whom to ring about a worry', () => {
  it('is the lead on call', () => {
    expect(whomToRing(numbers, false)).toEqual(lead)
  })

  it('is the lead outside when it is about the council’s own people', () => {
    expect(whomToRing(numbers, true)).toEqual(outside)
  })

  it('is the lead where nobody outside is named yet, and nobody without numbers', () => {
    expect(whomToRing({ lead, deputy: lead, council }, true)).toEqual(lead)
    expect(whomToRing(null, true)).toBeUndefined()
  })
})
