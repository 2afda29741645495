// The browser's own walls (trust.md S14 and S15): no screen needs what the policy on contents forbids,
// what it forbids does not run, and no other origin reads an answer.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { arrive, begin, newExpert, press, saved } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'
import { watchRefusals } from '../support/refusals.ts'
import { see } from '../support/wide.ts'

test.beforeEach(() => test.setTimeout(240_000))

async function walk(page: Page, paths: readonly string[]): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const path of paths) {
      await see(page, path)
      await expect(page.locator('h1').first(), path).not.toHaveText('There is nothing here')
    }
  }
}

// Every other screen is watched for it while axe reads it (`tests/support/wide.ts`).
test('nothing that an expert does needs what the policy forbids (S15)', async ({
  server,
  page,
}) => {
  const refused = await watchRefusals(page)
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  await begin(page, 'own')
  await page.getByRole('radio', { name: 'Hard', exact: true }).check()
  await expect(saved(page)).toBeVisible()
  await page.getByRole('button', { name: 'Help', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  const visit = `/visit/${challenge}`
  await walk(page, [
    ...['/', '/me', '/worried', '/worried/note', '/needs-you'],
    ...[visit, `${visit}/place`, `${visit}/question/own/A1`, `${visit}/check`],
  ])
  await press(page, 'Send my answers')
  await expect(page.getByRole('heading', { name: /^Sent at / })).toBeVisible()
  expect(refused).toEqual([])
})

test('a script that somebody gets into a page does not run, and the browser says so (S15)', async ({
  page,
}) => {
  const refused = await watchRefusals(page)
  // Our own page with our own headers, and in it what should never have got there.
  await page.route('/', async (route) => {
    const response = await route.fetch()
    const script = '<script>document.documentElement.dataset.taken = "over"</script></body>'
    await route.fulfill({ response, body: (await response.text()).replace('</body>', script) })
  })
  await page.goto('/')
  await page.locator('h1').first().waitFor()
  const taken = () => page.evaluate(() => document.documentElement.dataset['taken'])
  expect(await taken()).toBeUndefined()
  await expect.poll(() => refused.filter((what) => what.startsWith('script-src'))).not.toEqual([])

  // A script that is made on the page takes a value that only our two policies may give.
  const isRefused = await page.evaluate(() => {
    const made = document.createElement('script')
    try {
      made.textContent = 'document.documentElement.dataset.taken = "over"'
    } catch {
      return true
    }
    document.body.append(made)
    return false
  })
  expect(isRefused).toBe(true)
  expect(await taken()).toBeUndefined()
})

test('another origin reads nothing of ours, and changes nothing (S14)', async ({
  server,
  browser,
}) => {
  const stranger = createServer((_asked, answer) => {
    answer.setHeader('content-type', 'text/html')
    answer.end('<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>')
  })
  await new Promise<void>((ready) => stranger.listen(0, '127.0.0.1', ready))
  const { port } = stranger.address() as AddressInfo // it listens on a port
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${String(port)}/`)
    type Given = {
      method?: string
      credentials?: 'include'
      headers?: Record<string, string>
      body?: string
    }
    const ask = (path: string, init: Given) =>
      page.evaluate(
        async ([url, given]) => {
          try {
            return `answered ${String((await fetch(url, given)).status)}`
          } catch {
            return 'refused'
          }
        },
        [`${server.origin}${path}`, init] as const,
      )
    expect(await ask('/api/health', {})).toBe('refused')
    expect(await ask('/api/me', { credentials: 'include' })).toBe('refused')
    const headers = { 'content-type': 'application/json', 'x-tellback': '1' }
    expect(await ask('/api/sign-out', { method: 'POST', headers, body: '{}' })).toBe('refused')
    // What a page may send without asking first arrives, and is turned away.
    const plain = await page.request.post(`${server.origin}/api/sign-out`, {
      headers: { origin: `http://127.0.0.1:${String(port)}`, 'content-type': 'text/plain' },
      data: '{}',
    })
    expect(plain.status()).toBe(403)
    expect(plain.headers()['access-control-allow-origin']).toBeUndefined()
  } finally {
    await context.close()
    stranger.close()
  }
})
