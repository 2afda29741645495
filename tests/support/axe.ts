// What a machine can find of what keeps people out: axe over one screen, with the rules of WCAG 2.2 AA
// and good practice, in light, dark, Easy Read and right-to-left.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

export const looks = ['light', 'dark', 'Easy Read', 'right-to-left'] as const
export type Look = (typeof looks)[number]

/** Puts a screen into a look. Easy Read is a setting: the page is opened anew where that changes. */
export async function wear(page: Page, look: Look): Promise<void> {
  const colorScheme = look === 'dark' ? 'dark' : 'light'
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  const isChanged = await page.evaluate((easyRead) => {
    const isWorn = document.documentElement.classList.contains('easy')
    const reading = { size: 'phone', theme: 'system', easyRead, pictures: true }
    localStorage.setItem('tellback.reading', JSON.stringify(reading))
    return isWorn !== easyRead
  }, look === 'Easy Read')
  if (isChanged) await page.reload()
  await page.locator('h1').first().waitFor()
  await page.evaluate(
    (dir) => {
      document.documentElement.dir = dir
    },
    look === 'right-to-left' ? 'rtl' : 'ltr',
  )
}

/** No violation on the screen, and nothing that has to be scrolled to sideways. */
export async function expectOpenToAll(page: Page, name: string): Promise<void> {
  // In the page itself: nothing of ours stands in a frame, and a window more for each look is slow.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )
  expect(found, name).toEqual([])
  await expectNothingSideways(page, name)
}

/** Nothing that has to be scrolled to sideways. */
export async function expectNothingSideways(page: Page, name: string): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name).toBe(
    true,
  )
}
