// The screens on which words are looked after, in each look: reviewed, shared, found, counted, set apart,
// and what somebody finds of their own.
import type { Page } from '@playwright/test'
import { expectOpenToAll } from '../support/axe.ts'
import { sendWords } from '../support/care.ts'
import { openDesk } from '../support/desk.ts'
import { arrive, newExpert, press } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'
import { expectAllOpenToAll, expectNothingCutOff, linksTo, phone, see } from '../support/wide.ts'

// Many screens, each in four looks: a machine that is slow takes its time.
test.describe.configure({ timeout: 900_000 })

/** The screens of whoever reviews and works with what was shared. */
async function ofTheReviewer(page: Page): Promise<string[]> {
  await see(page, '/listening')
  await page.getByRole('link', { name: /^Oakshire/ }).click()
  await expect(page).toHaveURL(/listening\/[0-9a-f-]{36}/)
  const challenge = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const found = `/findings/${challenge}`
  await see(page, found)
  const [finding = ''] = await linksTo(page, `${found}/`)
  return [
    ...[`/listening/${challenge}/review`, '/extracts', `/extracts/${challenge}`],
    ...[`/extracts/${challenge}?by=themes`, found, `${found}/new`, finding],
  ]
}

/** Each case of the safeguarding lead, and their list. */
async function ofTheLead(page: Page): Promise<string[]> {
  await see(page, '/safeguarding')
  return ['/', '/safeguarding', ...(await linksTo(page, '/safeguarding/'))]
}

test('the screens of review are open to all', async ({ server, browser }) => {
  const desk = await openDesk(browser, server, server.link('leadPeer'))
  await expectAllOpenToAll(desk, await ofTheReviewer(desk))
  await desk.context().close()
})

test('the screens of a safeguarding lead are open to all', async ({ server, browser }) => {
  const lead = await openDesk(browser, server, server.link('safeguardingLead'))
  await expectAllOpenToAll(lead, await ofTheLead(lead))
  await lead.context().close()
})

test('the screens of a sponsor are open to all', async ({ server, browser }) => {
  const sponsor = await openDesk(browser, server, server.link('sponsor'))
  await see(sponsor, '/tallies')
  const counted = await sponsor.locator('a[href^="/tallies/"]').count()
  const paths = counted > 0 ? await linksTo(sponsor, '/tallies/') : []
  await expectAllOpenToAll(sponsor, ['/', '/tallies', ...paths])
  await sponsor.context().close()
})

test('what somebody finds of their own is open to all', async ({ page, server }) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  const response = await sendWords(page, challenge, { A16: 'More buses.' })
  const own = ['/my-words', '/my-data', `/visit/${challenge}/sent/${response}`]
  await expectAllOpenToAll(page, [...own, `/visit/${challenge}/card`], phone)
  await see(page, '/my-words')
  await press(page, /^Take back/)
  await expectOpenToAll(page, 'taking back')
  await expectNothingCutOff(page, own)
})

test('nothing of them is cut off on 320 pixels with the largest text', async ({
  server,
  browser,
}) => {
  const desk = await openDesk(browser, server, server.link('leadPeer'))
  await expectNothingCutOff(desk, await ofTheReviewer(desk))
  await desk.context().close()
  const lead = await openDesk(browser, server, server.link('safeguardingLead'))
  await expectNothingCutOff(lead, await ofTheLead(lead))
  await lead.context().close()
})
