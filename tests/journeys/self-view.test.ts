// What a council says about itself, from its officers' words to a receipt over exactly those words: written
// at once by people without signal, sent back, signed in order, signed anew for what changed, shared, and
// read by whoever comes into office later.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Browser, Page, TestInfo } from '@playwright/test'
import { expectColoursOpenToAll, expectOpenToAll } from '../support/axe.ts'
import { recordsOf } from '../support/care.ts'
import { openDesk } from '../support/desk.ts'
import { press } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'
import { makePasskey } from '../support/passkey.ts'
import type { TestServer } from '../support/server.ts'
import { expectOpenInBothWords } from '../support/wide.ts'
import {
  addressOf,
  confirmByCode,
  keepWords,
  newColleague,
  openParagraph,
  openToSign,
  sendToSign,
} from '../support/writers.ts'

const soon = { timeout: 60_000 }
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name })

const settledWords = 'Half of our people live by the coast, half in the hills.'
const changedWords = 'Half of our people live by the coast, half in the hills, and few in towns.'
const lastWords = 'Most of our people live by the coast, some in the hills, and few in towns.'

type People = Awaited<ReturnType<typeof arriveAll>>

async function arriveAll(browser: Browser, server: TestServer, phone: Page) {
  const first = await openDesk(browser, server, server.link('director'))
  const rows = await recordsOf(first)
  await first.context().close()
  const view = rows.find(({ kind }) => kind === 'selfView')
  const council = String(view?.body['council'])
  const colleague = (name: string, role: string) =>
    newColleague(browser, server, { name, role, council })
  const writers = [
    await colleague('Omar Reed', 'officer'),
    await colleague('Zoe Park', 'officer'),
    await colleague('Pat Lunn', 'officer'),
  ] as const
  // Who wrote in it signs nothing of it: this director wrote nothing.
  const dana = await colleague('Dana Holt', 'director')
  await phone.goto(server.link('leadMember'))
  await press(phone, 'Start')
  await expect(phone).not.toHaveURL(/\/welcome|\/i\//)
  await makePasskey(phone, server)
  const chief = await openDesk(browser, server, server.link('chiefExecutive'))
  return { writers, dana, chief, jamila: phone, council, selfView: view?.id ?? '' }
}

/** As it is, and in the dark. */
async function look(page: Page, name: string): Promise<void> {
  await expectOpenToAll(page, name)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectColoursOpenToAll(page, `${name}, dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

test('a self-view goes from the words of its officers to a receipt of exactly those, and on', async ({
  browser,
  page,
  server,
}, info) => {
  test.setTimeout(400_000)
  const people = await arriveAll(browser, server, page)
  await test.step('three write without signal, and no word is lost', () => writeAtOnce(people))
  await test.step('sent, and sent back with reasons', () => sendBack(people))
  await test.step('signed in order', () => signInOrder(people, server))
  await test.step('read in a lift, and signed with a passkey', () => readAndSign(people))
  await test.step('the receipt checks, and one letter less does not', () =>
    checkReceipt(people, server, info))
  await test.step('signed anew, only for what changed', () => signAnew(people))
  await test.step('shared, and doubted by whoever comes later', () =>
    shareAndDoubt(browser, people, server))
  for (const one of [...people.writers, people.dana, people.chief]) await one.context().close()
})

async function writeAtOnce({ writers, dana, selfView }: People): Promise<void> {
  const [omar, zoe, pat] = writers
  const section = `/writing/${selfView}/1`
  // All have the paragraph open when the signal goes.
  for (const one of writers) await openParagraph(one, section)
  for (const one of writers) await one.context().setOffline(true)
  await keepWords(omar, 'Omar: half of our people live by the coast.')
  await keepWords(zoe, 'Zoe: half of our people live in the hills.')
  await keepWords(pat, 'Pat: few of our people live in towns.')
  await expect(omar.getByText('half of our people live by the coast')).toBeVisible()
  for (const one of writers) await one.context().setOffline(false)
  for (const one of writers) await expect(one.getByText('3 texts side by side')).toBeVisible(soon)

  // What is not settled cannot go to the lead member, and the director is told where it is.
  await dana.goto(`/writing/${selfView}/send`)
  await expect(dana.getByText('Several texts stand side by side')).toBeVisible(soon)
  await expect(dana.getByRole('button', { name: /^Send version/ })).toHaveCount(0)

  await press(zoe, /^Read all and settle/)
  await expect(zoe.getByText('3 texts stand here side by side, and none is lost')).toBeVisible(soon)
  for (const words of ['by the coast', 'in the hills', 'in towns'])
    await expect(zoe.getByRole('article').filter({ hasText: words })).toBeVisible()
  // None is offered first.
  await expect(zoe.getByLabel('The text as it should stand')).toHaveValue('')
  await press(zoe, /^Keep this and settle it/)
  await expect(zoe.getByRole('alert')).toContainText('Read all 3 texts')
  await zoe
    .getByRole('button', { name: /^Start from this one/ })
    .first()
    .click()
  await keepWords(zoe, settledWords)
  await expect(zoe.getByText('The other texts are kept in the history')).toBeVisible()
  await expect(omar.getByText('half in the hills')).toBeVisible(soon)

  await press(omar, 'Who wrote what, and when')
  for (const words of ['Omar: half', 'Zoe: half', 'Pat: few'])
    await expect(omar.getByRole('article').filter({ hasText: words })).toBeVisible(soon)
  await expect(omar.getByRole('heading', { name: /^Zoe Park, / }).first()).toBeVisible()

  await expect(dana.getByText('Several texts stand side by side')).toHaveCount(0, soon)
  // It was written in while she had it open: she looks before it goes.
  await expect(dana.getByText('Changed since you opened this')).toBeVisible(soon)
  await press(dana, 'I have looked at it')
}

async function sendBack({ writers, dana, jamila, selfView }: People): Promise<void> {
  const [omar] = writers
  await sendToSign(dana, { selfView, version: 3, order: 'Lead councillor', words: settledWords })
  await expect(dana.getByText(/^Signed: version 1/)).toContainText('Now: version 3')

  await openToSign(jamila, 3)
  await link(jamila, 'Send it back instead').click()
  await jamila.getByRole('checkbox', { name: 'Something is missing' }).check()
  await jamila.getByRole('checkbox', { name: /^(Section )?1:? Our place/ }).check()
  await jamila.getByLabel('What should change?').fill('Say how many live in towns.')
  await button(jamila, 'Send it back').click()
  await expect(jamila.getByText('Say how many live in towns.')).toBeVisible(soon)

  // Whoever writes finds why, and the way to where.
  await omar.goto(`/writing/${selfView}`)
  await expect(omar.getByRole('heading', { name: 'Sent back for changes' })).toBeVisible(soon)
  await expect(omar.getByText('Say how many live in towns.')).toBeVisible()
  await link(omar, /^1 Our place/)
    .first()
    .click()
  await press(omar, /^Change/)
  await keepWords(omar, changedWords)
  await sendToSign(dana, {
    ...{ selfView, version: 4, words: changedWords },
    order: 'Director, then Chief executive, then Lead councillor',
  })
}

async function signInOrder({ dana, chief, jamila }: People, server: TestServer): Promise<void> {
  // Nobody before their turn.
  await jamila.goto('/self-view')
  await expect(jamila.getByText('It waits for the director.')).toBeVisible(soon)
  for (const [one, name] of [
    [dana, 'Dana Holt'],
    [chief, 'Grace Adu-Mensah'],
  ] as const) {
    await openToSign(one, 4)
    await one.getByRole('checkbox', { name: new RegExp(`^I am ${name}`) }).check()
    await button(one, 'Confirm and sign').click()
    await confirmByCode(one, server, addressOf(name))
    await expect(one.getByRole('heading', { name: 'You signed it' })).toBeVisible(soon)
    await expect(one.getByText('With a code from an e-mail', { exact: false })).toBeVisible()
  }
}

async function readAndSign({ jamila }: People): Promise<void> {
  await jamila.goto('/self-view')
  const card = jamila.getByRole('article').filter({ hasText: 'version 4' })
  await expect(
    card.getByText('You signed version 1. Since then 3 paragraphs changed.'),
  ).toBeVisible(soon)

  // In the lift: everything was here.
  await jamila.context().setOffline(true)
  await card.getByRole('link', { name: 'Oakshire self-view, version 4' }).click()
  await expect(jamila.getByText(/sections read\./)).toBeVisible()
  await look(jamila, 'the contents')
  await link(jamila, /^Sign off/).click()
  await expect(jamila.getByText(/^Signing needs the internet/)).toBeVisible(soon)
  await expect(jamila.getByRole('heading', { name: 'You have not opened' })).toBeVisible()
  await jamila.getByLabel('Add a few words').fill('The wait for two carers still worries me.')
  await expect(jamila.getByText('Saved on this phone')).toBeVisible()

  // Only what changed since she signed, one section after the other.
  const changed = jamila.locator('section').filter({ hasText: 'Since then' })
  await changed.getByRole('link').first().click()
  await expect(jamila.locator('ins').first()).toBeVisible()
  await expect(jamila.getByText('Changed since you signed version 1')).toHaveCount(1)
  await look(jamila, 'a section with its changes')
  for (const title of ["People's voice", 'Commissioning and quality']) {
    await button(jamila, 'Next change').or(link(jamila, 'Next change')).click()
    await expect(jamila.getByRole('heading', { name: title, level: 1 })).toBeVisible()
    await expect(jamila.locator('del').first()).toBeVisible()
  }
  await link(jamila, 'Back to contents').click()
  await jamila.context().setOffline(false)

  await link(jamila, /^Sign off/).click()
  await expect(jamila.getByText('You have opened every section.')).toBeVisible(soon)
  await expect(jamila.getByLabel('Add a few words')).toHaveValue(/two carers/)
  await signByKey(jamila)
  await expect(jamila.getByText('The wait for two carers still worries me.')).toBeVisible()
  await look(jamila, 'the receipt')
}

async function signByKey(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /^I am Cllr Jamila Rahman/ }).check()
  await button(page, 'Confirm and sign').click()
  await button(page, 'Use my passkey').click()
  await expect(page.getByRole('heading', { name: 'You signed it' })).toBeVisible(soon)
  await expect(page.getByText('With a passkey, over the text itself')).toBeVisible()
}

async function checkReceipt({ jamila }: People, server: TestServer, info: TestInfo): Promise<void> {
  const saving = jamila.waitForEvent('download')
  await button(jamila, 'Save a copy').click(soon)
  const file = info.outputPath('receipt.json')
  await (await saving).saveAs(file)
  await server.tellback('verify-receipt', file)
  // The very words that the officers settled on.
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(changedWords)

  const other = info.outputPath('other.json')
  writeFileSync(other, text.replace(changedWords, changedWords.replace('few', 'feu')))
  await expect(server.tellback('verify-receipt', other)).rejects.toThrow(/./)
  await jamila.goto('/verify')
  await jamila.getByLabel('The receipt').setInputFiles(other)
  await expect(jamila.getByRole('heading', { name: 'This receipt is not good' })).toBeVisible(soon)
  await jamila.getByLabel('The receipt').setInputFiles(file)
  await expect(jamila.getByRole('heading', { name: 'This receipt is good' })).toBeVisible(soon)
  await expect(jamila.getByText(/^Every section with something in it/)).toBeVisible()
  await jamila.locator('summary', { hasText: 'Our place' }).click()
  await expect(jamila.getByText(changedWords)).toBeVisible()
}

async function signAnew({ writers, dana, jamila, selfView }: People): Promise<void> {
  const [, zoe] = writers
  await openParagraph(zoe, `/writing/${selfView}/1`)
  await keepWords(zoe, lastWords)
  await sendToSign(dana, { selfView, version: 5, order: 'Lead councillor', words: lastWords })

  await openToSign(jamila, 5)
  await expect(
    jamila.getByText('You signed version 4. Since then 1 paragraph changed.'),
  ).toBeVisible()
  const changed = jamila.locator('section').filter({ hasText: 'Since then' })
  await expect(changed.getByRole('link')).toHaveCount(1)
  await changed.getByRole('link').click()
  await expect(jamila.locator('ins')).toContainText(['Most', 'some'])
  await expect(jamila.locator('del')).toContainText(['Half', 'half'])
  await expect(jamila.getByText('Changed since you signed version 4')).toHaveCount(1)
  await jamila.goBack()
  await signByKey(jamila)

  // What she signed before stays, and says that it is not the newest.
  await jamila.goto('/self-view')
  await jamila
    .locator('section')
    .filter({ hasText: 'You signed' })
    .getByRole('link', { name: 'Oakshire self-view, version 4' })
    .click()
  await expect(
    jamila.getByText('Signed version 4, now version 5: 1 paragraph changed.', { exact: false }),
  ).toBeVisible(soon)
}

async function shareAndDoubt(
  browser: Browser,
  { dana, council }: People,
  server: TestServer,
): Promise<void> {
  await dana.goto('/')
  await press(dana, /^Share version 5/)
  await expectOpenInBothWords(dana, 'sharing', async () => {
    await press(dana, 'Share with the visiting team')
    await expect(dana.getByRole('button', { name: 'Share it now' })).toBeVisible(soon)
  })
  await press(dana, 'Share with the visiting team')
  await press(dana, 'Share it now')
  await confirmByCode(dana, server, addressOf('Dana Holt'))
  await expect(dana.getByText('Shared with the visiting team and the board')).toBeVisible(soon)

  // She sees what was signed before her, and signs nothing away.
  const name = 'Cllr Ines Marsh'
  const ines = await newColleague(browser, server, { name, role: 'leadMember', council })
  await openToSign(ines, 5)
  await expectOpenInBothWords(ines, 'confirming, or doubts', async () => {
    await ines.getByRole('radio').last().check()
    await expect(ines.getByRole('textbox')).toBeVisible()
  })
  await ines.getByRole('radio', { name: 'I have doubts' }).check()
  await ines.getByLabel('Your doubts').fill('I want to see the figures for towns.')
  await ines.getByRole('checkbox', { name: new RegExp(`^I am ${name}`) }).check()
  await button(ines, 'Confirm and sign').click()
  await confirmByCode(ines, server, addressOf(name))
  await expect(ines.getByText('With a code from an e-mail', { exact: false })).toBeVisible(soon)
  await link(ines, 'The self-view').click()
  await expect(link(ines, /Cllr Jamila Rahman/)).toBeVisible(soon)
  await expect(ines.getByText('I want to see the figures for towns.')).toBeVisible()
  await ines.context().close()
}
