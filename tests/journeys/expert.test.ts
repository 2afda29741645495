// The main job: an expert's words, from a phone with no signal to the team.
import { entryOf } from '../support/care.ts'
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
import { Phone } from '../support/phone.ts'

test('scenario 36: words survive no signal, a killed browser and a restarted server, and arrive once', async ({
  server,
}) => {
  const { link } = await newExpert(server)
  const phone = new Phone()
  try {
    let { context, page } = await phone.open()
    await arrive(page, link)
    await shellKept(page)
    const visit = page.url()
    await phone.close(context)
    ;({ context, page } = await phone.open())
    await page.goto(visit)

    // No signal: the server is gone, and so is the way to it.
    await context.setOffline(true)
    await server.kill()
    await begin(page, 'own')
    await page.getByRole('radio', { name: 'Hard', exact: true }).check()
    await expect(saved(page)).toBeVisible()
    await press(page, 'Type')
    await page.getByRole('textbox', { name: 'Your words' }).fill('Three phone calls.')
    await expect(saved(page)).toBeVisible()
    await phone.kill()

    // The phone comes back without a connection, to the very question.
    ;({ context, page } = await phone.open())
    await context.setOffline(true)
    await page.goto(visit)
    await press(page, /^Carry on: /)
    await press(page, 'Back')
    await expect(page.getByRole('radio', { name: 'Hard', exact: true })).toBeChecked()
    await expect(page.getByRole('textbox', { name: 'Your words' })).toHaveValue(
      'Three phone calls.',
    )

    await page.goto(`${visit}/check`)
    await expect(
      page.getByText('Not sent yet. Everything here is saved on this phone.'),
    ).toBeVisible()
    await press(page, 'Send my answers')
    await expect(page.getByRole('heading', { name: 'Not sent yet' })).toBeVisible()
    await press(page, 'Try now')
    await expect(page.getByText('saved on this phone.')).toBeVisible()
    const receipt = page.url()
    await phone.kill()

    // With signal it goes by itself, the next time the app is opened.
    await server.restart()
    ;({ context, page } = await phone.open())
    await page.goto(receipt)
    await expect(page.getByRole('heading', { name: /^Sent at / })).toBeVisible()
    await expect(page.getByText('The team has not read all of it yet')).toBeVisible()
    expect(await responsesHeld(context, server.origin)).toBe(1)
  } finally {
    await phone.throwAway()
  }
})

test('the receipt says "read by the team" when a reviewer has opened it, and not before', async ({
  server,
  page,
  browser,
}) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  await begin(page, 'seen')
  await page.getByRole('radio', { name: 'Easy', exact: true }).check()
  await expect(saved(page)).toBeVisible()
  await page.goto(`/visit/${challenge}/check`)
  await press(page, 'Send my answers')
  await expect(page.getByRole('heading', { name: /^Sent at / })).toBeVisible()
  await expect(page.getByText('The team has not read all of it yet')).toBeVisible()
  const response = page.url().split('/').at(-1) ?? ''

  const reviewer = await (await browser.newContext({ baseURL: server.origin })).newPage()
  await reviewer.goto(server.link('leadPeer'))
  await press(reviewer, 'Start')
  await expect(reviewer).not.toHaveURL(/welcome/)
  await expect(page.getByText('The team has not read all of it yet')).toBeVisible()
  await reviewer.goto(await entryOf(reviewer, response))
  await expect(reviewer.getByRole('heading', { level: 1 })).toBeVisible()

  await expect(page.getByText('Read by the team', { exact: true })).toBeVisible({ timeout: 30_000 })
  // Not before: closed at once, that it was read would wait on the reviewer's phone.
  await reviewer.context().close()
})

test('both kinds of entry are kept apart and can be answered side by side', async ({
  server,
  page,
}) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  await begin(page, 'own')
  const own = page.getByRole('heading', { level: 1, name: /the first time you asked/ })
  await expect(own).toBeVisible()
  await page.getByRole('radio', { name: 'Very hard' }).check()
  await expect(saved(page)).toBeVisible()

  await page.getByRole('link', { name: /^Change/ }).click()
  await page.getByRole('link', { name: /What I saw or was told/ }).click()
  await expect(page.getByRole('heading', { name: /someone asks/ })).toBeVisible()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.getByRole('radio', { name: 'Easy', exact: true }).check()
  await expect(saved(page)).toBeVisible()

  await page.goto(`/visit/${challenge}/check`)
  await expect(page.getByText('Very hard', { exact: true })).toBeVisible()
  await expect(page.getByText('Easy', { exact: true })).toBeVisible()
  await expect(page.getByText('My own experience', { exact: true })).toBeVisible()
  await expect(page.getByText('What I saw or was told', { exact: true })).toBeVisible()
})

test('every type of question is answered, skipped or marked as not sure, and nothing goes on by itself', async ({
  server,
  page,
}) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  await begin(page, 'seen')
  const at = (id: string) => `/visit/${challenge}/question/seen/${id}`
  const answered = async () => expect(saved(page)).toBeVisible()

  await page.getByRole('radio', { name: 'OK', exact: true }).check()
  await answered()
  await expect(page).toHaveURL(new RegExp('/A1$'))
  await press(page, 'Continue')
  await page.getByRole('radio', { name: 'Not sure' }).check()
  await answered()
  await press(page, 'Continue')
  await press(page, 'Skip')
  await page.getByRole('checkbox', { name: 'Something else' }).check()
  await page.getByRole('textbox', { name: 'What else?' }).fill('the lift')
  await answered()
  await page.goto(at('A14'))
  await page.getByRole('textbox').fill('People waited in the corridor.')
  await page.getByRole('radio', { name: 'I saw or heard it myself' }).check()
  await answered()
  await page.goto(at('A15'))
  await page.getByRole('textbox').fill('They rang me back.')
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await answered()
  await page.goto(at('A16'))
  await page.getByRole('textbox').fill('Ring people back.')
  // Enter writes a line; it never leaves the question.
  await page.getByRole('textbox').press('Enter')
  await expect(page).toHaveURL(new RegExp('/A16$'))
  await answered()
  await page.goto(at('A18'))
  await page.getByRole('checkbox', { name: 'Being fair to everyone' }).check()
  await answered()

  await page.goto(`/visit/${challenge}/check`)
  const answers = [
    'OK',
    'Not sure',
    'Skipped',
    'Something else, the lift',
    'People waited in the corridor. (I saw or heard it myself)',
    '“They rang me back.” They may not be used.',
    'Ring people back.',
    'Being fair to everyone',
  ]
  for (const words of answers) await expect(page.getByText(words, { exact: true })).toBeVisible()
})

test('a name is used only where it was said so', async ({ server, page }) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link, 'Jo')
  await begin(page, 'own')
  await page.getByRole('radio', { name: 'Easy', exact: true }).check()
  await press(page, 'Continue')
  await page.getByRole('radio', { name: 'Yes', exact: true }).check()
  await expect(saved(page)).toBeVisible()
  await page.goto(`/visit/${challenge}/check`)

  await page.getByRole('radio', { name: 'Yes: Jo' }).check()
  await press(page, 'Choose for each answer')
  await page.getByRole('button', { name: /Shown as: Jo.*information/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: /only for the people/ })
    .check()
  await press(page, 'Continue')
  await press(page, 'What they will read')
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText('Shown as: Jo')).toHaveCount(1)
  await expect(
    sheet.getByText('Not shown to others. Only the people who read the feedback see this.'),
  ).toHaveCount(1)
  await sheet.getByRole('button', { name: 'Close' }).click()

  await press(page, 'Someone is helping me')
  await page.getByRole('dialog').getByRole('radio', { name: 'A friend' }).check()
  await press(page, 'Continue')
  await expect(page.getByText('Helped by: A friend')).toBeVisible()
  await press(page, 'Send my answers')
  await expect(page.getByText('Used for some answers')).toBeVisible()
})
