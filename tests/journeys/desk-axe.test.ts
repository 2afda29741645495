// Every screen of those who work at a desk, in each look, wide and on a phone, and with the text at its
// largest on the narrowest phone.
import type { Page } from '@playwright/test'
import { expectOpenToAll } from '../support/axe.ts'
import { openDesk } from '../support/desk.ts'
import { newExpert, press } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'
import {
  expectAllOpenToAll,
  expectNothingCutOff,
  expectOpenInBothWords,
  linksTo,
  phone,
  see,
} from '../support/wide.ts'

// Many screens, each in eight ways: a machine that is slow takes its time.
test.describe.configure({ timeout: 1_800_000 })

const own = ['/me', '/me/sign-out', '/needs-you', '/worried', '/worried/note'] as const
const parts = [
  ...['dates', 'reached', 'stage', 'place'],
  ...['meeting', 'safeguarding', 'questions', 'note'],
] as const

/** The addresses of the screens of the office, of two visits: one on site, one that is being prepared. */
async function ofTheOffice(page: Page): Promise<{ round: string[]; visit: string[] }> {
  await page.goto('/round')
  const visitOf = async (council: string) =>
    (await page.getByRole('link', { name: council, exact: true }).getAttribute('href')) ?? ''
  const [round = ''] = await linksTo(page, '/round/')
  const edited = round.replace(/\/[a-z]+$/, '')
  const visit = await visitOf('Oakshire')
  const other = await visitOf('Alderbeck')
  await page.goto('/councils')
  const [council = ''] = await linksTo(page, '/councils/')
  await page.goto('/people?find=osei')
  await expect(page.getByRole('link', { name: /Osei/ }).first()).toBeVisible()
  const person = (await page.getByRole('link', { name: /Osei/ }).first().getAttribute('href')) ?? ''
  return {
    round: [
      ...['/round', '/round?show=late', `${edited}/councils`, `${edited}/edit`, '/rounds/new'],
      ...['/councils', council, '/repairs', '/people', '/people/new', person, ...own],
    ],
    visit: [
      ...[visit, other, ...parts.map((part) => `${visit}/edit/${part}`), `${other}/edit/stage`],
      ...[`${visit}/invites`, `${visit}/invites?how=paste`, `${visit}/cards`, `${visit}/take-in`],
    ],
  }
}

/** The addresses of the screens of somebody who reads what was sent. */
async function ofTheReader(page: Page): Promise<string[]> {
  await page.goto('/listening')
  await page.getByRole('link', { name: /^Oakshire/ }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'What people said: Oakshire' }),
  ).toBeVisible()
  const visit = new URL(page.url()).pathname
  await page.goto(`${visit}?by=entries`)
  const [entry = ''] = await linksTo(page, `${visit}/entries/`)
  const questions = ['A1', 'A6', 'A14', 'A16'].map((id) => `${visit}/questions/${id}`)
  return ['/listening', visit, `${visit}?by=entries`, ...questions, entry, '/me']
}

const roles = ['director', 'leadMember', 'scrutinyMember'] as const

/** What a director of the visited council finds: the self-view and its writing, and what is not theirs. */
async function ofTheHost(page: Page, visit: string): Promise<string[]> {
  await page.goto('/writing')
  const [selfView = ''] = await linksTo(page, '/writing/')
  await page.goto(selfView)
  const [section = ''] = await linksTo(page, `${selfView}/`)
  const five = `${selfView}/5`
  await page.goto(five)
  const [paragraph = ''] = await linksTo(page, `${five}/paragraph/`)
  const refused = ['/round', '/councils', '/people', '/repairs', '/rounds/new', '/listening']
  return [
    ...['/', '/writing', selfView, section, `${selfView}/evidence`, `${selfView}/actions`],
    ...[paragraph, `${five}/judge`, `${five}/history`, `${selfView}/send`],
    ...refused,
    visit,
    `${visit}/edit/dates`,
    `${visit}/invites`,
    visit.replace('challenges', 'listening'),
  ]
}

test('three texts of one paragraph, side by side, are open to all', async ({ server, browser }) => {
  const officer = await openDesk(browser, server, server.link('officer'))
  await officer.goto('/writing')
  const [selfView = ''] = await linksTo(officer, '/writing/')
  await officer.goto(selfView)
  await officer.getByRole('link', { name: /Several texts stand side by side/ }).click()
  await officer
    .getByRole('link', { name: /^Read all and settle/ })
    .first()
    .click()
  await expect(officer.getByRole('article')).toHaveCount(3)
  const path = new URL(officer.url()).pathname
  await expectAllOpenToAll(officer, [path], phone)
  await expectNothingCutOff(officer, [path])
  await officer.context().close()
})

test('the screens of the round are open to all', async ({ server, browser }) => {
  const desk = await openDesk(browser, server, server.link('coordinator'))
  await expectAllOpenToAll(desk, (await ofTheOffice(desk)).round)
  for (const path of ['/round/sections', '/round/sections/adults'])
    await expectOpenInBothWords(desk, path, () => see(desk, path))
  await desk.context().close()
})

test('the screens of a visit are open to all', async ({ server, browser }) => {
  const desk = await openDesk(browser, server, server.link('coordinator'))
  await expectAllOpenToAll(desk, (await ofTheOffice(desk)).visit)
  await desk.context().close()
})

test('the screens of those who read what was sent are open to all', async ({ server, browser }) => {
  const leader = await openDesk(browser, server, server.link('leadPeer'))
  await expectAllOpenToAll(leader, await ofTheReader(leader))
  await leader.context().close()
  const ofGroup = await openDesk(browser, server, server.link('expertCoordinator'))
  const [, visit = '', entries = ''] = await ofTheReader(ofGroup)
  await expectAllOpenToAll(ofGroup, [visit, entries])
  await ofGroup.context().close()
})

test('the screens of a visit manager are open to all', async ({ server, browser }) => {
  const manager = await openDesk(browser, server, server.link('manager'))
  await manager.goto('/listening')
  const [visit = ''] = await linksTo(manager, '/challenges/')
  await expectAllOpenToAll(manager, [
    ...['/listening', visit, `${visit}/edit/place`, `${visit}/edit/note`, `${visit}/invites`],
  ])
  await manager.context().close()
})

test('the screens of the council that is visited are open to all', async ({ server, browser }) => {
  const { challenge } = await newExpert(server)
  for (const role of roles) {
    const page = await openDesk(browser, server, server.link(role))
    // What is refused is one screen for all of them.
    const isDirector = role === 'director'
    const paths = isDirector ? await ofTheHost(page, `/challenges/${challenge}`) : ['/']
    await expectAllOpenToAll(page, paths)
    await page.context().close()
  }
})

test('what opens over a screen at a desk is open to all', async ({ server, browser }) => {
  const desk = await openDesk(browser, server, server.link('coordinator'))
  const { visit } = await ofTheOffice(desk)
  await desk.goto('/round')
  await desk.getByRole('checkbox').first().check()
  await expectOpenToAll(desk, 'a council is chosen')
  await press(desk, 'Write a reminder')
  await expect(desk.getByRole('dialog')).toBeVisible()
  await expectOpenToAll(desk, 'reminders')
  await desk.setViewportSize({ width: 360, height: 740 })
  await expectOpenToAll(desk, 'reminders on a phone')

  // A form with what is missing said beside each field.
  await desk.goto(`${visit[0] ?? ''}/edit/place`)
  await desk.getByLabel('Name of the place').fill('')
  await press(desk, 'Save')
  await expect(desk.getByRole('alert')).toContainText('There is a problem')
  await expectOpenToAll(desk, 'a form with something missing')

  // Names that were checked, and the card of each.
  await desk.goto(`${visit[1] ?? ''}/invites?how=paste`)
  await desk.getByRole('textbox', { name: 'Names', exact: true }).fill('Ola Brand\nLee, Kim')
  await press(desk, 'Check the names')
  await expect(desk.getByText('what stands after the comma is not an e-mail')).toBeVisible()
  await expectOpenToAll(desk, 'names that were checked')
  await press(desk, 'Make 1 invite')
  await expect(desk.getByText('Made: 1 invite')).toBeVisible()
  await expectOpenToAll(desk, 'an invite that was made')
  await desk.setViewportSize({ width: 1280, height: 1000 })
  await expectOpenToAll(desk, 'an invite that was made, at the desk')
  await desk
    .getByRole('button', { name: /^New card for/ })
    .first()
    .click()
  await expectOpenToAll(desk, 'a new card')
  await desk.context().close()
})

test('nothing at a desk is cut off on 320 pixels with the largest text', async ({
  server,
  browser,
}) => {
  const desk = await openDesk(browser, server, server.link('coordinator'))
  const office = await ofTheOffice(desk)
  await expectNothingCutOff(desk, [...office.round, ...office.visit])
  await desk.context().close()
  const leader = await openDesk(browser, server, server.link('leadPeer'))
  await expectNothingCutOff(leader, await ofTheReader(leader))
  await leader.context().close()
  const director = await openDesk(browser, server, server.link('director'))
  await expectNothingCutOff(director, ['/', '/round', '/listening'])
  await director.context().close()
})
