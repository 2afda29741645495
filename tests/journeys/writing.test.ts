// What a council says about itself, written by its officers together and sent on by its director.
import type { Browser, Page } from '@playwright/test'
import { recordsOf } from '../support/care.ts'
import { openDesk } from '../support/desk.ts'
import { press } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'
import type { TestServer } from '../support/server.ts'

const soon = { timeout: 30_000 }

/** One more officer of the council, at a desk of their own. */
async function newOfficer(browser: Browser, server: TestServer, name: string, council: string) {
  const who = ['--name', name, '--role', 'officer', '--council', council]
  // The seam of both: our own command line said it.
  const { person } = (await server.tellback('person', 'add', ...who)) as { person: string }
  const { link } = (await server.tellback('invite', '--person', person)) as { link: string }
  return openDesk(browser, server, link)
}

async function settled(page: Page, words: string) {
  await page.getByLabel('Your words').or(page.getByLabel('The text as it should stand')).fill(words)
  await press(page, /^Keep this/)
  await expect(page.getByRole('heading', { level: 1, name: '1 Our place' })).toBeVisible(soon)
}

/** Opens the first paragraph of section one to write in it. */
async function openParagraph(page: Page, view: string) {
  await page.goto(`/writing/${view}/1`)
  await page
    .getByRole('link', { name: /^Change/ })
    .first()
    .click()
  await expect(page.getByLabel('Your words')).not.toHaveValue('', soon)
}

test('two officers write without signal, neither loses a word, and the director sends it', async ({
  browser,
  server,
}) => {
  const ann = await openDesk(browser, server, server.link('director'))
  const rows = await recordsOf(ann)
  const view = rows.find(({ kind }) => kind === 'selfView')
  const council = String(view?.body['council'])
  const id = view?.id ?? ''
  const number = Number(view?.body['number'])
  const omar = await newOfficer(browser, server, 'Omar Reed', council)
  const zoe = await newOfficer(browser, server, 'Zoe Park', council)

  // Both have the paragraph open when the signal goes.
  for (const page of [omar, zoe]) await openParagraph(page, id)
  for (const page of [omar, zoe]) await page.context().setOffline(true)
  await settled(omar, 'Omar: half of our people live by the coast.')
  await settled(zoe, 'Zoe: half of our people live in the hills.')
  await expect(omar.getByText('half of our people live by the coast')).toBeVisible()
  await expect(zoe.getByText('half of our people live in the hills')).toBeVisible()

  for (const page of [omar, zoe]) await page.context().setOffline(false)
  for (const page of [omar, zoe])
    await expect(page.getByText('2 texts side by side')).toBeVisible({ timeout: 60_000 })

  // What is not settled cannot go to the lead member, and the director is told where it is.
  await ann.goto(`/writing/${id}/send`)
  await expect(ann.getByText('Several texts stand side by side')).toBeVisible({ timeout: 60_000 })
  await expect(ann.getByRole('button', { name: /^Send version/ })).toHaveCount(0)

  await press(zoe, /^Read all and settle/)
  await expect(zoe.getByText('2 texts stand here side by side, and none is lost')).toBeVisible(soon)
  await expect(zoe.getByRole('article').filter({ hasText: 'live by the coast' })).toBeVisible()
  await expect(zoe.getByRole('article').filter({ hasText: 'live in the hills' })).toBeVisible()
  // Neither is offered first.
  await expect(zoe.getByLabel('The text as it should stand')).toHaveValue('')
  await press(zoe, /^Keep this and settle it/)
  await expect(zoe.getByRole('alert')).toContainText('Read all 2 texts')
  await zoe
    .getByRole('button', { name: /^Start from this one/ })
    .first()
    .click()
  await settled(zoe, 'Half of our people live by the coast, half in the hills.')
  await expect(zoe.getByText('The other texts are kept in the history')).toBeVisible()
  await expect(omar.getByText('half in the hills')).toBeVisible({ timeout: 60_000 })
  await expect(omar.getByText('2 texts side by side')).toHaveCount(0)

  await press(omar, 'Who wrote what, and when')
  for (const words of ['Omar: half', 'Zoe: half'])
    await expect(omar.getByRole('article').filter({ hasText: words })).toBeVisible(soon)
  await expect(omar.getByRole('heading', { name: /^Zoe Park, / }).first()).toBeVisible()

  await expect(ann.getByText('Several texts stand side by side')).toHaveCount(0, {
    timeout: 60_000,
  })
  // It was written in while she had it open: she looks before it goes.
  await expect(ann.getByText('Changed since you opened this')).toBeVisible(soon)
  await press(ann, 'I have looked at it')
  await ann.getByRole('button', { name: `Send version ${String(number + 1)} to be signed` }).click()
  await expect(ann.getByText(`Version ${String(number + 1)} was sent`)).toBeVisible(soon)
  await expect(ann.getByText(/^Signed: version/)).toContainText(
    `Now: version ${String(number + 1)}`,
  )
  for (const page of [ann, omar, zoe]) await page.context().close()
})
