// What an expert is promised when things end, fail or are cleared: nothing lost, nothing untrue.
import type { Page } from '@playwright/test'
import { hashOfAct } from '../../shared/proof.ts'
import { Authenticator, registerPasskey } from '../support/authenticator.ts'
import { confirmedByMail } from '../support/passkey.ts'
import { arrive, begin, newExpert, press, saved, shellKept } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'
import type { TestServer } from '../support/server.ts'

async function answerHard(page: Page) {
  await begin(page, 'own')
  await page.getByRole('radio', { name: 'Hard', exact: true }).check()
  await expect(saved(page)).toBeVisible()
}

const asking = (server: TestServer) => ({
  ...{ 'content-type': 'application/json', 'x-tellback': '1' },
  origin: server.origin,
})

/** What the coordinator does at the desk, whoever holds this phone; they say that they want it. */
async function atTheDesk(server: TestServer, name: string, record: string, args: object) {
  const act = { id: crypto.randomUUID(), kind: 'appointment', name, record, args }
  const { key } = await deskOf(server)
  const proof = await key.prove(hashOfAct(act))
  const { results } = await sync(server, {
    ...{ ...act, v: 1, base: null, at: new Date().toISOString(), proof },
  })
  expect(results).toMatchObject([{ outcome: 'applied' }])
}

type Answer = { results: unknown[]; scopes: { rows: { id: string; kind?: string }[] }[] }

async function sync(server: TestServer, command: object | null, scope?: string): Promise<Answer> {
  const ask = { protocol: 1, device: crypto.randomUUID(), commands: command ? [command] : [] }
  const { post } = await deskOf(server)
  const answer = await post('/api/sync', { ...ask, scopes: scope ? { [scope]: null } : {} })
  return (await answer.json()) as Answer // the seam: our own server said it
}

type Held = { id: string; region: string; challenge: string }

/** The appointment of whoever holds this phone, and who they are. */
const heldBy = (page: Page) =>
  page.evaluate(async () => {
    const headers = { 'content-type': 'application/json', 'x-tellback': '1' }
    const me: unknown = await (await fetch('/api/me', { headers })).json()
    const { person, appointments } = me as { person: { id: string }; appointments: Held[] }
    return { person: person.id, ...(appointments[0] ?? { id: '', region: '', challenge: '' }) }
  })

/** It has ended, and this phone has heard of it. */
async function endToday(server: TestServer, page: Page) {
  const to = new Date().toISOString().slice(0, 10)
  const { id, challenge } = await heldBy(page)
  await atTheDesk(server, 'end', id, { to })
  await page.goto(`/visit/${challenge}`)
  const gone = page.getByRole('heading', { level: 1, name: 'This visit has ended for you' })
  await expect(gone).toBeVisible({ timeout: 60_000 })
}

/** One more visit for whoever holds this phone. */
async function addVisit(server: TestServer, page: Page) {
  const { person, region, challenge } = await heldBy(page)
  const { scopes } = await sync(server, null, `region:${region}`)
  const rows = scopes.flatMap((one) => one.rows)
  const other = rows.find(({ id, kind }) => kind === 'challenge' && id !== challenge)?.id ?? ''
  const place = { region, council: null, challenge: other, group: null, post: null }
  const term = { from: '2026-01-01', to: null }
  const args = { person, role: 'expert', ...place, ...term }
  await atTheDesk(server, 'make', crypto.randomUUID(), args)
}

type Desk = { post: (path: string, body: unknown) => Promise<Response>; key: Authenticator }
const desks = new WeakMap<TestServer, Promise<Desk>>()

/** The coordinator, signed in once, as sign-ins are counted, and with a passkey. */
function deskOf(server: TestServer): Promise<Desk> {
  const open = async (): Promise<Desk> => {
    let cookie = ''
    const post = async (path: string, body: unknown) => {
      const headers = { ...asking(server), cookie }
      const asked = { method: 'POST', headers, body: JSON.stringify(body) }
      const answer = await fetch(`${server.origin}${path}`, asked)
      cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
      return answer
    }
    const code = server.link('coordinator').split('/').at(-1) ?? ''
    const entered = await post('/api/sign-in/invite', { code })
    const { person } = (await entered.json()) as { person: string }
    const key = new Authenticator(server.origin)
    await registerPasskey({ post }, key, 'The desk', await confirmedByMail(post, server, person))
    return { post, key }
  }
  const known = desks.get(server) ?? open()
  desks.set(server, known)
  return known
}

test('answers of a visit that has ended are found from home and still go, late', async ({
  server,
  page,
}) => {
  const { link } = await newExpert(server)
  await arrive(page, link)
  await answerHard(page)
  await endToday(server, page)

  await press(page, 'Home')
  await expect(page.getByText(/1 thing here is not sent yet/)).toBeVisible()
  await expect(page.getByText(/You hold no role here now/)).toBeVisible()
  await page.getByRole('link', { name: /^Check and send: 1 answer/ }).click()
  await expect(
    page.getByText('so once you send this the coordinator of the region can read it'),
  ).toBeVisible()
  await press(page, 'Send my answers')
  await expect(page.getByRole('heading', { name: /^Sent at / })).toBeVisible()
  await expect(page.getByText('your answers went to the coordinator')).toBeVisible()
  await expect(page.getByText('The coordinator has not read all of it yet')).toBeVisible()

  // Somebody to ring, although the pack has gone.
  await press(page, 'Help')
  const help = page.getByRole('dialog', { name: 'Help' })
  await expect(help.getByRole('link', { name: /^Ring .+, 01632\s/ })).toBeVisible()
})

test('a note that was refused says so, shows its words and is listed', async ({
  server,
  page,
  context,
}) => {
  const { challenge } = await newExpert(server)
  const who = ['--name', 'Kit', '--role', 'expert', '--challenge', challenge]
  // The seam of both: our own command line said it.
  const { person } = (await server.tellback(
    ...['person', 'add', ...who, '--from', '2026-01-01'],
  )) as { person: string }
  const { link } = (await server.tellback('invite', '--person', person)) as { link: string }
  await arrive(page, link)
  await shellKept(page)
  await page.goto('/worried/note')
  await page.getByRole('radio', { name: /on call$/ }).check()
  await page.getByRole('textbox', { name: /What did you tell them/ }).fill('He was shouted at.')
  await expect(saved(page)).toBeVisible()

  // With no signal, and longer ago than words may be sent: the server will say no.
  await addVisit(server, page)
  const { id } = await heldBy(page)
  await context.setOffline(true)
  await atTheDesk(server, 'end', id, { to: '2026-02-01' })
  await press(page, 'Send this note')
  await expect(page.getByRole('heading', { name: 'Not sent. Phone now.' })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('We could not take your note.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('heading', { name: 'Not sent. Phone now.' })).toBeVisible()
  await expect(page.getByText('He was shouted at.')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Call .+, 01632\s/ })).toBeVisible()

  await press(page, 'Back')
  await page.getByRole('link', { name: 'Not sent. Phone now.' }).click()
  await press(page, 'What I can do with my note')
  await expect(page.getByText('He was shouted at.')).toBeVisible()
})

test('somebody with two visits says which one a note is about', async ({ server, page }) => {
  const { link } = await newExpert(server)
  await arrive(page, link)
  await addVisit(server, page)
  await page.goto('/worried')
  await expect(page.getByText(/^Visit to /)).toHaveCount(2)
  await press(page, 'Write down who I told')
  await expect(page.getByRole('group', { name: 'Which visit is it about?' })).toBeVisible()
})

test('a note written down after the visit has ended is kept and goes', async ({ server, page }) => {
  const { link } = await newExpert(server)
  await arrive(page, link)
  await endToday(server, page)
  await press(page, 'Home')
  await expect(page.getByText(/You hold no role here now/)).toBeVisible()
  await page.getByRole('link', { name: 'I am worried about someone' }).click()
  // They stay as they were known last, and so does whom they name.
  await expect(page.getByText(/^These are the numbers as they were on /)).toBeVisible()
  await expect(page.getByRole('link', { name: /^Call .+, 01632\s/ }).first()).toBeVisible()
  await press(page, 'Write down who I told')
  await page.getByRole('radio', { name: /, on call$/ }).check()
  await press(page, 'Send this note')
  await expect(page.getByRole('heading', { name: /^Your note was sent at / })).toBeVisible()
})

test('all answers can be deleted before they are sent, and brought back for a moment', async ({
  server,
  page,
}) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  await answerHard(page)
  await page.goto(`/visit/${challenge}/check`)
  await expect(
    page.getByText(/Once you send this, the visit leader and the visit manager can read it/),
  ).toBeVisible()
  await press(page, 'Start again')
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Keep my answers' }).click()
  await expect(page.getByText('Hard', { exact: true })).toBeVisible()

  await press(page, 'Start again')
  await sheet.getByRole('button', { name: 'Delete and start again' }).click()
  await expect(page.getByText('You have not answered yet')).toBeVisible()
  await press(page, 'Undo')
  await expect(page.getByText('Hard', { exact: true })).toBeVisible()
  await expect(page.getByText('Your answers are back')).toBeVisible()

  await press(page, 'Start again')
  await sheet.getByRole('button', { name: 'Delete and start again' }).click()
  await expect(page.getByText('You have not answered yet')).toBeVisible()
  await page.reload()
  await expect(page.getByText('You have not answered yet')).toBeVisible()
})

test('Skip goes on and leaves an answer alone, and nobody is asked how they know of their own care', async ({
  server,
  page,
}) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  await answerHard(page)
  await press(page, 'Skip')
  await expect(page).not.toHaveURL(/\/A1$/)
  await press(page, 'Back')
  await expect(page.getByRole('radio', { name: 'Hard', exact: true })).toBeChecked()

  await page.goto(`/visit/${challenge}/question/own/A14`)
  await expect(page.getByRole('textbox')).toBeVisible()
  await expect(page.getByText('How do you know?')).toHaveCount(0)
  await page.goto(`/visit/${challenge}/question/seen/A14`)
  await expect(page.getByText('How do you know?')).toBeVisible()
})

test('with answers not sent, signing out leads to looking at them first', async ({
  server,
  page,
}) => {
  const { link } = await newExpert(server)
  await arrive(page, link)
  await answerHard(page)
  await page.goto('/me/sign-out')
  await expect(page.getByRole('radio', { name: /Send them now/ })).toHaveCount(0)
  await page.getByRole('radio', { name: 'Check and send my answers' }).check()
  await press(page, 'Continue')
  await expect(page.getByRole('heading', { name: 'Check your answers' })).toBeVisible()
  await expect(page.getByText('Hard', { exact: true })).toBeVisible()
})

test('a phone that was cleared whole says so, and what was sent comes back', async ({
  server,
  page,
}) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  await answerHard(page)
  await page.goto(`/visit/${challenge}/check`)
  await press(page, 'Send my answers')
  await expect(page.getByRole('heading', { name: /^Sent at / })).toBeVisible()

  // All that a page may keep, as Safari clears it after seven days; the cookie is not a page's own.
  await page.goto('/api/health')
  await page.evaluate(async () => {
    localStorage.clear()
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? '')
  })
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'This phone was cleared' })).toBeVisible()
  await expect(page.getByText('The browser has removed all that was kept here.')).toBeVisible()
  await press(page, 'I have read this')
  await page.getByRole('link', { name: /Visit to Oakshire/ }).click()
  await expect(page.getByRole('link', { name: /^Sent on / })).toBeVisible()
})

test('a phone that did not promise to keep words does not say that nothing will be lost', async ({
  server,
  page,
  context,
}) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  await shellKept(page)
  await answerHard(page)
  const isKept = await page.evaluate(() => navigator.storage.persisted())
  await context.setOffline(true)
  await page.goto(`/visit/${challenge}/check`)
  await press(page, 'Send my answers')
  await expect(page.getByRole('heading', { name: 'Not sent yet' })).toBeVisible()
  await expect(page.getByText('Nothing will be lost')).toHaveCount(isKept ? 1 : 0)
  await expect(page.getByText('may delete what is not sent')).toHaveCount(isKept ? 0 : 1)
  await expect(page.getByRole('link', { name: 'I am worried about someone' })).toBeVisible()
})

test('on an iPhone the home screen is offered before the name, and never on the visit of today', async ({
  server,
  browser,
}) => {
  const userAgent =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
  const context = await browser.newContext({ baseURL: server.origin, userAgent })
  const page = await context.newPage()
  const { link } = await newExpert(server)
  await arrive(page, link)
  await expect(page.getByRole('heading', { name: 'Put it on your phone' })).toHaveCount(0)
  await context.close()
})
