// S28, F24: what shows that somebody wanted this very thing, now. Real keys, real signatures.
import { withSignIn } from '../../../server/people/tables.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Proof } from '../../../shared/proof.ts'
import { Authenticator, registerPasskey } from '../../support/authenticator.ts'
import { type Browser, codeOf, minute, TestApp } from '../../support/app.ts'
import { comeByMail } from '../../support/mailed.ts'
import { command, freshId, makeCouncil, makeRegion } from '../../support/people.ts'
import { makeOfficeHolder, seenBy, signing, submitSelfView } from '../../support/self-view.ts'
import type { Result } from '../../../shared/wire.ts'
import type { Signature } from '../../../shared/records/signature.ts'

let app: TestApp
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store, [])
})
afterAll(() => app.stop())

let at: string
let lead: string
let browser: Browser
let key: Authenticator
let sign: Awaited<ReturnType<typeof signing>>

/** A council of its own for each: its lead member, signed in, has a self-view to sign. */
beforeEach(async () => {
  at = `council ${freshId()}`
  lead = `lead of ${at}`.replaceAll(' ', '-')
  await makeCouncil(app.store, at)
  await makeOfficeHolder(app.store, `director of ${at}`, 'director', { at })
  await makeOfficeHolder(app.store, lead, 'leadMember', { at })
  const clock = app.clock.now
  const edition = await submitSelfView(app.store, `director of ${at}`, { at, clock })
  sign = await signing(app.store, edition, lead, { at })
  browser = await comeByMail(app, lead)
  key = new Authenticator()
})

async function send(proof: Proof | undefined, more: object = {}): Promise<Result> {
  const sent = command('signature', 'make', sign.signature, sign.args, { proof, ...more })
  const body = { protocol: 1, device: freshId(), commands: [sent], scopes: {} }
  const answer = await browser.post('/api/sync', body)
  const { results } = (await answer.json()) as { results: Result[] }
  const [result] = results
  if (!result) throw new Error('no answer')
  return result
}

const said = async (proof: Proof | undefined, more?: object) => {
  const { outcome, problem } = await send(proof, more)
  return problem?.code ?? outcome
}

/** Asks for a code, and opens the mail. */
async function mailed(hash: string) {
  const answer = await browser.post('/api/proofs', { hash })
  const { id: asked } = (await answer.json()) as { id: string }
  await app.post()
  return { id: asked, code: /\b(\d{6})\b/.exec(app.mails.at(-1)?.text ?? '')?.[1] ?? '' }
}

const exchange = (typed: { id: string; code: string }) => browser.post('/api/proofs/code', typed)

async function codeFor(hash: string): Promise<Proof> {
  const given = await exchange(await mailed(hash))
  expect(given.status).toBe(200)
  return (await given.json()) as Proof // as the route's schema says
}

describe('a passkey', () => {
  beforeEach(() => registerPasskey(browser, key))

  it('signs the hash, and the signature keeps all that is needed to check it', async () => {
    expect(await said(await key.prove(sign.hash))).toBe('applied')
    const kept = (await seenBy(app.store, lead, sign.signature)) as Signature
    expect(kept.confirmed).toMatchObject({
      ...{ by: 'passkey', credential: key.credential, algorithm: -7 },
      ...{ origin: 'http://localhost:8787', site: 'localhost' },
    })
  })

  it('is asked for anew by each act: nothing at all shows nothing', async () => {
    expect(await said(undefined)).toBe('not-proved')
  })

  it.each([
    ['for another hash', {}, 'a'.repeat(64)],
    ['made on another site', { origin: 'https://elsewhere.example' }, null],
    ['whose key is for another site', { site: 'elsewhere.example' }, null],
    ['from inside another site', { crossOrigin: true }, null],
    ['that did not look who holds it', { verified: false }, null],
    ['that was made to register', { type: 'webauthn.create' }, null],
  ])('%s does not count', async (_, how, hash) => {
    expect(await said(await key.prove(hash ?? sign.hash, how))).toBe('not-proved')
  })

  it('does not count when its counter stands still or goes back', async () => {
    await app.store.write((tx) =>
      withSignIn(tx)
        .updateTable('passkey')
        .set({ counter: 7 })
        .where('credential', '=', key.credential)
        .execute(),
    )
    expect(await said(await key.prove(sign.hash, { counter: 7 }))).toBe('not-proved')
    expect(await said(await key.prove(sign.hash, { counter: 6 }))).toBe('not-proved')
    expect(await said(await key.prove(sign.hash, { counter: 8 }))).toBe('applied')
  })

  it('of another person does not count, nor one that nobody registered', async () => {
    const other = await comeByMail(app, `director of ${at}`)
    const theirs = new Authenticator()
    await registerPasskey(other, theirs)
    expect(await said(await theirs.prove(sign.hash))).toBe('not-proved')
    expect(await said(await new Authenticator().prove(sign.hash))).toBe('not-proved')
  })

  it('with a changed signature does not count', async () => {
    const good = await key.prove(sign.hash)
    const other = await key.prove('b'.repeat(64))
    expect(await said({ ...good, by: 'passkey', signature: other.signature })).toBe('not-proved')
  })

  it('counts once: sent with another command it is a replay', async () => {
    const proof = await key.prove(sign.hash)
    // Refused for another reason, and spent all the same.
    expect(await said(proof, { args: { ...sign.args, unopened: ['nope!'] } })).toBe('malformed')
    expect(await said(proof, { args: { ...sign.args, edition: freshId() } })).toBe('not-found')
    expect(await said(proof)).toBe('not-proved')
    expect(await said(await key.prove(sign.hash))).toBe('applied')
  })

  it('counts once also when somebody writes its signature another way', async () => {
    const proof = await key.prove(sign.hash)
    expect(await said(proof, { args: { ...sign.args, edition: freshId() } })).toBe('not-found')
    expect(await said({ ...proof, signature: mirrored(proof.signature) })).toBe('not-proved')
    const fresh = await key.prove(sign.hash)
    // As such it is a good one: what refuses it above is that it was used.
    expect(await said({ ...fresh, signature: mirrored(fresh.signature) })).toBe('applied')
  })

  it('counts again for the very command it came with, and makes one signature', async () => {
    const proof = await key.prove(sign.hash)
    const more = { id: freshId() }
    expect(await said(proof, more)).toBe('applied')
    expect(await said(proof, more)).toBe('applied')
  })

  it('that was removed does not count', async () => {
    const proof = await key.prove(sign.hash)
    await app.store.write((tx) =>
      withSignIn(tx).deleteFrom('passkey').where('credential', '=', key.credential).execute(),
    )
    expect(await said(proof)).toBe('not-proved')
  })
})

describe('a mailed code', () => {
  it('shows it for the hash it was mailed for, and says no more than that', async () => {
    const proof = await codeFor(sign.hash)
    expect(app.mails.at(-1)?.to).toBe(`${lead}@oakshire.example`)
    expect(await said(proof)).toBe('applied')
    const kept = (await seenBy(app.store, lead, sign.signature)) as Signature
    expect(kept.confirmed).toEqual({ by: 'code' })
  })

  it('leaves the session as it is, for a second tab and for an answer that is lost', async () => {
    const before = new Map(browser.cookies)
    expect(await said(await codeFor(sign.hash))).toBe('applied')
    expect(new Map(browser.cookies)).toEqual(before)
  })

  it('does not count for another hash, whatever is said of it', async () => {
    const proof = await codeFor('c'.repeat(64))
    expect(await said(proof)).toBe('not-proved')
    expect(await said({ ...proof, hash: sign.hash } as Proof)).toBe('not-proved')
  })

  it('counts once', async () => {
    const proof = await codeFor(sign.hash)
    expect(await said(proof, { args: { ...sign.args, edition: freshId() } })).toBe('not-found')
    expect(await said(proof)).toBe('not-proved')
  })

  it('is nobody else’s', async () => {
    const proof = await codeFor(sign.hash)
    await makeOfficeHolder(app.store, `chief of ${at}`, 'chiefExecutive', { at, email: null })
    browser = await app.signedIn(`chief of ${at}`)
    expect(await said(proof)).toBe('not-allowed')
  })

  it('ends after ten minutes, also once it was exchanged', async () => {
    const proof = await codeFor(sign.hash)
    app.clock.move(11 * minute)
    expect(await said(proof)).toBe('not-proved')
    const typed = await mailed(sign.hash)
    app.clock.move(11 * minute)
    expect(await codeOf(await exchange(typed))).toBe('code-wrong')
  })

  it('is dead after five wrong tries, and kept only as a digest', async () => {
    const { id: asked, code } = await mailed(sign.hash)
    const kept = await withSignIn(app.store.db).selectFrom('proof_code').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(code)
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    for (let tries = 0; tries < 5; tries += 1)
      expect(await codeOf(await exchange({ id: asked, code: wrong }))).toBe('code-wrong')
    expect(await codeOf(await exchange({ id: asked, code }))).toBe('code-wrong')
  })

  it('is mailed five times in an hour and no more', async () => {
    const ask = () => browser.post('/api/proofs', { hash: sign.hash })
    for (let times = 0; times < 5; times += 1) expect(await codeOf(await ask())).toBe(200)
    const refused = await ask()
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(await codeOf(refused)).toBe('too-often')
  })

  it('is no way round a passkey', async () => {
    const proof = await codeFor(sign.hash)
    await registerPasskey(browser, key)
    expect(await (await browser.post('/api/proofs', { hash: sign.hash })).json()).toMatchObject({
      by: 'passkey',
      credentials: [{ id: key.credential }],
    })
    expect(await said(proof)).toBe('not-proved')
  })

  it('cannot be mailed to somebody without an address, who is told so', async () => {
    await makeOfficeHolder(app.store, `chief of ${at}`, 'chiefExecutive', { at, email: null })
    browser = await app.signedIn(`chief of ${at}`)
    expect(await (await browser.post('/api/proofs', { hash: sign.hash })).json()).toEqual({
      by: 'nothing',
    })
  })
})

it('what shows nothing is logged, without a word of it (F24)', async () => {
  const lines = app.lines.length
  await said({ by: 'code', token: 'secretsecret', hash: sign.hash })
  const own = app.lines.slice(lines).join('\n')
  expect(own).toContain('not-proved')
  expect(own).not.toContain('secretsecret')
})

/** (r, s) as (r, n - s): as good a signature over the same, made by anybody. */
function mirrored(signature: string): string {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
  const der = Buffer.from(signature, 'base64url')
  const rLength = der[3] ?? 0
  const r = der.subarray(2, 4 + rLength)
  const s = BigInt(`0x${der.subarray(6 + rLength).toString('hex')}`)
  const hex = (order - s).toString(16).padStart(64, '0')
  const plain = Buffer.from(hex, 'hex')
  const own = (plain[0] ?? 0) > 127 ? Buffer.concat([Buffer.from([0]), plain]) : plain
  const all = Buffer.concat([r, Buffer.from([2, own.length]), own])
  return Buffer.concat([Buffer.from([0x30, all.length]), all]).toString('base64url')
}
