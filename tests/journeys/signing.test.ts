// The lead councillor on a phone: reads with no signal, signs with a passkey over the very text, and the
// receipt is checked by somebody who has nothing but the file.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectColoursOpenToAll, expectOpenToAll } from '../support/axe.ts'
import { expect, test } from '../support/journey.ts'
import { makePasskey } from '../support/passkey.ts'

const soon = { timeout: 30_000 }
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name })

/** As it is, and in the dark. */
async function look(page: Page, name: string): Promise<void> {
  await expectOpenToAll(page, name)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectColoursOpenToAll(page, `${name}, dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

test('a self-view is read in a lift, signed anew for what changed, and its receipt checked', async ({
  page,
  context,
  server,
}, info) => {
  await page.goto(server.link('leadMember'))
  await button(page, 'Start').click()
  await expect(page).not.toHaveURL(/\/welcome|\/i\//)
  await makePasskey(page, server)

  await page.goto('/self-view')
  await expect(
    page.getByText('You signed version 1. Since then 2 paragraphs changed.'),
  ).toBeVisible(soon)
  await look(page, 'what waits')

  // In the lift: everything was here.
  await context.setOffline(true)
  await link(page, 'Oakshire self-view, version 2').click()
  await expect(page.getByText('19 of 21 sections read.', { exact: false })).toBeVisible()
  await look(page, 'the contents')
  await link(page, /^Sign off/).click()
  await expect(page.getByText(/^Signing needs the internet/)).toBeVisible(soon)
  await expect(page.getByRole('heading', { name: 'You have not opened' })).toBeVisible()
  await page.getByLabel('Add a few words').fill('The wait for two carers still worries me.')
  await expect(page.getByText('Saved on this phone')).toBeVisible()

  // Only what changed since she signed, one section after the other.
  await page.locator('section').filter({ hasText: 'Since then' }).getByRole('link').first().click()
  await expect(page.locator('ins').first()).toBeVisible()
  await expect(page.getByText('Changed since you signed version 1')).toHaveCount(1)
  await look(page, 'a section with its changes')
  await button(page, 'Next change').or(link(page, 'Next change')).click()
  await expect(
    page.getByRole('heading', { name: 'Commissioning and quality', level: 1 }),
  ).toBeVisible()
  await expect(page.locator('del').first()).toBeVisible()
  await link(page, 'Back to contents').click()
  await context.setOffline(false)

  await link(page, /^Sign off/).click()
  await expect(page.getByText('You have opened every section.')).toBeVisible(soon)
  await expect(page.getByLabel('Add a few words')).toHaveValue(/two carers/)
  await page.getByRole('checkbox', { name: /^I am Cllr Jamila Rahman/ }).check()
  await look(page, 'signing')
  await button(page, 'Confirm and sign').click()
  await button(page, 'Use my passkey').click()

  await expect(page.getByRole('heading', { name: 'You signed it' })).toBeVisible(soon)
  await expect(page.getByText('With a passkey, over the text itself')).toBeVisible()
  await expect(page.getByText('The wait for two carers still worries me.')).toBeVisible()
  await look(page, 'the receipt')
  const saving = page.waitForEvent('download')
  await button(page, 'Save a copy').click(soon)
  const file = info.outputPath('receipt.json')
  await (await saving).saveAs(file)
  await server.tellback('verify-receipt', file)

  // One letter of what the council says, and it is not what she signed.
  const text = readFileSync(file, 'utf8')
  const other = info.outputPath('other.json')
  writeFileSync(other, text.replace(/("text": "[^"]*)e/, '$1a'))
  await expect(server.tellback('verify-receipt', other)).rejects.toThrow(/./)
  await page.goto('/verify')
  await page.getByLabel('The receipt').setInputFiles(other)
  await expect(page.getByRole('heading', { name: 'This receipt is not good' })).toBeVisible(soon)
  await page.getByLabel('The receipt').setInputFiles(file)
  await expect(page.getByRole('heading', { name: 'This receipt is good' })).toBeVisible(soon)
  await expect(page.getByText(/^Every section with something in it/)).toBeVisible()
  await page.locator('summary', { hasText: 'Commissioning and quality' }).click()
  await expect(page.getByText(/People now wait 21 days on average/)).toBeVisible()

  // What she signed before stays, and says that it is not the newest.
  await page.goto('/self-view')
  await link(page, 'Oakshire self-view, version 1').first().click()
  await expect(page.getByRole('heading', { name: 'Changed since signed' })).toBeVisible(soon)
  await expect(
    page.getByText(/^Signed version 1, now version 2: 2 paragraphs changed/),
  ).toBeVisible()
})
