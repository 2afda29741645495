/** Receipts of real signatures, given through the API, and what somebody may have changed in one. */
import type { Receipt } from '../../shared/self-view/receipt.ts'
import { Authenticator, registerPasskey } from './authenticator.ts'
import type { TestApp } from './app.ts'
import { comeByMail } from './mailed.ts'
import { command, freshId, makeCouncil } from './people.ts'
import { makeOfficeHolder, signing, submitSelfView } from './self-view.ts'

/** A council of its own with a self-view that waits, and its lead member with a passkey. */
export async function ready(app: TestApp, at: string, unopened: readonly string[] = []) {
  await makeCouncil(app.store, at)
  await makeOfficeHolder(app.store, `director of ${at}`, 'director', { at, email: null })
  await makeOfficeHolder(app.store, `lead of ${at}`, 'leadMember', { at })
  const clock = app.clock.now
  const edition = await submitSelfView(app.store, `director of ${at}`, { at, clock })
  const browser = await comeByMail(app, `lead of ${at}`)
  const key = new Authenticator()
  await registerPasskey(browser, key)
  return {
    browser,
    key,
    sign: await signing(app.store, edition, `lead of ${at}`, { at, unopened }),
  }
}

/** Signed through the API, as from the lead member's phone. */
export async function signedReceipt(app: TestApp, at: string, unopened: readonly string[] = []) {
  const { browser, key, sign } = await ready(app, at, unopened)
  const proof = await key.prove(sign.hash)
  const sent = command('signature', 'make', sign.signature, sign.args, { proof })
  await browser.post('/api/sync', {
    ...{ protocol: 1, device: freshId(), commands: [sent], scopes: {} },
  })
  const answer = await browser.get(`/api/receipts/${sign.signature}`)
  if (answer.status !== 200) throw new Error(`no receipt: ${await answer.text()}`)
  return { receipt: (await answer.json()) as Receipt, browser } // as the route's schema says
}

/** The same receipt with one character of its text, its statement, or its signature another. */
export function changedReceipts(one: Receipt, other: Receipt) {
  const text = structuredClone(one)
  const [paragraph] = text.text.sections[0]?.paragraphs ?? []
  if (paragraph) paragraph.text = paragraph.text.replace('.', '!')
  const statement = structuredClone(one)
  statement.manifest.statement.text = 'Everything in it is good.'
  return { text, statement, signature: { ...one, confirmed: other.confirmed } }
}
