// S25, S28, S30, S34: somebody's passkeys, signing in with one, and losing them all. S32 at a new passkey
// alone: the proof of one act gives no other token (CONTRIBUTING.md, decision 35).
import { withSignIn } from '../../../server/people/tables.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashOfAct, keyAct } from '../../../shared/proof.ts'
import { Authenticator, registerPasskey } from '../../support/authenticator.ts'
import { type Browser, codeOf, minute, TestApp } from '../../support/app.ts'
import { comeByMail } from '../../support/mailed.ts'
import { freshId, id, makeCouncil, makeRegion } from '../../support/people.ts'
import { makeOfficeHolder } from '../../support/self-view.ts'

let app: TestApp
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store)
})
afterAll(() => app.stop())

let name: string
let browser: Browser
let key: Authenticator
beforeEach(async () => {
  name = `lead ${freshId()}`.replaceAll(' ', '-')
  await makeOfficeHolder(app.store, name, 'leadMember')
  browser = await comeByMail(app, name)
  key = new Authenticator()
})

type Listed = {
  passkeys: { id: string; name: string; usedAt: string | null }[]
  adding: string
}
const listed = async (one = browser) => (await (await one.get('/api/passkeys')).json()) as Listed

/** What confirms an act on passkeys with one that is there. */
async function confirmed(by: Authenticator, what: Parameters<typeof keyAct>[1], record: string) {
  const act = freshId()
  return { id: act, proof: await by.prove(hashOfAct(keyAct(act, what, record))) }
}

/** Signs in with the key in a browser of its own. */
async function enter(by: Authenticator, how = {}) {
  const fresh = app.browser()
  const asked = await fresh.post('/api/sign-in/passkey/options', {})
  const { challenge } = (await asked.json()) as { challenge: string }
  const proof = await by.sign(challenge, how)
  return { fresh, proof, answer: await fresh.post('/api/sign-in/passkey', { proof }) }
}

describe('a passkey', () => {
  it('is registered, listed, named and removed', async () => {
    expect(await listed()).toEqual({ passkeys: [], adding: 'now' })
    const own = await registerPasskey(browser, key, 'My phone')
    expect(await listed()).toMatchObject({
      passkeys: [{ id: own, name: 'My phone', usedAt: null }],
      adding: 'proof',
    })
    const me = (await (await browser.get('/api/me')).json()) as { passkeys: unknown }
    expect(me.passkeys).toEqual([{ id: own, name: 'My phone' }])
    expect((await browser.put(`/api/passkeys/${own}`, { name: 'Old phone' })).status).toBe(204)
    expect((await listed()).passkeys[0]?.name).toBe('Old phone')
    const given = await confirmed(key, 'remove', own)
    expect((await browser.post(`/api/passkeys/${own}/remove`, given)).status).toBe(204)
    expect((await listed()).passkeys).toEqual([])
  })

  it.each([
    ['made on another site', { origin: 'https://elsewhere.example' }],
    ['for another site', { site: 'elsewhere.example' }],
    ['that did not look who holds it', { verified: false }],
  ])('%s is not taken', async (_, how) => {
    const asked = await browser.post('/api/passkeys/options', {})
    const response = await key.make((await asked.json()) as { challenge: string }, how)
    expect(await codeOf(await browser.post('/api/passkeys', { name: 'Mine', response }))).toBe(
      'bad-fields',
    )
    expect((await listed()).passkeys).toEqual([])
  })

  it('is taken once, for what was asked of this person', async () => {
    const asked = await browser.post('/api/passkeys/options', {})
    const response = await key.make((await asked.json()) as { challenge: string })
    const other = `other-${name}`
    await makeOfficeHolder(app.store, other, 'director')
    const theirs = await comeByMail(app, other)
    const made = { name: 'Mine', response }
    expect(await codeOf(await theirs.post('/api/passkeys', made))).toBe('bad-fields')
    expect((await browser.post('/api/passkeys', made)).status).toBe(200)
    expect(await codeOf(await browser.post('/api/passkeys', made))).toBe('bad-fields')
  })

  it('ends every other session, and this one goes on under a new token (S32, S34)', async () => {
    const elsewhere = await app.signedIn(name)
    const before = new Map(browser.cookies)
    await registerPasskey(browser, key)
    expect((await elsewhere.get('/api/me')).status).toBe(401)
    expect((await browser.get('/api/me')).status).toBe(200)
    browser.cookies.clear()
    for (const [cookie, value] of before) browser.cookies.set(cookie, value)
    expect((await browser.get('/api/me')).status).toBe(401)
  })

  it('is told of by mail (S30)', async () => {
    await registerPasskey(browser, key)
    await app.post()
    expect(app.mails.at(-1)).toMatchObject({
      to: `${name}@oakshire.example`,
      subject: 'How you sign in has changed',
    })
  })

  it('a further one needs a word of one that is there', async () => {
    await registerPasskey(browser, key)
    expect(await codeOf(await browser.post('/api/passkeys/options', {}))).toBe('forbidden')
    const wrong = await confirmed(new Authenticator(), 'register', id(name))
    expect(await codeOf(await browser.post('/api/passkeys/options', { confirming: wrong }))).toBe(
      'forbidden',
    )
    const given = await confirmed(key, 'register', id(name))
    expect((await browser.post('/api/passkeys/options', { confirming: given })).status).toBe(200)
    // Once: the same word again is a replay.
    expect(await codeOf(await browser.post('/api/passkeys/options', { confirming: given }))).toBe(
      'forbidden',
    )
  })

  it('the first one needs a sign-in of just now: a stolen cookie makes none later', async () => {
    app.clock.move(16 * minute)
    expect((await listed()).adding).toBe('proof')
    expect(await codeOf(await browser.post('/api/passkeys/options', {}))).toBe('forbidden')
  })

  it('is not removed by who cannot use one, nor by another act’s word', async () => {
    const own = await registerPasskey(browser, key)
    const remove = (given: unknown) => browser.post(`/api/passkeys/${own}/remove`, given)
    const wrong = await confirmed(new Authenticator(), 'remove', own)
    expect(await codeOf(await remove(wrong))).toBe('forbidden')
    expect(await codeOf(await remove(await confirmed(key, 'register', id(name))))).toBe('forbidden')
    expect((await listed()).passkeys).toHaveLength(1)
  })
})

describe('signing in with a passkey', () => {
  beforeEach(() => registerPasskey(browser, key))

  it('says who it is, and is on the list of devices', async () => {
    const { fresh, answer } = await enter(key)
    expect(await answer.json()).toMatchObject({ person: id(name) })
    const { devices } = (await (await fresh.get('/api/devices')).json()) as {
      devices: { way: string; here: boolean }[]
    }
    expect(devices.find(({ here }) => here)?.way).toBe('passkey')
  })

  it('works once, and only in the browser that asked', async () => {
    const { fresh, proof } = await enter(key)
    expect(await codeOf(await fresh.post('/api/sign-in/passkey', { proof }))).toBe('code-wrong')
    const asking = app.browser()
    const asked = await asking.post('/api/sign-in/passkey/options', {})
    const { challenge } = (await asked.json()) as { challenge: string }
    const stolen = await key.sign(challenge)
    const answer = await app.browser().post('/api/sign-in/passkey', { proof: stolen })
    expect(await codeOf(answer)).toBe('code-wrong')
  })

  it.each([
    ['on another site', { origin: 'https://elsewhere.example' }],
    ['without looking who holds it', { verified: false }],
  ])('%s does not', async (_, how) => {
    expect(await codeOf((await enter(key, how)).answer)).toBe('code-wrong')
  })

  it('with a key nobody registered does not, in the same words', async () => {
    expect(await codeOf((await enter(new Authenticator())).answer)).toBe('code-wrong')
  })

  it('ends after ten minutes of not answering', async () => {
    const fresh = app.browser()
    const asked = await fresh.post('/api/sign-in/passkey/options', {})
    const { challenge } = (await asked.json()) as { challenge: string }
    app.clock.move(11 * minute)
    const proof = await key.sign(challenge)
    expect(await codeOf(await fresh.post('/api/sign-in/passkey', { proof }))).toBe('code-wrong')
  })

  it('is tried so often and no more from one network', async () => {
    const far = app.browser('198.51.100.7')
    const ask = async () => codeOf(await far.post('/api/sign-in/passkey/options', {}))
    const said = []
    for (let times = 0; times < 25; times += 1) said.push(await ask())
    expect(said).toContain('too-often')
  })
})

describe('whoever lost every passkey (S30)', () => {
  type Recoveries = {
    mine: { vouched: number } | null
    others: { id: string; name: string; isMine: boolean }[]
  }
  const recoveries = async (one: Browser) =>
    (await (await one.get('/api/passkeys/recovery')).json()) as Recoveries

  /** Somebody else with an office and a passkey. */
  async function voucher(role: string, at = 'oakshire') {
    const who = `${role} ${freshId()}`.replaceAll(' ', '-')
    await makeOfficeHolder(app.store, who, role, { at })
    const own = await comeByMail(app, who)
    const theirs = new Authenticator()
    await registerPasskey(own, theirs)
    return { own, theirs }
  }

  async function vouchFor(one: Awaited<ReturnType<typeof voucher>>, recovery: string) {
    const given = await confirmed(one.theirs, 'vouch', recovery)
    return codeOf(await one.own.post(`/api/passkeys/recovery/${recovery}`, given))
  }

  const openOne = async (one: Browser) =>
    (await recoveries(one)).others.find(({ name: who }) => who === name)?.id ?? ''

  it('comes in anew once two people of their council have said that it is them', async () => {
    await registerPasskey(browser, key)
    expect((await browser.post('/api/passkeys/recovery', {})).status).toBe(204)
    await app.post()
    expect(app.mails.at(-1)).toMatchObject({ subject: 'Somebody asked to replace your passkeys' })
    const [director, chief] = [await voucher('director'), await voucher('chiefExecutive')]
    const recovery = await openOne(director.own)
    expect(await vouchFor(director, recovery)).toBe(204)
    // The same one again is not the second.
    expect(await vouchFor(director, recovery)).toBe(204)
    expect((await recoveries(browser)).mine).toMatchObject({ vouched: 1 })
    expect((await browser.get('/api/me')).status).toBe(200)
    expect(await vouchFor(chief, recovery)).toBe(204)
    expect((await browser.get('/api/me')).status).toBe(401)
    expect(await codeOf((await enter(key)).answer)).toBe('code-wrong')
    const again = await comeByMail(app, name)
    expect(await listed(again)).toEqual({ passkeys: [], adding: 'now' })
  })

  it('cannot be vouched for by themselves, by others elsewhere, or without a word', async () => {
    await makeCouncil(app.store, 'fennick')
    await registerPasskey(browser, key)
    await browser.post('/api/passkeys/recovery', {})
    const director = await voucher('director')
    const recovery = await openOne(director.own)
    const elsewhere = await voucher('director', 'fennick')
    const scrutiny = await voucher('scrutinyMember')
    expect(await openOne(elsewhere.own)).toBe('')
    expect(await vouchFor(elsewhere, recovery)).toBe('no-such-thing')
    expect(await vouchFor(scrutiny, recovery)).toBe('no-such-thing')
    expect(await vouchFor({ own: browser, theirs: key }, recovery)).toBe('no-such-thing')
    const wrong = await confirmed(new Authenticator(), 'vouch', recovery)
    expect(await codeOf(await director.own.post(`/api/passkeys/recovery/${recovery}`, wrong))).toBe(
      'forbidden',
    )
  })

  it('calls it off, and it ends after a week', async () => {
    await registerPasskey(browser, key)
    await browser.post('/api/passkeys/recovery', {})
    const director = await voucher('director')
    const recovery = await openOne(director.own)
    expect((await browser.delete('/api/passkeys/recovery')).status).toBe(204)
    expect(await vouchFor(director, recovery)).toBe('no-such-thing')
    await browser.post('/api/passkeys/recovery', {})
    const second = await openOne(director.own)
    await app.store.write((tx) =>
      withSignIn(tx)
        .updateTable('recovery')
        .set({ asked_at: '2027-03-01T12:00:00.000Z' })
        .where('id', '=', second)
        .execute(),
    )
    expect(await vouchFor(director, second)).toBe('no-such-thing')
  })
})
