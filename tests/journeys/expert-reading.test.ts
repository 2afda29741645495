// The same job in Easy Read, and without ever touching the screen.
import type { Page } from '@playwright/test'
import { arrive, newExpert, press, saved } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'

test('in Easy Read each promise has its own screen and a question has three faces', async ({
  server,
  page,
}) => {
  const { link, challenge } = await newExpert(server)
  await page.goto(link)
  await page.getByRole('button', { name: /^Aa/ }).click()
  await page.getByRole('checkbox', { name: /Easy Read/ }).check()
  await page.getByRole('button', { name: 'Close' }).click()
  await press(page, 'Start')
  await press(page, 'Skip')
  const screens = [
    'We use your words',
    'Your name only',
    'You can stop',
    'You can take back',
    'Good to',
  ]
  for (const title of screens) {
    await press(page, 'Continue')
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  await press(page, 'Yes, I agree')
  await press(page, 'Skip')
  await press(page, 'What I saw or was told')
  await expect(
    page.getByRole('heading', { name: 'Is it easy to get help the first time?' }),
  ).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(4)
  await page.getByRole('radio', { name: 'Hard', exact: true }).check()
  await expect(saved(page)).toBeVisible()

  // Switched off in the middle, the answer stands, on the longer scale.
  await page.getByRole('button', { name: /^Aa/ }).click()
  await page.getByRole('checkbox', { name: /Easy Read/ }).uncheck()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('radio')).toHaveCount(6)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
  await page.goto(`/visit/${challenge}/check`)
  await expect(page.getByText('Hard', { exact: true })).toBeVisible()
})

/** Tab until the thing with this name has the focus. */
async function tabTo(page: Page, name: RegExp) {
  for (let presses = 0; presses < 40; presses += 1) {
    const focused = await page.evaluate(() => {
      const here = document.activeElement
      if (here === document.body) return ''
      const label = here?.id ? document.querySelector(`label[for="${here.id}"]`)?.textContent : ''
      return `${here?.getAttribute('aria-label') ?? ''} ${here?.textContent ?? ''} ${label ?? ''}`
    })
    if (name.test(focused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${String(name)}`)
}

test('the whole way can be gone with a keyboard, and focus begins at each heading', async ({
  server,
  page,
}) => {
  const { link } = await newExpert(server)
  await page.goto(link)
  await page.getByRole('heading', { level: 1 }).waitFor()
  // How it is read is set from where somebody is, and leads back there.
  await tabTo(page, /^\s*Aa/)
  await page.keyboard.press('Enter')
  await tabTo(page, /Easy Read/)
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: /Easy Read/ })).toBeChecked()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Aa/ })).toBeFocused()
  await tabTo(page, /^\s*Start/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /What should we call you/ })).toBeFocused()
  await tabTo(page, /Skip/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Our promise to you' })).toBeFocused()
  await tabTo(page, /Yes, I agree/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/welcome\/practice$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await tabTo(page, /Skip/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Visit to Oakshire' })).toBeFocused()
  await expect(page).toHaveTitle('Visit to Oakshire, Tellback')
  await tabTo(page, /My own experience/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await tabTo(page, /Very easy/)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Easy', exact: true })).toBeChecked()
  await expect(saved(page)).toBeVisible()
  // Enter on an answer goes nowhere: only Continue does.
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/A1$/)
  await tabTo(page, /Continue/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle(/Question 2 of 18, Tellback$/)
  await tabTo(page, /Back/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'Easy', exact: true })).toBeChecked()
  await tabTo(page, /I am worried about someone/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /worried/ })).toBeFocused()
  await tabTo(page, /Call 999/)
  await tabTo(page, /Back/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'Easy', exact: true })).toBeChecked()
  await tabTo(page, /Stop for now/)
  await page.keyboard.press('Enter')
  await tabTo(page, /Check and send/)
  await page.keyboard.press('Enter')
  await tabTo(page, /Send my answers/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Sent at / })).toBeVisible()
})

test('Hide covers the screen at one press, and what was typed is still there', async ({
  server,
  page,
}) => {
  const { link } = await newExpert(server)
  await arrive(page, link)
  await press(page, 'My own experience')
  await press(page, 'Type')
  await page.getByRole('textbox').fill('Private words.')
  await page.getByRole('button', { name: 'Hide' }).click()
  await expect(page).toHaveTitle('Tellback')
  const cover = page.getByRole('dialog', { name: 'Tellback' })
  expect(await cover.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
  await cover.getByRole('button').click()
  await expect(page.getByRole('textbox')).toHaveValue('Private words.')
})
