import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  makeInviteCode,
  makeMailCode,
  readInviteCode,
  readMailCode,
  shownCode,
} from '../../../server/people/codes.ts'
import { seal, unseal } from '../../../server/people/seal.ts'

describe('an invite code', () => {
  it('has eight characters and none that is taken for another', () => {
    for (let count = 0; count < 500; count += 1)
      expect(makeInviteCode()).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
  })

  it('uses the whole of its alphabet', () => {
    const seen = new Set(Array.from({ length: 500 }, makeInviteCode).join(''))
    expect(seen.size).toBe(32)
  })

  it('is shown four and four', () => {
    expect(shownCode('ABCDEFGH')).toBe('ABCD-EFGH')
  })

  it('is read with spaces, dashes and small letters forgiven', () => {
    const dashes = fc.constantFrom('-', '–', '—', ' ', '\u00a0', '.', '\t')
    fc.assert(
      fc.property(fc.array(dashes, { minLength: 8, maxLength: 8 }), fc.boolean(), (gaps, small) => {
        const code = makeInviteCode()
        const typed = Array.from(code, (letter, place) => letter + (gaps[place] ?? '')).join('')
        expect(readInviteCode(small ? typed.toLowerCase() : typed)).toBe(code)
      }),
    )
  })

  it('takes a one for the letter it looks like', () => {
    expect(readInviteCode('1IlLABCD')).toBe('LLLLABCD')
  })

  it.each(['', 'ABC', 'ABCDEFGHJ', 'ABCDEFG0', 'ABCDEFGÖ', "'; drop table session; --"])(
    'is not %j',
    (typed) => {
      expect(readInviteCode(typed)).toBeUndefined()
    },
  )
})

describe('a code for a mail', () => {
  it('has six digits', () => {
    for (let count = 0; count < 200; count += 1) expect(makeMailCode()).toMatch(/^\d{6}$/)
  })

  it('is read as it is pasted', () => {
    expect(readMailCode(' 123 456\n')).toBe('123456')
    expect(readMailCode('123-456')).toBe('123456')
  })
})

describe('what is sealed', () => {
  it('opens for its own row and secret only', () => {
    const sealed = seal('one secret', 'row 1', '123456')
    expect(unseal({ secret: 'one secret' }, 'row 1', sealed)).toBe('123456')
    expect(() => unseal({ secret: 'one secret' }, 'row 2', sealed)).toThrow()
    expect(() => unseal({ secret: 'another secret' }, 'row 1', sealed)).toThrow()
  })

  it('never looks the same twice', () => {
    expect(seal('one secret', 'row 1', '123456')).not.toBe(seal('one secret', 'row 1', '123456'))
  })
})
