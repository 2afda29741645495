// S28: sharing and publishing need a word given now, for this very act. The server itself needs none.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kinds } from '../../../shared/records/index.ts'
import { hashOfAct, type Proof } from '../../../shared/proof.ts'
import type { Result } from '../../../shared/wire.ts'
import { Authenticator, registerPasskey } from '../../support/authenticator.ts'
import { type Browser, TestApp } from '../../support/app.ts'
import {
  command,
  freshId,
  makePerson,
  makeRegion,
  region,
  type Sent,
} from '../../support/people.ts'
import { makeOfficeHolder, signing, submitSelfView } from '../../support/self-view.ts'

let app: TestApp
let director: Browser
let key: Authenticator
let edition: string
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store)
  await makeOfficeHolder(app.store, 'ann', 'director', { email: null })
  await makeOfficeHolder(app.store, 'rahman', 'leadMember', { email: null })
  edition = await submitSelfView(app.store, 'ann', { clock: app.clock.now })
  const sign = await signing(app.store, edition, 'rahman')
  const lead = await app.signedIn('rahman')
  const leads = new Authenticator()
  await registerPasskey(lead, leads)
  const proof = await leads.prove(sign.hash)
  expect(await said(lead, command('signature', 'make', sign.signature, sign.args, { proof }))).toBe(
    'applied',
  )
  director = await app.signedIn('ann')
  key = new Authenticator()
  await registerPasskey(director, key)
})
afterAll(() => app.stop())

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
    { act: 'edition.share', queued: false },
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
    const lead = await app.signedIn('rahman')
    expect(await said(lead, sharing())).toBe('not-allowed')
  })

  it('is done with one for itself', async () => {
    const sent = sharing()
    expect(await said(director, proved(sent, await key.prove(hashOf(sent))))).toBe('applied')
  })

  it('publishing too', async () => {
    await makePerson(app.store, 'sam', 'coordinator')
    const office = await app.signedIn('sam')
    const both = { standard: 'About us', easy: 'About us' }
    const section = { key: '1', number: '1', title: both, prompt: both, evidence: both }
    const args = {
      ...{ region, service: 'adults', number: 2, name: 'Adults, second' },
      sections: [{ ...section, judged: 'not', isRequired: false }],
    }
    expect(await said(office, command('template', 'publish', freshId(), args))).toBe('not-proved')
    const own = new Authenticator()
    await registerPasskey(office, own)
    const sent = command('template', 'publish', freshId(), args)
    expect(await said(office, proved(sent, await own.prove(hashOf(sent))))).toBe('applied')
  })
})
