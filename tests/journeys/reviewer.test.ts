// Those who read what experts sent, and those who must not.
import { openDesk } from '../support/desk.ts'
import { arrive, begin, newExpert, press, saved } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'

test('answers appear as they arrive; reading by question marks nothing, opening the entry does', async ({
  server,
  browser,
  page: phone,
}) => {
  const { link, challenge } = await newExpert(server, 'Vera Quill')
  const reader = await openDesk(browser, server, server.link('leadPeer'))
  await reader.goto(`/listening/${challenge}?by=entries`)
  const rows = reader.getByRole('link', { name: /^Entry \d+/ })
  await expect(rows.first()).toBeVisible()
  const before = await rows.count()

  await arrive(phone, link, 'Vera')
  await begin(phone, 'own')
  await phone.getByRole('radio', { name: 'Very hard' }).check()
  await expect(saved(phone)).toBeVisible()
  await press(phone, 'Type')
  await phone.getByRole('textbox', { name: 'Your words' }).fill('\u202BI rang nine times.')
  await expect(saved(phone)).toBeVisible()
  await phone.goto(`/visit/${challenge}/check`)
  await press(phone, 'Send my answers')
  await expect(phone.getByText('The team has not read all of it yet')).toBeVisible()

  // Nobody pressed anything at the desk.
  await expect(rows).toHaveCount(before + 1, { timeout: 30_000 })
  await press(reader, 'By question')
  await reader.getByRole('link', { name: /How easy is it to get help/ }).click()
  await expect(reader.getByText('I rang nine times.')).toBeVisible()
  await expect(reader.getByRole('heading', { name: 'My own experience' })).toBeVisible()
  await expect(reader.getByRole('heading', { name: 'What I saw or was told' })).toBeVisible()
  await expect(phone.getByText('The team has not read all of it yet')).toBeVisible()

  const card = reader.getByRole('article').filter({ hasText: 'I rang nine times.' })
  await expect(card.getByText('Not opened', { exact: true })).toBeVisible()
  await card.getByRole('link', { name: /^Open entry/ }).click()
  await expect(reader.getByText(/Read by the team/)).toBeVisible()
  await expect(reader.getByText('Vera')).toHaveCount(0)
  await expect(phone.getByText('Read by the team', { exact: true })).toBeVisible({
    timeout: 30_000,
  })
  await reader.context().close()
})

test('no face is averaged, and who reads each answer sees each number', async ({
  server,
  browser,
}) => {
  const reader = await openDesk(browser, server, server.link('leadPeer'))
  await reader.goto('/listening')
  await reader.getByRole('link', { name: /^Oakshire/ }).click()
  await reader.getByRole('link', { name: /How easy is it to get help/ }).click()
  const tallies = reader.getByRole('list', { name: 'How often each was chosen' })
  await expect(tallies).toHaveCount(2)
  for (const words of await tallies.getByRole('listitem').allTextContents())
    expect(words).toMatch(/(Nobody|\d+)$/)
  await expect(reader.getByText(/average|mean|%/i)).toHaveCount(0)
  await reader.context().close()
})

test('what came down is read without a connection, and marked when there is one', async ({
  server,
  browser,
}) => {
  const reader = await openDesk(browser, server, server.link('manager'))
  await reader.goto('/listening')
  await reader.getByRole('link', { name: /^Oakshire/ }).click()
  await press(reader, 'By entry')
  const unopened = reader.getByRole('link', { name: /^Entry \d+.*Not opened/ })
  await expect(unopened.first()).toBeVisible()
  const all = await unopened.count()
  // The parts of the app that draw an entry are there once they were seen.
  await unopened.first().click()
  await expect(reader.getByText(/Read by the team/)).toBeVisible()
  await press(reader, 'All answers')
  await expect(unopened).toHaveCount(all - 1)

  await reader.context().setOffline(true)
  await unopened.first().click()
  await expect(reader.getByText(/Read by the team/)).toBeVisible()
  await press(reader, 'All answers')
  await expect(unopened).toHaveCount(all - 2)
  await reader.context().setOffline(false)
  await reader.context().close()
})

test('a coordinator of experts reads the own group and nothing else', async ({
  server,
  browser,
}) => {
  const all = await openDesk(browser, server, server.link('leadPeer'))
  const group = await openDesk(browser, server, server.link('expertCoordinator'))
  const counts: number[] = []
  for (const page of [all, group]) {
    await page.goto('/listening')
    await page.getByRole('link', { name: /^Oakshire/ }).click()
    await press(page, 'By entry')
    const rows = page.getByRole('link', { name: /^Entry \d+/ })
    await expect(rows.first()).toBeVisible()
    counts.push(await rows.count())
  }
  const [whole = 0, part = 0] = counts
  expect(part).toBeGreaterThan(0)
  expect(part).toBeLessThan(whole)
  await expect(group.getByText('You see what your own group sent.')).toBeVisible()
  await all.context().close()
  await group.context().close()
})

for (const role of ['memberPeer', 'auditor', 'director', 'leadMember', 'scrutinyMember'])
  test(`the ${role} reads none of it, and the screen says so plainly`, async ({
    server,
    browser,
  }) => {
    const { challenge } = await newExpert(server)
    const page = await openDesk(browser, server, server.link(role))
    await page.goto(`/listening/${challenge}`)
    await expect(
      page.getByRole('heading', { level: 1, name: 'This is not for your role to read' }),
    ).toBeVisible()
    await page.goto(`/listening/${challenge}/questions/A1`)
    await expect(page.getByRole('article')).toHaveCount(0)
    await page.context().close()
  })
