// A draft that was begun on one phone, lost, and continued on another from the same card; two phones that
// both press Send without signal; and the file that goes out and comes in.
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { openDesk } from '../support/desk.ts'
import {
  arrive,
  begin,
  newExpert,
  press,
  responsesHeld,
  saved,
  shellKept,
} from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'
import type { TestServer } from '../support/server.ts'

/** As the browser that prints a card makes it. */
const key = () =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(16)))
    .toString('base64url')
    .slice(0, 22)

async function newCard(server: TestServer) {
  const expert = await newExpert(server)
  return { ...expert, link: `${expert.link}#${key()}` }
}

async function newPhone(browser: Browser, server: TestServer) {
  const context = await browser.newContext({ baseURL: server.origin })
  return { context, page: await context.newPage() }
}

const why = (page: Page) => page.getByRole('textbox', { name: 'Your words' })

async function write(page: Page, words: string) {
  await page.getByRole('radio', { name: 'Hard', exact: true }).check()
  await press(page, 'Type')
  await why(page).fill(words)
  await expect(saved(page)).toBeVisible()
}

const toPack = (page: Page) => press(page, 'Stop for now')
const keptSafe = (page: Page) => page.getByText('Also kept safe as a locked copy')

async function sendOffline(page: Page, context: BrowserContext) {
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Check and send' }).first().click()
  await press(page, 'Send my answers')
  await expect(page.getByRole('heading', { name: 'Not sent yet' })).toBeVisible()
}

test('a draft lost with its phone goes on on another, and nobody but the card opens it', async ({
  server,
  page,
  browser,
}) => {
  const { link, challenge } = await newCard(server)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
  await page.goto(link)
  await expect(page).toHaveURL(/\/welcome$/)
  expect(await page.evaluate(() => location.hash)).toBe('')
  await page.goto('about:blank')
  await page.goBack()
  expect(page.url()).not.toContain('#')
  await arrive(page, link)
  await begin(page, 'own')
  await write(page, 'SENTINEL before the phone was lost.')
  await toPack(page)
  await expect(keptSafe(page)).toBeVisible()
  await expect(page.getByText('Whoever printed your card')).toBeVisible()
  const [, fragment = 'none'] = link.split('#')
  expect(asked.filter((one) => one.includes('SENTINEL') || one.includes(fragment))).toEqual([])
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain(
    fragment,
  )

  const other = await newPhone(browser, server)
  await arrive(other.page, link)
  await expect(other.page.getByText('Your answers are back')).toBeVisible()
  await press(other.page, 'OK')
  await expect(other.page.getByText('Your answers are back')).toHaveCount(0)
  await other.page.goto(`/visit/${challenge}/check`)
  await expect(other.page.getByText('SENTINEL before the phone was lost.')).toBeVisible()
  await press(other.page, 'Send my answers')
  await expect(other.page.getByRole('heading', { name: /^Sent at / })).toBeVisible()
  expect(await responsesHeld(other.context, server.origin)).toBe(1)
  await other.context.close()
})

test('both phones offline, both press Send: sent once, and what differs is offered', async ({
  server,
  page,
  context,
  browser,
}) => {
  const { link, challenge } = await newCard(server)
  await arrive(page, link)
  await shellKept(page)
  await begin(page, 'own')
  await write(page, 'As I said it first.')
  await toPack(page)
  await expect(keptSafe(page)).toBeVisible()
  const other = await newPhone(browser, server)
  await arrive(other.page, link)
  await shellKept(other.page)
  await expect(other.page.getByText('Your answers are back')).toBeVisible()
  await press(other.page, 'OK')
  await other.page.goto(page.url().replace(/\/visit\/.*/, `/visit/${challenge}`))
  await other.context.setOffline(true)
  await other.page.getByRole('link', { name: /^Carry on/ }).click()
  await expect(other.page).toHaveURL(/\/question\//)
  await other.page.goBack()

  await sendOffline(page, context)
  await other.page.getByRole('link', { name: 'Check and send' }).first().click()
  await other.page
    .getByRole('link', { name: /your answer to/ })
    .first()
    .click()
  await why(other.page).fill('As I see it now.')
  await expect(saved(other.page)).toBeVisible()
  await toPack(other.page)
  await sendOffline(other.page, other.context)

  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: /^Sent at / })).toBeVisible()
  await other.context.setOffline(false)
  await expect(other.page.getByRole('heading', { name: /^Sent at / })).toBeVisible()
  await press(other.page, /Back|Visit/)
  await expect(other.page.getByText('You sent this from another phone')).toBeVisible()
  await other.page.goto(`/visit/${challenge}/check`)
  await expect(other.page.getByText('As I see it now.')).toBeVisible()
  await press(other.page, 'Send my answers')
  await expect(other.page.getByRole('heading', { name: /^Sent at / })).toBeVisible()
  expect(await responsesHeld(context, server.origin)).toBe(2)
  await other.page.goto('/needs-you')
  await expect(other.page.getByText('As I')).toHaveCount(0)
  await other.context.close()
})

test('two answers to one question are both kept, and the person chooses', async ({
  server,
  page,
  browser,
}) => {
  const { link, challenge } = await newCard(server)
  const other = await newPhone(browser, server)
  await arrive(page, link)
  await arrive(other.page, link)
  await begin(page, 'own')
  await write(page, 'From the first phone.')
  await toPack(page)
  await expect(keptSafe(page)).toBeVisible()
  await begin(other.page, 'own')
  await write(other.page, 'From the second phone.')
  await toPack(other.page)
  await expect(keptSafe(other.page)).toBeVisible()
  await other.page.goto(`/visit/${challenge}`)
  await expect(other.page.getByText('You wrote on two phones')).toBeVisible()
  await press(other.page, 'Look at it')
  await expect(other.page.getByText('You wrote this on another phone too')).toBeVisible()
  await expect(other.page.getByText('From the first phone.')).toBeVisible()
  await expect(why(other.page)).toHaveValue('From the second phone.')
  await press(other.page, 'Keep both')
  await expect(why(other.page)).toHaveValue('From the second phone.\n\nFrom the first phone.')
  await expect(other.page.getByText('You wrote this on another phone too')).toHaveCount(0)
  await other.context.close()
})

test('without the card’s link it says so, and takes the link', async ({ server, page }) => {
  const { link } = await newCard(server)
  const [typed = '', fragment = ''] = link.split('#')
  await arrive(page, typed)
  await begin(page, 'own')
  await write(page, 'Only here.')
  await toPack(page)
  await expect(page.getByText('The only copy is on this phone.')).toBeVisible()
  await press(page, 'Use the link on my card')
  await page.getByRole('textbox', { name: 'The link on your card' }).fill(typed)
  await press(page, 'Open my locked copy')
  await expect(page.getByRole('alert').first()).toContainText('not the whole link')
  await page.getByRole('textbox', { name: 'The link on your card' }).fill(`${typed}#${fragment}`)
  await press(page, 'Open my locked copy')
  await expect(keptSafe(page)).toBeVisible()
})

test('answers go out as a locked file and come in at the office, once', async ({
  server,
  page,
  context,
  browser,
}) => {
  const { link, name, challenge } = await newCard(server)
  const desk = await openDesk(browser, server, server.link('coordinator'))
  // The first cards that an office makes open the way for locked files.
  await desk.goto(`/challenges/${challenge}/cards`)
  await desk.getByRole('checkbox', { name: 'Dot Ferris' }).check()
  await desk.getByRole('button', { name: /^Make/ }).click()
  await expect(desk.getByRole('button', { name: 'Print' })).toBeVisible()
  await desk.goto(`/challenges/${challenge}/take-in`)

  await arrive(page, link)
  await shellKept(page)
  await begin(page, 'own')
  await write(page, 'SENTINEL out by hand.')
  await toPack(page)
  await sendOffline(page, context)
  const download = page.waitForEvent('download')
  await press(page, /^Pass my answers/)
  const path = await (await download).path()
  expect(readFileSync(path, 'utf8')).not.toContain('SENTINEL')

  const takeIn = async () => {
    await desk.getByLabel('Choose the file').setInputFiles({
      ...{ name: 'tellback-answers.txt', mimeType: 'text/plain' },
      buffer: readFileSync(path),
    })
  }
  await takeIn()
  await expect(desk.getByText(`Taken in from ${name}`)).toBeVisible()
  await takeIn()
  await expect(desk.getByText('all of it had come already')).toBeVisible()
  await expect(desk.getByText('SENTINEL')).toHaveCount(0)
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: /^Sent at / })).toBeVisible()
  expect(await responsesHeld(context, server.origin)).toBe(1)
  await desk.context().close()
})
