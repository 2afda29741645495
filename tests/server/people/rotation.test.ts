// A secret is changed with two keys live: what was made under the one before counts until it is taken out.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { seal, unseal } from '../../../server/people/seal.ts'
import { verifyLog } from '../../../server/store/log.ts'
import { Browser, codeOf, TestApp } from '../../support/app.ts'
import { command, freshId, id, makePerson, makeRegion, secret } from '../../support/people.ts'

const fresh = 'a new secret of thirty-two characters or more'

let app: TestApp
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store)
  await makePerson(app.store, 'ada', 'expert')
})
afterAll(() => app.stop())

/** A browser with these cookies at a server that runs under the new secret. */
function after(keys: { secretBefore?: string }, cookies = new Map<string, string>()) {
  const { store, settings, clock, log } = app
  const made = createApp({
    ...{ settings: { ...settings, secret: fresh, ...keys }, store, clock: clock.now, log },
    dist: '/nowhere',
  })
  const env = { incoming: { socket: { remoteAddress: '192.0.2.1' } } }
  const browser = new Browser(async (path, init) => made.request(path, init, env), settings.origin)
  for (const [name, value] of cookies) browser.cookies.set(name, value)
  return browser
}

const both = { secretBefore: secret }

describe('with the secret before it', () => {
  it('sessions go on, and can be left', async () => {
    const { cookies } = await app.signedIn('ada')
    const moved = after(both, cookies)
    expect((await moved.get('/api/me')).status).toBe(200)
    const copy = after(both, moved.cookies)
    expect((await moved.post('/api/sign-out', {})).status).toBeLessThan(300)
    expect((await copy.get('/api/me')).status).toBe(401)
  })

  it('printed cards open', async () => {
    const code = await app.card('ada')
    expect((await after(both).post('/api/sign-in/invite', { code })).status).toBe(200)
  })

  it('a phone’s mark is believed after a restore', async () => {
    const { cookies } = await app.signedIn('ada')
    const moved = after(both, cookies)
    const sent = command('person', 'call', id('ada'), { calledName: 'Ada' })
    const ask = { protocol: 1, device: freshId(), scopes: {} }
    const resultOf = async (answer: Response) =>
      ((await answer.json()) as { results: { mark: string; at: string }[] }).results[0]
    const old = await app.signedIn('ada')
    const first = await resultOf(await old.post('/api/sync', { ...ask, commands: [sent] }))
    // As after a restore: the inbox does not know it.
    await app.store.write((tx) => tx.deleteFrom('command').where('id', '=', sent.id).execute())
    const again = { ...sent, mark: first?.mark }
    const second = await resultOf(await moved.post('/api/sync', { ...ask, commands: [again] }))
    expect(second).toMatchObject({ outcome: 'applied', at: first?.at })
  })

  it('the log is whole across the change, and what waits to be mailed opens', async () => {
    const { faults } = await verifyLog(app.store, [fresh, secret])
    expect(faults).toEqual([])
    const sealed = seal(secret, 'row', '123456')
    expect(unseal({ secret: fresh, ...both }, 'row', sealed)).toBe('123456')
  })
})

describe('without it', () => {
  it('nothing that was made under it counts', async () => {
    const code = await app.card('ada')
    const { cookies } = await app.signedIn('ada')
    expect((await after({}, cookies).get('/api/me')).status).toBe(401)
    expect(await codeOf(await after({}).post('/api/sign-in/invite', { code }))).toBe('code-wrong')
    expect((await verifyLog(app.store, [fresh])).faults).not.toEqual([])
    expect(() => unseal({ secret: fresh }, 'row', seal(secret, 'row', '123456'))).toThrow()
  })
})

describe('what is made now', () => {
  it('is made under the new one alone', async () => {
    const browser = after(both)
    await browser.post('/api/sign-in/invite', { code: await app.card('ada') })
    expect((await after({}, browser.cookies).get('/api/me')).status).toBe(200)
  })
})
