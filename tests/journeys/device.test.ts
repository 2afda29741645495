// The phone itself: full, cleared, put to sleep, shared, in two windows and of two versions, in a real
// browser. The numbers are those of the scenarios the sync has to survive.
import type { BrowserContext, CDPSession, Locator, Page } from '@playwright/test'
import {
  arrive,
  begin,
  newExpert,
  press,
  responsesHeld,
  saved,
  shellKept,
} from '../support/expert.ts'
import { Front } from '../support/front.ts'
import { dropConnections, giveConnections, watchConnections } from '../support/idb.ts'
import { expect, storeOf, test } from '../support/journey.ts'
import { sparePort } from '../support/ports.ts'
import { TestServer } from '../support/server.ts'

// Each of them opens the app several times, some in a browser or behind a server of their own.
test.describe.configure({ timeout: 600_000 })

const notSaved = (page: Page) => page.getByText('We could not save that', { exact: true })
const words = (page: Page) => page.getByRole('textbox', { name: 'Your words' })
const sentAt = (page: Page) => page.getByRole('heading', { name: /^Sent at / })
const notSentYet = (page: Page) => page.getByRole('heading', { name: 'Not sent yet' })
const signedOut = (page: Page) => page.getByRole('heading', { name: 'You tell. We tell you back.' })

async function writeWhy(page: Page, why: string): Promise<void> {
  await begin(page, 'own')
  await page.getByRole('radio', { name: 'Hard', exact: true }).check()
  await press(page, 'Type')
  await words(page).fill(why)
  await expect(saved(page)).toBeVisible()
}

/** The browser's own hand on this page and what its address stores. */
const browserOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page)

test('scenario 34: on a full phone nothing is called saved, and the words stay in the field', async ({
  server,
  page,
}) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  await shellKept(page)
  await writeWhy(page, 'Kept before.')
  const question = page.url()

  // Away from the app and back, so that the browser counts its room anew.
  const browser = await browserOf(page)
  await page.goto('about:blank')
  await browser.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1 })
  await page.goto(question)
  await expect(words(page)).toHaveValue('Kept before.')
  // The browser learns of it a moment later: until then it lets us save.
  let typed = 'Kept before. And this does not fit.'
  await expect(async () => {
    await words(page).fill((typed += '.'))
    await expect(notSaved(page)).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expect(saved(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Copy my words' })).toBeVisible()
  // Nobody leaves a question whose words are not kept.
  await press(page, 'Continue')
  await expect(page).toHaveURL(question)
  await expect(words(page)).toHaveValue(typed)

  await browser.send('Storage.overrideQuotaForOrigin', { origin: server.origin })
  // It is kept by the press, or by itself a moment before it.
  const again = page.getByRole('button', { name: 'Try again', exact: true })
  await expect(async () => {
    if (await again.isVisible()) await again.click({ timeout: 1_000 })
    await expect(again).toHaveCount(0, { timeout: 1_000 })
  }).toPass()
  await page.goto(`/visit/${challenge}/check`)
  await expect(page.getByText('And this does not fit.')).toBeVisible()
})

test('scenario 35: the phone is asked to keep the first words, and says so when they were cleared', async ({
  server,
  page,
}) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  await page.goto('/me')
  await expect(
    page.getByText('When you write something, we ask this phone to keep it.'),
  ).toBeVisible()
  await page.goto(`/visit/${challenge}`)
  await writeWhy(page, 'Gone with the browser.')
  // Whatever the browser answered is what is said of it.
  const isPromised = await page.evaluate(() => navigator.storage.persisted())
  await page.getByRole('link', { name: 'Stop for now' }).click()
  await expect(page.getByText('Saved on this phone', { exact: true })).toBeVisible()
  await expect(page.getByText('Send your answers soon', { exact: true })).toHaveCount(
    isPromised ? 0 : 1,
  )

  await page.goto('about:blank')
  const browser = await browserOf(page)
  await browser.send('Storage.clearDataForOrigin', {
    origin: server.origin,
    storageTypes: 'indexeddb',
  })
  // Whoever opens the app is taken to the visit, and hears of it there.
  await page.goto('/')
  await expect(page).toHaveURL(`/visit/${challenge}`)
  const cleared = page.getByRole('heading', { name: 'This phone was cleared' })
  await expect(cleared).toBeVisible()
  await expect(page.getByText('1 thing was not sent yet')).toBeVisible()
  await page.reload()
  await expect(cleared).toBeVisible()
  await press(page, 'I have read this')
  await expect(cleared).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Visit to Oakshire' })).toBeVisible()
  await expect(cleared).toHaveCount(0)
})

test('scenario 37: a database let go in the background is opened again, or the words stay and it is said', async ({
  server,
  page,
}) => {
  const { link, challenge } = await newExpert(server)
  await watchConnections(page)
  await arrive(page, link)
  await writeWhy(page, 'Before sleep.')

  await dropConnections(page, { isDown: false })
  await words(page).fill('After sleep.')
  await expect(saved(page)).toBeVisible()
  const question = page.url()
  await page.goto(`/visit/${challenge}/check`)
  await expect(page.getByText('After sleep.')).toBeVisible()

  await page.goto(question)
  await expect(words(page)).toHaveValue('After sleep.')
  await dropConnections(page, { isDown: true })
  await words(page).fill('While nothing can be kept.')
  await expect(notSaved(page)).toBeVisible()
  await expect(saved(page)).toHaveCount(0)
  await expect(words(page)).toHaveValue('While nothing can be kept.')

  await giveConnections(page)
  await press(page, 'Try again')
  await expect(saved(page)).toBeVisible()
  await page.goto(`/visit/${challenge}/check`)
  await expect(page.getByText('While nothing can be kept.')).toBeVisible()
})

for (const end of ['closed', 'asleep'] as const)
  test(`scenario 38: of two windows one sends, and the other when that one is ${end}`, async ({
    server,
    page: first,
    context,
  }) => {
    const { link, challenge } = await newExpert(server)
    await arrive(first, link)
    await shellKept(first)
    // It leads, as it was there before, and has no question open.
    await first.goto('/me')
    await expect(first.getByText('What is kept here')).toBeVisible()
    const second = await context.newPage()
    await second.goto(`/visit/${challenge}`)
    await writeWhy(second, 'From the second window.')
    await context.setOffline(true)
    await second.goto(`/visit/${challenge}/check`)
    await press(second, 'Send my answers')
    await expect(notSentYet(second)).toBeVisible()

    if (end === 'closed') await first.close()
    else await (await browserOf(first)).send('Page.setWebLifecycleState', { state: 'frozen' })
    await second.bringToFront()
    // Nobody presses anything.
    await context.setOffline(false)
    await expect(sentAt(second)).toBeVisible()
    expect(await responsesHeld(context, server.origin)).toBe(1)
  })

/** A server with something before it, as a new version comes out. */
async function behindFront(
  project: string,
  work: (server: TestServer, front: Front) => Promise<void>,
) {
  const port = await sparePort()
  const server = await TestServer.start(storeOf(project), {
    origin: `http://localhost:${String(port)}`,
  })
  try {
    const front = await Front.open(port, server.port)
    try {
      await work(server, front)
    } finally {
      await front.close()
    }
  } finally {
    await server.stop()
  }
}

/** A page that is loaded anew has lost this mark. */
async function markPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset['page'] = 'the old one'
  })
}

/** Presses the row of the new version, again where that came in the middle of a sync. */
async function takeUpdate(page: Page, old: Locator): Promise<void> {
  await expect(async () => {
    if ((await old.count()) === 0) return
    await page.getByRole('button', { name: 'Update now' }).click({ timeout: 5000 })
    await expect(old).toHaveCount(0, { timeout: 5000 })
  }).toPass()
}

/** Whether a new version waits to be taken, once the browser has looked for one. */
async function versionWaits(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const shell = await navigator.serviceWorker.getRegistration()
    await shell?.update()
    return shell?.waiting?.state === 'installed'
  })
}

test('scenario 39: a new version waits while words are typed and sent, and then is taken', async ({
  page,
}, info) => {
  await behindFront(info.project.name, async (server, front) => {
    const { link, challenge } = await newExpert(server)
    await arrive(page, link)
    await shellKept(page)
    // From the second opening on, the worker stands behind the page.
    await page.goto(`${server.origin}/visit/${challenge}`)
    await writeWhy(page, 'Typed under the old version.')
    await markPage(page)
    const old = page.locator('html[data-page]')
    front.bringOut('the next version')
    await expect.poll(() => versionWaits(page)).toBe(true)
    await words(page).fill('Typed while it waited.')
    await expect(saved(page)).toBeVisible()
    await expect(page.getByText('New version ready.')).toHaveCount(0)
    await page.getByRole('link', { name: 'Stop for now' }).click()
    await takeUpdate(page, old)

    await page.goto(`${server.origin}/visit/${challenge}/check`)
    await expect(page.getByText('Typed while it waited.')).toBeVisible()
    await markPage(page)
    front.hold()
    await press(page, 'Send my answers')
    const sending = page.getByRole('heading', { name: 'Sending' })
    await expect(sending).toBeVisible()
    front.bringOut('the version after that')
    await expect.poll(() => versionWaits(page)).toBe(true)
    await press(page, 'Update now')
    await expect.poll(() => versionWaits(page)).toBe(true)
    await expect(sending).toBeVisible()
    await expect(old).toHaveCount(1)

    front.release()
    await expect(sentAt(page)).toBeVisible()
    await takeUpdate(page, old)
    await expect(sentAt(page)).toBeVisible()
    expect(await responsesHeld(page.context(), server.origin)).toBe(1)
  })
})

test('scenario 39: a newer app in another window is not kept waiting, and the old one goes on writing', async ({
  server,
  page,
  context,
}) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  await shellKept(page)
  await writeWhy(page, 'Before the newer app.')
  await newerApp(context, server.origin)
  await words(page).fill('After the newer app.')
  await expect(saved(page)).toBeVisible()
  await page.goto(`/visit/${challenge}/check`)
  await expect(page.getByText('After the newer app.')).toBeVisible()
  await press(page, 'Send my answers')
  await expect(sentAt(page)).toBeVisible()
  expect(await responsesHeld(context, server.origin)).toBe(1)
})

/** Another window raises the number of the cache, as an app with other tables does when it is opened. */
async function newerApp(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(`${origin}/api/health`)
  const outcome = await page.evaluate(async () => {
    const all = await indexedDB.databases()
    const { name = '', version = 0 } = all.find((one) => one.name?.startsWith('rows:')) ?? {}
    return new Promise<string>((resolve) => {
      const asked = indexedDB.open(name, version + 10)
      asked.onblocked = () => resolve('blocked')
      asked.onerror = () => resolve('refused')
      asked.onsuccess = () => {
        asked.result.close()
        resolve('raised')
      }
    })
  })
  expect(outcome).toBe('raised')
  await page.close()
}

test('scenario 40: words kept locked on this phone open again for their author alone', async ({
  server,
  page,
  context,
}) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  await shellKept(page)
  await writeWhy(page, 'Kept for me.')
  await context.setOffline(true)
  await page.goto('/me/sign-out')
  await expect(page.getByRole('radio')).toHaveCount(3)
  await page.getByRole('radio', { name: /Keep them for me/ }).check()
  await press(page, 'Sign out')
  await expect(signedOut(page)).toBeVisible()
  await expect(page.getByText('Something not yet sent is kept on this phone.')).toBeVisible()
  await page.goto(`/visit/${challenge}/check`)
  await expect(page.getByText('Kept for me.')).toHaveCount(0)

  await context.setOffline(false)
  await page.goto(link)
  await press(page, 'Start')
  await expect(page.getByText('1 of 4 done')).toBeVisible()
  await page.goto(`/visit/${challenge}/check`)
  await expect(page.getByText('Kept for me.')).toBeVisible()
})

test('scenario 41: what one person could not send never goes under another one’s name', async ({
  server,
  page,
  context,
}) => {
  const [first, second] = [await newExpert(server), await newExpert(server)]
  await arrive(page, first.link, 'Jo')
  await shellKept(page)
  await writeWhy(page, 'Words of the first.')
  await context.setOffline(true)
  await page.goto(`/visit/${first.challenge}/check`)
  await press(page, 'Send my answers')
  await expect(notSentYet(page)).toBeVisible()
  await page.goto('/me/sign-out')
  await page.getByRole('radio', { name: /Keep them for me/ }).check()
  await press(page, 'Sign out')
  await expect(signedOut(page)).toBeVisible()
  await context.setOffline(false)

  const carried: string[] = []
  context.on('request', (request) => {
    if (request.method() === 'POST') carried.push(request.postData() ?? '')
  })
  await arrive(page, second.link, 'Sal')
  await writeWhy(page, 'Words of the second.')
  await page.goto(`/visit/${second.challenge}/check`)
  await press(page, 'Send my answers')
  await expect(sentAt(page)).toBeVisible()
  expect(carried.filter((body) => body.includes('Words of the second.'))).toHaveLength(1)
  expect(carried.filter((body) => body.includes('Words of the first.'))).toEqual([])
  expect(await responsesHeld(context, server.origin)).toBe(1)
  await page.goto('/me/sign-out')
  await press(page, 'Sign out')
  await expect(signedOut(page)).toBeVisible()

  // Back with the own card, it goes by itself.
  await page.goto(first.link)
  await press(page, 'Start')
  await expect(page.getByText(/^Sent at /)).toBeVisible()
  expect(carried.filter((body) => body.includes('Words of the first.'))).toHaveLength(1)
  expect(await responsesHeld(context, server.origin)).toBe(1)
})
