// S13 to S16, S18, S19, S49: what every answer carries, whatever it says.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestApp } from '../../support/app.ts'

let plain: TestApp
let secure: TestApp
beforeAll(async () => {
  plain = await TestApp.start()
  secure = await TestApp.start({ origin: 'https://tellback.example' })
  const dist = join(secure.settings.dataDir, 'dist')
  mkdirSync(dist)
  writeFileSync(join(dist, 'index.html'), '<!doctype html>')
  writeFileSync(join(dist, 'sw.js'), '//')
  mkdirSync(join(dist, 'assets'))
  for (const name of files) writeFileSync(join(dist, 'assets', name), '//')
})
/** The app with a page, a worker and a few files. */
const built = () => secure.node(secure.store, undefined, join(secure.settings.dataDir, 'dist'))

afterAll(async () => {
  await plain.stop()
  await secure.stop()
})

const files = ['index-abc123.js', 'index-abc123.css', 'mark-abc123.svg']

const json = { 'content-type': 'application/json', 'x-tellback': '1' }

/** What a browser shows, and the worker, which takes its policy from its own answer. */
const pages = ['/', '/i/ABCDEFGH', '/visit/1/question/own/A1', '/sw.js']

/** One answer of every sort: good, none, refused, malformed, not ours, no method, a file, a page. */
async function* everyAnswer(app: TestApp) {
  const own = { ...json, origin: app.settings.origin }
  const node = app.node(app.store, undefined, join(app.settings.dataDir, 'dist'))
  const gets = ['/api/health', '/api/me', '/api/openapi.json', '/api/sync/live', '/api/none']
  const parts = files.map((name) => `/assets/${name}`)
  for (const path of [...gets, ...pages, ...parts, '/none.js', '/assets/none.js'])
    yield node.request(path)
  yield node.request('/api/sync', { method: 'POST', headers: own, body: '{}' })
  yield node.request('/api/sign-in/invite', { method: 'POST', headers: own, body: '{' })
  yield node.request('/api/sign-in/invite', { method: 'POST', headers: own, body: '{"code":"x"}' })
  yield node.request('/api/sign-in/invite', { method: 'POST', headers: own, body: '{"a":1}' })
  yield node.request('/api/sign-out', { method: 'POST', headers: own, body: '{}' })
  yield node.request('/api/sign-out', { method: 'POST' })
  yield node.request('/api/me', { method: 'DELETE', headers: own })
  yield node.request('/', { method: 'POST', headers: own })
  yield node.request('/%', {})
  yield node.request('/..%2f..%2fetc/passwd', {})
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
]

describe('every answer', () => {
  it('carries a policy that allows nothing but what is named, and nothing unsafe', async () => {
    for await (const { headers } of everyAnswer(plain)) {
      const parts = headers.get('content-security-policy')?.split('; ') ?? []
      expect(parts[0]).toBe("default-src 'none'")
      expect(parts).toContain("frame-ancestors 'none'")
      const more = ['trusted-types vue tellback']
      expect(parts.filter((part) => ![...policy, ...more].includes(part))).toEqual([])
    }
  })

  it('keeps browsers from guessing, framing, leaking and mixing', async () => {
    for await (const { headers } of everyAnswer(plain)) {
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    }
  })

  it('asks for https for two years where people come by https, and only there', async () => {
    for await (const { headers } of everyAnswer(secure))
      expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
    for await (const { headers } of everyAnswer(plain))
      expect(headers.has('strict-transport-security')).toBe(false)
  })

  it('says what it is, and in which letters', async () => {
    for await (const answer of everyAnswer(secure)) {
      const type = answer.headers.get('content-type')
      if (answer.status === 204) expect(type).toBeNull()
      else expect(type).toMatch(/^(application|text|image)\/[a-z+-]+(; charset=utf-8)?$/i)
      if (answer.status >= 400 && answer.status !== 503)
        expect(type).toBe('application/problem+json; charset=utf-8')
    }
  })

  it('of the API is kept by nobody', async () => {
    const node = plain.node()
    for (const path of ['/api/health', '/api/me', '/api/none', '/api/openapi.json'])
      expect((await node.request(path)).headers.get('cache-control')).toBe('no-store')
  })

  it('names no product and no version of what serves it', async () => {
    for await (const { headers } of everyAnswer(plain)) {
      expect(headers.has('server')).toBe(false)
      expect(headers.has('x-powered-by')).toBe(false)
    }
  })
})

describe('a page, the worker and what is not there', () => {
  const shown = [...pages, '/letters/none', '/none.js', '/verify']

  it.each(shown)('%s carries the whole policy on scripts', async (path) => {
    const { headers } = await built().request(path)
    const parts = headers.get('content-security-policy')?.split('; ') ?? []
    expect(parts.slice(0, policy.length)).toEqual(policy)
    expect(parts.slice(policy.length)).toEqual(['trusted-types vue tellback'])
    expect(headers.get('x-frame-options')).toBe('DENY')
  })

  it.each(shown)('%s may use nothing of the device but its passkeys (S18)', async (path) => {
    const { headers } = await built().request(path)
    const used = (headers.get('permissions-policy') ?? '').split(', ')
    expect(used.filter((one) => !one.endsWith('=()'))).toEqual([
      'clipboard-write=(self)',
      'publickey-credentials-create=(self)',
      'publickey-credentials-get=(self)',
    ])
    for (const name of ['camera', 'geolocation', 'microphone', 'payment', 'usb'])
      expect(used).toContain(`${name}=()`)
  })
})

describe('a part of the app and an answer of the API', () => {
  it('runs nothing, even where somebody opens it by its address', async () => {
    const paths = ['/api/health', '/api/none', ...files.map((name) => `/assets/${name}`)]
    for (const path of paths) {
      const { headers } = await built().request(path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; frame-ancestors 'none'",
      )
      expect(headers.get('content-type')).not.toMatch(/html/)
    }
  })
})
