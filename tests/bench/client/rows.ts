// A reviewer's phone that loads 100,000 rows behind the screen: no task may keep a touch waiting, and a
// load that was broken off goes on where it was.
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { setTimeout as sleep } from 'node:timers/promises'
import { mintCode } from '../../../server/people/invites.ts'
import { withSignIn } from '../../../server/people/tables.ts'
import type { Report } from '../budget.ts'
import { quantile, shown } from '../figures.ts'
import { startProduct } from '../server/child.ts'
import { fill } from '../server/fill.ts'
import { idOf } from '../server/ids.ts'
import { makePlace, type Place, withStore } from '../server/place.ts'
import { makeRegion, type Region } from '../server/region.ts'
import { newPhone, slowPage } from './phone.ts'

const on = 'client'
const rows = 100_000
const experts = 40
const firstMs = 25_000
const secondMs = 20_000
/** Until all of it has to be there; nothing else is watched then. */
const restMs = 300_000

export async function measureRows(report: Report, browser: Browser): Promise<void> {
  report.doing(`client: loading ${shown(rows)} rows`)
  const place = await makePlace(undefined)
  const region = await withStore(place, (store) => makeRegion(store, place, 1, experts))
  await fill(place, region, rows, () => undefined)
  const code = await codeOfLead(place, region)
  const server = await startProduct(place)
  const context = await newPhone(browser, server.origin)
  try {
    const page = await quickPage(context)
    await page.goto(`/i/${code}`)
    await page.locator('.dock .button.main').click()
    await page.waitForURL((url) => url.pathname !== '/welcome')
    await page.goto(`/listening/${region.challenges[0]?.id ?? ''}`)
    const isShown = await showsProgress(page)
    // Where nothing of it is drawn: what is measured is the loading.
    await page.goto('/me')
    const first = await watchLoad(page, region, firstMs)
    await page.close()
    const again = await quickPage(context)
    await again.goto('/me')
    const second = await watchLoad(again, region, secondMs)
    const rest = await watchLoad(again, region, restMs)
    tell(report, { first, second, rest, isShown })
  } finally {
    await context.close()
    await server.stop()
    await place.remove()
  }
}

type Load = { began: number; ended: number; ms: number; tasks: number[] }

function tell(
  report: Report,
  { first, second, rest, isShown }: { first: Load; second: Load; rest: Load; isShown: boolean },
) {
  const tasks = [...first.tasks, ...second.tasks]
  const loaded = first.ended - first.began + second.ended - second.began
  const rate = loaded / ((first.ms + second.ms) / 1000)
  const least = { on, unit: '', is: 'least' } as const
  report.budget({
    on,
    name: `longest task, ${shown(rows)} rows in the background`,
    figure: Math.max(0, ...tasks),
    unit: 'ms',
    bound: 50,
    is: 'most',
    from: `${String(tasks.length)} tasks over 50 ms, median ${shown(quantile(tasks, 0.5))} ms; ${shown(second.ended)} rows came, ${shown(rate)} rows/s, 4x CPU, no slow network`,
  })
  report.budget({
    ...least,
    name: 'load goes on after the app was closed',
    figure: Number(loaded > 0 && second.began >= first.ended),
    bound: 1,
    from: `${shown(first.ended)} rows when it was closed, ${shown(second.began)} when it was opened again`,
  })
  report.budget({
    ...least,
    name: `${shown(rows)} rows came`,
    figure: rest.ended,
    bound: rows,
    from: `${shown((first.ms + second.ms + rest.ms) / 1000)} s in all, with the closing and opening`,
  })
  report.budget({
    ...least,
    name: 'progress is shown while rows are loading',
    figure: Number(isShown),
    bound: 1,
    from: 'a status with a number, where the rows are listed',
  })
}

async function codeOfLead(place: Place, region: Region): Promise<string> {
  const lead = region.challenges[0]?.lead.id ?? ''
  const invite = { id: idOf('invite', lead), issue: 1 }
  return withStore(place, (store) =>
    store.write((tx) => mintCode(withSignIn(tx), place.secret, invite, new Date())),
  )
}

/** A slow processor, but no slow network: it is the processor that makes touches wait. */
async function quickPage(context: BrowserContext): Promise<Page> {
  const { page } = await slowPage(context, { network: 'fast' })
  return page
}

/** Whether the screen says how much of it is there, by a number, while the rest is still coming. */
async function showsProgress(page: Page): Promise<boolean> {
  const said = page.locator('[role=status], [role=progressbar]').filter({ hasText: /\d/ })
  return said
    .first()
    .waitFor({ timeout: 10_000 })
    .then(
      () => true,
      () => false, // not within the time
    )
}

/** Watches for so long, or until all is there. */
async function watchLoad(page: Page, region: Region, ms: number): Promise<Load> {
  const visit = region.challenges[0]
  const of = () =>
    page.evaluate(rowsOf, {
      name: `rows:${visit?.lead.id ?? ''}`,
      scope: `challenge:${visit?.id ?? ''}:review`,
    })
  const start = performance.now()
  const began = await of()
  // The page's own start is measured elsewhere.
  await sleep(2000)
  const from = await page.evaluate(() => performance.now())
  let ended = began
  while (performance.now() - start < ms && ended < rows) {
    await sleep(1000)
    ended = await of()
  }
  const tasks = await page.evaluate(
    (since) => window.bench.tasks.filter((task) => task.start > since).map((task) => task.ms),
    from,
  )
  return { began, ended, ms: performance.now() - start, tasks }
}

/** How many rows of a scope this phone has stored, by its own count. Runs in the page. */
function rowsOf({ name, scope }: { name: string; scope: string }): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => resolve(0)
    // It is not there yet: nothing of ours may make it.
    opening.onupgradeneeded = () => opening.transaction?.abort()
    opening.onsuccess = () => {
      const database = opening.result
      const asked = database.transaction('cursor').objectStore('cursor').get(scope)
      const answer = () => {
        const found = asked.result as { have?: number } | undefined // the app's own row
        database.close()
        resolve(found?.have ?? 0)
      }
      asked.onsuccess = answer
      asked.onerror = answer
    }
  })
}
