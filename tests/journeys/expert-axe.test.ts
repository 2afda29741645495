// Every screen of an expert, in each look, and with the text at its largest on the narrowest phone.
import type { Page } from '@playwright/test'
import { expectOpenToAll } from '../support/axe.ts'
import { arrive, begin, newExpert, press, saved, shellKept } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'
import type { TestServer } from '../support/server.ts'
import { expectAllOpenToAll, expectNothingCutOff, phone } from '../support/wide.ts'

// Many screens, each in four looks: a machine that is slow takes its time.
test.describe.configure({ timeout: 900_000 })

const before = ['/', '/code', '/sign-in', '/welcome', '/worried', '/me'] as const
const arriving = [
  '/welcome/name',
  '/welcome/promise',
  '/welcome/practice',
  '/welcome/no-thank-you',
] as const

/** An expert who has answered, sent once and answered again; the addresses of their screens. */
async function expertWithWords(page: Page, server: TestServer): Promise<string[]> {
  const { link, challenge } = await newExpert(server)
  const visit = `/visit/${challenge}`
  await arrive(page, link)
  await begin(page, 'seen')
  await page.getByRole('radio', { name: 'Easy', exact: true }).check()
  await expect(saved(page)).toBeVisible()
  await page.goto(`${visit}/check`)
  await press(page, 'Send my answers')
  await expect(page.getByRole('heading', { name: /^Sent at / })).toBeVisible()
  const receipt = new URL(page.url()).pathname
  await page.goto(visit)
  await begin(page, 'own')
  await page.getByRole('radio', { name: 'Hard', exact: true }).check()
  await press(page, 'Type')
  await page.getByRole('textbox').fill('Three phone calls.')
  await expect(saved(page)).toBeVisible()
  const questions = ['A1', 'A2', 'A6', 'A14', 'A15', 'A16', 'A18'].map(
    (id) => `${visit}/question/own/${id}`,
  )
  return [
    ...[visit, `${visit}/place`, `${visit}/people`, `${visit}/section/getting-help`],
    ...questions,
    ...[`${visit}/check`, receipt, `${receipt}/words`, '/worried', '/worried/note'],
    ...['/', '/me', '/me/sign-out', '/needs-you', ...arriving],
  ]
}

test('the screens before signing in are open to all', async ({ page }) => {
  await page.goto('/')
  await expectAllOpenToAll(page, before, phone)
})

test('the screens of an expert are open to all', async ({ page, server }) => {
  await expectAllOpenToAll(page, await expertWithWords(page, server), phone)
})

test('what waits for a connection is open to all', async ({ page, context, server }) => {
  const { link, challenge } = await newExpert(server)
  await page.goto(link)
  await shellKept(page)
  await context.setOffline(true)
  await expectAllOpenToAll(page, ['/welcome/waiting'], phone)
  await context.setOffline(false)
  await arrive(page, link)
  await begin(page, 'own')
  await page.getByRole('radio', { name: 'Hard', exact: true }).check()
  await expect(saved(page)).toBeVisible()
  await context.setOffline(true)
  await page.goto(`/visit/${challenge}/check`)
  await press(page, 'Send my answers')
  await expect(page.getByRole('heading', { name: 'Not sent yet' })).toBeVisible()
  const waiting = [new URL(page.url()).pathname]
  await page.goto('/worried/note')
  await page.getByRole('radio', { name: /on call$/ }).check()
  await press(page, 'Send this note')
  await expect(page.getByRole('heading', { name: 'Not sent. Phone now.' })).toBeVisible()
  const note = new URL(page.url()).pathname
  await expectAllOpenToAll(page, [...waiting, note, '/my-words'], phone)
  await context.setOffline(false)
  await page.goto(note)
  await expect(page.getByRole('heading', { name: /^Your note was sent at / })).toBeVisible()
  await expectAllOpenToAll(page, [note], phone)
})

test('the sheets over a screen are open to all', async ({ page, server }) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  const sheet = page.getByRole('dialog')
  for (const name of [/^Aa/, 'Help']) {
    await page.getByRole('button', { name, exact: typeof name === 'string' }).click()
    await expectOpenToAll(page, String(name))
    await sheet.getByRole('button', { name: 'Close' }).click()
  }
  await begin(page, 'own')
  await page.getByRole('radio', { name: 'Hard', exact: true }).check()
  await expect(saved(page)).toBeVisible()
  await page.goto(`/visit/${challenge}/check`)
  for (const name of ['Someone is helping me', 'What they will read']) {
    await press(page, name)
    await expectOpenToAll(page, name)
    await sheet.getByRole('button', { name: 'Close' }).click()
  }
})

test('nothing is cut off on 320 pixels with the largest text', async ({ page, server }) => {
  await expectNothingCutOff(page, await expertWithWords(page, server))
})
