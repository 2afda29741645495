// The coordinator's work, from an empty region to the words that came back: nothing is put there by
// the test but the region and its coordinator.
import type { Page } from '@playwright/test'
import { appointLeads, dayFromNow, emptyRegion, openDesk } from '../support/desk.ts'
import { makePasskey, sayItIsMe } from '../support/passkey.ts'
import { begin, press, saved } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

/** Opens one part of the challenge's page, fills it and saves. */
async function change(page: Page, part: string, fields: Record<string, string>): Promise<void> {
  const back = page.url()
  await page.goto(`${back}/edit/${part}`)
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
  await save(page)
  await expect(page).toHaveURL(back)
}

test('an empty region becomes a visit with its team, and an answer comes back to its author', async ({
  server,
  browser,
  page: phone,
}) => {
  test.setTimeout(240_000)
  const desk = await openDesk(browser, server, await emptyRegion(server, 'Emptymoor'))
  await makePasskey(desk, server)

  // Four steps, each the next thing to do.
  await desk.goto('/round')
  await press(desk, 'Carry on: Start a round')
  await desk.getByLabel('What is it called?').fill('Round 1, adults’ services')
  await desk.getByLabel('Adults’ services', { exact: true }).check()
  await press(desk, 'Start the round')
  await press(desk, 'Carry on: Put in the councils')
  await desk.getByLabel('Add councils').fill('Thistleby\nMarram\n\nthistleby')
  await press(desk, 'Add them')
  await expect(desk.getByText('Added: 2 councils')).toBeVisible()
  await desk.goto('/round')
  await press(desk, 'Carry on: Say which councils are visited')
  await desk.getByLabel('Thistleby').check()
  await press(desk, 'Add to the round')

  // The row says what the coordinator has to do first.
  const row = desk.getByRole('row', { name: /Thistleby/ })
  await expect(row.getByText('You: set the date')).toBeVisible()
  await row.getByRole('link', { name: 'Thistleby' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: 'Thistleby' })).toBeVisible()
  const challenge = desk.url()

  await change(desk, 'dates', {
    'First day of the visit': dayFromNow(0),
    'Last day of the visit': dayFromNow(1),
    'Self-view': dayFromNow(-20),
  })
  await change(desk, 'reached', { 'Self-view': dayFromNow(-21), Signed: dayFromNow(-14) })
  await change(desk, 'place', {
    'Name of the place': 'Thistleby Town Hall',
    'Address, and how to get there': 'Market Place. No steps.',
    Day: dayFromNow(0),
    'Time it begins': '10:00',
    'Their name': 'Sam Field',
    'Their telephone': '01632 960 701',
  })

  // Nobody goes on site without questions and numbers, and the screen says which is missing.
  await desk.goto(`${challenge}/edit/stage`)
  for (const stage of ['Agreed', 'Preparing']) {
    await press(desk, `Move on to: ${stage}`)
    await expect(desk).toHaveURL(challenge)
    await desk.goto(`${challenge}/edit/stage`)
  }
  await expect(desk.getByText('Nobody goes on site before the self-view')).toBeVisible()
  await expect(desk.getByRole('button', { name: /Move on to/ })).toHaveCount(0)
  await desk.goto(challenge)
  await desk.goto(`${challenge}/edit/questions`)
  await desk.getByRole('radio').first().check()
  await expect(desk.getByText('Easy Read:').first()).toBeVisible()
  await save(desk)
  await expect(desk).toHaveURL(challenge)
  await desk.goto(`${challenge}/edit/safeguarding`)
  for (const key of ['leadName', 'deputyName', 'outsideName'])
    await desk.locator(`#${key}`).fill('Alex Moor')
  for (const key of ['leadPhone', 'deputyPhone', 'outsidePhone', 'councilDay', 'councilNight'])
    await desk.locator(`#${key}`).fill('01632 960 702')
  await save(desk)
  await expect(desk).toHaveURL(challenge)
  await desk.goto(`${challenge}/edit/stage`)
  // Nor without somebody who can be told; whoever is missing is named until they are appointed.
  await expect(desk.getByText('Appoint a safeguarding lead who has an e-mail')).toBeVisible()
  await expect(desk.getByText('Appoint a safeguarding lead outside this council')).toBeVisible()
  await expect(desk.getByRole('button', { name: /Move on to/ })).toHaveCount(0)
  await appointLeads(server, challenge.slice(challenge.lastIndexOf('/') + 1))
  await expect(desk.getByText('The safeguarding leads and the deputy')).toBeVisible({
    timeout: 30_000,
  })
  await press(desk, 'Move on to: On site')
  await expect(desk).toHaveURL(challenge)

  // Three experts pasted, with two lines that are wrong; then the visit leader alone.
  await press(desk, 'Invite people')
  await press(desk, 'Paste names')
  const pasted = 'Ola Brand\nWim Fern, wim@home.example\nLee, Kim\nIda Stone\nola brand'
  await desk.getByRole('textbox', { name: 'Names', exact: true }).fill(pasted)
  await press(desk, 'Check the names')
  await expect(desk.getByText('what stands after the comma is not an e-mail')).toBeVisible()
  await expect(desk.getByText('Not made: the same as line 1')).toBeVisible()
  await press(desk, 'Make 3 invites')
  await expect(desk.getByText('Made: 3 invites')).toBeVisible()
  await expect(desk.getByRole('textbox', { name: 'Names', exact: true })).toHaveValue(
    'Lee, Kim\nola brand',
  )
  await press(desk, 'One by one')
  await desk.getByLabel('What do they do on the visit?').selectOption('leadPeer')
  await desk.getByRole('textbox', { name: 'Name', exact: true }).fill('Grace Lark')
  await press(desk, 'Check the names')
  // Experts are asked in freely; whoever reads what they say is not.
  await press(desk, 'Make 1 invite')
  await sayItIsMe(desk)
  await expect(desk.getByText('Made: 1 invite')).toBeVisible()

  // A card names nobody but its own person.
  await desk.getByRole('link', { name: 'Print their cards' }).last().click()
  const cards = desk.getByRole('article')
  await expect(cards).toHaveCount(4)
  const names = ['Grace Lark', 'Ida Stone', 'Ola Brand', 'Wim Fern']
  for (const name of names) {
    const card = cards.filter({ has: desk.getByRole('heading', { name }) })
    await expect(card.getByText('Ring Sam Field')).toBeVisible()
    for (const other of names.filter((one) => one !== name))
      await expect(card.getByText(other)).toHaveCount(0)
  }
  const codeOf = async (name: string) => {
    const card = cards.filter({ has: desk.getByRole('heading', { name }) })
    return (await card.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/).textContent())?.trim() ?? ''
  }
  const [expertCode, leaderCode] = [await codeOf('Ola Brand'), await codeOf('Grace Lark')]

  // An expert types the code of the card and answers.
  await phone.goto('/code')
  await phone.getByRole('textbox').fill(expertCode.toLowerCase())
  await press(phone, 'Start')
  await phone.getByRole('textbox', { name: /What should we call you/ }).fill('Ola')
  await press(phone, 'Continue')
  await press(phone, 'Yes, I agree')
  await press(phone, 'Skip')
  await expect(phone.getByRole('heading', { level: 1, name: 'Visit to Thistleby' })).toBeVisible()
  const visit = phone.url()
  await begin(phone, 'own')
  await phone.getByRole('radio', { name: 'Very hard' }).check()
  await expect(saved(phone)).toBeVisible()
  await phone.goto(`${visit}/check`)
  await press(phone, 'Send my answers')
  await expect(phone.getByText('The team has not read all of it yet')).toBeVisible()

  // The visit leader reads it without its author; the author learns that it was read.
  const leader = await openDesk(browser, server, `/i/${leaderCode.replace(' ', '')}`)
  await leader.goto('/listening')
  await leader.getByRole('link', { name: /Thistleby/ }).click()
  await press(leader, 'By entry')
  await leader.getByRole('link', { name: /^Entry 1/ }).click()
  await expect(leader.getByText('Very hard', { exact: true })).toBeVisible()
  await expect(leader.getByText('Ola')).toHaveCount(0)
  await expect(phone.getByText('Read by the team', { exact: true })).toBeVisible({
    timeout: 30_000,
  })

  // The coordinator sees who answered, never what.
  await desk.goto(challenge)
  await expect(desk.getByText('1 of 3 experts opened their invite. 1 of 3 have sent')).toBeVisible()
  await expect(desk.getByText('Very hard')).toHaveCount(0)
  await desk.context().close()
  await leader.context().close()
})

test('what was typed stays when there is no internet, and is saved when there is', async ({
  server,
  browser,
}) => {
  const desk = await openDesk(browser, server, server.link('coordinator'))
  await desk.goto('/round')
  await desk.getByRole('link', { name: 'Alderbeck' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: 'Alderbeck' })).toBeVisible()
  const challenge = desk.url()
  await desk.getByRole('link', { name: /^Change Where and when/ }).click()
  await desk.getByLabel('Name of the place').fill('Alderbeck Library')
  await press(desk, 'Save')
  await expect(desk.getByRole('alert')).toContainText('There is a problem')
  await expect(desk).toHaveTitle(/^Error: /)
  await desk.getByLabel('Address, and how to get there').fill('Mill Street. A ramp at the side.')
  await desk.getByLabel('Day').fill(dayFromNow(12))
  await desk.getByLabel('Time it begins').fill('09:30')

  await desk.context().setOffline(true)
  await press(desk, 'Save')
  await expect(desk.getByText('Nothing was changed')).toBeVisible()
  await expect(desk.getByLabel('Name of the place')).toHaveValue('Alderbeck Library')
  await desk.context().setOffline(false)
  await press(desk, 'Save')
  await expect(desk).toHaveURL(challenge)
  await expect(desk.getByText('Alderbeck Library')).toBeVisible()
  await desk.context().close()
})

test('two people who write the note at once find both texts, and neither is lost', async ({
  server,
  browser,
}) => {
  const first = await openDesk(browser, server, server.link('coordinator'))
  const second = await openDesk(browser, server, server.link('manager'))
  await first.goto('/round')
  await first.getByRole('link', { name: 'Oakshire' }).click()
  await expect(first.getByRole('heading', { level: 1, name: 'Oakshire' })).toBeVisible()
  const note = `${first.url()}/edit/note`
  for (const page of [first, second]) {
    await page.goto(note)
    await expect(page.getByLabel('A few words to the experts')).not.toHaveValue('')
  }
  await second.getByLabel('A few words to the experts').fill('Bring a coat.')
  await first.getByLabel('A few words to the experts').fill('Lunch is at one.')
  await press(first, 'Save')
  await expect(first).not.toHaveURL(note)
  const moved = second.getByText('Somebody changed the note while you wrote.')
  await expect(moved).toBeVisible({ timeout: 30_000 })
  await expect(second.getByLabel('A few words to the experts')).toHaveValue('Bring a coat.')
  await press(second, 'Save')
  await expect(second).not.toHaveURL(note)

  await first.goto(note)
  await expect(first.getByRole('article')).toHaveCount(2, { timeout: 30_000 })
  await expect(first.getByRole('article').getByText('Lunch is at one.')).toBeVisible()
  const other = first.getByRole('article').filter({ hasText: 'Bring a coat.' })
  await other.getByRole('button', { name: 'Put this in the box' }).click()
  const both = 'Lunch is at one. Bring a coat.'
  await first.getByLabel('A few words to the experts').fill(both)
  await press(first, 'Save, and let the others go')
  await expect(first.getByText(both)).toBeVisible()
  await second.goto(note)
  await expect(second.getByLabel('A few words to the experts')).toHaveValue(both, {
    timeout: 30_000,
  })
  await expect(second.getByRole('article')).toHaveCount(0)
  await first.context().close()
  await second.context().close()
})

test('a new card ends the old one, and an ended invite opens nothing', async ({
  server,
  browser,
  page: phone,
}) => {
  const desk = await openDesk(browser, server, server.link('coordinator'))
  await desk.goto('/round')
  await desk.getByRole('link', { name: 'Alderbeck' }).click()
  await press(desk, 'Invite people')
  await desk.getByRole('textbox', { name: 'Name', exact: true }).fill('Nell Marsh')
  await press(desk, 'Check the names')
  await press(desk, 'Make 1 invite')
  const code = desk.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/)
  await expect(code).toHaveCount(1)
  const old = (await code.textContent()) ?? ''

  await desk.getByRole('button', { name: 'New card for Nell Marsh' }).click()
  await expect(desk.getByText('The card they have stops working at once.')).toBeVisible()
  await press(desk, 'Make a new card')
  await expect(code).not.toHaveText(old)
  const fresh = (await code.textContent()) ?? ''

  const tries = async (typed: string) => {
    await phone.goto('/code')
    await phone.getByRole('textbox').fill(typed)
    await press(phone, 'Start')
  }
  await tries(old)
  await expect(phone.getByRole('alert')).toBeVisible()
  await tries(fresh)
  await expect(phone.getByRole('textbox', { name: /What should we call you/ })).toBeVisible()

  await expect(desk.getByText(/^Opened /)).toBeVisible()
  await desk.getByRole('button', { name: 'End the invite for Nell Marsh' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'End the invite' }).click()
  await expect(desk.getByText(/^Invite ended /)).toBeVisible()
  await expect(code).toHaveCount(0)
  await desk.context().close()
})

test('one person is never given both executive and scrutiny of one council', async ({
  server,
  browser,
}) => {
  const desk = await openDesk(browser, server, server.link('coordinator'))
  await makePasskey(desk, server)
  await desk.goto('/people?find=tom osei')
  await desk.getByRole('link', { name: /Tom Osei/ }).click()
  await desk.getByLabel('Role', { exact: true }).selectOption('scrutinyMember')
  await desk.getByLabel('Council', { exact: true }).selectOption({ label: 'Fennick' })
  await press(desk, 'Give this role')
  // Stopped: nothing is done, nothing is wrong, and the form is as it was.
  await press(desk, 'Stop, I do not want this now')
  await expect(desk.getByRole('dialog')).toHaveCount(0)
  await expect(desk.getByRole('alert')).toHaveCount(0)
  await press(desk, 'Give this role')
  await sayItIsMe(desk)
  await expect(desk.getByText('One person cannot both run a council and check it.')).toBeVisible()
  await expect(desk.getByLabel('Role', { exact: true })).toHaveValue('scrutinyMember')
  await desk.context().close()
})

test('a filter and a search stand in the address, and a reminder is a draft', async ({
  server,
  browser,
}) => {
  const desk = await openDesk(browser, server, server.link('coordinator'))
  await desk.goto('/round?show=late')
  const councils = desk.getByRole('rowheader')
  await expect(councils).toHaveText(['Fennick', 'Marlowby', 'Stonewick'])
  await desk.getByRole('searchbox', { name: 'Find a council' }).fill('fenn')
  await expect(desk).toHaveURL(/show=late&find=fenn/)
  await expect(councils).toHaveText(['Fennick'])
  await desk.reload()
  await expect(councils).toHaveText(['Fennick'])

  await desk.getByRole('checkbox', { name: 'Choose Fennick' }).check()
  await press(desk, 'Write a reminder')
  const sheet = desk.getByRole('dialog')
  await expect(sheet.getByText(/The sign-off of Fennick was due on/)).toBeVisible()
  const draft = await sheet.getByRole('link', { name: /^Open in my mail/ }).getAttribute('href')
  expect(draft).toMatch(/^mailto:[^?]+@fennick\.example\?subject=/)
  await desk.context().close()
})
