// The screens on which words are looked after, in each look: reviewed, shared, found, counted, set apart,
// and what somebody finds of their own.
import type { Browser, Page } from '@playwright/test'
import { expectOpenToAll } from '../support/axe.ts'
import { entryOf, give, newUuid, recordsOf, sendWords } from '../support/care.ts'
import { openDesk } from '../support/desk.ts'
import { arrive, newExpert, press } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'
import type { TestServer } from '../support/server.ts'
import { expectAllOpenToAll, expectNothingCutOff, linksTo, phone, see } from '../support/wide.ts'

// Many screens, each in four looks: a machine that is slow takes its time.
test.describe.configure({ timeout: 900_000 })

/** The screens of whoever reviews and works with what was shared. */
async function ofTheReviewer(page: Page): Promise<string[]> {
  await see(page, '/listening')
  await page.getByRole('link', { name: /^Oakshire/ }).click()
  await expect(page).toHaveURL(/listening\/[0-9a-f-]{36}/)
  const challenge = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const review = `/listening/${challenge}/review`
  await see(page, review)
  const [entry = ''] = await linksTo(page, `/listening/${challenge}/entries/`)
  await see(page, entry)
  const takeOut = page.getByRole('link', { name: 'Take details out' })
  const reword = (await takeOut.first().getAttribute('href')) ?? ''
  const found = `/findings/${challenge}`
  await see(page, found)
  const [finding = ''] = await linksTo(page, `${found}/`)
  return [
    ...[review, reword, '/extracts', `/extracts/${challenge}`],
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

/** The team takes details out of one answer and sets another apart; its author is asked, and written to. */
async function careFor(browser: Browser, server: TestServer, challenge: string, response: string) {
  const reviewer = await openDesk(browser, server, server.link('leadPeer'))
  const record = (await entryOf(reviewer, response)).split('/').at(-1) ?? ''
  const rows = await recordsOf(reviewer)
  const bodyOf = (wanted: string) => rows.find(({ id }) => id === wanted)?.body ?? {}
  const { region } = bodyOf(challenge)
  const base = String(bodyOf(record)['sentAs'])
  const hold = newUuid()
  const words = { key: 'own:A16', text: 'Buses.', settles: [] }
  await give(reviewer, { kind: 'entry', name: 'reword', record, args: words, base })
  await give(reviewer, {
    ...{ kind: 'hold', name: 'make', record: hold },
    args: {
      ...{ region, challenge, entry: record, key: 'own:A14' },
      ...{ reason: 'He may be in danger.', aboutHostStaff: false },
    },
  })
  await reviewer.context().close()
  const lead = await openDesk(browser, server, server.link('safeguardingLead'))
  await give(lead, { kind: 'hold', name: 'takeOver', record: hold, args: {} })
  const letter = { text: 'Please ring Maria.', debrief: true }
  await give(lead, { kind: 'hold', name: 'write', record: hold, args: letter })
  await lead.context().close()
}

test('what somebody finds of their own is open to all', async ({ page, server, browser }) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  const words = { A14: 'He is alone.', A16: 'More buses.', A17: 'The club is kind.' }
  const response = await sendWords(page, challenge, words)
  await sendWords(page, challenge, { A17: words.A17 })
  await careFor(browser, server, challenge, response)
  await see(page, '/my-words')
  for (const shown of ['We would share', 'A message for you', /^You sent the same answer on/])
    await expect(page.getByText(shown)).toBeVisible({ timeout: 30_000 })
  const own = ['/my-words', '/my-data', `/visit/${challenge}/sent/${response}`]
  await expectAllOpenToAll(page, [...own, `/visit/${challenge}/card`], phone)
  await see(page, '/my-words')
  await press(page, /^Take back your/)
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

// Last: it takes the visit of this server on.
test('the screens of a sponsor are open to all', async ({ server, browser }) => {
  const { challenge } = await newExpert(server)
  const manager = await openDesk(browser, server, server.link('manager'))
  await give(manager, {
    ...{ kind: 'challenge', name: 'moveOn', record: challenge, args: { to: 'feedbackGiven' } },
  })
  await manager.context().close()
  const sponsor = await openDesk(browser, server, server.link('sponsor'))
  await see(sponsor, `/tallies/${challenge}`)
  await expect(sponsor.getByRole('table').first()).toBeVisible()
  await expectAllOpenToAll(sponsor, ['/', '/tallies', `/tallies/${challenge}`])
  await sponsor.context().close()
})
