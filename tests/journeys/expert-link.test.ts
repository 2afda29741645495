// The way in: links, codes, no signal, and networks that pretend.
import { arrive, newExpert, press, shellKept } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'
import { Wifi } from '../support/wifi.ts'

const title = 'You are invited to take part'

test('looking at a link spends nothing, and its code leaves the address and the history', async ({
  server,
  page,
}) => {
  const { link } = await newExpert(server)
  const code = link.split('/').at(-1) ?? ''
  const posted: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') posted.push(request.url())
  })
  await page.goto('/')
  await page.goto(link)
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  expect(page.url()).not.toContain(code)
  expect(posted).toEqual([])
  await press(page, 'Start')
  await expect(page).toHaveURL(/welcome\/name/)
  await page.goBack()
  expect(page.url()).not.toContain(code)
})

test('a second visit to the same link leads back to the visit, with the answers', async ({
  server,
  page,
}) => {
  const { link } = await newExpert(server)
  await arrive(page, link)
  await press(page, 'My own experience')
  await page.getByRole('radio', { name: 'Hard', exact: true }).check()
  await expect(page.getByText('Saved on this phone')).toBeVisible()
  for (const _again of [1, 2, 3, 4, 5, 6]) {
    await page.goto(link)
    await press(page, 'Start')
    await expect(page.getByRole('heading', { name: 'Visit to Oakshire' })).toBeVisible()
  }
  await expect(page.getByText('1 of 4 done')).toBeVisible()
})

test('"No thank you" leaves kindly, and the way back stays open', async ({ server, page }) => {
  const { link } = await newExpert(server)
  await page.goto(link)
  await press(page, 'Start')
  await press(page, 'Skip')
  await press(page, 'No thank you')
  await expect(page.getByRole('heading', { name: 'Thank you for looking' })).toBeVisible()
  await press(page, 'I have changed my mind')
  await expect(page.getByRole('heading', { name: 'Our promise to you' })).toBeVisible()
})

test('a code can be typed as people type it', async ({ server, page }) => {
  const { link } = await newExpert(server)
  const code = link.split('/').at(-1) ?? ''
  await page.goto('/code')
  await press(page, 'Start')
  await expect(page.getByRole('alert')).toContainText('Type the code from your card')
  await page.getByRole('textbox').fill(` ${code.slice(0, 4).toLowerCase()} - ${code.slice(4)} `)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/welcome\/name/)
})

test('a wrong code and an old link say what to do', async ({ page }) => {
  await page.goto('/code')
  await page.getByRole('textbox').fill('ABCD EFGH')
  await press(page, 'Start')
  await expect(page.getByRole('alert')).toContainText('That code is not right')
  await page.goto('/i/ABCDEFGH')
  await press(page, 'Start')
  await expect(page.getByRole('alert')).toContainText('Ring the person who invited you')
  await expect(page.getByRole('heading', { name: 'This invite no longer works' })).toBeVisible()
  await press(page, 'I have a code')
  await expect(page).toHaveURL(/code/)
})

test('with no signal at first the invite is kept, the promise can be read, and it opens by itself', async ({
  server,
  page,
  context,
}) => {
  const { link } = await newExpert(server)
  await page.goto(link)
  await shellKept(page)
  await context.setOffline(true)
  await press(page, 'Start')
  await expect(page.getByRole('alert')).toContainText('There is no internet here')
  await press(page, 'Go on without internet')
  await page.getByRole('textbox').fill('Jo')
  await press(page, 'Continue')
  await press(page, 'Yes, I agree')
  await press(page, 'Skip')
  await expect(page.getByRole('heading', { name: 'Your visit is on its way' })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'Visit to Oakshire' })).toBeVisible()
})

test('scenario 23: a network that answers with its own page is not taken for ours', async ({
  server,
  page,
}) => {
  test.setTimeout(240_000)
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  await shellKept(page)
  await press(page, 'My own experience')
  await page.getByRole('radio', { name: 'Hard', exact: true }).check()
  await expect(page.getByText('Saved on this phone')).toBeVisible()

  // Whoever asks our address now reaches the wifi, whatever they ask.
  await server.kill()
  const wifi = await Wifi.open(server.origin)
  const receipt = page.getByRole('heading', { name: 'Not sent yet' })
  await page.goto(`/visit/${challenge}/check`)
  await press(page, 'Send my answers')
  await expect(receipt).toBeVisible()
  for (const trick of wifi.tricks) {
    wifi.play(trick)
    await press(page, 'Try now')
    await expect.poll(() => wifi.hasPlayed).toBe(true)
    await expect(page.getByText(/^Last tried at .* There is no internet here/)).toBeVisible()
    await expect(receipt).toBeVisible()
  }

  await wifi.close()
  await server.restart()
  await page.reload()
  await expect(page.getByRole('heading', { name: /^Sent at / })).toBeVisible()
})

test('signing in by e-mail asks for the six digits', async ({ server, page }) => {
  await page.goto('/sign-in')
  // The demonstration sends nothing, and says so before anybody waits.
  await expect(page.getByText('it sends no e-mail')).toBeVisible()
  await press(page, 'Make me a code')
  await expect(page.getByRole('alert')).toContainText('Type your e-mail address')
  await page.getByRole('textbox').fill('nobody@nowhere.example')
  await press(page, 'Make me a code')
  await expect(page.getByRole('heading', { name: 'Your code is in a file' })).toBeVisible()
  await expect(page.getByText(`in the folder ${server.folder}/mail.`)).toBeVisible()
  await page.getByRole('textbox').fill('123456')
  await press(page, 'Sign in')
  await expect(page.getByRole('alert')).toContainText('Those numbers are not right')
  expect(server.origin).toContain('localhost')
})

test('a code typed to sign in again opens nothing to the next person of a shared phone', async ({
  server,
  page,
  context,
}) => {
  const { link, name } = await newExpert(server)
  const code = link.split('/').at(-1) ?? ''
  await arrive(page, link, name)
  // The session ends while the app runs, as when a device was taken off the list.
  await context.clearCookies()
  await page.evaluate(() => {
    history.pushState({}, '', '/code')
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  })
  await page.getByRole('textbox').fill(code)
  await press(page, 'Start')
  await expect(page.getByRole('heading', { name: 'Visit to Oakshire' })).toBeVisible()
  const kept = () => page.evaluate(() => localStorage.getItem('tellback:guest') ?? '')
  expect(await kept()).not.toContain(code)

  await page.goto('/me/sign-out')
  await press(page, 'Sign out')
  await expect(page.getByRole('link', { name: 'Sign in', exact: false }).first()).toBeVisible()
  await expect(page.getByText('Open my invite')).toHaveCount(0)
  expect(await kept()).not.toContain(code)
})
