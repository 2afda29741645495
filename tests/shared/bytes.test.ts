import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { challengeOf, fromBase64url, hashIn, toBase64url } from '../../shared/bytes.ts'

describe('bytes as text', () => {
  it('are written as everybody writes base64url, and come back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64url(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64url'))
        expect(fromBase64url(text)).toEqual(bytes)
      }),
    )
  })

  it.each(['A', 'AA==', 'A+', 'AB', 'Ä', 'AAA A'])('%s is none', (text) => {
    expect(fromBase64url(text)).toBeNull()
  })
})

describe('a challenge', () => {
  it('is the hash and nothing else', () => {
    const hash = 'ab'.repeat(32)
    expect(hashIn(challengeOf(hash))).toBe(hash)
    expect(hashIn(toBase64url(new Uint8Array(31)))).toBeNull()
    expect(hashIn('not base64url!')).toBeNull()
  })
})
