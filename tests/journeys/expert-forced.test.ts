// An expert whose phone has its own colours, who cannot bear movement, or who reads very large.
import type { Page } from '@playwright/test'
import { expectOpenToAll } from '../support/axe.ts'
import { arrive, begin, newExpert, press, saved } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'
import type { TestServer } from '../support/server.ts'

/** An expert who has answered once; the addresses of the main screens. */
async function mainScreens(page: Page, server: TestServer): Promise<string[]> {
  const { link, challenge } = await newExpert(server)
  const visit = `/visit/${challenge}`
  await arrive(page, link)
  await begin(page, 'own')
  await page.getByRole('radio', { name: 'Hard', exact: true }).check()
  await press(page, 'Type')
  await page.getByRole('textbox', { name: 'Your words' }).fill('Three phone calls.')
  await expect(saved(page)).toBeVisible()
  return [
    ...['/', '/welcome/name', '/welcome/promise', visit, `${visit}/place`],
    ...[`${visit}/question/own/A1`, `${visit}/question/own/A2`, `${visit}/check`],
    ...['/worried', '/worried/note', '/me', '/no/such/screen'],
  ]
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('h1').first().waitFor()
}

/** Buttons and choices that cannot be told from what is behind them: no edge and no ground of their own. */
const lostControls = (page: Page) =>
  page.evaluate(() => {
    const canvas = getComputedStyle(document.body).backgroundColor
    const isNative = (one: Element) => getComputedStyle(one).appearance === 'auto'
    return (
      [...document.querySelectorAll<HTMLElement>('.button, input, textarea, select')]
        .filter((one) => one.checkVisibility({ opacityProperty: true }))
        // What the system draws itself it draws in its own colours.
        .filter((one) => !one.matches('[type=radio], [type=checkbox]') || !isNative(one))
        .filter((one) => {
          const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } =
            getComputedStyle(one)
          const hasEdge =
            parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none' && borderTopColor !== canvas
          const isPaintedOver = backgroundColor !== canvas && backgroundColor !== 'rgba(0, 0, 0, 0)'
          return !hasEdge && !isPaintedOver
        })
        .map((one) => `${one.tagName} ${one.className} ${one.innerText}`)
    )
  })

test('with forced colours every control has an edge, and no screen loses anything', async ({
  server,
  page,
}) => {
  test.setTimeout(240_000)
  const paths = await mainScreens(page, server)
  await page.emulateMedia({ forcedColors: 'active' })
  for (const path of paths) {
    await open(page, path)
    expect(await lostControls(page), path).toEqual([])
    await expectOpenToAll(page, `${path}, forced colours`)
  }
})

test('nothing moves where less movement is asked for', async ({ server, page }) => {
  test.setTimeout(240_000)
  const paths = await mainScreens(page, server)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
        .map(({ effect }) =>
          effect instanceof KeyframeEffect
            ? `${effect.target?.tagName ?? ''} ${effect.target?.className ?? ''}`
            : 'something',
        ),
    )
  for (const path of paths) {
    await open(page, path)
    expect(await moving(), path).toEqual([])
    await page.getByRole('button', { name: 'Help', exact: true }).first().click()
    expect(await moving(), `${path}, Help`).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  }
})

test('letters of 40 px on a phone of 320 px: nothing to scroll sideways, every button to be seen', async ({
  server,
  page,
}) => {
  test.setTimeout(240_000)
  const paths = await mainScreens(page, server)
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of paths) {
    await open(page, path)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '40px'
    })
    const found = await page.evaluate(() => ({
      sideways: document.documentElement.scrollWidth - innerWidth,
      outside: [...document.querySelectorAll<HTMLElement>('button, a[href], input, textarea')]
        .filter((one) => one.checkVisibility() && !one.closest('.hush'))
        .filter((one) => {
          const { left, right, width } = one.getBoundingClientRect()
          return width > 1 && (left < -1 || right > innerWidth + 1)
        })
        .map((one) => `${one.tagName} ${one.className} ${one.innerText}`),
    }))
    expect(found.outside, path).toEqual([])
    expect(found.sideways, path).toBeLessThanOrEqual(0)
    for (const button of await page.locator('main .button').all()) {
      await button.scrollIntoViewIfNeeded()
      await expect(button, path).toBeInViewport({ ratio: 0.5 })
    }
  }
})
