// S17, S20: what it takes to change anything, tried in every combination.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, TestApp } from '../../support/app.ts'
import { makePerson, makeRegion } from '../../support/people.ts'

let app: TestApp
let cookie: string
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store)
  await makePerson(app.store, 'ada', 'expert')
  const browser = await app.signedIn('ada')
  cookie = `tellback=${browser.cookies.get('tellback') ?? ''}`
})
afterAll(() => app.stop())

const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY']
const types = [
  undefined,
  'application/json',
  'application/json; charset=utf-8',
  'APPLICATION/JSON;charset="UTF-8"',
  'application/json; charset=iso-8859-1',
  'application/jsonx',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'text/plain; application/json',
  '',
]
const origins = [
  undefined,
  'http://localhost:8787',
  'http://localhost:8788',
  'https://localhost:8787',
  'http://localhost:8787.evil.example',
  'http://evil.example',
  'null',
  '',
]
const sites = [undefined, 'same-origin', 'same-site', 'cross-site', 'none', '']
const marks = [undefined, '1', '0', '']

const isJson = (type: string | undefined) =>
  type !== undefined && /^application\/json(;\s*charset="?utf-8"?)?$/i.test(type)

/** As the policy is written down: whatever is said of the origin is ours, and something is said. */
function expected(
  type: string | undefined,
  origin: string | undefined,
  site: string | undefined,
  mark: string | undefined,
): string | undefined {
  const isOrigin = origin === undefined || origin === 'http://localhost:8787'
  const isSite = site === undefined || site === 'same-origin'
  const isSaid = origin !== undefined || site !== undefined
  if (!isOrigin || !isSite || !isSaid || mark !== '1') return 'not-our-page'
  return isJson(type) ? undefined : 'wrong-type'
}

const present = (headers: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(headers).filter((one): one is [string, string] => one[1] !== undefined),
  )

describe.each(methods)('%s', (method) => {
  it('passes with a JSON type, our header and our own origin, and in no other way', async () => {
    for (const type of types)
      for (const origin of origins)
        for (const site of sites)
          for (const mark of marks) {
            const answer = await app.raw('/api/no-such-route', {
              method,
              headers: present({
                cookie,
                'content-type': type,
                origin,
                'sec-fetch-site': site,
                'x-tellback': mark,
              }),
            })
            const code = await codeOf(answer)
            const said = JSON.stringify({ type, origin, site, mark })
            expect({ said, code }).toEqual({
              said,
              code: expected(type, origin, site, mark) ?? 'no-such-thing',
            })
          }
  })
})

describe('a foreign page', () => {
  const foreign = { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site', cookie }

  it('cannot sign anybody out, whatever it sends', async () => {
    const headers = { ...foreign, 'content-type': 'text/plain' }
    await app.raw('/api/sign-out', { method: 'POST', headers, body: '{}' })
    expect((await app.raw('/api/me', { headers: { cookie } })).status).toBe(200)
  })

  it('is told nothing that would let it read or ask: there are no CORS headers anywhere', async () => {
    const preflight = {
      ...foreign,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-tellback,content-type',
    }
    for (const path of ['/api/sync', '/api/me', '/api/health', '/', '/api/nothing'])
      for (const method of ['OPTIONS', 'GET', 'POST']) {
        const answer = await app.raw(path, { method, headers: preflight })
        if (method !== 'GET') expect(answer.status).toBe(403)
        const cors = [...answer.headers.keys()].filter((name) => name.startsWith('access-control'))
        expect(cors).toEqual([])
      }
  })
})

describe('headers that a proxy would add', () => {
  const forged = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '127.0.0.1',
    'x-original-url': '/api/me',
    'x-rewrite-url': '/api/me',
    'x-http-method-override': 'DELETE',
    forwarded: 'host=evil.example;proto=https',
  }

  it('change no answer', async () => {
    for (const path of ['/api/health', '/api/me', '/api/devices', '/api/nothing']) {
      const plain = await app.raw(path, { headers: { cookie } })
      const other = await app.raw(path, { headers: { cookie, ...forged } })
      expect(other.status).toBe(plain.status)
      expect(await other.text()).toBe(await plain.text())
      expect([...other.headers]).toEqual([...plain.headers])
    }
  })

  it('make no foreign page our own', async () => {
    const answer = await app.raw('/api/sign-out', {
      method: 'POST',
      body: '{}',
      headers: {
        ...forged,
        cookie,
        origin: 'http://evil.example',
        'content-type': 'application/json',
        'x-tellback': '1',
      },
    })
    expect(await codeOf(answer)).toBe('not-our-page')
  })
})

describe('reading', () => {
  it('changes nothing, on any route, by GET or HEAD', async () => {
    const all = async () => {
      const tables = ['record', 'command', 'scope', 'log', 'meta', 'invite'] as const
      const rows = await Promise.all(
        tables.map((table) => app.store.db.selectFrom(table).selectAll().execute()),
      )
      return JSON.stringify(rows)
    }
    const before = await all()
    const paths = new Set(app.routes.map(({ path }) => path).filter((path) => !path.includes('*')))
    for (const path of paths)
      for (const method of ['GET', 'HEAD']) {
        const answer = await app.raw(path.replace(':id', 'x'), { method, headers: { cookie } })
        expect(answer.headers.getSetCookie()).toEqual([])
        await answer.body?.cancel()
      }
    expect(await all()).toBe(before)
    expect((await app.raw('/api/me', { headers: { cookie } })).status).toBe(200)
  })
})
