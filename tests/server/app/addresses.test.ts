// S07: whatever stands in an address where an id belongs is no such thing, on every store alike.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, codeOf, TestApp } from '../../support/app.ts'
import { freshId, makePerson, makeRegion } from '../../support/people.ts'

let app: TestApp
let browser: Browser
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store)
  await makePerson(app.store, 'sam', 'coordinator')
  browser = await app.signedIn('sam')
})
afterAll(() => app.stop())

const proof = { by: 'passkey', credential: 'AA', authenticatorData: 'AA' }
const confirming = { id: freshId(), proof: { ...proof, clientData: 'AA', signature: 'AA' } }
const copy = { challenge: freshId(), draft: freshId(), bytes: 'bWluZQ==' }
const asks: Record<string, (id: string) => Promise<Response>> = {
  'DELETE /api/devices/:id': (id) => browser.delete(`/api/devices/${id}`),
  'GET /api/sealed/:id': (id) => browser.get(`/api/sealed/${id}`),
  'PUT /api/sealed/:id': (id) => browser.put(`/api/sealed/${id}`, copy),
  'DELETE /api/sealed/:id': (id) => browser.delete(`/api/sealed/${id}`),
  'PUT /api/passkeys/:id': (id) => browser.put(`/api/passkeys/${id}`, { name: 'Mine' }),
  'POST /api/passkeys/:id/remove': (id) => browser.post(`/api/passkeys/${id}/remove`, confirming),
  'POST /api/passkeys/recovery/:id': (id) =>
    browser.post(`/api/passkeys/recovery/${id}`, confirming),
  'GET /api/receipts/:signature': (id) => browser.get(`/api/receipts/${id}`),
  'DELETE /api/people/:person/devices': (id) => browser.delete(`/api/people/${id}/devices`),
}

describe('an address', () => {
  it('is tried here wherever a part of it names something', () => {
    const routes = app.routes
      .filter(({ method, path }) => method !== 'ALL' && /^\/api\/.*:/.test(path))
      .map(({ method, path }) => `${method} ${path}`)
    expect(Object.keys(asks).toSorted()).toEqual([...new Set(routes)].toSorted())
  })

  it.each(Object.keys(asks))('%s with no id in it names nothing', async (route) => {
    for (const id of ['%00', 'x', '%F0%9F%92%A3', freshId().toUpperCase(), 'x'.repeat(300)]) {
      const answer = await asks[route]?.(id)
      expect([id, answer && (await codeOf(answer))]).toEqual([id, 'no-such-thing'])
    }
  })
})
