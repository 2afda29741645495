// A slow phone on a slow network: Chromium with a processor four times slower and 4G at its worst, and
// a count of every byte that came over the wire.
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'
import { sum } from '../figures.ts'
import { observe, painted, type Wanted } from './in-page.ts'

const slowdown = 4
/** Slow 4G as Lighthouse has it: 150 ms, 1.6 Mbit/s down, 750 kbit/s up. */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1e6) / 8,
  uploadThroughput: (750 * 1e3) / 8,
}

export type Sort = 'script' | 'style' | 'font' | 'other'
/** Bodies as they were transferred, by what they were; the heads of the answers; the scripts' addresses. */
export type Bytes = Record<Sort, number> & { heads: number; files: number; scripts: string[] }

/** @param worker whether it may keep the app: then what the worker loads is not among the page's bytes */
export async function newPhone(
  browser: Browser,
  origin: string,
  { worker = true } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    serviceWorkers: worker ? 'allow' : 'block',
  })
  await context.addInitScript(observe)
  return context
}

/** A page of this phone, its processor slowed down, whose bytes are counted from the start. */
export async function slowPage(
  context: BrowserContext,
  { network = 'slow' }: { network?: 'slow' | 'fast' | 'none' } = {},
): Promise<{ page: Page; bytes: () => Bytes }> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  const bytes = await countBytes(cdp)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  if (network !== 'fast')
    await cdp.send('Network.emulateNetworkConditions', { ...slow4G, offline: network === 'none' })
  return { page, bytes }
}

const sorts: Partial<Record<string, Sort>> = { Script: 'script', Stylesheet: 'style', Font: 'font' }

async function countBytes(cdp: CDPSession): Promise<() => Bytes> {
  type Asked = { sort: Sort; url: string; head: number }
  const asked = new Map<string, Asked>()
  const got: (Asked & { body: number })[] = []
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    asked.set(requestId, {
      sort: sorts[type] ?? 'other',
      url: response.url,
      head: response.encodedDataLength,
    })
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId)
    if (one) got.push({ ...one, body: encodedDataLength - one.head })
  })
  await cdp.send('Network.enable')
  const of = (sort: Sort) => sum(got.filter((one) => one.sort === sort).map(({ body }) => body))
  return () => ({
    script: of('script'),
    style: of('style'),
    font: of('font'),
    other: of('other'),
    heads: sum(got.map(({ head }) => head)),
    files: got.length,
    scripts: got.filter(({ sort }) => sort === 'script').map(({ url }) => url),
  })
}

const patience = 30_000

/** Waits until a thing on a page has been painted. @returns ms on the page's clock */
export function waitFor(page: Page, path: string, selector: string): Promise<number> {
  return page.evaluate(painted, { path, selector, patience } satisfies Wanted)
}

/** Presses, and waits for what follows. @returns ms from the press until it was painted */
export async function press(
  page: Page,
  what: string,
  path: string,
  selector: string,
): Promise<number> {
  const waiting = waitFor(page, path, selector)
  // Whatever goes wrong first is told; the other must not fell the process.
  waiting.catch(() => undefined)
  await page.locator(what).first().click()
  const at = await waiting
  return at - (await page.evaluate(() => window.bench.pressed))
}
