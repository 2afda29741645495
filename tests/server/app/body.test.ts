// S06, F11, F12, F14: bodies that are broken, poisoned, too deep, too wide or too large.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostBytes } from '../../../shared/wire.ts'
import { type Browser, codeOf, TestApp } from '../../support/app.ts'
import { freshId, makePerson, makeRegion } from '../../support/people.ts'

let app: TestApp
let ada: Browser
beforeAll(async () => {
  app = await TestApp.start({ limits: { commandsPerMinute: Infinity } })
  await makeRegion(app.store)
  await makePerson(app.store, 'ada', 'expert')
  ada = await app.signedIn('ada')
})
afterAll(() => app.stop())

/** What the sync route says of these bytes, sent by somebody who is signed in. */
const send = (
  body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  headers: Record<string, string> = {},
) =>
  app.raw('/api/sync', {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-tellback': '1',
      origin: app.settings.origin,
      cookie: `tellback=${ada.cookies.get('tellback') ?? ''}`,
      ...headers,
    },
    // A stream is sent as it comes, as from a phone.
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  })

const ask = (more: Record<string, unknown> = {}) =>
  JSON.stringify({ protocol: 1, device: freshId(), commands: [], scopes: {}, ...more })

const bytes = (...values: number[]) => new Uint8Array(values)

describe('a body that cannot be read', () => {
  it.each([
    ['nothing', ''],
    ['white space', '  \n'],
    ['half of it', '{"protocol":1,"dev'],
    ['not a number', '{"protocol":NaN}'],
    ['two values', '{}{}'],
    ['a comment', '{/* */}'],
    ['single quotes', "{'protocol':1}"],
    ['a page of HTML', '<!doctype html><title>Sign in to the wifi</title>'],
    ['a form', 'protocol=1&commands='],
    ['a number too large to keep', ask({ limit: 0 }).replace('"limit":0', '"limit":1e999')],
  ])('is refused: %s', async (_what, body) => {
    const answer = await send(body)
    expect(answer.status).toBe(400)
    expect(await answer.text()).not.toMatch(/\bat .*:\d+|node_modules|SyntaxError/)
    expect((await ada.get('/api/me')).status).toBe(200)
  })

  it('is refused when it is not UTF-8', async () => {
    expect((await send(bytes(0x7b, 0xff, 0xfe, 0x7d))).status).toBe(400)
    expect((await send(new Uint8Array(Buffer.from(ask(), 'utf16le')))).status).toBe(400)
  })

  it('may begin with a byte order mark', async () => {
    expect((await send(`\ufeff${ask()}`)).status).toBe(200)
  })

  it('may name a key twice: the last one counts', async () => {
    expect((await send(ask().replace('"protocol":1', '"protocol":7,"protocol":1'))).status).toBe(
      200,
    )
  })

  it('is never a failure of ours, whatever is sent', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constant(ask()))
    const change = fc.tuple(text, fc.nat(), fc.nat(), fc.string({ unit: 'binary', maxLength: 3 }))
    await fc.assert(
      fc.asyncProperty(change, async ([given, from, length, put]) => {
        const at = given.length ? from % given.length : 0
        const torn = given.slice(0, at) + put + given.slice(at + (length % 5))
        expect((await send(torn)).status).toBeLessThan(500)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a poisoned key', () => {
  const keys = ['__proto__', 'constructor', 'prototype', '\\u005f_proto__', '__\\u0070roto__']

  it.each(keys)('%s is refused at any depth', async (key) => {
    const inner = (depth: number): string =>
      depth === 0 ? `{"${key}":{"polluted":1}}` : `[{"a":${inner(depth - 1)}}]`
    for (const depth of [0, 1, 5, 15]) {
      const command = `{"id":"${freshId()}","args":${inner(depth)}}`
      const body = ask().replace('"commands":[]', `"commands":[${command}]`)
      expect((await send(body)).status).toBe(400)
    }
    expect((await send(`{"${key}":1}`)).status).toBe(400)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('may stand in what somebody wrote', async () => {
    const command = { id: freshId(), args: { text: 'The constructor of my __proto__type house' } }
    expect((await send(ask({ commands: [command] }))).status).toBe(200)
  })

  it('leaves nothing behind after ten thousand random bodies', async () => {
    const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'prototype'), fc.string())
    const value = fc.jsonValue()
    const before = Object.getOwnPropertyNames(Object.prototype)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(key, value), { maxLength: 4 }), async (pairs) => {
        const text = pairs.map(([name, held]) => `${JSON.stringify(name)}:${JSON.stringify(held)}`)
        const answer = await app.raw('/api/sign-out', {
          method: 'POST',
          body: `{${text.join()}}`,
          headers: {
            'content-type': 'application/json',
            'x-tellback': '1',
            origin: app.settings.origin,
          },
        })
        expect([204, 400, 422]).toContain(answer.status)
      }),
      { numRuns: 10_000 },
    )
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  })
})

describe('a body that is too much', () => {
  it('is refused when it is nested too deep, before anything reads it', async () => {
    for (const depth of [41, 1000, 100_000]) {
      expect((await send('['.repeat(depth) + ']'.repeat(depth))).status).toBe(400)
      expect((await send('{"a":'.repeat(depth))).status).toBeGreaterThanOrEqual(400)
    }
  })

  it('is refused when it has too many parts', async () => {
    expect((await send(`[${'1,'.repeat(110_000)}1]`)).status).toBe(400)
  })

  it('counts brackets in somebody’s words as words', async () => {
    const command = { id: freshId(), args: { text: `${'['.repeat(5000)}"\\${'{'.repeat(5000)}` } }
    expect((await send(ask({ commands: [command] }))).status).toBe(200)
  })

  it('may have 256 kB and no byte more', async () => {
    const empty = ask({ commands: [{ id: freshId(), args: '' }] })
    const room = mostBytes - Buffer.byteLength(empty)
    const filled = empty.replace('"args":""', `"args":"${'x'.repeat(room)}"`)
    expect((await send(filled)).status).toBe(200)
    expect(await codeOf(await send(filled.replace('"xx', '"xxx')))).toBe('too-big')
  })

  it('is measured in bytes, not in letters', async () => {
    const text = 'é'.repeat(mostBytes / 2)
    expect((await send(ask({ commands: [{ id: freshId(), args: text }] }))).status).toBe(413)
  })

  it('is measured as it comes, whatever length it claims, and read no further', async () => {
    let given = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += 1
        controller.enqueue(new Uint8Array(16 * 1024).fill(0x20))
      },
    })
    const answer = await send(endless, { 'content-length': '10' })
    expect(answer.status).toBe(413)
    expect(given * 16 * 1024).toBeLessThan(mostBytes + 4 * 16 * 1024)
  })

  it('is refused at once when it says so itself', async () => {
    expect((await send('{}', { 'content-length': '50000000' })).status).toBe(413)
  })

  it('may be small on every other route', async () => {
    const answer = await ada.post('/api/sign-in/invite', { code: 'x'.repeat(20_000) })
    expect(await codeOf(answer)).toBe('too-big')
  })
})

describe('unknown fields', () => {
  it('are refused by name on every route that takes a body', async () => {
    const bodies: [string, unknown][] = [
      ['/api/sign-in/invite', { code: 'ABCDEFGH', person: freshId() }],
      ['/api/sign-in/code', { email: 'a@b.example', name: 'x' }],
      ['/api/sign-in', { email: 'a@b.example', code: '123456', role: 'coordinator' }],
      ['/api/sign-out', { person: freshId() }],
      ['/api/invites/codes', { invites: [freshId()], region: freshId() }],
      ['/api/sync', { protocol: 1, device: freshId(), commands: [], scopes: {}, actor: freshId() }],
    ]
    for (const [path, body] of bodies) {
      const answer = await ada.post(path, body)
      expect([path, answer.status]).toEqual([path, 422])
    }
  })

  it('and wrong values are never repeated in the answer', async () => {
    const answer = await ada.post('/api/sign-in/code', { email: 'secret words, not an address' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).not.toContain('secret words')
  })
})
