// What a machine can find of what keeps people out: axe over one screen, with the rules of WCAG 2.2 AA
// and good practice, in light, dark, Easy Read and right-to-left.
import { expect, type Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'

export const looks = ['light', 'dark', 'Easy Read', 'right-to-left'] as const
export type Look = (typeof looks)[number]

/** Puts a screen into a look. Easy Read is a setting: the page is opened anew where that changes. */
export async function wear(page: Page, look: Look): Promise<void> {
  const colorScheme = look === 'dark' ? 'dark' : 'light'
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  const isChanged = await choose(page, look)
  if (isChanged) await page.reload()
  await page.locator('h1').first().waitFor()
  await page.evaluate(
    (dir) => {
      document.documentElement.dir = dir
    },
    look === 'right-to-left' ? 'rtl' : 'ltr',
  )
}

/** Sets what the next page is opened with. @returns whether the page that is open looks otherwise */
export async function choose(page: Page, look: Look): Promise<boolean> {
  return page.evaluate((easyRead) => {
    const isWorn = document.documentElement.classList.contains('easy')
    const reading = { size: 'phone', theme: 'system', easyRead, pictures: true }
    localStorage.setItem('tellback.reading', JSON.stringify(reading))
    return isWorn !== easyRead
  }, look === 'Easy Read')
}

/** No violation on the screen, and nothing that has to be scrolled to sideways. */
export async function expectOpenToAll(page: Page, name: string): Promise<void> {
  // A screen that is still on its way has none: what came before it is not looked at.
  await page.locator('h1').first().waitFor({ state: 'attached' })
  expect(await violations(page, {}), name).toEqual([])
  await expectNothingSideways(page, name)
}

/** The same screen from right to left: its colours were looked at in light. */
export async function expectMirroredOpenToAll(page: Page, name: string): Promise<void> {
  const colours = { enabled: false }
  expect(await violations(page, { rules: { ...rules, 'color-contrast': colours } }), name).toEqual(
    [],
  )
  await expectNothingSideways(page, name)
}

/** The same screen in other colours: its words and their order were looked at in light. */
export async function expectColoursOpenToAll(page: Page, name: string): Promise<void> {
  const runOnly = ['color-contrast', 'link-in-text-block']
  expect(await violations(page, { runOnly }), name).toEqual([])
  await expectNothingSideways(page, name)
}

/** Nothing that has to be scrolled to sideways. */
export async function expectNothingSideways(page: Page, name: string): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name).toBe(
    true,
  )
}

// Of WCAG 2.2, and not asked by axe of itself: what is pressed is 24 pixels large, or has room around it.
const rules = { 'target-size': { enabled: true } }

/** What axe finds, a line each. It is put into a page once: that takes longer than to look. */
async function violations(page: Page, asked: RunOptions): Promise<string[]> {
  // A sheet that is still fading in is no colour of ours.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(
    async (options) => {
      // A bar that stays in view lies over whatever is under it just now: people scroll, axe does not.
      const bars = [...document.querySelectorAll<HTMLElement>('nav, .dock')]
      for (const bar of bars) bar.style.setProperty('position', 'static', 'important')
      const { violations } = await (window as unknown as WithAxe).axe.run(document, options)
      for (const bar of bars) bar.style.removeProperty('position')
      return violations
    },
    { rules, ...asked, resultTypes: ['violations'] } satisfies RunOptions,
  )
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

type WithAxe = { axe: { run: (on: Document, options: RunOptions) => Promise<AxeResults> } }
