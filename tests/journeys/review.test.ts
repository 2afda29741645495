// Words on their way from an expert's phone to those who may read them, and what keeps them back.
import type { Browser, Page } from '@playwright/test'
import { give, holdsWords, recordsOf, sendWords } from '../support/care.ts'
import { openDesk } from '../support/desk.ts'
import { arrive, newExpert, press, shellKept } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'
import { makePasskey, sayItIsMe } from '../support/passkey.ts'
import type { TestServer } from '../support/server.ts'

const soon = { timeout: 30_000 }
const check = 'Nobody could be recognised by these words'

/** An expert who has sent these words; their phone stays open on `page`. */
async function sent(page: Page, server: TestServer, words: Record<string, string>) {
  const { link, challenge } = await newExpert(server)
  await arrive(page, link)
  return { challenge, response: await sendWords(page, challenge, words) }
}

/** The card of an answer on the page of its entry. */
async function openAnswer(desk: Page, challenge: string, words: string) {
  await desk.goto(`/listening/${challenge}/review`)
  await desk.getByRole('link').filter({ hasText: words }).first().click()
  const card = desk.getByRole('article').filter({ hasText: words })
  await expect(card).toBeVisible(soon)
  return card
}

/** The author answers on their own screen what they are asked about these words. */
async function authorAnswers(
  phone: Page,
  words: string,
  answer: 'Yes, share these words' | 'No, keep them out',
) {
  const asked = phone.getByRole('article').filter({ hasText: 'We would share' })
  const one = asked.filter({ hasText: words })
  await expect(one).toBeVisible(soon)
  await one.getByRole('button', { name: answer }).click()
  await expect(one).toHaveCount(0)
}

async function checkBy(
  browser: Browser,
  server: TestServer,
  role: string,
  challenge: string,
  all: string[],
) {
  const desk = await openDesk(browser, server, server.link(role))
  for (const words of all) {
    const card = await openAnswer(desk, challenge, words)
    await card.getByRole('button', { name: check }).click()
    await expect(card.getByRole('button', { name: 'Take my check back' })).toBeVisible()
  }
  await expect
    .poll(async () => JSON.stringify(await recordsOf(desk)).split('"checks":[{').length, soon)
    .toBeGreaterThan(all.length)
  return desk
}

test('words are edited, seen by their author, refused and kept out', async ({
  server,
  browser,
  page: phone,
}) => {
  test.setTimeout(180_000)
  const { challenge } = await sent(phone, server, {
    A16: 'Ring Dorothy of Mill Lane back.',
  })
  const desk = await openDesk(browser, server, server.link('leadPeer'))
  const card = await openAnswer(desk, challenge, 'Ring Dorothy of Mill Lane back.')
  await card.getByRole('link', { name: 'Take details out' }).click()
  const field = desk.getByRole('textbox', { name: 'The words to share' })
  await expect(field).toHaveValue('Ring Dorothy of Mill Lane back.')
  await field.fill('Ring people back.')
  await expect(desk.getByText('Saved on this phone')).toBeVisible()
  // Nothing that was typed is lost.
  await desk.reload()
  await expect(field).toHaveValue('Ring people back.', soon)
  await press(desk, 'Keep this wording')
  await expect(desk.getByText('With details taken out')).toBeVisible()

  // Whoever is asked finds it where they open the app.
  await phone.goto('/')
  await press(phone, 'Look at it in My words')
  await expect(
    phone.getByText('so that it is harder to tell who you are', { exact: false }),
  ).toBeVisible(soon)
  await expect(phone.getByText('Ring Dorothy of Mill Lane back.').first()).toBeVisible()
  await authorAnswers(phone, 'Ring people back.', 'No, keep them out')
  await expect(phone.getByText(/^You said no on .+ We keep these words out\.$/)).toBeVisible()
  const after = desk.getByRole('article').filter({ hasText: 'Ring people back.' })
  await expect(after.getByText('Its author said no')).toBeVisible(soon)
  await expect(after.getByRole('button', { name: check })).toHaveCount(0)

  const peer = await openDesk(browser, server, server.link('memberPeer'))
  expect(await holdsWords(peer, 'Ring people back.')).toBe(false)
  await desk.context().close()
  await peer.context().close()
})

test('what three different people said yes to is the team’s at once and the council’s from the letter', async ({
  server,
  browser,
  context,
  page: phone,
}) => {
  test.setTimeout(300_000)
  const words = {
    A16: 'One worker who knows me.',
    A17: 'The lunch club is kind.',
    A15: 'They ring when they say.',
  }
  const { challenge, response } = await sent(phone, server, words)
  const texts = Object.values(words)
  const manager = await checkBy(browser, server, 'manager', challenge, texts)
  // Whoever is asked finds it where they open the app.
  await phone.goto('/')
  await press(phone, 'Look at it in My words')
  for (const text of texts) await authorAnswers(phone, text, 'Yes, share these words')
  const desk = await checkBy(browser, server, 'leadPeer', challenge, texts)

  const director = await openDesk(browser, server, server.link('director'))
  await director.goto('/')
  await expect(director.getByText(/You will see it when the letter/)).toBeVisible(soon)
  await desk.goto(`/listening/${challenge}/review`)
  await expect(desk.getByRole('heading', { name: /^You can share \d+ now/ })).toBeVisible(soon)
  await press(desk, 'Share with the team')
  await expect(desk.getByText(/^Shared\. The team can read them/)).toBeVisible(soon)

  const peer = await openDesk(browser, server, server.link('memberPeer'))
  await peer.goto(`/extracts/${challenge}`)
  for (const text of texts) await expect(peer.getByText(text)).toBeVisible(soon)
  const held = (await recordsOf(peer)).filter(({ kind }) => kind === 'extract')
  expect(JSON.stringify(held)).not.toContain(response)
  await director.goto(`/extracts/${challenge}`)
  await expect(director.getByRole('heading', { name: 'You cannot read this yet' })).toBeVisible()
  expect(await holdsWords(director, 'One worker who knows me.')).toBe(false)

  // One of them is taken back before the letter, with no signal: it goes everywhere once there is some, and
  // that somebody answered stays.
  await shellKept(phone)
  await phone.reload()
  await expect(phone.getByText(/^You said yes on /)).toHaveCount(texts.length)
  await context.setOffline(true)
  await phone.goto('/my-data')
  await expect(phone.getByText('Copies of what you sent: 1')).toBeVisible()
  await press(phone, 'My words')
  const own = phone.getByRole('article').filter({ hasText: 'The lunch club is kind.' })
  await own.getByRole('button', { name: /^Take back/ }).click()
  await press(phone, 'Yes, take them back')
  await expect(
    own.getByText('You took this back. We tell the team when there is internet.'),
  ).toBeVisible()
  await expect(peer.getByText('The lunch club is kind.')).toBeVisible()
  await context.setOffline(false)
  await expect(own.getByText(/^You took this back on /)).toBeVisible(soon)
  await expect(peer.getByText('The lunch club is kind.')).toHaveCount(0, soon)
  await desk.goto(`/listening/${challenge}/questions/A17`)
  await expect(desk.getByText('Their words are no longer here').first()).toBeVisible(soon)
  await expect.poll(() => holdsWords(desk, 'The lunch club is kind.'), soon).toBe(false)

  for (const to of ['feedbackGiven', 'letterDraft'])
    await give(manager, { kind: 'challenge', name: 'moveOn', record: challenge, args: { to } })
  await makePasskey(manager, server)
  await manager.goto(`/challenges/${challenge}/edit/stage`)
  await press(manager, 'Move on to: Letter issued')
  await sayItIsMe(manager)
  // It is done when the page goes back.
  await expect(manager).toHaveURL(new RegExp(`/challenges/${challenge}$`))
  await director.reload()
  await expect(director.getByText('One worker who knows me.')).toBeVisible(soon)
  await expect(director.getByText('The lunch club is kind.')).toHaveCount(0)
  // The lead councillor reads the same, and scrutiny once the letter is shared with it.
  const lead = await openDesk(browser, server, server.link('leadMember'))
  await lead.goto(`/extracts/${challenge}`)
  await expect(lead.getByText('One worker who knows me.')).toBeVisible(soon)
  const scrutiny = await openDesk(browser, server, server.link('scrutinyMember'))
  await scrutiny.goto(`/extracts/${challenge}`)
  await expect(scrutiny.getByRole('heading', { name: 'You cannot read this yet' })).toBeVisible(
    soon,
  )
  await manager.goto(`/challenges/${challenge}/edit/reached`)
  await manager.getByLabel('Scrutiny').fill(new Date().toISOString().slice(0, 10))
  await press(manager, 'Save')
  await sayItIsMe(manager)
  // It is done when the page goes back.
  await expect(manager).toHaveURL(new RegExp(`/challenges/${challenge}$`))
  await scrutiny.reload()
  await expect(scrutiny.getByText('One worker who knows me.')).toBeVisible(soon)
  await expect(scrutiny.getByText('The lunch club is kind.')).toHaveCount(0)
  // Their author is told what became of them.
  const became = phone.getByText(/^Shared with the team.+ the council reads as well/)
  await expect(became).toHaveCount(texts.length - 1, soon)

  for (const each of [manager, desk, director, peer, lead, scrutiny]) await each.context().close()
})
