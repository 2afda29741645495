// S28: sharing, publishing and changes of role need a word given now, for this very act. The server itself needs none.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adults } from '../../../server/content/questionnaires/adults.ts'
import { kinds } from '../../../shared/records/index.ts'
import { hashOfAct, type Proof } from '../../../shared/proof.ts'
import type { Result } from '../../../shared/wire.ts'
import { Authenticator, registerPasskey } from '../../support/authenticator.ts'
import { type Browser, TestApp } from '../../support/app.ts'
import { comeByMail } from '../../support/mailed.ts'
import {
  appoint,
  command,
  freshId,
  id,
  makePerson,
  makeRegion,
  place,
  region,
  run,
  type Sent,
} from '../../support/people.ts'
import { readyForSite } from '../../support/ready.ts'
import { makeOfficeHolder, signing, submitSelfView } from '../../support/self-view.ts'

let app: TestApp
let director: Browser
let key: Authenticator
let edition: string
let office: Browser
const officeKey = new Authenticator()
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store)
  await makeOfficeHolder(app.store, 'ann', 'director')
  await makeOfficeHolder(app.store, 'rahman', 'leadMember')
  edition = await submitSelfView(app.store, 'ann', { clock: app.clock.now })
  const sign = await signing(app.store, edition, 'rahman')
  const lead = await comeByMail(app, 'rahman')
  const leads = new Authenticator()
  await registerPasskey(lead, leads)
  const proof = await leads.prove(sign.hash)
  expect(await said(lead, command('signature', 'make', sign.signature, sign.args, { proof }))).toBe(
    'applied',
  )
  director = await comeByMail(app, 'ann')
  key = new Authenticator()
  await registerPasskey(director, key)
  await makePerson(app.store, 'kim', 'expert')
  await makePerson(app.store, 'sam', 'coordinator')
  office = await app.signedIn('sam')
  await registerPasskey(office, officeKey)
})
afterAll(() => app.stop())

const both = { standard: 'About us', easy: 'About us' }
const section = { key: '1', number: '1', title: both, prompt: both, evidence: both }
const template = {
  ...{ region, service: 'adults', number: 2, name: 'Adults, second' },
  sections: [{ ...section, judged: 'not', isRequired: false }],
}

/** The visit to the council has begun. */
async function getOnSite(): Promise<void> {
  const { challenge } = place('oakshire')
  const { id: visit } = await app.store.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'visit')
    .where('challenge', '=', challenge)
    .executeTakeFirstOrThrow()
  const questionnaire = id('the questions')
  const moves = ['agreed', 'preparing', 'onSite'].map((to) => ({
    ...{ kind: 'challenge', name: 'moveOn', record: challenge, args: { to } },
  }))
  const asked = { kind: 'questionnaire', name: 'publish', record: questionnaire }
  const all = readyForSite({ of: 'oakshire', visit, questionnaire })
  // The self-view was signed here.
  const ready = all.filter(({ name }) => name !== 'reach')
  await run(app.store, [{ ...asked, args: { region, ...adults } }, ...ready, ...moves])
}

/** Kim is given a role. */
const role = (name: string, at: { challenge?: string }) => {
  const terms = { group: null, post: null, from: '2027-03-01', to: null }
  const args = { region, council: null, challenge: null, ...at, person: id('kim'), role: name }
  return command('appointment', 'make', freshId(), { ...args, ...terms })
}

async function said(browser: Browser, sent: Sent): Promise<string> {
  const body = { protocol: 1, device: freshId(), commands: [sent], scopes: {} }
  const { results } = (await (await browser.post('/api/sync', body)).json()) as {
    results: Result[]
  }
  return results[0]?.problem?.code ?? results[0]?.outcome ?? ''
}

const sharing = () => command('edition', 'share', edition, {})
/** The command as the wire has it. */
const hashOf = ({ id, kind, name, record, args }: Sent) =>
  hashOfAct({ id, kind: String(kind), name: String(name), record, args })
const proved = (sent: Sent, proof: Proof): Sent => ({ ...sent, proof })

it('which acts these are, stands with each command', () => {
  const all = Object.values(kinds).flatMap(({ name, commands }) =>
    Object.entries(commands).flatMap(([one, { proved: needs, queued }]) =>
      needs ? [{ act: `${name}.${one}`, queued }] : [],
    ),
  )
  expect(all).toEqual([
    { act: 'appointment.make', queued: false },
    { act: 'appointment.end', queued: false },
    { act: 'challenge.reach', queued: false },
    { act: 'challenge.moveOn', queued: false },
    { act: 'edition.share', queued: false },
    { act: 'person.correct', queued: false },
    { act: 'person.merge', queued: false },
    { act: 'questionnaire.publish', queued: false },
    { act: 'template.publish', queued: false },
  ])
})

describe('a dangerous act', () => {
  it('is not done without a proof', async () => {
    expect(await said(director, sharing())).toBe('not-proved')
  })

  it('is not done with a proof for another one, even for the same thing', async () => {
    const other = sharing()
    const proof = await key.prove(hashOf(other))
    expect(await said(director, proved(sharing(), proof))).toBe('not-proved')
    const sent = sharing()
    const forOther = await key.prove(hashOf({ ...sent, record: freshId() }))
    expect(await said(director, proved(sent, forOther))).toBe('not-proved')
  })

  it('is refused to others as it would be without', async () => {
    const lead = await comeByMail(app, 'rahman')
    expect(await said(lead, sharing())).toBe('not-allowed')
  })

  it('is done with one for itself', async () => {
    const sent = sharing()
    expect(await said(director, proved(sent, await key.prove(hashOf(sent))))).toBe('applied')
  })

  it('publishing, giving a role, ending one and making two entries one too', async () => {
    const post = await appoint(app.store, 'kim', 'expert', { from: '2026-02-01' })
    for (const make of [
      () => command('template', 'publish', freshId(), template),
      () => role('coordinator', {}),
      () => command('appointment', 'end', post, { to: '2027-06-01' }),
      () => command('person', 'correct', id('kim'), { name: 'Kim', email: 'kim@moor.example' }),
      () => command('person', 'merge', id('kim'), { into: id('ann') }),
    ]) {
      expect(await said(office, make()), String(make().kind)).toBe('not-proved')
      const sent = make()
      const proof = await officeKey.prove(hashOf(sent))
      expect(await said(office, proved(sent, proof)), String(sent.kind)).toBe('applied')
    }
  })

  it('putting a name right is none', async () => {
    expect(await said(office, command('person', 'correct', id('rahman'), { name: 'Rahman' }))).toBe(
      'applied',
    )
  })

  const { challenge } = place('oakshire')
  const reach = (milestone: string, done: string | null) =>
    command('challenge', 'reach', challenge, { milestone, done })

  it('is letting scrutiny read what people said, and no other day of a visit', async () => {
    expect(await said(office, reach('scrutiny', '2027-03-01'))).toBe('not-proved')
    const sent = reach('scrutiny', '2027-03-01')
    const proof = await officeKey.prove(hashOf(sent))
    expect(await said(office, proved(sent, proof))).toBe('applied')
    expect(await said(office, reach('scrutiny', null))).toBe('applied')
    expect(await said(office, reach('visit', '2027-03-01'))).toBe('applied')
  })

  it('is issuing the letter, and no other step of a visit', async () => {
    await makePerson(app.store, 'grace', 'leadPeer')
    const lead = await app.signedIn('grace')
    const leads = new Authenticator()
    await registerPasskey(lead, leads)
    await getOnSite()
    const move = (to: string) => command('challenge', 'moveOn', challenge, { to })
    for (const to of ['feedbackGiven', 'letterDraft'])
      expect(await said(office, move(to))).toBe('applied')
    expect(await said(lead, move('letterIssued'))).toBe('not-proved')
    const sent = move('letterIssued')
    const forDraft = await leads.prove(hashOf({ ...sent, args: { to: 'letterDraft' } }))
    expect(await said(lead, proved(sent, forDraft))).toBe('not-proved')
    const again = move('letterIssued')
    expect(await said(lead, proved(again, await leads.prove(hashOf(again))))).toBe('applied')
  })

  it('asking an expert in is none', async () => {
    expect(await said(office, role('expert', { challenge: place('oakshire').challenge }))).toBe(
      'applied',
    )
  })
})
