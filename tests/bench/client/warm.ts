// The app opened again without a network, on a phone that has it and holds an answer: how long until
// that answer stands there again.
import type { BrowserContext, Page } from '@playwright/test'
import { questionPath } from './journey.ts'
import { slowPage, waitFor } from './phone.ts'

const shellPatienceMs = 20_000

/** Waits until the whole app is on the phone and this page would start without the server. */
export async function untilKept(page: Page): Promise<boolean> {
  return page.evaluate(async (patience) => {
    const until = performance.now() + patience
    while (performance.now() < until) {
      const there = await navigator.serviceWorker.getRegistration()
      if (there?.active?.state === 'activated') return true
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    return false
  }, shellPatienceMs)
}

/** @returns ms from the start until the answer was painted again, once for each time */
export async function startWarm(
  context: BrowserContext,
  answered: string,
  times: number,
): Promise<number[]> {
  const figures: number[] = []
  await context.setOffline(true)
  for (let time = 0; time < times; time += 1) {
    const { page } = await slowPage(context, { network: 'none' })
    await page.goto(answered, { waitUntil: 'commit' })
    figures.push(await waitFor(page, questionPath, 'main .answer:has(input:checked)'))
    await page.close()
  }
  await context.setOffline(false)
  return figures
}
