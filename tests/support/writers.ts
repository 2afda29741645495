/** People of a council at work on its self-view, each at a screen of their own. */
import { type Browser, expect, type Page } from '@playwright/test'
import { openDesk } from './desk.ts'
import { press } from './expert.ts'
import { mailedCode } from './mail.ts'
import type { TestServer } from './server.ts'

/** Somebody more of the council, who can be mailed at `addressOf` their name. */
export async function newColleague(
  browser: Browser,
  server: TestServer,
  { name, role, council }: { name: string; role: string; council: string },
): Promise<Page> {
  const post = ['director', 'leadMember'].includes(role) ? ['--service', 'adults'] : []
  const of = ['--role', role, '--council', council, '--email', addressOf(name), ...post]
  // The seam of both: our own command line said it.
  const { person } = (await server.tellback('person', 'add', '--name', name, ...of)) as {
    person: string
  }
  const { link } = (await server.tellback('invite', '--person', person)) as { link: string }
  return openDesk(browser, server, link)
}

export const addressOf = (name: string): string =>
  `${name.toLowerCase().replace(/[^a-z-]+/g, '.')}@oakshire.example`

/** Opens the first paragraph of a section to write in it. */
export async function openParagraph(page: Page, section: string): Promise<void> {
  await page.goto(section)
  await page
    .getByRole('link', { name: /^Change/ })
    .first()
    .click()
  await expect(page.getByLabel('Your words')).not.toHaveValue('', { timeout: 30_000 })
}

/** Writes what shall stand there, and keeps it. */
export async function keepWords(page: Page, words: string): Promise<void> {
  await page.getByLabel('Your words').or(page.getByLabel('The text as it should stand')).fill(words)
  await press(page, /^Keep this/)
  await expect(page.getByRole('link', { name: 'Who wrote what, and when' })).toBeVisible({
    timeout: 30_000,
  })
}

/** The director sends it as it stands once these words are in its first section, to be signed in this order. */
export async function sendToSign(
  page: Page,
  {
    selfView,
    version,
    order,
    words,
  }: { selfView: string; version: number; order: string; words: string },
): Promise<void> {
  await page.goto(`/writing/${selfView}/1`)
  await expect(page.getByText(words)).toBeVisible({ timeout: 60_000 })
  await page.goto(`/writing/${selfView}/send`)
  const chosen = page.getByRole('radio', { name: order, exact: true })
  await chosen.check()
  const keep = page.getByRole('button', { name: 'Keep this order' })
  if (await keep.isVisible()) await keep.click()
  await expect(keep).toHaveCount(0)
  await press(page, `Send version ${String(version)} to be signed`)
  await expect(page.getByText(`Version ${String(version)} was sent`)).toBeVisible({
    timeout: 60_000,
  })
}

/** Opens what waits to be signed: the newest version that says so. */
export async function openToSign(page: Page, version: number): Promise<void> {
  await page.goto('/self-view')
  await page
    .getByRole('link', { name: `Oakshire self-view, version ${String(version)}` })
    .first()
    .click()
  await expect(page).toHaveURL(/\/self-view\/[0-9a-f-]{36}$/)
  await page.getByRole('link', { name: /^(Sign off|Confirm or write doubts)/ }).click()
  await expect(page.getByText('You are saying').or(page.getByText('What do you say?'))).toBeVisible(
    { timeout: 60_000 },
  )
}

/** Says who they are, and answers with the numbers that are mailed. */
export async function confirmByCode(
  page: Page,
  server: TestServer,
  address: string,
): Promise<void> {
  await page.getByLabel('The 6 numbers').fill(await mailedCode(server, address))
  await press(page, 'Confirm')
}
