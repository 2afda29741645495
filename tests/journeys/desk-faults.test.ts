// What goes wrong at a desk: a change that is refused, a page opened again while writing; and the sheet
// of cards as the printer gets it.
import type { Page } from '@playwright/test'
import { expectOpenToAll, looks, wear } from '../support/axe.ts'
import { dayFromNow, emptyRegion, openDesk } from '../support/desk.ts'
import { press } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'
import { makePasskey, sayItIsMe } from '../support/passkey.ts'
import type { TestServer } from '../support/server.ts'

test.beforeEach(() => test.setTimeout(240_000))

const noteBox = (page: Page) => page.getByLabel('A few words to the experts')

/** Somebody new who manages the visit to this challenge's council. @returns the link on their card */
async function newManager(server: TestServer, name: string, challenge: string): Promise<string> {
  const who = ['--name', name, '--role', 'manager', '--challenge', challenge]
  // The seam of these two: our own command line said it.
  const { person } = (await server.tellback('person', 'add', ...who)) as { person: string }
  const { link } = (await server.tellback('invite', '--person', person)) as { link: string }
  return link
}

/** The coordinator's page of a council's challenge. @returns the challenge's id */
async function openChallenge(desk: Page, council: string): Promise<string> {
  await desk.goto('/round')
  await desk.getByRole('link', { name: council }).click()
  await expect(desk.getByRole('heading', { level: 1, name: council })).toBeVisible()
  return desk.url().split('/').at(-1) ?? ''
}

async function openPerson(desk: Page, name: string): Promise<void> {
  await desk.goto(`/people?find=${name}`)
  await desk.getByRole('link', { name: new RegExp(name) }).click()
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('what the server refuses comes into the tray with its words, and can be sent again or discarded', async ({
  server,
  browser,
}) => {
  const office = await openDesk(browser, server, server.link('coordinator'))
  const challenge = await openChallenge(office, 'Oakshire')
  await makePasskey(office, server)
  const desk = await openDesk(browser, server, await newManager(server, 'Wyn Alder', challenge))
  const edit = `/challenges/${challenge}/edit/note`
  await desk.goto(edit)
  await expect(noteBox(desk)).toBeVisible()
  await desk.context().grantPermissions(['clipboard-read', 'clipboard-write'])

  // Written without a connection, while the office ends the appointment it was written under.
  const write = async (words: string) => {
    await desk.context().setOffline(true)
    await noteBox(desk).fill(words)
    await press(desk, 'Save')
    await expect(desk).not.toHaveURL(/edit/)
  }
  await write('Bring a coat, the hall is cold.')
  await openPerson(office, 'Wyn Alder')
  await office.getByRole('button', { name: /^End it/ }).click()
  await office
    .getByRole('dialog')
    .getByRole('button', { name: /^End it/ })
    .click()
  await sayItIsMe(office)
  await expect(office.getByRole('button', { name: /^End it/ })).toHaveCount(0)
  await desk.context().setOffline(false)

  await desk.goto('/needs-you')
  const item = desk.getByRole('article')
  await expect(item).toHaveCount(1, { timeout: 30_000 })
  await press(desk, 'Home')
  await press(desk, '1 thing needs you')
  await expect(item.getByText('Bring a coat, the hall is cold.')).toBeVisible()
  await expect(item.getByRole('heading', { name: 'A few words to the team' })).toBeVisible()
  for (const look of looks) {
    await wear(desk, look)
    await expect(item).toHaveCount(1)
    await expectOpenToAll(desk, `the tray, ${look}`)
  }
  await wear(desk, 'light')
  await item.getByRole('button', { name: 'Copy my words' }).click()
  await expect(item.getByText('Copied', { exact: true })).toBeVisible()
  const copied = await desk.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe('Bring a coat, the hall is cold.')

  // The office gives the role again; the words are changed and go.
  await office.getByLabel('Role', { exact: true }).selectOption('manager')
  await office.getByLabel('Visit', { exact: true }).selectOption(challenge)
  await office.locator('#appoint-from').fill(dayFromNow(-1))
  await press(office, 'Give this role')
  await sayItIsMe(office)
  await expect(office.getByRole('alert')).toHaveCount(0)
  await item.getByRole('button', { name: 'Change and send again' }).click()
  await item.getByRole('textbox').fill('Bring a coat and a scarf.')
  await expectOpenToAll(desk, 'the tray, while editing')
  await item.getByRole('button', { name: 'Send again' }).click()
  await expect(item).toHaveCount(0)
  await expect(desk.getByText('Nothing needs you')).toBeVisible()
  await office.goto(`/challenges/${challenge}`)
  await expect(office.getByText('Bring a coat and a scarf.')).toBeVisible({ timeout: 30_000 })

  // Another that is refused is thrown away, after asking.
  await desk.goto(edit)
  await expect(noteBox(desk)).toHaveValue('Bring a coat and a scarf.')
  await write('Never mind the coat.')
  await openPerson(office, 'Wyn Alder')
  await office
    .getByRole('button', { name: /^End it/ })
    .first()
    .click()
  await office
    .getByRole('dialog')
    .getByRole('button', { name: /^End it/ })
    .click()
  await sayItIsMe(office)
  await expect(office.getByRole('button', { name: /^End it/ })).toHaveCount(0)
  await desk.context().setOffline(false)
  await desk.goto('/needs-you')
  await expect(item.getByText('Never mind the coat.')).toBeVisible({ timeout: 30_000 })
  await item.getByRole('button', { name: 'Discard' }).click()
  const sheet = desk.getByRole('dialog', { name: 'Discard this for good?' })
  await expectOpenToAll(desk, 'the tray, asking')
  await sheet.getByRole('button', { name: 'Keep it' }).click()
  await expect(item.getByText('Never mind the coat.')).toBeVisible()
  await item.getByRole('button', { name: 'Discard' }).click()
  await sheet.getByRole('button', { name: 'Discard' }).click()
  await expect(desk.getByText('Nothing needs you')).toBeVisible()
  await office.goto(`/challenges/${challenge}`)
  await expect(office.getByText('Bring a coat and a scarf.')).toBeVisible()
  await desk.context().close()
  await office.context().close()
})

test('a note that is being typed outlives the page, and is gone once it is saved', async ({
  server,
  browser,
}) => {
  const desk = await openDesk(browser, server, server.link('coordinator'))
  const challenge = await openChallenge(desk, 'Alderbeck')
  const edit = `/challenges/${challenge}/edit/note`
  await desk.goto(edit)
  await noteBox(desk).fill('Half a sen')
  // It is kept in a pause of the typing; a page that goes before that may take a few letters with it.
  await desk.waitForTimeout(3_000)
  await desk.reload()
  await expect(noteBox(desk)).toHaveValue('Half a sen')
  await noteBox(desk).fill('Half a sentence, and its end.')
  await press(desk, 'Save')
  await expect(desk).not.toHaveURL(/edit/)
  await expect(desk.getByText('Half a sentence, and its end.')).toBeVisible()
  await desk.goto('/')
  await expect(desk.getByText(/not sent yet/)).toHaveCount(0)
  await desk.goto(edit)
  await expect(noteBox(desk)).toHaveValue('Half a sentence, and its end.')
  await desk.context().close()
})

test('the printer gets the cards on A4, one block a person, and nothing else', async ({
  server,
  browser,
}) => {
  const desk = await openDesk(browser, server, server.link('coordinator'))
  const challenge = await openChallenge(desk, 'Alderbeck')
  await desk.goto(`/challenges/${challenge}/invites`)
  await press(desk, 'Paste names')
  const names = ['Bea Holm', 'Cy Ash', 'Dot Fell', 'Eli Rowan', 'Fay Birch']
  await desk.getByRole('textbox', { name: 'Names', exact: true }).fill(names.join('\n'))
  await press(desk, 'Check the names')
  await press(desk, 'Make 5 invites')
  await expect(desk.getByText('Made: 5 invites')).toBeVisible()
  await desk.getByRole('link', { name: 'Print their cards' }).last().click()
  const cards = desk.getByRole('article')
  await expect(cards).toHaveCount(names.length)

  await desk.emulateMedia({ media: 'print' })
  const printed = await desk.evaluate(() => {
    const inside = (node: Node) => node.parentElement?.closest('article') !== null
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const outside: string[] = []
    while (walker.nextNode()) {
      const { currentNode: text } = walker
      const range = document.createRange()
      range.selectNodeContents(text)
      const isSeen = [...range.getClientRects()].some(
        ({ width, height }) => width > 1 && height > 1,
      )
      if (isSeen && text.nodeValue?.trim() && !inside(text)) outside.push(text.nodeValue.trim())
    }
    const breaks = [...document.querySelectorAll('article')].map(
      (card) => getComputedStyle(card).breakInside,
    )
    return { outside, breaks }
  })
  expect(printed.outside).toEqual([])
  expect(new Set(printed.breaks)).toEqual(new Set(['avoid']))
  for (const name of names)
    await expect(cards.filter({ has: desk.getByRole('heading', { name }) })).toHaveCount(1)
  const pdf = (await desk.pdf({ preferCSSPageSize: true })).toString('latin1')
  // A4 in points, whole ones: 210 by 297 mm.
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  expect(boxes.length).toBeGreaterThan(0)
  for (const [, width, height] of boxes)
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
  await desk.context().close()
})

test('a region with nothing to repair says so on its page', async ({ server, browser }) => {
  const desk = await openDesk(browser, server, await emptyRegion(server, 'Calmmoor'))
  await desk.goto('/repairs')
  for (const look of looks) {
    await wear(desk, look)
    await expectOpenToAll(desk, `repairs, ${look}`)
  }
  await desk.context().close()
})
