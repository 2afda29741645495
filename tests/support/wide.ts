// Screens by their addresses, and a look at each that is as cheap as it can be: one signed-in page
// wears every look on a screen before it goes on to the next.
import { expect, type Page } from '@playwright/test'
import {
  choose,
  expectColoursOpenToAll,
  expectMirroredOpenToAll,
  expectNothingSideways,
  expectOpenToAll,
  type Look,
  looks,
  wear,
} from './axe.ts'
import { watchRefusals } from './refusals.ts'

/** A window, and the looks in which axe reads it; what lies sideways is looked for in all of them. */
type Window = { width: number; height: number; read: readonly Look[] }

/** At a desk, and in a hand: the table and the cards of a desk are both read in light. */
export const desk: readonly Window[] = [
  { width: 1280, height: 1000, read: ['light'] },
  { width: 360, height: 740, read: looks },
]
export const phone: readonly Window[] = [{ width: 390, height: 844, read: looks }]

/** Easy Read comes last: it alone opens the page anew. */
const inTurn: readonly Look[] = ['light', 'dark', 'right-to-left', 'Easy Read']

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

/** Each screen in each look and window; none needs what the policy on contents forbids (trust.md S15). */
export async function expectAllOpenToAll(
  page: Page,
  paths: readonly string[],
  windows: readonly Window[] = desk,
): Promise<void> {
  const refused = await watchRefusals(page)
  for (const path of paths) {
    await see(page, path)
    for (const look of inTurn) {
      await wear(page, look)
      for (const { width, height, read } of windows) {
        await page.setViewportSize({ width, height })
        const name = `${path}, ${look}, ${String(width)} px`
        if (!read.includes(look)) await expectNothingSideways(page, name)
        else if (look === 'dark') await expectColoursOpenToAll(page, name)
        else if (look === 'right-to-left') await expectMirroredOpenToAll(page, name)
        else await expectOpenToAll(page, name)
      }
    }
    await choose(page, 'light')
  }
  expect(refused).toEqual([])
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

/** What stands open on a screen: in light, in the dark, from right to left, and with the largest text. */
async function expectOpenHere(page: Page, name: string): Promise<void> {
  const set = (dir: string, size: string) =>
    page.evaluate(
      ([way = '', large = '']) => {
        document.documentElement.dir = way
        document.documentElement.dataset['size'] = large
      },
      [dir, size],
    )
  await expectOpenToAll(page, name)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectColoursOpenToAll(page, `${name}, dark`)
  await page.emulateMedia({ colorScheme: 'light' })
  await set('rtl', '')
  await expectMirroredOpenToAll(page, `${name}, right-to-left`)
  await set('ltr', 'largest')
  await expectOpenToAll(page, `${name}, largest text`)
  await set('ltr', '')
}

/** What `open` opens on a screen, with nothing kept of it: in each look, and once more in Easy Read. */
export async function expectOpenInBothWords(
  page: Page,
  name: string,
  open: (easy: boolean) => Promise<void>,
): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(false)
  await expectOpenHere(page, name)
  await choose(page, 'Easy Read')
  await page.reload()
  await open(true)
  await expectOpenToAll(page, `${name}, Easy Read`)
  await choose(page, 'light')
  await page.reload()
}
