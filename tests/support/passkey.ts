/** A browser that knows its holder's finger (Chromium's virtual authenticator), and a passkey in it. */
import { challengeOf } from '../../shared/bytes.ts'
import { hashOfAct, keyAct } from '../../shared/proof.ts'
import { type CDPSession, expect, type Page } from '@playwright/test'
import { mailedCode } from './mail.ts'
import type { TestServer } from './server.ts'

/** @returns how to tell that authenticator something, such as that it did not know the finger */
export async function giveAuthenticator(page: Page): Promise<{ cdp: CDPSession; id: string }> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal' },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, id: authenticatorId }
}

/** Opens the mail, where one was sent, and types its code. Nothing where the page asks for none. */
export async function confirmByMail(page: Page, server: Pick<TestServer, 'folder'>): Promise<void> {
  const box = page.getByLabel('The 6 numbers')
  const ready = page.getByText(/^Your passkey is ready/)
  await expect(box.or(ready)).toBeVisible({ timeout: 30_000 })
  if (!(await box.isVisible())) return
  await expect(async () => {
    await box.fill(await mailedCode(server))
    await page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await expect(box).toHaveCount(0, { timeout: 3000 })
  }).toPass({ timeout: 30_000 })
}

/** The same by the API alone: what confirms the first passkey of whoever is signed in there. */
export async function confirmedByMail(
  post: (path: string, body: unknown) => Promise<Response>,
  server: Pick<TestServer, 'folder'>,
  person: string,
) {
  const id = crypto.randomUUID()
  const hash = hashOfAct(keyAct(id, 'register', person))
  const asked = (await (await post('/api/proofs', { hash })).json()) as { id: string }
  let proof: unknown
  await expect(async () => {
    const code = await mailedCode(server)
    const given = await post('/api/proofs/code', { id: asked.id, code })
    expect(given.status).toBe(200)
    proof = await given.json()
  }).toPass({ timeout: 30_000 })
  return { id, proof }
}

/** Makes one under Me, with a mailed code where they have an address; the page stays there. */
export async function makePasskey(page: Page, server: Pick<TestServer, 'folder'>) {
  const given = await giveAuthenticator(page)
  await page.goto('/me/passkeys')
  await page.getByRole('textbox', { name: 'Call it' }).fill('My phone')
  await page.getByRole('button', { name: 'Add a passkey', exact: true }).click()
  await confirmByMail(page, server)
  await expect(page.getByText(/^Your passkey is ready/)).toBeVisible({ timeout: 30_000 })
  return given
}

/**
 * What the browser on this page makes of a hash, as a proof on the wire.
 * @param userVerification `discouraged`: as a page that means ill would ask, who holds it is not looked at
 */
export function assertion(
  page: Page,
  hash: string,
  userVerification: 'required' | 'discouraged' = 'required',
): Promise<Record<string, string>> {
  const asked = { challenge: challengeOf(hash), userVerification }
  return page.evaluate(async ({ challenge, userVerification: verification }) => {
    const encoded = (bytes: ArrayBuffer) =>
      btoa(String.fromCharCode(...new Uint8Array(bytes)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '')
    const raw = atob(challenge.replaceAll('-', '+').replaceAll('_', '/'))
    const given = (await navigator.credentials.get({
      publicKey: {
        challenge: Uint8Array.from(raw, (one) => one.charCodeAt(0)),
        rpId: 'localhost',
        userVerification: verification,
      },
    })) as PublicKeyCredential
    const { authenticatorData, clientDataJSON, signature } =
      given.response as AuthenticatorAssertionResponse
    return {
      ...{ by: 'passkey', credential: encoded(given.rawId) },
      authenticatorData: encoded(authenticatorData),
      clientData: encoded(clientDataJSON),
      signature: encoded(signature),
    }
  }, asked)
}

/** Answers the question before a dangerous act, with their passkey; when this returns, it was answered. */
export async function sayItIsMe(page: Page): Promise<void> {
  const asked = page.getByRole('dialog', { name: 'Before this is done' })
  await asked.getByRole('button', { name: 'Use my passkey' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
