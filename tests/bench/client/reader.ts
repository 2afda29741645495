// A lead member's phone without a network: the self-view that waits is opened from the list, then the
// screen on which it is signed. It was here; nothing is fetched.
import type { Browser } from '@playwright/test'
import type { Report } from '../budget.ts'
import { median, shown } from '../figures.ts'
import type { TestServer } from '../../support/server.ts'
import { newPhone, press, slowPage, waitFor } from './phone.ts'
import { signOut } from './roles.ts'
import { untilKept } from './warm.ts'

const runs = 8
const uuid = '[0-9a-f-]{36}'
const edition = `^/self-view/${uuid}$`
/** A section in the contents, and what says that this is oneself. */
const contents = 'main ul a[href^="/self-view/"]'
const isMe = 'main #me'

export async function measureReader(report: Report, browser: Browser, server: TestServer) {
  report.doing('client: reading and signing')
  const context = await newPhone(browser, server.origin)
  try {
    const { page } = await slowPage(context, { network: 'fast' })
    await page.goto(server.link('leadMember'))
    await page.locator('.dock .button.main').click()
    await page.waitForURL((url) => url.pathname !== '/welcome')
    await page.goto('/self-view')
    await waitFor(page, '^/self-view$', 'main article a')
    if (!(await untilKept(page))) throw new Error('The app was never kept on the phone.')
    await context.setOffline(true)
    const [opened, signing]: number[][] = [[], []]
    let sections = 0
    for (let run = 0; run < runs; run += 1) {
      await page.goto('/self-view')
      await waitFor(page, '^/self-view$', 'main article a')
      opened?.push(await press(page, 'main article a', edition, contents))
      sections = await page.locator(contents).count()
      signing?.push(await press(page, '.dock a[href$="/sign"]', `/sign$`, isMe))
    }
    tell(report, { opened: opened ?? [], signing: signing ?? [], sections })
    await context.setOffline(false)
    await signOut(page, server.origin)
  } finally {
    await context.close()
  }
}

type Taken = { opened: number[]; signing: number[]; sections: number }

function tell(report: Report, { opened, signing, sections }: Taken): void {
  const times = { on: 'client', unit: 'ms', is: 'most' } as const
  const from = `${String(runs)} presses without a network, 4x CPU, ${String(sections)} sections, slowest`
  report.budget({
    ...times,
    name: 'a self-view opened offline',
    figure: median(opened),
    bound: 1200,
    from: `${from} ${shown(Math.max(...opened))} ms`,
  })
  report.budget({
    ...times,
    name: 'the screen of signing, ready',
    figure: median(signing),
    bound: 300,
    from: `${from} ${shown(Math.max(...signing))} ms`,
  })
}
