import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import ExtractApartPage from '../../../../client/features/extracts/ExtractApartPage.vue'
import ExtractsPage from '../../../../client/features/extracts/ExtractsPage.vue'
import { give } from '../../../../client/local/command.ts'
import { saveAnswer, saveHead } from '../../../../client/local/draft.ts'
import { readRecords } from '../../../../client/local/records.ts'
import { sendDraft } from '../../../../client/local/sent.ts'
import { adults } from '../../../../server/content/questionnaires/adults.ts'
import { extractOf } from '../../../../shared/extract-id.ts'
import type { Entry } from '../../../../shared/records/entry.ts'
import type { Hold } from '../../../../shared/records/hold.ts'
import { entryOf } from '../../../../shared/records/response/entry-made.ts'
import { id, place, region, run } from '../../../support/people.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

const { challenge } = place('oakshire')
const sheet = id('the questions of adults')
const questions = ['A1', 'A2'] as const
const keyOf = (question: string) => `own:${question}`
let world: World
let authors: { phone: Handset; response: string }[]
let eve: Handset
let worried: string

beforeAll(async () => {
  world = await World.withRegion()
  await run(world.test.store, [
    { kind: 'questionnaire', name: 'publish', record: sheet, args: { region, ...adults } },
  ])
  authors = [await sendAnswers('amara'), await sendAnswers('kath')]
  await shareAll()
  eve = await world.phone(await world.invite('eve', 'memberPeer'))
  await eve.sync()
  worried = extractOf(entryOf(authors[0]?.response ?? ''), keyOf('A1'), 0)
})
afterAll(() => world.close())

async function sendAnswers(name: string) {
  const phone = await world.phone(await world.invite(name, 'expert'))
  await phone.sync()
  await saveHead(phone.phone, challenge, { questionnaire: sheet, number: 1, promise: 1 })
  for (const question of questions) {
    const answer = { is: 'text', text: `${name} waited for ${question}.` } as const
    const at = { about: 'own', question } as const
    await saveAnswer(phone.phone, challenge, at, {
      ...{ ...at, answer, why: null, credit: { as: 'role' } },
    })
  }
  const { record: response } = await sendDraft(phone.phone, challenge)
  await phone.sync()
  return { phone, response }
}

/** Two check everything, the authors say yes, and all of it is shared. */
async function shareAll(): Promise<void> {
  const [grace, david] = [
    await world.phone(await world.invite('grace', 'leadPeer')),
    await world.phone(await world.invite('david', 'manager')),
  ]
  await grace.sync()
  const entries = await readRecords<Entry>(grace.phone, 'entry', { challenge })
  const all = entries.flatMap(({ id: record, body: { sentAs: wording } }) =>
    questions.map((question) => ({ record, args: { key: keyOf(question), wording } })),
  )
  for (const reviewer of [grace, david]) {
    await reviewer.sync()
    for (const { record, args } of all)
      await give(reviewer.phone, 'entry', 'check', args, { record })
    await reviewer.sync()
  }
  for (const { phone, response: record } of authors) {
    await phone.sync()
    const own = all.filter((one) => one.record === entryOf(record))
    for (const { args } of own)
      await give(phone.phone, 'response', 'answer', { ...args, yes: true }, { record })
    await phone.sync()
  }
  await give(david.phone, 'sharing', 'make', { region, challenge })
  await david.sync()
}

const press = (page: ReturnType<typeof drawOn>['page']) =>
  page
    .findAll('button')
    .find((one) => one.text() === 'Set apart')
    ?.trigger('click')

describe('a member peer who is worried about words', () => {
  it('finds beside each of them the way to set them apart', async () => {
    const { page, says, leave } = drawOn(eve, ExtractsPage, { challenge })
    await says((text) => text.includes('I am worried about these words'))
    const links = page.findAll('a').map((one) => one.attributes('href'))
    expect(links).toContain(`/extracts/${challenge}/apart/${worried}`)
    leave()
  })

  it('is told what is missing, and keeps what they wrote', async () => {
    const { page, says, leave } = drawOn(eve, ExtractApartPage, { challenge, extract: worried })
    const text = await says((now) => now.includes('amara waited for A1.'))
    expect(text).toContain('phone first')
    const form = page.find('textarea').element
    await page.find('textarea').setValue('She is alone at night.')
    await press(page)
    await says((now) => now.includes('Say yes or no'))
    // It is the very same field: one that comes anew with every letter loses the hand that types.
    expect(page.find('textarea').element).toBe(form)
    expect(form.value).toBe('She is alone at night.')
    leave()
  })

  it('sets them apart: nobody reads them there any more, and the lead has them', async () => {
    const { page, path, says, leave } = drawOn(eve, ExtractApartPage, {
      ...{ challenge, extract: worried },
    })
    await says((now) => now.includes('amara waited for A1.'))
    await page.find('textarea').setValue('She is alone at night.')
    await page
      .findAll('input[type=radio]')
      .find((one) => one.attributes('value') === 'no')
      ?.setValue()
    await press(page)
    while (path() !== `/extracts/${challenge}`) await new Promise((resume) => setTimeout(resume, 5))
    leave()
    await eve.sync()
    const left = drawOn(eve, ExtractsPage, { challenge })
    expect(await left.says((now) => now.includes('kath waited'))).not.toContain(
      'amara waited for A1',
    )
    left.leave()
    const ruth = await world.phone(await world.invite('ruth', 'safeguardingLead'))
    await ruth.sync()
    const [held] = await readRecords<Hold>(ruth.phone, 'hold', { challenge })
    expect(held?.body).toMatchObject({ reason: 'She is alone at night.', key: 'own:A1' })
    expect(await readRecords(eve.phone, 'hold', { challenge })).toEqual([])
  })

  it('finds words that are gone said to be so, and whom to phone', async () => {
    for (const easy of [false, true]) {
      const gone = drawOn(eve, ExtractApartPage, { challenge, extract: worried }, easy)
      const text = await gone.says((now) => now.includes('These words are not here'))
      expect(text).not.toContain('alone at night')
      gone.leave()
    }
  })
})

describe('an author', () => {
  it('sees no change at what they sent', async () => {
    const amara = authors[0]?.phone
    await amara?.sync()
    const [own] = amara ? await readRecords<object>(amara.phone, 'response', { challenge }) : []
    expect(JSON.stringify(own?.body)).not.toMatch(/alone at night|hold/)
  })
})
