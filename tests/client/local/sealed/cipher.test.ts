// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { cardKey, isCardKey, keyInLink } from '../../../../client/local/card-key.ts'
import { fromBase64, openCopy, sealCopy, toBase64 } from '../../../../client/local/sealed/cipher.ts'

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))
const key = cardKey(random(16))
const id = '0195a1b2-0000-7000-8000-000000000001'
const words = { text: 'SENTINEL words of mine' }

describe('a card’s key', () => {
  it('is 128 bits that fit behind the # of a link', () => {
    expect(isCardKey(key)).toBe(true)
    expect(cardKey(new Uint8Array(16))).toBe('AAAAAAAAAAAAAAAAAAAAAA')
    expect(cardKey(random(16))).not.toBe(key)
  })

  it('is read from a link, and nothing else of it is used', () => {
    expect(keyInLink(`https://elsewhere.example/i/ABCD2345#${key}`)).toBe(key)
    expect(keyInLink(`  #${key}\n`)).toBe(key)
    for (const not of ['', key, '#', '#short', `#${key}x`, `/i/ABCD2345?k=${key}`])
      expect(keyInLink(not)).toBeNull()
  })
})

describe('a sealed copy', () => {
  it('opens with its key, under its id', async () => {
    const sealed = await sealCopy(key, id, words, random)
    expect(await openCopy(key, id, sealed)).toEqual(words)
    expect(atob(sealed)).not.toContain('SENTINEL')
  })

  it('does not open with another key, or under another id', async () => {
    const sealed = await sealCopy(key, id, words, random)
    expect(await openCopy(cardKey(random(16)), id, sealed)).toBeNull()
    expect(await openCopy(key, id.replace(/1$/, '2'), sealed)).toBeNull()
  })

  it('does not open when any of it was changed, cut or is no copy at all', async () => {
    const sealed = fromBase64(await sealCopy(key, id, words, random))
    for (const at of [0, 11, 12, 40, sealed.length - 1]) {
      const changed = sealed.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await openCopy(key, id, toBase64(changed))).toBeNull()
    }
    expect(await openCopy(key, id, toBase64(sealed.slice(0, 20)))).toBeNull()
    expect(await openCopy(key, id, '')).toBeNull()
    expect(await openCopy(key, id, 'not base64 !')).toBeNull()
  })

  it('has another nonce each time, and so another text for the same words', async () => {
    const made = await Promise.all(
      Array.from({ length: 200 }, () => sealCopy(key, id, words, random)),
    )
    expect(new Set(made.map((one) => one.slice(0, 16))).size).toBe(200)
    expect(new Set(made.map((one) => one.slice(16))).size).toBe(200)
  })

  it('says by its size only how many thousand letters there are', async () => {
    const size = async (text: string) => (await sealCopy(key, id, { text }, random)).length
    expect(await size('yes')).toBe(await size('a little longer than that'))
    expect(await size('x'.repeat(2000))).toBeGreaterThan(await size('yes'))
  })
})
