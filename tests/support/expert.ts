// An expert by experience with a phone: a person of their own for each journey, and the steps that
// every journey takes.
import { type BrowserContext, expect, type Page } from '@playwright/test'
import type { TestServer } from './server.ts'

let made = 0

/** A new expert on the team that visits now. @returns the link on their card, which nobody has opened */
export async function newExpert(server: TestServer, name = `Expert ${String((made += 1))}`) {
  const challenge = await openVisit(server)
  // The seam: our own command line said it.
  const { person } = (await server.tellback(
    ...['person', 'add', '--name', name, '--role', 'expert', '--challenge', challenge],
  )) as { person: string }
  const invite = ['invite', '--person', person]
  const { link } = (await server.tellback(...invite)) as { link: string }
  return { name, person, link, challenge }
}

const visits = new WeakMap<TestServer, Promise<string>>()

/** The challenge of the demonstration region whose team is on site; asked once, as sign-ins are counted. */
function openVisit(server: TestServer): Promise<string> {
  const known = visits.get(server) ?? findVisit(server)
  visits.set(server, known)
  return known
}

async function findVisit(server: TestServer): Promise<string> {
  const code = server.link('manager').split('/').at(-1) ?? ''
  const headers = {
    'content-type': 'application/json',
    'x-tellback': '1',
    origin: server.origin,
  }
  const entered = await fetch(`${server.origin}/api/sign-in/invite`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ code }),
  })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const me = await fetch(`${server.origin}/api/me`, { headers: { ...headers, cookie } })
  // The seam: our own server said it.
  const { appointments } = (await me.json()) as { appointments: { challenge: string | null }[] }
  const [challenge] = appointments.flatMap((one) => one.challenge ?? [])
  if (!challenge) throw new Error('The manager of the demonstration region has no challenge.')
  return challenge
}

/** A button, or a link that looks like one. */
export const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
    .first()
    .click()

/** From the link on the card to the visit pack. */
export async function arrive(page: Page, link: string, name = 'Jo'): Promise<void> {
  await page.goto(link)
  await press(page, 'Start')
  await page.getByRole('textbox', { name: /What should we call you/ }).fill(name)
  await press(page, 'Continue')
  await press(page, 'Yes, I agree')
  await press(page, 'Skip')
  await expect(page.getByRole('heading', { level: 1, name: 'Visit to Oakshire' })).toBeVisible()
}

/** Begins with one of the two kinds; the first question is then on the screen. */
export async function begin(page: Page, kind: 'own' | 'seen'): Promise<void> {
  await press(page, kind === 'own' ? 'My own experience' : 'What I saw or was told')
  await expect(page).toHaveURL(new RegExp(`/question/${kind}/`))
}

export const saved = (page: Page) => page.getByText('Saved on this phone', { exact: true })

/** Waits until the shell is on the phone, so that it opens without a connection from now on. */
export async function shellKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state === 'activated') return
    await new Promise((done) => active?.addEventListener('statechange', done, { once: true }))
  })
}

/** What the server holds of one person, by its own answer to that person's phone. */
export async function responsesHeld(context: BrowserContext, origin: string): Promise<number> {
  const page = await context.newPage()
  // A page of our origin in which the app does not start; from an answer of the API nothing may be asked.
  await page.goto(`${origin}/letters/none`)
  const count = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json', 'x-tellback': '1' }
    const me = (await (await fetch('/api/me', { headers })).json()) as { person: { id: string } }
    const scopes = { [`person:${me.person.id}`]: null }
    const ask = { protocol: 1, device: crypto.randomUUID(), commands: [], scopes }
    const body = JSON.stringify(ask)
    const answer = (await (await fetch('/api/sync', { method: 'POST', headers, body })).json()) as {
      scopes: { rows: { kind?: string }[] }[]
    }
    return answer.scopes.flatMap(({ rows }) => rows).filter(({ kind }) => kind === 'response')
      .length
  })
  await page.close()
  return count
}
