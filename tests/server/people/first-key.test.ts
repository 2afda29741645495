// S28, S30: nobody signs for another. Whoever makes cards opens a lead member's card themselves, and comes no
// nearer to a signature: the first passkey and the code to sign with need what only its owner gets.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codesAct, hashOfAct, keyAct } from '../../../shared/proof.ts'
import { Authenticator, registerPasskey } from '../../support/authenticator.ts'
import { type Browser, codeOf, minute, TestApp } from '../../support/app.ts'
import { comeByMail, mailedForKey, mailedProof } from '../../support/mailed.ts'
import { appoint, freshId, id, makePerson, makeRegion, run } from '../../support/people.ts'
import { makeOfficeHolder } from '../../support/self-view.ts'

let app: TestApp
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store)
})
afterAll(() => app.stop())

let lead: string
let card: Browser
const key = () => new Authenticator()
beforeEach(async () => {
  lead = `lead-${freshId()}`
})

/** Their card, opened by whoever holds it. */
async function open(email: string | null, role = 'leadMember') {
  await makeOfficeHolder(app.store, lead, role, { email })
  card = await app.signedIn(lead)
}
const theirAddress = () => `${lead}@oakshire.example`

const adding = async (browser: Browser) =>
  ((await (await browser.get('/api/passkeys')).json()) as { adding: string }).adding
const asksFor = async (browser: Browser, confirming?: unknown) =>
  codeOf(await browser.post('/api/passkeys/options', confirming ? { confirming } : {}))
const move = (email: string | null, at = new Date(app.clock.now())) =>
  run(
    app.store,
    [{ kind: 'person', name: 'correct', record: id(lead), args: { name: 'Lead', email } }],
    at.toISOString(),
  )
const toSign = 'a'.repeat(64)
const proofBy = async (browser: Browser) =>
  ((await (await browser.post('/api/proofs', { hash: toSign })).json()) as { by: string }).by

describe('whoever opens the card of a lead member', () => {
  beforeEach(() => open(theirAddress()))

  it('makes no passkey with it, however fresh it is', async () => {
    expect(await adding(card)).toBe('proof')
    expect(await asksFor(card)).toBe('forbidden')
    expect(await asksFor(card, { id: freshId(), proof: await key().prove(toSign) })).toBe(
      'forbidden',
    )
  })

  it('makes none with a code that was mailed for another act, nor with one twice', async () => {
    const other = freshId()
    const proof = await mailedProof(app, card, hashOfAct(keyAct(other, 'remove', id(lead))))
    expect(await asksFor(card, { id: other, proof })).toBe('forbidden')
    const given = await mailedForKey(app, card, lead)
    expect(app.mails.at(-1)?.to).toBe(theirAddress())
    expect(await asksFor(card, given)).toBe(200)
    expect(await asksFor(card, given)).toBe('forbidden')
  })

  it('is not asked for two people: the mail is the way', async () => {
    expect(await codeOf(await card.post('/api/passkeys/recovery', {}))).toBe('forbidden')
  })

  it('comes no further with another address: for three days no code goes there', async () => {
    await move(`thief-${freshId()}@oakshire.example`)
    expect(await adding(card)).toBe('settling')
    expect(await asksFor(card)).toBe('forbidden')
    expect(await proofBy(card)).toBe('settling')
    const byMail = await comeByMail(app, lead)
    expect(await adding(byMail)).toBe('settling')
    expect(await asksFor(byMail)).toBe('forbidden')
    app.clock.move(71 * 60 * minute)
    expect(await proofBy(byMail)).toBe('settling')
    app.clock.move(2 * 60 * minute)
    expect(await proofBy(byMail)).toBe('code')
  })

  it('nor by making them one with somebody who has another address', async () => {
    const thief = `thief-${freshId()}`
    await makeOfficeHolder(app.store, thief, 'officer')
    const merge = { kind: 'person', name: 'merge', record: id(lead), args: { into: id(thief) } }
    await run(app.store, [merge], app.clock.now().toISOString())
    await app.post()
    expect(app.mails.at(-1)).toMatchObject({ to: theirAddress() })
    const theirs = await comeByMail(app, thief)
    expect(await adding(theirs)).toBe('settling')
    expect(await proofBy(theirs)).toBe('settling')
  })
})

it('a code to sign in with is their own: right after it the first passkey needs no other', async () => {
  await open(theirAddress())
  const own = await comeByMail(app, lead)
  expect(await adding(own)).toBe('now')
  await registerPasskey(own, key())
})

it('a name that is put right unsettles nothing', async () => {
  await open(theirAddress())
  await move(theirAddress())
  expect(await adding(card)).toBe('proof')
})

describe('a lead member without an address', () => {
  beforeEach(() => open(null))

  async function vouchedBy(role: string) {
    const who = `${role}-${freshId()}`
    await makeOfficeHolder(app.store, who, role)
    const own = await comeByMail(app, who)
    const theirs = key()
    await registerPasskey(own, theirs)
    const { others } = (await (await own.get('/api/passkeys/recovery')).json()) as {
      others: { id: string }[]
    }
    const recovery = others.at(-1)?.id ?? ''
    const act = freshId()
    const proof = await theirs.prove(hashOfAct(keyAct(act, 'vouch', recovery)))
    return codeOf(await own.post(`/api/passkeys/recovery/${recovery}`, { id: act, proof }))
  }

  it('has no passkey by a card alone', async () => {
    expect(await adding(card)).toBe('people')
    expect(await asksFor(card)).toBe('forbidden')
    expect(await proofBy(card)).toBe('nothing')
  })

  it('has one once two people of the council have said that it is them, for three days', async () => {
    expect(await codeOf(await card.post('/api/passkeys/recovery', {}))).toBe(204)
    expect(await vouchedBy('director')).toBe(204)
    expect(await asksFor(card)).toBe('forbidden')
    expect(await vouchedBy('officer')).toBe(204)
    const again = await app.signedIn(lead)
    app.clock.move(16 * minute)
    expect(await adding(again)).toBe('signIn')
    expect(await asksFor(await app.signedIn(lead))).toBe(200)
    app.clock.move(73 * 60 * minute)
    expect(await adding(await app.signedIn(lead))).toBe('people')
  })
})

it('an expert without an address makes one with their card: they sign nothing', async () => {
  await makePerson(app.store, lead, 'expert')
  expect(await adding(await app.signedIn(lead))).toBe('now')
})

it('whoever begins a region alone has nobody to vouch: their card has to do', async () => {
  await makePerson(app.store, lead, 'coordinator')
  const own = await app.signedIn(lead)
  expect(await adding(own)).toBe('now')
  await makePerson(app.store, `sponsor ${lead}`, 'sponsor')
  await makePerson(app.store, `governance ${lead}`, 'informationGovernance')
  expect(await adding(own)).toBe('people')
})

it('an office that begins later counts already', async () => {
  await makePerson(app.store, lead, 'expert')
  await appoint(app.store, lead, 'leadMember', { at: 'oakshire', from: '2099-01-01' })
  expect(await adding(await app.signedIn(lead))).toBe('people')
})

describe('a card for somebody whose office weighs', () => {
  let office: Browser
  const officeKey = key()
  beforeAll(async () => {
    await makeOfficeHolder(app.store, 'card maker', 'director')
    await appoint(app.store, 'card maker', 'coordinator')
    office = await comeByMail(app, 'card maker')
    await registerPasskey(office, officeKey)
  })

  const cards = async (invites: string[], confirming?: unknown) =>
    codeOf(
      await office.post('/api/invites/codes', { invites, ...(confirming ? { confirming } : {}) }),
    )
  async function shown(invites: readonly string[]) {
    const act = codesAct(freshId(), invites)
    return { id: act.id, proof: await officeKey.prove(hashOfAct(act)) }
  }

  it('is made with the word of whoever makes it, for these invites, once', async () => {
    await makeOfficeHolder(app.store, lead, 'leadMember')
    await makePerson(app.store, `expert ${lead}`, 'expert')
    const [theirs, experts] = [freshId(), freshId()]
    await app.card(lead, theirs)
    await app.card(`expert ${lead}`, experts)
    expect(await cards([experts])).toBe(200)
    expect(await cards([theirs])).toBe('forbidden')
    expect(await cards([experts, theirs])).toBe('forbidden')
    expect(await cards([theirs], await shown([experts]))).toBe('forbidden')
    const given = await shown([theirs])
    expect(await cards([theirs], given)).toBe(200)
    expect(await cards([theirs], given)).toBe('forbidden')
  })
})
