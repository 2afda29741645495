// What goes wrong on a phone: signed out from elsewhere, too old, an address that is
// not there. Nothing is lost in silence, and every screen says what to do.
import type { Page } from '@playwright/test'
import { protocol } from '../../shared/wire.ts'
import { expectOpenToAll, looks, wear } from '../support/axe.ts'
import { arrive, begin, newExpert, press, responsesHeld, saved } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'

// Many of these screens are looked at in every look.
test.beforeEach(() => test.setTimeout(240_000))

async function type(page: Page, words: string): Promise<void> {
  await begin(page, 'own')
  await page.getByRole('radio', { name: 'Hard', exact: true }).check()
  await press(page, 'Type')
  await page.getByRole('textbox', { name: 'Your words' }).fill(words)
  await expect(saved(page)).toBeVisible()
}

test('scenario 24: a phone signed out from another keeps what waits, and sends it after signing in again', async ({
  server,
  browser,
  page,
  context,
}) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  await type(page, 'Send this when I am back.')

  const other = await browser.newContext({ baseURL: server.origin })
  const elsewhere = await other.newPage()
  await elsewhere.goto(link)
  await press(elsewhere, 'Start')
  await expect(elsewhere).not.toHaveURL(/\/i\/|\/welcome$/)
  await elsewhere.goto('/me')
  await expect(elsewhere.getByText('This one', { exact: true })).toHaveCount(1)
  await expectOpenToAll(elsewhere, 'the list of devices')
  await elsewhere.getByRole('button', { name: 'Sign out there' }).click()
  await expect(elsewhere.getByText('Signed out there', { exact: true })).toBeVisible()
  await expect(elsewhere.getByRole('button', { name: 'Sign out there' })).toHaveCount(0)
  await expect(elsewhere.getByText('This one', { exact: true })).toHaveCount(1)
  await other.close()

  await page.goto(`/visit/${challenge}/check`)
  await press(page, 'Send my answers')
  await expect(page).toHaveURL(/\/sent\//)
  await expect(page.getByRole('heading', { name: /^Sent at / })).toHaveCount(0)
  const receipt = page.url()
  await page.goto('/me')
  for (const look of looks) {
    await wear(page, look)
    await page.getByRole('link', { name: 'Home' }).first().click()
    await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
    await expectOpenToAll(page, `signed out, ${look}`)
    await page.goto('/me')
  }
  await wear(page, 'light')
  await page.getByRole('link', { name: 'Home' }).first().click()
  await press(page, 'I have a code')
  await page.getByRole('textbox').fill(link.split('/').at(-1) ?? '')
  await press(page, 'Start')
  await expect(page).not.toHaveURL(/\/code/)
  await page.goto(receipt)
  await expect(page.getByRole('heading', { name: /^Sent at / })).toBeVisible()
  expect(await responsesHeld(context, server.origin)).toBe(1)
})

test('an address that leads nowhere says so, with the ways home and to help', async ({ page }) => {
  await page.goto('/no/such/screen')
  for (const look of looks) {
    await wear(page, look)
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
    await expectOpenToAll(page, `nothing here, ${look}`)
  }
  await wear(page, 'Easy Read')
  await expect(page.getByText('This page is not here. Your words are safe.')).toBeVisible()
  await wear(page, 'light')
  await page.getByRole('main').getByRole('button', { name: 'Help' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('link', { name: 'I am worried about someone' })).toBeVisible()
  await sheet.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Home' }).click()
  await expect(page.getByRole('heading', { name: 'You tell. We tell you back.' })).toBeVisible()
})

test('a page whose copy a newer Tellback has taken over says so, and opens again over no words', async ({
  server,
  page,
  context,
}) => {
  const { link } = await newExpert(server)
  await arrive(page, link)
  await page.goto('/welcome/name')
  const box = page.getByRole('textbox', { name: /What should we call you/ })
  await expect(box).toHaveValue('Jo')
  const started = await page.evaluate(() => performance.timeOrigin)

  // As a newer app does when it opens the copy with a higher number.
  const newer = await context.newPage()
  await newer.goto('/api/health')
  await newer.evaluate(async () => {
    const all = await indexedDB.databases()
    const name = all.map((one) => one.name ?? '').find((one) => one.includes('rows')) ?? ''
    await new Promise((resolve, reject) => {
      const open = indexedDB.open(name, 9000)
      open.onsuccess = () => {
        open.result.close()
        resolve(undefined)
      }
      open.onerror = reject
    })
  })
  const row = page.getByRole('region', { name: 'A newer Tellback is open in another window.' })
  await expect(row).toBeVisible()
  await expectOpenToAll(page, 'an old copy')
  await box.fill('Jo T')
  await press(page, 'Open this page again')
  await expect(page.getByText(/^Not yet: there are words/)).toBeVisible()
  await expect(box).toHaveValue('Jo T')
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(started)

  await box.fill('Jo')
  await press(page, 'Open this page again')
  await expect(row).toHaveCount(0)
  await expect(box).toHaveValue('Jo')
  expect(await page.evaluate(() => performance.timeOrigin)).not.toBe(started)
})

test.describe('a Tellback that the server no longer speaks with', () => {
  // Its worker would fetch the present one: this phone is to stay as old as it is.
  test.use({ serviceWorkers: 'block' })

  test('hands in its words first, and is then asked to be updated', async ({
    server,
    page,
    context,
  }) => {
    const { link, challenge } = await newExpert(server)
    await arrive(page, link)
    await type(page, 'From an old phone.')
    // One number less than the server's: what it asks is answered by our own server, and what it hears
    // of the server's number is as far above its own.
    await context.route('**/api/sync', async (route) => {
      const asked: unknown = route.request().postDataJSON()
      const postData = JSON.stringify(Object.assign({}, asked, { protocol: protocol - 1 }))
      const response = await route.fetch({ postData })
      const answer = (await response.json()) as { protocol?: number }
      if (answer.protocol !== undefined) answer.protocol += 1
      await route.fulfill({ response, json: answer })
    })
    await page.goto(`/visit/${challenge}/check`)
    await press(page, 'Send my answers')
    await expect(page.getByRole('heading', { name: /^Sent at / })).toBeVisible()
    const row = page.getByRole('region', { name: /Please update Tellback/ })
    for (const look of looks) {
      await wear(page, look)
      await expect(row).toBeVisible()
      await expectOpenToAll(page, `too old, ${look}`)
    }
    await wear(page, 'light')

    // The page that comes is a new one now.
    await context.unroute('**/api/sync')
    await press(page, 'Update now')
    await expect(row).toHaveCount(0)
    await expect(page.getByRole('heading', { name: /^Sent at / })).toBeVisible()
    expect(await responsesHeld(context, server.origin)).toBe(1)
  })
})
