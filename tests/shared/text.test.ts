import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, digest } from '../../shared/canonical.ts'
import { derivedId } from '../../shared/derived-id.ts'
import { uuid, uuidV4, uuidV7 } from '../../shared/ids.ts'
import {
  cleanJson,
  cleanText,
  isCleanJson,
  isCleanText,
  line,
  phone,
  words,
} from '../../shared/text.ts'

const anyText = fc.string({ unit: 'binary' })

describe('typed text', () => {
  it('is clean after one cleaning, whatever was typed', () => {
    fc.assert(fc.property(anyText, (typed) => isCleanText(cleanText(typed))))
  })

  it('is left as it is when it is clean', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const once = cleanText(typed)
        return cleanText(once) === once
      }),
    )
  })

  it('loses NUL and lone surrogates, and becomes NFC', () => {
    expect(cleanText('cafe\u0301\0')).toBe('café')
    expect(cleanText('\ud800x')).toBe('\uFFFDx')
    expect(cleanText('👩‍👧 Ŵyn')).toBe('👩‍👧 Ŵyn')
  })

  it('is cleaned at every depth, keys included', () => {
    const typed = { a: ['e\u0301', { 'e\u0301': '\0' }], n: 1, none: null }
    expect(isCleanJson(typed)).toBe(false)
    expect(isCleanJson(cleanJson(typed))).toBe(true)
  })
})

describe('fields', () => {
  it('take words that are not only white space, up to their length', () => {
    expect(words(5).safeParse('five5').success).toBe(true)
    for (const wrong of ['', '   ', 'sixsix']) expect(words(5).safeParse(wrong).success).toBe(false)
  })

  it('keep a name on one line', () => {
    expect(line(20).safeParse('Siân O’Neill').success).toBe(true)
    for (const wrong of ['a\nb', 'a\u2028b', 'a\u001bb'])
      expect(line(20).safeParse(wrong).success).toBe(false)
  })

  it('take a telephone number that one can ring', () => {
    for (const right of ['999', '01632 960001', '+44 (0)1632 960001'])
      expect(phone.safeParse(right).success).toBe(true)
    for (const wrong of ['', 'ring me', '12']) expect(phone.safeParse(wrong).success).toBe(false)
  })
})

describe('canonical JSON', () => {
  it('is the same for the same content in another order', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: 'x' }] })).toBe(
      '{"a":[{"c":"x","d":null}],"b":1}',
    )
  })

  it('reads back as what went in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('leaves out what is undefined, so that absent and undefined have one digest', () => {
    expect(digest({ a: 1, b: undefined })).toBe(digest({ a: 1 }))
    expect(digest({ a: 1 })).not.toBe(digest({ a: 2 }))
  })
})

describe('ids', () => {
  it('follow from the command and the thing, and differ for another thing', () => {
    const from = '00000000-0000-7000-8000-000000000001'
    expect(derivedId(from, 'visit')).toBe(derivedId(from, 'visit'))
    expect(derivedId(from, 'visit')).not.toBe(derivedId(from, 'visit2'))
    fc.assert(fc.property(anyText, (thing) => uuid.safeParse(derivedId(from, thing)).success))
  })

  it('made on the device are UUIDs that sort by time', () => {
    const random = fc.uint8Array({ minLength: 10, maxLength: 10 })
    const time = fc.integer({ min: 0, max: 2 ** 47 })
    fc.assert(fc.property(time, random, (at, bytes) => uuid.safeParse(uuidV7(at, bytes)).success))
    const none = new Uint8Array(10)
    expect(uuidV7(1000, none) < uuidV7(1001, none)).toBe(true)
  })

  it('of what others read are UUIDs of chance alone', () => {
    const random = fc.uint8Array({ minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(random, (bytes) => {
        const made = uuidV4(bytes)
        return uuid.safeParse(made).success && made.charAt(14) === '4'
      }),
    )
  })
})
