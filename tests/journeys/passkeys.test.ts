// A passkey from its making to its end, with the browser's own authenticator: made, signed in with, asked
// for before it is removed. And a mailed code for somebody who has none.
import type { Page } from '@playwright/test'
import { expectColoursOpenToAll, expectOpenToAll } from '../support/axe.ts'
import { openDesk } from '../support/desk.ts'
import { expect, test } from '../support/journey.ts'
import { giveAuthenticator } from '../support/passkey.ts'

/** As it is, and in the dark. */
async function look(page: Page, name: string): Promise<void> {
  await expectOpenToAll(page, name)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectColoursOpenToAll(page, `${name}, dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('S28: a passkey is made, signs its holder in, and is asked for before it goes', async ({
  browser,
  server,
}) => {
  const page = await openDesk(browser, server, server.link('leadMember'))
  await page.setViewportSize({ width: 360, height: 780 })
  const { cdp, id } = await giveAuthenticator(page)

  await page.goto('/me')
  await page.getByRole('link', { name: 'Your passkeys' }).click()
  await expect(page.getByText('You have no passkey yet.')).toBeVisible()
  await look(page, 'no passkey yet')
  await button(page, 'Add a passkey').click()
  await expect(page.getByText('Type a name for it')).toBeVisible()
  await page.getByRole('textbox', { name: 'Call it' }).fill('My phone')
  await button(page, 'Add a passkey').click()
  await expect(page.getByRole('heading', { name: 'My phone' })).toBeVisible()
  await expect(page.getByText(/^Your passkey is ready/)).toBeVisible()
  await look(page, 'one passkey')

  await page.goto('/me/sign-out')
  await button(page, 'Sign out').click()
  await expect(page.getByRole('heading', { name: 'You tell. We tell you back.' })).toBeVisible()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page).toHaveURL(`${server.origin}/`)

  await page.goto('/me/passkeys')
  await button(page, 'Remove it').click()
  await button(page, 'Remove it').click()
  // Somebody else's finger: the phone does not look away, and nothing is done.
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false })
  await button(page, 'Use my passkey').click()
  await expect(page.getByText(/^The passkey was not used/)).toBeVisible()
  await look(page, 'asked for it')
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: true })
  await button(page, 'Use my passkey').click()
  await expect(page.getByText(/^It is removed/)).toBeVisible()
  await expect(page.getByText('You have no passkey yet.')).toBeVisible()
  await page.context().close()
})

test('a receipt that is none is told so, without an account', async ({ page }) => {
  await page.goto('/verify')
  const file = { name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from('{}') }
  await page.getByLabel('The receipt').setInputFiles(file)
  await expect(page.getByRole('heading', { name: 'This receipt is not good' })).toBeVisible()
  await look(page, 'a receipt')
})
