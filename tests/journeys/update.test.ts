// A newer Tellback: it waits while somebody writes, is taken when asked for, and loses no word.
import type { BrowserContext, Page } from '@playwright/test'
import { openDesk } from '../support/desk.ts'
import { arrive, begin, newExpert, press, saved, shellKept } from '../support/expert.ts'
import { Installation } from '../support/installation.ts'
import { expect, test as base } from '../support/journey.ts'
import { TestServer } from '../support/server.ts'

/** A server whose program can be replaced. */
const test = base.extend<{ program: Installation; own: TestServer }>({
  program: async ({}, use) => {
    const program = new Installation()
    await use(program)
    program.throwAway()
  },
  own: async ({ program }, use, info) => {
    const store = info.project.name === 'postgres' ? 'postgres' : 'sqlite'
    const own = await TestServer.start(store, { from: program.folder })
    await use(own)
    await own.stop()
  },
})

// Each starts a server of its own, twice, and fetches the whole app twice.
test.beforeEach(() => test.setTimeout(300_000))

const isNewer = (page: Page) => page.locator('meta[name="generation"]')
const row = (page: Page) => page.getByRole('region', { name: 'New version ready.' })
const notYet = (page: Page) => page.getByText(/^Not yet: there are words/)

/** The shell is on the phone and draws this page, as it does from the second visit on. */
async function drawnByShell(page: Page): Promise<void> {
  await shellKept(page)
  await page.reload()
  await page.locator('h1').first().waitFor()
}

/** A newer program is put on the server; the phone hears of it, as it does once an hour. */
async function replace(own: TestServer, program: Installation, page: Page): Promise<void> {
  await own.shutDown()
  program.replaceApp()
  await own.restart()
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })
}

/** From screen to screen, as by a link: a fresh start would take the version that waits. */
async function goOn(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    const state: unknown = history.state
    history.pushState(state, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state }))
  }, path)
}

/** Whether the browser knows by now that words are being written: it is told a moment after the key. */
const isHeld = (page: Page) =>
  page.evaluate(async () => {
    const { held } = await navigator.locks.query()
    return held?.some(({ name }) => name === 'tellback:writing') ?? false
  })

async function secondTab(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('h1').first().waitFor()
  return page
}

test('scenario 39: a newer version waits while somebody writes, and then both tabs have it with the words', async ({
  own,
  program,
  page,
  context,
}) => {
  const { link, challenge } = await newExpert(own)
  await arrive(page, link)
  await begin(page, 'own')
  await page.getByRole('radio', { name: 'Hard', exact: true }).check()
  await press(page, 'Type')
  await page.getByRole('textbox', { name: 'Your words' }).fill('Three phone calls.')
  await expect(saved(page)).toBeVisible()
  await drawnByShell(page)
  const question = page.url()
  const second = await secondTab(context, `${own.origin}/me`)

  await replace(own, program, second)
  // The whole app is fetched first.
  await expect(row(second)).toBeVisible({ timeout: 60_000 })
  // Never offered while a question is open, and not taken while it is.
  await expect(row(page)).toHaveCount(0)
  await press(second, 'Update now')
  await expect(notYet(second)).toBeVisible()
  await expect(isNewer(second)).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Your words' })).toHaveValue('Three phone calls.')

  await press(page, 'Stop for now')
  await expect(row(page)).toBeVisible()
  // Words are let go of a moment after their screen has gone: until then it says so, and is pressed again.
  await expect(async () => {
    const updateNow = second.getByRole('button', { name: 'Update now' })
    if (await updateNow.isVisible()) await updateNow.click({ timeout: 1_000 })
    await expect(isNewer(second)).toHaveCount(1, { timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  await expect(isNewer(page)).toHaveCount(1)
  await expect(row(page)).toHaveCount(0)
  await page.goto(question)
  await expect(page.getByRole('textbox', { name: 'Your words' })).toHaveValue('Three phone calls.')

  // Every part of the newer one is on the phone, and what was written is sent by it.
  await page.goto(`${own.origin}/visit/${challenge}/check`)
  await press(page, 'Send my answers')
  await expect(page.getByRole('heading', { name: /^Sent at / })).toBeVisible()
})

test('a version that waits is taken at once when the app is started anew', async ({
  own,
  program,
  page,
}) => {
  await page.goto(`${own.origin}/code`)
  await drawnByShell(page)
  // Held back, so that it waits.
  await page.getByRole('textbox').fill('ABCD')
  await replace(own, program, page)
  await expect(row(page)).toBeVisible()
  await expect(isNewer(page)).toHaveCount(0)
  await page.goto(own.origin)
  await expect(isNewer(page)).toHaveCount(1)
})

test('words typed into any form stay when another tab wants the newer version', async ({
  own,
  program,
  browser,
}) => {
  const desk = await openDesk(browser, own, own.link('coordinator'))
  await desk.goto('/round')
  await desk.getByRole('link', { name: 'Alderbeck' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: 'Alderbeck' })).toBeVisible()
  const challenge = new URL(desk.url()).pathname
  await drawnByShell(desk)
  const second = await secondTab(desk.context(), `${own.origin}/me`)
  // A version that comes within five seconds of a start is taken without asking.
  await second.waitForTimeout(6_000)
  await replace(own, program, second)
  await expect(row(second)).toBeVisible()

  const forms = [
    { path: '/sign-in', label: 'Your e-mail' },
    { path: '/code', label: /code/i },
    { path: '/welcome/name', label: /What should we call you/ },
    { path: '/people/new', label: 'Name' },
    { path: `${challenge}/edit/place`, label: 'Address, and how to get there' },
    { path: `${challenge}/edit/note`, label: 'A few words to the experts' },
    { path: `${challenge}/invites`, label: 'Name' },
  ]
  for (const { path, label } of forms) {
    await goOn(desk, path)
    const field = desk.getByRole('textbox', { name: label }).first()
    await field.fill('Typed by hand')
    await expect.poll(() => isHeld(desk), path).toBe(true)
    await press(second, 'Update now')
    await expect(notYet(second), path).toBeVisible()
    await expect(field, path).toHaveValue('Typed by hand')
    await expect(isNewer(desk), path).toHaveCount(0)
  }
  await goOn(desk, '/me')
  await expect(desk.getByRole('heading', { level: 1, name: 'This phone' })).toBeVisible()
  await press(second, 'Update now')
  await expect(isNewer(second)).toHaveCount(1)
  await expect(isNewer(desk)).toHaveCount(1)
  await desk.context().close()
})
