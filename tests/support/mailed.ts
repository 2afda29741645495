/** What only the owner of an address gets: a code to sign in, and one that confirms an act. */
import type { Proof } from '../../shared/proof.ts'
import { hashOfAct, keyAct } from '../../shared/proof.ts'
import type { Browser, TestApp } from './app.ts'
import { freshId, id } from './people.ts'

/** The digits of the newest mail. */
const digits = (app: TestApp) => /\b(\d{6})\b/.exec(app.mails.at(-1)?.text ?? '')?.[1] ?? ''

/** A browser in which somebody signed in with a code from their own mail. */
export async function comeByMail(app: TestApp, name: string): Promise<Browser> {
  const { email } = await app.store.db
    .selectFrom('person')
    .select('email')
    .where('id', '=', id(name))
    .executeTakeFirstOrThrow()
  await app.post()
  const browser = app.browser()
  await browser.post('/api/sign-in/code', { email })
  await app.post()
  const { status } = await browser.post('/api/sign-in', { email, code: digits(app) })
  if (status !== 200) throw new Error(`${name} could not sign in by mail: ${String(status)}`)
  return browser
}

/** The proof that six mailed digits are exchanged for; null where none were mailed. */
export async function mailedProof(
  app: TestApp,
  browser: Browser,
  hash: string,
): Promise<Proof | null> {
  await app.post()
  const asked = await browser.post('/api/proofs', { hash })
  const { by, id: code } = (await asked.json()) as { by: string; id: string }
  if (by !== 'code') return null
  await app.post()
  const given = await browser.post('/api/proofs/code', { id: code, code: digits(app) })
  return (await given.json()) as Proof // as the route's schema says
}

/** What confirms that a first passkey is wanted: a code mailed for it. */
export async function mailedForKey(app: TestApp, browser: Browser, name: string) {
  const act = freshId()
  const hash = hashOfAct(keyAct(act, 'register', id(name)))
  return { id: act, proof: await mailedProof(app, browser, hash) }
}
