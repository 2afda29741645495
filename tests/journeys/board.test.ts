// The board: a file of figures is brought in, a question is asked from it, and the visiting team answers
// it and says where it sees the council, beside what the council says of itself.
import type { Page } from '@playwright/test'
import { expectColoursOpenToAll, expectNothingSideways, expectOpenToAll } from '../support/axe.ts'
import { openDesk } from '../support/desk.ts'
import { press } from '../support/expert.ts'
import { expect, test } from '../support/journey.ts'
import { file, row } from '../support/scorecard.ts'

test.beforeEach(() => test.setTimeout(240_000))

const soon = { timeout: 60_000 }
const narrow = { width: 360, height: 780 }
const wide = { width: 1280, height: 1000 }

/** As it is, in the dark, and on a narrow phone. */
async function look(page: Page, name: string): Promise<void> {
  await expectOpenToAll(page, name)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectColoursOpenToAll(page, `${name}, dark`)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(narrow)
  await expectNothingSideways(page, `${name}, narrow`)
  await page.setViewportSize(wide)
}

async function openBoard(page: Page): Promise<void> {
  await page.goto('/board')
  await page.getByRole('link', { name: /Oakshire/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Oakshire/ })).toBeVisible(soon)
}

async function chooseFile(page: Page, text: string): Promise<void> {
  const buffer = Buffer.from(text)
  await page
    .getByLabel('The file')
    .setInputFiles({ name: 'figures.csv', mimeType: 'text/csv', buffer })
  await press(page, 'Look at the file')
}

test('figures come in from a file, all or none, and the coordinator sees first what changes', async ({
  browser,
  server,
}) => {
  const desk = await openDesk(browser, server, server.link('coordinator'))
  await desk.goto('/figures/import')
  await press(desk, 'Look at the file')
  await expect(desk.getByText('Choose a file first').first()).toBeVisible()
  await look(desk, 'no file yet')

  const good = row({ ons: 'E06999010', value: '71.5', year: '2024-25' })
  const bad = row({ ons: 'E06999001', value: 'about 70', year: '2024-25' })
  await chooseFile(desk, file(good, bad))
  await expect(desk.getByRole('heading', { name: '1 row is refused' })).toBeVisible(soon)
  const refused = desk.getByRole('row').filter({ hasText: 'Not a number' })
  await expect(refused).toContainText('about 70')
  await expect(refused).toContainText('Value')
  await look(desk, 'what the file would change')
  // Looked at and left: nothing came in.
  await desk.goto('/figures/import')
  await chooseFile(desk, file(good, bad))
  await expect(desk.getByText('New figures')).toBeVisible(soon)

  await press(desk, 'Bring in the others')
  await expect(desk.getByRole('heading', { level: 1, name: 'The figures are in' })).toBeVisible(
    soon,
  )
  await look(desk, 'the figures are in')
  await press(desk, 'Another file')
  await chooseFile(desk, file(good))
  await expect(desk.getByText('There is nothing new in this file')).toBeVisible(soon)
  await desk.context().close()
})

test('the board asks from a figure, the team answers, and both views of an enabler stand side by side', async ({
  browser,
  server,
}) => {
  const sponsor = await openDesk(browser, server, server.link('sponsor'))
  await openBoard(sponsor)
  await expect(sponsor.getByText('What the team found').first()).toBeVisible(soon)
  await look(sponsor, 'the board')

  // The self-view beside its figures: each with a sentence and a table.
  await sponsor
    .locator('summary')
    .filter({ hasText: /^6 .*|Commissioning/ })
    .last()
    .click()
  await look(sponsor, 'the board with a section open')

  await press(sponsor, 'Ask a question')
  await press(sponsor, 'Save')
  await expect(sponsor.getByRole('alert')).toContainText('There is a problem')
  await look(sponsor, 'a question with nothing in it')
  const source = sponsor.getByLabel('Where it comes from')
  const figure = await source.locator('option', { hasText: /^Figure 1E/ }).getAttribute('value')
  await source.selectOption(figure ?? '')
  await sponsor.getByLabel('The question').fill('Why do fewer carers feel heard?')
  await press(sponsor, 'Save')
  const asked = sponsor.getByRole('article').filter({ hasText: 'Why do fewer carers feel heard?' })
  await expect(asked).toContainText('From the figure 1E')
  await expect(asked).toContainText('Not answered yet')
  // It is asked by the board and answered by the team.
  await expect(asked.getByRole('link', { name: 'Answer it' })).toHaveCount(0)

  const team = await openDesk(browser, server, server.link('leadPeer'))
  await openBoard(team)
  const waiting = team.getByRole('article').filter({ hasText: 'Why do fewer carers feel heard?' })
  await waiting.getByRole('link', { name: 'Answer it' }).click()
  await expect(team.getByLabel('What you found')).toBeVisible()
  await look(team, 'an answer')
  await team.getByLabel('What you found').fill('Nobody rings them back.')
  await press(team, 'Save')
  await expect(waiting).toContainText('Nobody rings them back.')
  await expect(asked).toContainText('Nobody rings them back.', { timeout: 60_000 })

  // Two views, and no average.
  await team
    .getByRole('link', { name: /^Place: / })
    .last()
    .click()
  await press(team, 'Save')
  await expect(team.getByRole('alert')).toContainText('There is a problem')
  await team.getByRole('radio', { name: 'Good to great' }).check()
  await team.getByLabel(/^One line on why/).fill('Further than the council says.')
  await look(team, 'a placing')
  await press(team, 'Save')
  const placed = team.getByRole('row').filter({ hasText: 'Further than the council says.' })
  await expect(placed).toContainText('Good to great')

  // The map names each council and ranks none.
  await sponsor.goto('/board/enablers')
  await expect(sponsor.getByRole('link', { name: 'Oakshire' })).toBeVisible(soon)
  await expect(sponsor.getByText('it is no ranking', { exact: false })).toBeVisible()
  await look(sponsor, 'the map of enablers')
  for (const page of [sponsor, team]) await page.context().close()
})

test('whoever is not on the board is told so, and sees nothing of it', async ({ page, server }) => {
  await page.goto(server.link('scrutinyMember'))
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page).not.toHaveURL(/\/i\/|\/welcome$/)
  await page.goto('/board')
  await expect(page.getByText('This is not for your role to read')).toBeVisible(soon)
  await expect(page.getByText('No self-view has been shared yet')).toHaveCount(0)
  await expect(page.getByRole('link', { name: /Oakshire/ })).toHaveCount(0)
})
