// The screens of a desk, by their addresses, and a look at each that is as cheap as it can be: one
// signed-in page wears every look on a screen before it goes on to the next.
import type { Page } from '@playwright/test'
import { expectNothingSideways, expectOpenToAll, type Look, looks, wear } from './axe.ts'

/** A wide window at a desk, and a phone in a hand. */
const windows = [
  { width: 1280, height: 1000 },
  { width: 360, height: 740 },
] as const
type Width = (typeof windows)[number]['width']

/**
 * Where axe looks at each look; what lies sideways is looked for at both widths. Colours and words do
 * not depend on the width, and the table and the cards of a desk are both read in light.
 */
const read: Record<Look, readonly Width[]> = {
  light: [1280, 360],
  dark: [360],
  'Easy Read': [360],
  'right-to-left': [1280],
}

/** The addresses of all links on the page that begin so. */
export async function linksTo(page: Page, start: string): Promise<string[]> {
  const links = page.locator(`a[href^="${start}"]`)
  await links.first().waitFor()
  return links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
}

/** Opens a screen and waits for what it shows once its records are there. */
export async function see(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('h1').first().waitFor()
}

/** Each screen in each look, at the desk and on a phone. */
export async function expectAllOpenToAll(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await see(page, path)
    for (const look of looks) {
      await wear(page, look)
      for (const size of windows) {
        await page.setViewportSize(size)
        const name = `${path}, ${look}, ${String(size.width)} px`
        if (read[look].includes(size.width)) await expectOpenToAll(page, name)
        else await expectNothingSideways(page, name)
      }
    }
  }
}

/** Each screen with the largest text on the narrowest phone. */
export async function expectNothingCutOff(page: Page, paths: readonly string[]): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.evaluate(() => {
    const reading = { size: 'largest', theme: 'system', easyRead: false, pictures: true }
    localStorage.setItem('tellback.reading', JSON.stringify(reading))
  })
  for (const path of paths) {
    await see(page, path)
    await expectOpenToAll(page, `${path}, largest text`)
  }
}
