/** A browser that knows its holder's finger (Chromium's virtual authenticator), and a passkey in it. */
import { type CDPSession, expect, type Page } from '@playwright/test'

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

/** Makes one under Me; the page stays there. */
export async function makePasskey(page: Page): Promise<void> {
  await giveAuthenticator(page)
  await page.goto('/me/passkeys')
  await page.getByRole('textbox', { name: 'Call it' }).fill('My phone')
  await page.getByRole('button', { name: 'Add a passkey', exact: true }).click()
  await expect(page.getByText(/^Your passkey is ready/)).toBeVisible({ timeout: 30_000 })
}

/** Answers the question before a dangerous act, with their passkey; when this returns, it was answered. */
export async function sayItIsMe(page: Page): Promise<void> {
  const asked = page.getByRole('dialog', { name: 'Before this is done' })
  await asked.getByRole('button', { name: 'Use my passkey' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
