// A passkey from its making to its end, with the browser's own authenticator: made with a mailed code by
// somebody who has none yet, signed in with, asked for before it is removed. And each wrong word of one.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expectColoursOpenToAll, expectOpenToAll } from '../support/axe.ts'
import { openDesk } from '../support/desk.ts'
import { expect, test } from '../support/journey.ts'
import { assertion, confirmByMail, giveAuthenticator, makePasskey } from '../support/passkey.ts'
import { hashOfAct, keyAct } from '../../shared/proof.ts'

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
  // Their card opened this; the numbers come to their own address.
  await look(page, 'a code before the first passkey')
  await confirmByMail(page, server)
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

test('two named people of the council say that it is them, and a lost passkey is gone', async ({
  browser,
  server,
}) => {
  const lost = await openDesk(browser, server, server.link('leadMember'))
  await makePasskey(lost, server)
  await button(lost, 'I have lost them all').click()
  await expect(lost.getByText(/0 people have said that it is you/)).toBeVisible()
  const vouchers = [server.link('director'), server.link('chiefExecutive')]
  for (const [said, link] of vouchers.entries()) {
    const voucher = await openDesk(browser, server, link)
    await voucher.goto('/me/passkeys')
    if (said === 0) await look(voucher, 'somebody to vouch for')
    await button(voucher, 'Yes, it is Cllr Jamila Rahman').click()
    await confirmByMail(voucher, server)
    const vouched = voucher.getByText('You have said that it is Cllr Jamila Rahman.')
    if (said === 0) await expect(vouched).toBeVisible()
    else await expect(voucher.getByText('They need a new passkey')).toHaveCount(0)
    await voucher.context().close()
  }
  await lost.goto('/me/passkeys')
  // Whoever held the lost one is out everywhere, and told how to come in again.
  await lost.getByRole('link', { name: 'Sign in again' }).click()
  await expect(lost).toHaveURL(/\/sign-in$/)
  await lost.context().close()
})

test('a receipt that is none is told so, without an account', async ({ page }) => {
  await page.goto('/verify')
  const file = { name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from('{}') }
  await page.getByLabel('The receipt').setInputFiles(file)
  await expect(page.getByRole('heading', { name: 'This receipt is not good' })).toBeVisible()
  await look(page, 'a receipt')
})

test('F24: a word of a passkey counts once, for its act, from our page, verified, counting on', async ({
  browser,
  server,
}) => {
  const page = await openDesk(browser, server, server.link('director'))
  const { cdp, id: authenticatorId } = await makePasskey(page, server)
  const me = (await (await page.request.get('/api/me')).json()) as { person: { id: string } }
  const headers = { 'x-tellback': '1', origin: server.origin }
  /** Whether a word asks for another passkey: nothing is changed by asking. */
  const ask = async (id: string, proof: unknown) =>
    (
      await page.request.post('/api/passkeys/options', {
        headers,
        data: { confirming: { id, proof } },
      })
    ).status()
  const hashOf = (id: string, what: 'register' | 'remove') =>
    hashOfAct(keyAct(id, what, me.person.id))
  async function attempt(what: 'register' | 'remove' = 'register', how?: 'discouraged') {
    const id = crypto.randomUUID()
    return { id, proof: await assertion(page, hashOf(id, what), how) }
  }

  const good = await attempt()
  expect(await ask(good.id, good.proof)).toBe(200)
  expect(await ask(good.id, good.proof), 'replayed').toBe(403)
  const other = await attempt('remove')
  expect(await ask(other.id, other.proof), 'another hash').toBe(403)

  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  const unseen = await attempt('register', 'discouraged')
  expect(await ask(unseen.id, unseen.proof), 'nobody verified').toBe(403)
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })

  // The same site on another port is another origin, and may ask for the same key.
  const elsewhere = createServer((_, answer) => answer.end('<!doctype html>')).listen(0)
  const { port } = elsewhere.address() as AddressInfo
  await page.goto(`http://localhost:${String(port)}/`)
  const stolen = await attempt()
  expect(await ask(stolen.id, stolen.proof), 'from another page').toBe(403)
  await page.goto('/me/passkeys')
  elsewhere.close()

  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId })
  const [key] = credentials
  if (!key) throw new Error('There is no passkey.')
  const recount = async (signCount: number) => {
    const { credentialId } = key
    await cdp.send('WebAuthn.removeCredential', { authenticatorId, credentialId })
    const credential = { ...key, signCount }
    await cdp.send('WebAuthn.addCredential', { authenticatorId, credential })
  }
  await recount(0)
  const back = await attempt()
  expect(await ask(back.id, back.proof), 'counted backwards').toBe(403)
  await recount(100)
  const on = await attempt()
  expect(await ask(on.id, on.proof)).toBe(200)
  await page.context().close()
})
