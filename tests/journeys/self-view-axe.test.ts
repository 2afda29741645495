// Every screen of reading a self-view and signing it off, and of writing it, in each look, on a phone; and
// with the text at its largest on the narrowest one. What opens on a screen is looked at where it opens.
import type { Page } from '@playwright/test'
import { openDesk } from '../support/desk.ts'
import { press } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'
import { makePasskey } from '../support/passkey.ts'
import {
  expectAllOpenToAll,
  expectNothingCutOff,
  expectOpenInBothWords,
  linksTo,
  phone,
  see,
} from '../support/wide.ts'
import { openToSign } from '../support/writers.ts'

test.describe.configure({ timeout: 1_800_000 })

const first = async (page: Page, start: string) => (await linksTo(page, start))[0] ?? ''

/** What somebody who signs finds. */
async function ofTheSigner(page: Page): Promise<string[]> {
  await page.goto('/self-view')
  const receipt = await first(page, '/receipt/')
  const href = await page
    .getByRole('link', { name: 'Oakshire self-view, version 2' })
    .first()
    .getAttribute('href')
  const edition = href ?? ''
  return [
    ...['/self-view', edition, `${edition}/5`, `${edition}/6-commissioning?since=signed`],
    ...[`${edition}/5/note`, `${edition}/sign`, `${edition}/send-back`, receipt],
    ...[edition.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
  ]
}

/** What somebody who writes finds beside the texts: evidence, actions, figures and the last time. */
async function ofTheWriter(page: Page): Promise<string[]> {
  await page.goto('/writing')
  const view = await first(page, '/writing/')
  await page.goto(`${view}/evidence`)
  const papers = await linksTo(page, `${view}/evidence/`)
  const paper = papers.find((path) => !path.endsWith('/new')) ?? ''
  await page.goto(`${view}/actions`)
  const action = await first(page, `${view}/actions/`)
  const five = `${view}/5`
  return [...[`${view}/evidence/new`, paper, action, `${view}/last-year`], `${five}/indicators`]
}

test('the screens of reading and signing are open to all', async ({ server, browser }) => {
  const page = await openDesk(browser, server, server.link('leadMember'))
  const paths = await ofTheSigner(page)
  await expectAllOpenToAll(page, paths, phone)
  await expectNothingCutOff(page, paths)
  await page.context().close()
})

test('the forms of writing are open to all', async ({ server, browser }) => {
  const page = await openDesk(browser, server, server.link('director'))
  const paths = ['/self-view', ...(await ofTheWriter(page))]
  await expectAllOpenToAll(page, paths, phone)
  await expectNothingCutOff(page, paths)
  const paper = paths.find((path) => /\/evidence\/[0-9a-f-]{36}$/.test(path)) ?? ''
  await expectOpenInBothWords(page, 'the history of evidence', () => see(page, `${paper}/history`))
  await page.context().close()
})

test('what opens while somebody signs is open to all', async ({ server, browser }) => {
  const page = await openDesk(browser, server, server.link('leadMember'))
  await openToSign(page, 2)
  await expectOpenInBothWords(page, 'what is missing to sign', async () => {
    await press(page, 'Confirm and sign')
    await expect(page.getByRole('alert')).toContainText('Say that this is you')
  })
  await expectOpenInBothWords(page, 'the code to sign with', async () => {
    await page.getByRole('checkbox', { name: /^I am Cllr Jamila Rahman/ }).check()
    await press(page, 'Confirm and sign')
    await expect(page.getByLabel('The 6 numbers')).toBeVisible()
    await press(page, 'Confirm')
    await expect(page.getByText('Type the 6 numbers from the e-mail')).toBeVisible()
  })
  await makePasskey(page, server)
  await expectOpenInBothWords(page, 'all passkeys lost', async (easy) => {
    if (!easy) await press(page, 'I have lost them all')
    await expect(page.getByRole('button', { name: /^I do not need this/ })).toBeVisible()
  })
  await page.context().close()
})
