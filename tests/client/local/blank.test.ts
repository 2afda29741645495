/** The code of an invite, kept until it has let somebody in. */
import { afterEach, describe, expect, it } from 'vitest'
import {
  dropCode,
  forgetGuest,
  inviteCode,
  keepCode,
  keepGuest,
  readGuest,
} from '../../../client/local/blank.ts'

afterEach(() => {
  dropCode()
  forgetGuest()
})

describe('the code of an invite', () => {
  it('is kept, also where the browser keeps nothing', () => {
    keepCode('ABCD2345')
    expect(readGuest()?.code).toBe('ABCD2345')
    forgetGuest()
    expect(inviteCode()).toBe('ABCD2345')
  })

  it('is gone from the page and from the phone once it is dropped; what a guest said stays', () => {
    keepGuest({ calledName: 'Jo' })
    keepCode('ABCD2345')
    dropCode()
    expect(inviteCode()).toBeNull()
    expect(readGuest()).toMatchObject({ code: null, calledName: 'Jo' })
  })
})
