// S36, S39: every route, asked by every role that stands in every way to what it is about.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, codeOf, TestApp } from '../../support/app.ts'
import { Authenticator, registerPasskey } from '../../support/authenticator.ts'
import { freshId, id, region } from '../../support/people.ts'
import type { Role } from '../../../shared/roles.ts'
import { everyRole, type Standing, standings } from './policy.ts'
import {
  elsewhere,
  makeHolder,
  makeTarget,
  makeTrier,
  makeWorld,
  now,
  type Target,
} from './world.ts'

let app: TestApp
let oakshire: Target
/** A session of somebody else, which nobody may end but they. */
let foreignDevice: string
/** A sealed copy of somebody else's. */
const foreignCopy = freshId()
let stranger: Browser
let foreignPasskey: string
beforeAll(async () => {
  app = await TestApp.start({ at: now })
  await makeWorld(app.store)
  // Nobody is alone in the other region: whoever is, needs nobody to vouch for them.
  for (const name of ['first elsewhere', 'second elsewhere'])
    await makeHolder(app.store, {
      ...{ name, role: 'sponsor', at: 'fennick', to: null, within: elsewhere },
    })
  oakshire = await makeTarget(app.store, 'oakshire')
  stranger = await app.signedIn('invited to oakshire')
  const listed = (await (await stranger.get('/api/devices')).json()) as {
    devices: { id: string }[]
  }
  foreignDevice = listed.devices[0]?.id ?? ''
  await stranger.put(`/api/sealed/${foreignCopy}`, copy('c2VjcmV0'))
  foreignPasskey = await registerPasskey(stranger, new Authenticator())
})
afterAll(() => app.stop())

type Answer = string | number
type Asked = { role: Role; standing: Standing }

/** How one route is asked, and what it must answer to somebody who is signed in, and to nobody. */
type Route = {
  ask: (browser: Browser) => Promise<Response>
  signedIn: (asked: Asked) => Answer
  nobody: Answer
}

const device = freshId()
const copy = (bytes = 'bWluZQ==') => ({ challenge: freshId(), draft: freshId(), bytes })
const [credential, authenticatorData, clientData, signature] = ['AA', 'AA', 'AA', 'AA']
/** The word of a passkey that nobody has. */
const strange = { by: 'passkey', credential, authenticatorData, clientData, signature }
const noProof = { id: freshId(), proof: strange }
const madeUp = {
  ...{ id: 'AA', rawId: 'AA', type: 'public-key' },
  response: { clientDataJSON: 'AA', attestationObject: 'AA' },
}
const always = (answer: Answer) => () => answer
/** Nobody here has an address: who signs, shares, publishes or vouches needs two people first. */
const weighty: Role[] = [
  ...(['director', 'officer', 'owner', 'chiefExecutive', 'leadMember'] as const),
  ...(['coordinator', 'sponsor', 'informationGovernance'] as const),
]
const isWeighty = ({ role, standing }: Asked) =>
  weighty.includes(role) && (standing === 'own' || standing === 'other')

const isOffice = ({ role, standing }: Asked) => role === 'coordinator' && standing === 'own'

const policy: Record<string, Route> = {
  'GET /api/health': {
    ask: (browser) => browser.get('/api/health'),
    signedIn: always(200),
    nobody: 200,
  },
  'GET /api/openapi.json': {
    ask: (browser) => browser.get('/api/openapi.json'),
    signedIn: always(200),
    nobody: 200,
  },
  'GET /api/me': {
    ask: (browser) => browser.get('/api/me'),
    signedIn: always(200),
    nobody: 'signed-out',
  },
  'GET /api/devices': {
    ask: (browser) => browser.get('/api/devices'),
    signedIn: always(200),
    nobody: 'signed-out',
  },
  'DELETE /api/devices': {
    ask: (browser) => browser.delete('/api/devices'),
    signedIn: always(204),
    nobody: 'signed-out',
  },
  // Somebody else's device is no device.
  'DELETE /api/devices/:id': {
    ask: (browser) => browser.delete(`/api/devices/${foreignDevice}`),
    signedIn: always('no-such-thing'),
    nobody: 'signed-out',
  },
  // The coordinator of their region, and nobody else, not even another region's.
  'DELETE /api/people/:person/devices': {
    ask: (browser) => browser.delete(`/api/people/${id('lead of oakshire')}/devices`),
    signedIn: (asked) => (isOffice(asked) ? 200 : 'no-such-thing'),
    nobody: 'signed-out',
  },
  // The coordinator of the invite's region, and nobody else, not even another region's.
  'POST /api/invites/codes': {
    ask: (browser) => browser.post('/api/invites/codes', { invites: [oakshire.invite] }),
    signedIn: (asked) => (isOffice(asked) ? 200 : 'no-such-thing'),
    nobody: 'signed-out',
  },
  // Everybody reaches their own copies alone: another person's id is no id.
  'POST /api/figures/preview': {
    ask: (browser) => browser.post('/api/figures/preview', { region, csv: 'a', mapping: null }),
    signedIn: (asked) => (isOffice(asked) ? 200 : 'no-such-thing'),
    nobody: 'signed-out',
  },
  // The file says nothing: whoever may bring one in hears that, and nobody else.
  'POST /api/figures/import': {
    ask: (browser) =>
      browser.post('/api/figures/import', {
        ...{ region, csv: 'a', mapping: null, source: null, leaveOut: false },
      }),
    signedIn: (asked) => (isOffice(asked) ? 'bad-fields' : 'no-such-thing'),
    nobody: 'signed-out',
  },
  'GET /api/sealed': {
    ask: (browser) => browser.get('/api/sealed'),
    signedIn: always(200),
    nobody: 'signed-out',
  },
  'GET /api/sealed/:id': {
    ask: (browser) => browser.get(`/api/sealed/${foreignCopy}`),
    signedIn: always('no-such-thing'),
    nobody: 'signed-out',
  },
  'DELETE /api/sealed/:id': {
    ask: (browser) => browser.delete(`/api/sealed/${foreignCopy}`),
    signedIn: always('no-such-thing'),
    nobody: 'signed-out',
  },
  'PUT /api/sealed/:id': {
    ask: (browser) => browser.put(`/api/sealed/${foreignCopy}`, copy()),
    signedIn: always(200),
    nobody: 'signed-out',
  },
  'POST /api/sync': {
    ask: (browser) => browser.post('/api/sync', { protocol: 1, device, commands: [], scopes: {} }),
    signedIn: always(200),
    nobody: 'signed-out',
  },
  'GET /api/sync/live': {
    ask: (browser) => browser.get('/api/sync/live'),
    signedIn: always(200),
    nobody: 'signed-out',
  },
  'GET /api/sign-in': {
    ask: (browser) => browser.get('/api/sign-in'),
    signedIn: always(200),
    nobody: 200,
  },
  'POST /api/sign-in/invite': {
    ask: (browser) => browser.post('/api/sign-in/invite', { code: 'ABCDEFGH' }),
    signedIn: always('code-wrong'),
    nobody: 'code-wrong',
  },
  'POST /api/sign-in/code': {
    ask: (browser) =>
      browser.post('/api/sign-in/code', { email: `${freshId()}@elsewhere.example` }),
    signedIn: always(202),
    nobody: 202,
  },
  'POST /api/sign-in': {
    ask: (browser) =>
      browser.post('/api/sign-in', { email: 'nobody@elsewhere.example', code: '123456' }),
    signedIn: always('code-wrong'),
    nobody: 'code-wrong',
  },
  // Whoever has just signed in makes their first one; an office that weighs needs more than a card.
  'POST /api/passkeys/options': {
    ask: (browser) => browser.post('/api/passkeys/options', {}),
    signedIn: (asked) => (isWeighty(asked) ? 'forbidden' : 200),
    nobody: 'signed-out',
  },
  'GET /api/passkeys': {
    ask: (browser) => browser.get('/api/passkeys'),
    signedIn: always(200),
    nobody: 'signed-out',
  },
  // What no browser made is no passkey.
  'POST /api/passkeys': {
    ask: (browser) => browser.post('/api/passkeys', { name: 'Mine', response: madeUp }),
    signedIn: always('bad-fields'),
    nobody: 'signed-out',
  },
  // Somebody else's passkey is no passkey.
  'PUT /api/passkeys/:id': {
    ask: (browser) => browser.put(`/api/passkeys/${foreignPasskey}`, { name: 'Mine' }),
    signedIn: always('no-such-thing'),
    nobody: 'signed-out',
  },
  'POST /api/passkeys/:id/remove': {
    ask: (browser) => browser.post(`/api/passkeys/${foreignPasskey}/remove`, noProof),
    signedIn: always('no-such-thing'),
    nobody: 'signed-out',
  },
  'GET /api/passkeys/recovery': {
    ask: (browser) => browser.get('/api/passkeys/recovery'),
    signedIn: always(200),
    nobody: 'signed-out',
  },
  // Without a passkey there is none to lose, but one to come by.
  'POST /api/passkeys/recovery': {
    ask: (browser) => browser.post('/api/passkeys/recovery', {}),
    signedIn: (asked) => (isWeighty(asked) ? 204 : 'forbidden'),
    nobody: 'signed-out',
  },
  'DELETE /api/passkeys/recovery': {
    ask: (browser) => browser.delete('/api/passkeys/recovery'),
    signedIn: always(204),
    nobody: 'signed-out',
  },
  'POST /api/passkeys/recovery/:id': {
    ask: (browser) => browser.post(`/api/passkeys/recovery/${freshId()}`, noProof),
    signedIn: always('no-such-thing'),
    nobody: 'signed-out',
  },
  'POST /api/proofs': {
    ask: (browser) => browser.post('/api/proofs', { hash: 'a'.repeat(64) }),
    signedIn: always(200),
    nobody: 'signed-out',
  },
  'POST /api/proofs/code': {
    ask: (browser) => browser.post('/api/proofs/code', { id: freshId(), code: '123456' }),
    signedIn: always('code-wrong'),
    nobody: 'signed-out',
  },
  // Anybody checks a receipt; what nobody may see has none.
  'GET /api/receipts/key': {
    ask: (browser) => browser.get('/api/receipts/key'),
    signedIn: always(200),
    nobody: 200,
  },
  'GET /api/receipts/:signature': {
    ask: (browser) => browser.get(`/api/receipts/${freshId()}`),
    signedIn: always('no-such-thing'),
    nobody: 'signed-out',
  },
  'POST /api/sign-in/passkey/options': {
    ask: (browser) => browser.post('/api/sign-in/passkey/options', {}),
    signedIn: always(200),
    nobody: 200,
  },
  'POST /api/sign-in/passkey': {
    ask: (browser) => browser.post('/api/sign-in/passkey', { proof: strange }),
    signedIn: always('code-wrong'),
    nobody: 'code-wrong',
  },
  // Last: there is nobody signed in after it.
  'POST /api/sign-out': {
    ask: (browser) => browser.post('/api/sign-out', {}),
    signedIn: always(204),
    nobody: 204,
  },
}

/** What each route answers, one after the other. */
async function answers(browser: Browser): Promise<Record<string, Answer>> {
  const said: Record<string, Answer> = {}
  for (const [route, { ask }] of Object.entries(policy)) {
    const answer = await ask(browser)
    said[route] = await codeOf(answer)
    await answer.body?.cancel().catch(() => undefined)
  }
  return said
}

const expected = (answer: (route: Route) => Answer) =>
  Object.fromEntries(Object.entries(policy).map(([route, one]) => [route, answer(one)]))

describe('the policy', () => {
  it('has every route there is, and no other', () => {
    const routes = app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
      .map(({ method, path }) => `${method} ${path}`)
    expect(Object.keys(policy).toSorted()).toEqual([...new Set(routes)].toSorted())
  })
})

describe.each(standings)('of %s things', (standing) => {
  it.each(everyRole)('a %s is answered as the policy says', async (role) => {
    const name = await makeTrier(app.store, role, standing, 'oakshire')
    // Each from a place of their own: what others tried there does not count.
    const address = `2001:db8:${String(everyRole.indexOf(role))}:${String(standings.indexOf(standing))}::1`
    const browser = app.browser(address)
    const entered = await browser.post('/api/sign-in/invite', { code: await app.card(name) })
    const mayEnter = standing !== 'none'
    expect(await codeOf(entered)).toBe(mayEnter ? 200 : 'code-ended')
    expect(await answers(browser)).toEqual(
      expected((route) => (mayEnter ? route.signedIn({ role, standing }) : route.nobody)),
    )
    expect((await stranger.get('/api/me')).status).toBe(200)
    const theirs = await stranger.get(`/api/sealed/${foreignCopy}`)
    expect(await theirs.json()).toMatchObject({ bytes: 'c2VjcmV0' })
  })
})

describe('nobody', () => {
  it('is answered as the policy says', async () => {
    expect(await answers(app.browser('2001:db8:ffff::1'))).toEqual(expected(({ nobody }) => nobody))
  })
})

describe('a foreign id', () => {
  it('is answered like one that does not exist, in code and body', async () => {
    const name = await makeTrier(app.store, 'coordinator', 'own', 'oakshire-again')
    const office = await app.signedIn(name)
    const bodies = async (ask: (one: string) => Promise<Response>, foreign: string) => {
      const both = await Promise.all([ask(foreign), ask(freshId())])
      expect(both.map(({ status }) => status)).toEqual([404, 404])
      return Promise.all(both.map((answer) => answer.text()))
    }
    const [device1, device2] = await bodies(
      (one) => office.delete(`/api/devices/${one}`),
      foreignDevice,
    )
    expect(device1).toBe(device2)
    const [copy1, copy2] = await bodies((one) => office.get(`/api/sealed/${one}`), foreignCopy)
    expect(copy1).toBe(copy2)
    const [key1, key2] = await bodies(
      (one) => office.put(`/api/passkeys/${one}`, { name: 'Mine' }),
      foreignPasskey,
    )
    expect(key1).toBe(key2)
    const elsewhere = await makeTrier(app.store, 'coordinator', 'other', 'oakshire-again')
    const other = await app.signedIn(elsewhere)
    const [invite1, invite2] = await bodies(
      (one) => other.post('/api/invites/codes', { invites: [one] }),
      oakshire.invite,
    )
    expect(invite1).toBe(invite2)
    expect(id(name)).not.toBe(id(elsewhere))
  })
})
