// A coordinator or a reviewer at a desk: a wide window of its own, signed in by a link.
import type { Browser, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { leads } from '../../shared/leads.ts'
import type { TestServer } from './server.ts'

/** Opens a wide window and comes in by `link`. The caller closes its context. */
export async function openDesk(browser: Browser, server: TestServer, link: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.origin,
    viewport: { width: 1280, height: 1000 },
    isMobile: false,
    hasTouch: false,
    deviceScaleFactor: 1,
  })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page).not.toHaveURL(/\/welcome|\/i\//)
  return page
}

/** A region with nothing in it but its coordinator. @returns the link that signs the coordinator in */
export async function emptyRegion(server: TestServer, name: string): Promise<string> {
  const help = ['--help-name', 'Robin Vale', '--help-phone', '01632 960 700']
  // The seam of these three: our own command line said it.
  const { region } = (await server.tellback('region', 'add', '--name', name, ...help)) as {
    region: string
  }
  const who = ['--name', 'Sam Field', '--role', 'coordinator', '--region', region]
  const { person } = (await server.tellback('person', 'add', ...who)) as { person: string }
  const { link } = (await server.tellback('invite', '--person', person)) as { link: string }
  return link
}

/** The calendar day in England so many days from now, as a date field wants it. */
export function dayFromNow(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(at)
}

/** Appoints somebody of each sort who can be told of a worry, with an address: before that no visit opens. */
export async function appointLeads(server: TestServer, challenge: string): Promise<void> {
  for (const role of leads) {
    const who = ['--name', `Alex ${role}`, '--email', `${role.toLowerCase()}@moor.example`]
    await server.tellback('person', 'add', ...who, '--role', role, '--challenge', challenge)
  }
}
