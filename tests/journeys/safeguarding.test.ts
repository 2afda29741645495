// Words set apart for somebody's safety, and a worry on its way to those who must act.
import type { Page } from '@playwright/test'
import { expectOpenToAll } from '../support/axe.ts'
import { entryOf, holdsWords, recordsOf, sendWords } from '../support/care.ts'
import { openDesk } from '../support/desk.ts'
import { arrive, newExpert, press } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'

const soon = { timeout: 30_000 }
const words = 'She locks him in when she goes out.'

/** A reviewer comes to where the answer to a question is set apart. */
async function goToSettingApart(desk: Page, challenge: string, question: string) {
  await desk.goto(`/listening/${challenge}/questions/${question}`)
  const card = desk.getByRole('article').filter({ hasText: words })
  await card.getByRole('link', { name: 'Set apart for somebody’s safety' }).click()
}

/** Sets it apart there, saying why. */
async function setApart(desk: Page) {
  await desk.getByRole('textbox', { name: 'Why are you worried?' }).fill('He may be in danger.')
  await desk.getByRole('radio', { name: 'No', exact: true }).check()
  await press(desk, 'Set apart')
  await expect(
    desk.getByText('Somebody answered this. Their words are no longer here.'),
  ).toBeVisible(soon)
}

test('words are held, and no phone but the safeguarding lead’s can tell', async ({
  server,
  browser,
  page: phone,
}) => {
  test.setTimeout(240_000)
  const { link, challenge } = await newExpert(server)
  await arrive(phone, link)
  const response = await sendWords(phone, challenge, { A14: words, A16: 'More buses.' })
  const own = async () => (await recordsOf(phone)).find(({ id }) => id === response)

  const desk = await openDesk(browser, server, server.link('leadPeer'))
  await desk.goto(await entryOf(desk, response))
  // That it was read is told to the author; from here on nothing is.
  await expect.poll(async () => (await own())?.body['readAt'], soon).toBeTruthy()
  const before = await own()
  await goToSettingApart(desk, challenge, 'A14')
  await expectOpenToAll(desk, 'setting apart')
  await press(desk, 'Set apart')
  await expect(desk.getByRole('link', { name: 'Say why you are worried' })).toBeVisible()
  await setApart(desk)

  const lead = await openDesk(browser, server, server.link('safeguardingLead'))
  await lead.goto('/safeguarding')
  await lead
    .getByRole('link', { name: /^Words set apart/ })
    .filter({ hasNotText: 'Over an hour' })
    .click()
  await expect(lead.getByText(words)).toBeVisible(soon)
  await press(lead, 'Take it over')
  await expect(lead.getByRole('heading', { name: 'Write to the author' })).toBeVisible()
  await expectOpenToAll(lead, 'a case that was taken over')

  // The reviewers hold none of it, the author's phone is as it was, and the count stands.
  await expect.poll(() => holdsWords(desk, words), soon).toBe(false)
  expect((await recordsOf(desk)).some(({ kind }) => kind === 'hold')).toBe(false)
  const manager = await openDesk(browser, server, server.link('manager'))
  await expect.poll(() => holdsWords(manager, words), soon).toBe(false)
  expect(await own()).toEqual(before)

  await lead.getByRole('textbox', { name: 'Your words to the author' }).fill('Please ring Maria.')
  await lead.getByRole('radio', { name: 'Yes', exact: true }).first().check()
  await press(lead, 'Send to the author')
  await expect.poll(() => holdsWords(phone, 'Please ring Maria.'), soon).toBe(true)
  await lead.getByRole('textbox', { name: 'The reference they gave you' }).fill('OAK 9001')
  await press(lead, 'Close with this receipt')
  await expect(lead.getByText('OAK 9001')).toBeVisible()
  for (const each of [desk, lead, manager]) await each.context().close()
})

test('whoever told a worry sees it read, taken on and passed on', async ({
  server,
  browser,
  page: phone,
}) => {
  test.setTimeout(240_000)
  const { link } = await newExpert(server)
  await arrive(phone, link)
  await phone.goto('/worried/note')
  await phone.getByRole('radio', { name: /on call$/ }).check()
  await phone.getByRole('radio', { name: 'No', exact: true }).check()
  await phone.getByRole('textbox', { name: /What did you tell them/ }).fill('He has no food.')
  await press(phone, 'Send this note')
  await expect(phone.getByText('We have your note')).toBeVisible(soon)
  await expect(phone.getByRole('listitem').getByText('Nobody has read it yet')).toBeVisible()

  const lead = await openDesk(browser, server, server.link('safeguardingLead'))
  await lead.goto('/safeguarding')
  await expect(lead.getByText(/Waiting for \d+ minutes?/).first()).toBeVisible(soon)
  await lead
    .getByRole('link', { name: /^A worry that was told.*Waiting for [01] minutes?/ })
    .click()
  await expect(lead.getByText('He has no food.')).toBeVisible()
  await press(lead, 'I have read it')
  await expect(phone.getByText('Somebody has read it')).toBeVisible(soon)
  await press(lead, 'Take it over')
  await expect(phone.getByText('Somebody is dealing with it')).toBeVisible(soon)
  await lead.getByRole('textbox', { name: 'The reference they gave you' }).fill('OAK 9002')
  await lead.getByRole('radio', { name: 'Yes', exact: true }).check()
  await press(lead, 'Close with this receipt')
  await expect(phone.getByText('Passed on to those who must act')).toBeVisible(soon)
  await expect(phone.getByText(/talk it over with you/)).toBeVisible()
  await lead.context().close()
})

test('words given back stand with the reviewers as before, and their author hears nothing', async ({
  server,
  browser,
  page: phone,
}) => {
  test.setTimeout(240_000)
  const { link, challenge } = await newExpert(server)
  await arrive(phone, link)
  const response = await sendWords(phone, challenge, { A14: words })
  const own = async () => (await recordsOf(phone)).find(({ id }) => id === response)
  const desk = await openDesk(browser, server, server.link('leadPeer'))
  await desk.goto(await entryOf(desk, response))
  await expect.poll(async () => (await own())?.body['readAt'], soon).toBeTruthy()
  const before = await own()
  await goToSettingApart(desk, challenge, 'A14')
  await setApart(desk)

  const lead = await openDesk(browser, server, server.link('safeguardingLead'))
  await lead.goto('/safeguarding')
  await lead
    .getByRole('link', { name: /^Words set apart/ })
    .filter({ hasText: /Waiting for [01] minutes?/ })
    .first()
    .click()
  await expect(lead.getByText(words)).toBeVisible(soon)
  await press(lead, 'Take it over')
  await press(lead, 'Give the words back')
  await expect(desk.getByRole('article').filter({ hasText: words })).toBeVisible(soon)
  expect(await own()).toEqual(before)
  for (const each of [desk, lead]) await each.context().close()
})

test('a worry about the council’s own people goes to the lead outside it, and to nobody inside', async ({
  server,
  browser,
  page: phone,
}) => {
  test.setTimeout(240_000)
  const { link } = await newExpert(server)
  await arrive(phone, link)
  await phone.goto('/worried/note')
  await phone.getByRole('radio', { name: /on call$/ }).check()
  await phone.getByRole('radio', { name: 'Yes', exact: true }).check()
  await phone.getByRole('textbox', { name: /What did you tell them/ }).fill('A worker shouted.')
  await press(phone, 'Send this note')
  await expect(phone.getByText('We have your note')).toBeVisible(soon)

  const outside = await openDesk(browser, server, server.link('outsideLead'))
  await outside.goto('/safeguarding')
  await outside
    .getByRole('link', { name: /^A worry that was told.*Waiting for [01] minutes?/ })
    .click()
  await expect(outside.getByText('A worker shouted.')).toBeVisible(soon)
  for (const role of ['safeguardingLead', 'manager']) {
    const inside = await openDesk(browser, server, server.link(role))
    expect(await holdsWords(inside, 'A worker shouted.')).toBe(false)
    await inside.context().close()
  }
  await press(outside, 'Take it over')
  await expect(phone.getByText('Somebody is dealing with it')).toBeVisible(soon)
  await outside.context().close()
})

for (const role of ['leadPeer', 'director', 'coordinator', 'memberPeer'])
  test(`the ${role} sees no worry and nothing that was set apart`, async ({ server, browser }) => {
    const page = await openDesk(browser, server, server.link(role))
    await page.goto('/safeguarding')
    await expect(
      page.getByRole('heading', { name: 'This is not for your role to read' }),
    ).toBeVisible(soon)
    expect((await recordsOf(page)).some(({ kind }) => kind === 'concern' || kind === 'hold')).toBe(
      false,
    )
    await page.context().close()
  })
