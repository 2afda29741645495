// What each role's phone loads: signed in by the invite, home, and every page that a link leads to from
// there and from those.
import type { Browser, Page } from '@playwright/test'
import { sum } from '../figures.ts'
import type { Link } from '../../support/server.ts'
import { firstScripts, weightOf } from './weight.ts'

const mostPages = 40

export type RoleWeight = {
  pages: number
  /** There are more sorts of pages than were opened. */
  isCut: boolean
  files: number
  bytes: number
  /** The heaviest script that no page has to load before it does anything. */
  largestLazy: { path: string; bytes: number }
}

/** @returns the weight of the scripts of all pages that were seen, packed */
export async function weighRole(browser: Browser, link: Link): Promise<RoleWeight> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  const scripts = new Set<string>()
  page.on('response', (answer) => {
    const path = new URL(answer.url()).pathname
    if (path.endsWith('.js') && answer.ok()) scripts.add(path.slice(1))
  })
  try {
    await page.goto(link.url)
    await page.locator('.dock .button.main').click()
    await page.waitForURL((url) => url.pathname !== '/welcome')
    const seen = await crawl(page, new URL(link.url).origin)
    const first = firstScripts()
    const weights = [...scripts].map((path) => ({ path, bytes: weightOf(path) }))
    const lazy = weights
      .filter(({ path }) => !first.includes(path))
      .toSorted((a, b) => b.bytes - a.bytes)
    return {
      pages: seen,
      isCut: seen === mostPages,
      files: scripts.size,
      bytes: sum(weights.map(({ bytes }) => bytes)),
      largestLazy: lazy[0] ?? { path: 'none was loaded', bytes: Infinity },
    }
  } finally {
    await signOut(page, new URL(link.url).origin)
    await context.close()
  }
}

/** Breadth first, one page of a sort: an address with another id in it shows the same code. */
async function crawl(page: Page, origin: string): Promise<number> {
  const seen = new Set<string>()
  const todo = ['/']
  for (let path = todo.shift(); path !== undefined && seen.size < mostPages; path = todo.shift()) {
    const sort = path.replace(/[0-9a-f-]{36}|\/[A-Z]\d+$/g, ':id')
    if (seen.has(sort)) continue
    seen.add(sort)
    await page.goto(origin + path)
    await page.waitForLoadState('networkidle')
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    todo.push(...links.filter((href) => href && !href.startsWith('/api')))
  }
  return seen.size
}

/** An invite works on so many devices: what was measured gives its place back. */
export async function signOut(page: Page, origin: string): Promise<void> {
  await page.context().request.post(`${origin}/api/sign-out`, {
    headers: { 'x-tellback': '1', origin, 'content-type': 'application/json' },
    data: {},
  })
}
