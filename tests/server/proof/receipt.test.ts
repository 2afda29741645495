// A signature is sealed once it is kept; its receipt is checked with nothing but the published keys.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../../../server/cli/run.ts'
import { sealSignatures } from '../../../server/proof/seal-signatures.ts'
import { verify } from '../../../server/proof/subtle.ts'
import { verifyLog } from '../../../server/store/log.ts'
import type { Proof } from '../../../shared/proof.ts'
import { checkReceipt, type PublishedKeys } from '../../../shared/self-view/check-receipt.ts'
import { hashOf } from '../../../shared/self-view/manifest.ts'
import type { Receipt } from '../../../shared/self-view/receipt.ts'
import { kinds } from '../../../shared/records/index.ts'
import type { Signature } from '../../../shared/records/signature.ts'
import { type Browser, codeOf, TestApp } from '../../support/app.ts'
import {
  command,
  Device,
  freshId,
  id,
  makeRegion,
  run as runCommands,
  secret,
} from '../../support/people.ts'
import { changedReceipts, ready, signedReceipt } from '../../support/receipts.ts'
import { makeOfficeHolder, seenBy } from '../../support/self-view.ts'
import { proverOf } from '../../../server/proof/prove.ts'

let app: TestApp
let lead: Browser
let one: Receipt
let other: Receipt
let keys: PublishedKeys
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store, [])
  ;({ receipt: one, browser: lead } = await signedReceipt(app, 'oakshire'))
  ;({ receipt: other } = await signedReceipt(app, 'fennick'))
  keys = (await (await app.browser().get('/api/receipts/key')).json()) as PublishedKeys
})
afterAll(() => app.stop())

const check = (file: unknown, published = keys) => checkReceipt(file, published, verify)
const copy = (receipt = one) => structuredClone(receipt)
/** As JSON; what is none of it is no receipt. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
const fault = async (file: unknown, published = keys) => {
  const found = await check(file, published)
  return found.is === 'bad' ? found.fault : 'good'
}

describe('a receipt', () => {
  it('is good, and says who signed what, how, and where it stands in the log', async () => {
    expect(await check(one)).toMatchObject({ is: 'good' })
    expect(one.manifest.signer).toMatchObject({ name: 'lead of oakshire', role: 'leadMember' })
    expect(one.confirmed.by).toBe('passkey')
    const { chain, position, head } = one.log
    expect(chain).toBe(`council:${id('oakshire')}`)
    const printed = [{ chain, n: position, hash: head }]
    expect((await verifyLog(app.store, [secret], printed)).faults).toEqual([])
  })

  it('finds one changed character of the text, and says in which section', async () => {
    const file = copy()
    const [paragraph] = file.text.sections[0]?.paragraphs ?? []
    if (paragraph) paragraph.text = paragraph.text.replace('.', '!')
    expect(await check(file)).toEqual({ is: 'bad', fault: 'text', sections: ['1'] })
    expect(await fault({ ...copy(), text: { sections: [], evidence: [] } })).toBe('text')
  })

  it('finds what was doubled, moved or put in, and a digest that is not its text’s', async () => {
    const [section] = one.text.sections
    if (!section) throw new Error('no section')
    const twice = { ...one.text, sections: [section, section] }
    expect(await check({ ...copy(), text: twice })).toEqual({
      ...{ is: 'bad', fault: 'text' },
      sections: ['1'],
    })
    for (const other of [{ digest: 'f'.repeat(64) }, { changes: 99 }, { id: freshId() }]) {
      const sections = [{ ...section, ...other }]
      expect(await fault({ ...copy(), text: { ...one.text, sections } })).toBe('text')
    }
    const more = [{ ...section, note: 'Nobody signed this.' }]
    expect(await fault({ ...copy(), text: { ...one.text, sections: more } })).toBe('form')
    expect(await fault({ ...copy(), confirmed: { ...one.confirmed, note: 'nor this' } })).toBe(
      'form',
    )
  })

  it('is good in no way but one: any one character changed is found', async () => {
    const file = JSON.stringify(one)
    const good: string[] = []
    for (let at = 0; at < file.length; at += 1) {
      const now = file[at] ?? ''
      const other = /[0-8]/.test(now) ? String(Number(now) + 1) : now === 'a' ? 'b' : 'a'
      const text = `${file.slice(0, at)}${other}${file.slice(at + 1)}`
      if ((await fault(parsed(text))) === 'good') good.push(text.slice(at - 20, at + 20))
    }
    expect(good).toEqual([])
  })

  it('finds a changed statement, also where the hash was made anew', async () => {
    const file = copy()
    file.manifest.statement.text = 'Everything in it is good.'
    expect(await fault(file)).toBe('statement')
    file.hash = hashOf(file.manifest)
    expect(await fault(file)).toBe('statement')
  })

  it('finds doubts that were taken out, and another name', async () => {
    const file = copy()
    file.manifest.reservation = 'I doubt 1.1.'
    expect(await fault(file)).toBe('hash')
    file.hash = hashOf(file.manifest)
    expect(await fault(file)).toBe('passkey')
    const named = copy()
    named.manifest.signer.name = 'Somebody else'
    expect(await fault(named)).toBe('hash')
  })

  it('finds a signature of another, and a code in the place of a passkey', async () => {
    expect(await fault({ ...copy(), confirmed: other.confirmed })).toBe('passkey')
    const { confirmed } = one
    if (confirmed.by !== 'passkey' || other.confirmed.by !== 'passkey')
      throw new Error('no passkey')
    const swapped = { ...confirmed, signature: other.confirmed.signature }
    expect(await fault({ ...copy(), confirmed: swapped })).toBe('passkey')
    const { publicKey } = other.confirmed
    expect(await fault({ ...copy(), confirmed: { ...confirmed, publicKey } })).toBe('passkey')
    const elsewhere = { ...confirmed, origin: 'https://elsewhere.example' }
    expect(await fault({ ...copy(), confirmed: elsewhere })).toBe('passkey')
    expect(await fault({ ...copy(), confirmed: { by: 'code' } })).toBe('seal')
  })

  it('finds another key, and a seal that stands over something else', async () => {
    expect(await fault(one, { keys: [] })).toBe('key')
    const [own] = keys.keys
    const wrong = { ...own, id: one.key, spki: 'AAAA', since: own?.since ?? '' }
    expect(await fault(one, { keys: [wrong] })).toBe('key')
    expect(await fault({ ...copy(), seal: other.seal })).toBe('seal')
    expect(await fault({ ...copy(), at: '2027-03-08T12:00:00.000Z' })).toBe('seal')
    const { log } = one
    expect(await fault({ ...copy(), log: { ...log, position: log.position + 1 } })).toBe('seal')
    expect(await fault({ ...copy(), unopened: ['1'] })).toBe('seal')
  })

  it.each([null, 'a receipt', {}, []])('finds that %j is none', async (file) => {
    expect(await fault(file)).toBe('form')
  })

  it('is shown to whoever sees the signature, and is not there for others', async () => {
    const { signature } = one
    const theirs = await app.signedIn('lead of fennick')
    expect(await codeOf(await theirs.get(`/api/receipts/${signature}`))).toBe('no-such-thing')
    expect(await codeOf(await theirs.get(`/api/receipts/${freshId()}`))).toBe('no-such-thing')
    expect(await codeOf(await app.browser().get(`/api/receipts/${signature}`))).toBe('signed-out')
    expect((await lead.get(`/api/receipts/${signature}`)).status).toBe(200)
  })
})

describe('when the office of its signer has ended', () => {
  it('a receipt stays theirs, with the text they signed, and nobody else’s of that office', async () => {
    const { receipt: own, browser } = await signedReceipt(app, 'copperholt')
    const { store } = app
    await makeOfficeHolder(store, 'owner of copperholt', 'leadMember', {
      ...{ at: 'copperholt', email: null },
    })
    const end = (name: string) => ({
      ...{ kind: 'appointment', name: 'end', record: id(`${name} of copperholt as leadMember`) },
      args: { to: '2027-03-08' },
    })
    await runCommands(store, [end('lead'), end('owner')])
    const address = `/api/receipts/${own.signature}`
    const answer = await browser.get(address)
    expect([answer.status, await answer.json()]).toEqual([200, own])
    const seen = async (name: string) => {
      const phone = new Device(store, `${name} of copperholt`, { clock: app.clock.now })
      await phone.pull()
      return [own.signature, own.manifest.edition].map((record) => phone.all.has(record))
    }
    expect(await seen('lead')).toEqual([true, false])
    expect(await seen('owner')).toEqual([false, false])
    expect(await seen('director')).toEqual([true, true])
    const other = await app.signedIn('owner of copperholt')
    expect(await codeOf(await other.get(address))).toBe('no-such-thing')
  })
})

describe('the seal', () => {
  it('is made up for after a crash between the signature and it, once', async () => {
    const { sign, key } = await ready(app, 'northmere')
    const prove = proverOf({ settings: app.settings, clock: app.clock.now, log: app.log })
    const phone = new Device(app.store, 'lead of northmere', { prove, clock: app.clock.now })
    const proof: Proof = await key.prove(sign.hash)
    // Pushed without what comes after a push: as if the server had died there.
    const made = await phone.send(
      command('signature', 'make', sign.signature, sign.args, { proof }),
    )
    expect(made.outcome).toBe('applied')
    const seal = async () =>
      ((await seenBy(app.store, 'lead of northmere', sign.signature)) as Signature).seal
    expect(await seal()).toBeNull()
    const parts = { store: app.store, kinds, settings: app.settings, clock: app.clock.now }
    const both = await Promise.all([sealSignatures(parts), sealSignatures(parts)])
    expect(both[0] + both[1]).toBe(1)
    expect(await seal()).not.toBeNull()
    expect(await sealSignatures(parts)).toBe(0)
  })

  it('is good under the key it was made with, also once SECRET has changed for good', async () => {
    const settings = { secret: 'another secret of the tests, long enough' }
    const { sign, key } = await ready(app, 'wenlow')
    const prove = proverOf({ settings: app.settings, clock: app.clock.now, log: app.log })
    const phone = new Device(app.store, 'lead of wenlow', { prove, clock: app.clock.now })
    const proof = await key.prove(sign.hash)
    await phone.send(command('signature', 'make', sign.signature, sign.args, { proof }))
    await sealSignatures({ store: app.store, kinds, settings, clock: app.clock.now })
    const published = (await (await app.browser().get('/api/receipts/key')).json()) as PublishedKeys
    expect(published.keys).toHaveLength(2)
    expect(await fault(one, published)).toBe('good')
    expect(JSON.stringify(published)).not.toContain('sealed')
  })
})

describe('tellback verify-receipt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tellback-receipt-'))
  const put = (name: string, content: unknown) => {
    const file = join(folder, name)
    writeFileSync(file, JSON.stringify(content))
    return file
  }
  async function run(...typed: string[]) {
    let out = ''
    const env = { DATA_DIR: join(folder, 'none') }
    const say = (text: string) => void (out += text)
    const exit = await runCli(typed, { env, out: say, err: say, isWatched: false })
    return { exit, out }
  }

  it('says that one is good, without a server and without a store', async () => {
    const published = put('keys.json', keys)
    const { exit, out } = await run('verify-receipt', put('good.json', one), '--keys', published)
    expect(out).toContain('This receipt is good.')
    expect(out).toContain('lead of oakshire')
    expect(out).toContain('every section with something in it was opened')
    expect(exit).toBe(0)
  })

  it('says what was not opened before it was signed', async () => {
    const { receipt: hasty } = await signedReceipt(app, 'quarrydene', ['1'])
    const file = put('hasty.json', hasty)
    const { exit, out } = await run('verify-receipt', file, '--keys', put('keys.json', keys))
    expect(out).toContain('1 of 1 sections were not opened before: 1.')
    expect(out).toContain('"I have not opened all of this self-view')
    expect(exit).toBe(0)
  })

  it('says of each that was changed what it was, and fails', async () => {
    const published = put('keys.json', keys)
    const said = {
      text: 'The text is not the one that was signed.\n  1',
      statement: 'The words under which it was signed are not ours.',
      signature: 'The passkey signed something else',
    }
    for (const [what, file] of Object.entries(changedReceipts(one, other))) {
      const { exit, out } = await run('verify-receipt', put('bad.json', file), '--keys', published)
      expect(out).toContain(said[what as keyof typeof said]) // as `changedReceipts` names them
      expect(exit).toBe(1)
    }
  })

  it('says what is wrong with one, and fails', async () => {
    const published = put('keys.json', keys)
    const wrong = put('bad.json', { ...one, seal: other.seal })
    const { exit, out } = await run('verify-receipt', wrong, '--keys', published)
    expect(out).toContain('The seal does not stand over this receipt')
    expect(exit).toBe(1)
    expect((await run('verify-receipt', '--keys', published)).exit).toBe(2)
    expect((await run('verify-receipt', join(folder, 'no'), '--keys', published)).exit).toBe(2)
  })
})
