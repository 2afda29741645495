// One phone and more than one person, one person and more than one window, leaving with words unsent.
import type { Page } from '@playwright/test'
import {
  arrive,
  begin,
  newExpert,
  press,
  responsesHeld,
  saved,
  shellKept,
} from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'

async function writeWhy(page: Page, words: string) {
  await begin(page, 'own')
  await page.getByRole('radio', { name: 'Hard', exact: true }).check()
  await press(page, 'Type')
  await page.getByRole('textbox', { name: 'Your words' }).fill(words)
  await expect(saved(page)).toBeVisible()
}

test('scenario 41: two people on one phone never see anything of each other', async ({
  server,
  page,
}) => {
  const [first, second] = [await newExpert(server), await newExpert(server)]
  await arrive(page, first.link, 'Jo')
  await writeWhy(page, 'Words of the first.')
  await page.goto('/me/sign-out')
  await page.getByRole('radio', { name: /Keep them for me/ }).check()
  await press(page, 'Sign out')
  await expect(page.getByRole('heading', { name: 'You tell. We tell you back.' })).toBeVisible()

  await arrive(page, second.link, 'Sal')
  await expect(page.getByText('of 4 done')).toHaveCount(0)
  await page.goto(`/visit/${first.challenge}/check`)
  await expect(page.getByText('You have not answered yet')).toBeVisible()
  await page.goto('/')
  await expect(page.getByText('Words of the first.')).toHaveCount(0)
  await page.goto('/me/sign-out')
  await press(page, 'Sign out')
  await expect(page.getByRole('heading', { name: 'You tell. We tell you back.' })).toBeVisible()

  await page.goto(first.link)
  await press(page, 'Start')
  await expect(page.getByText('1 of 4 done')).toBeVisible()
  await page.goto(`/visit/${first.challenge}/check`)
  await expect(page.getByText('Words of the first.')).toBeVisible()
})

test('scenario 40: signing out works with no signal, and deletes only after the word was typed', async ({
  server,
  page,
  context,
}) => {
  const { link } = await newExpert(server)
  await arrive(page, link)
  await shellKept(page)
  await writeWhy(page, 'Not for anybody.')
  await context.setOffline(true)
  await press(page, 'Stop for now')
  await press(page, 'This phone, and signing out')
  await press(page, 'Sign out')
  await expect(page.getByRole('heading', { name: 'You have words here' })).toBeVisible()
  await press(page, 'Sign out')
  await expect(page.getByRole('alert')).toContainText('Choose what happens')
  await page.getByRole('radio', { name: /Delete them/ }).check()
  await press(page, 'Sign out')
  await expect(page.getByRole('alert')).toContainText('Type the word delete')
  await page.getByRole('textbox').fill('delete')
  await press(page, 'Sign out')
  await expect(page.getByRole('heading', { name: 'You tell. We tell you back.' })).toBeVisible()

  await context.setOffline(false)
  await page.goto(link)
  await press(page, 'Start')
  await expect(page).toHaveURL(/welcome\/name/)
})

test('scenario 40: sending before signing out needs a connection, and says so', async ({
  server,
  page,
  context,
}) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  await shellKept(page)
  await writeWhy(page, 'Send this first.')
  await context.setOffline(true)
  await press(page, 'Stop for now')
  await press(page, 'Check and send')
  await press(page, 'Send my answers')
  await expect(page.getByRole('heading', { name: 'Not sent yet' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '1 answer waits to be sent' })).toBeVisible()
  await expect(page.getByText('You sent', { exact: true })).toHaveCount(0)
  await expect(page.getByText('Receipt', { exact: true })).toHaveCount(0)
  await press(page, 'Visit')
  await expect(page.getByText('Waits to be sent', { exact: true })).toHaveCount(2)
  await page.goto('/me/sign-out')
  await page.getByRole('radio', { name: /Send them now/ }).check()
  await press(page, 'Sign out')
  await expect(page.getByRole('alert')).toContainText('There is no internet here')

  await context.setOffline(false)
  await press(page, 'Sign out')
  await expect(page.getByRole('heading', { name: 'You tell. We tell you back.' })).toBeVisible()
  await page.goto(link)
  await press(page, 'Start')
  // What they are called, and what they agreed to, came with their answers: nothing is asked again.
  await expect(page.getByRole('heading', { name: 'Visit to Oakshire' })).toBeVisible()
  expect(await responsesHeld(context, server.origin)).toBe(1)
  expect(challenge).not.toBe('')
})

test('two quick taps on Send make one response', async ({ server, page, context }) => {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  await writeWhy(page, 'Once is enough.')
  await page.goto(`/visit/${challenge}/check`)
  await page.getByRole('button', { name: 'Send my answers' }).dblclick()
  await expect(page.getByRole('heading', { name: /^Sent at / })).toBeVisible()
  expect(await responsesHeld(context, server.origin)).toBe(1)
})

test('scenario 38: a second window reads only and says so, and can take over', async ({
  server,
  page,
  context,
}) => {
  const { link } = await newExpert(server)
  await arrive(page, link)
  await writeWhy(page, 'From the first window.')
  const second = await context.newPage()
  await second.goto(page.url())
  await expect(second.getByText('Tellback is open twice')).toBeVisible()
  await expect(second.getByRole('radio')).toHaveCount(0)
  await expect(second.getByText('From the first window.')).toBeVisible()
  await press(second, 'Go on here instead')
  await expect(second.getByRole('radio', { name: 'Hard', exact: true })).toBeChecked()
  await expect(page.getByText('Tellback is open twice')).toBeVisible()
})

test('a note that somebody was told says "Not sent. Phone now." until it is received', async ({
  server,
  page,
  context,
}) => {
  const { link } = await newExpert(server)
  await arrive(page, link)
  await shellKept(page)
  await context.setOffline(true)
  await press(page, 'I am worried about someone')
  await expect(page.getByRole('link', { name: 'Call 999' })).toHaveAttribute('href', 'tel:999')
  await expect(page.getByRole('link', { name: 'Call Maria Santos' })).toHaveAttribute(
    'href',
    'tel:01632960412',
  )
  // About the council's own people somebody outside it is rung, with no signal too.
  await expect(page.getByText(/works for the council you are visiting, ring Nadia/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Call Nadia Rahimi' })).toHaveAttribute(
    'href',
    'tel:01632960422',
  )
  await press(page, 'Write down who I told')
  await page.getByRole('radio', { name: /Maria Santos/ }).check()
  await page.getByRole('textbox', { name: /What did you tell them/ }).fill('I rang at once.')
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: /What did you tell/ })).toHaveValue(
    'I rang at once.',
  )
  await press(page, 'Send this note')
  await expect(page.getByRole('heading', { name: 'Not sent. Phone now.' })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: /^Your note was sent at/ })).toBeVisible()
  await expect(page.getByText('Nobody has read it yet')).toBeVisible()
})
