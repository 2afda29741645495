import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import CasePage from '../../../../client/features/safeguarding/CasePage.vue'
import { command, give } from '../../../../client/local/command.ts'
import { saveAnswer, saveHead } from '../../../../client/local/draft.ts'
import { current } from '../../../../client/local/here.ts'
import { sendDraft } from '../../../../client/local/sent.ts'
import { adults } from '../../../../server/content/questionnaires/adults.ts'
import type { Entry } from '../../../../shared/answer.ts'
import { entryOf } from '../../../../shared/records/response/entry-made.ts'
import { id, place, region, run } from '../../../support/people.ts'
import { fill, mend } from '../../local/support/damage.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

let world: World
let author: Handset
let reviewer: Handset
let ruth: Handset
const sheet = id('the questions of adults')
const at = { about: 'own', question: 'A1' } as const
beforeAll(async () => {
  world = await World.withRegion()
  await run(world.test.store, [
    { kind: 'questionnaire', name: 'publish', record: sheet, args: { region, ...adults } },
  ])
  author = await world.phone(await world.invite('amara', 'expert'))
  reviewer = await world.phone(await world.invite('grace', 'leadPeer'))
  ruth = await world.phone(await world.invite('ruth', 'safeguardingLead'))
  await author.sync()
})
afterAll(() => world.close())

/** A worry that says whom its author told, as it stands on the server. */
async function told(toldWhom: string, aboutHostStaff: boolean | null): Promise<string> {
  const { challenge } = place('oakshire')
  const at = new Date(world.clock.now).toISOString()
  current.value = author.phone
  const args = { region, challenge, toldWhom, toldAt: at, words: null, aboutHostStaff }
  const { record } = await command('concern', 'record', args)
  await author.sync()
  return record
}

/** An answer that a reviewer set apart. @param given what was answered */
async function setApart(given: Pick<Entry, 'answer' | 'why'>): Promise<string> {
  const { challenge } = place('oakshire')
  await saveHead(author.phone, challenge, { questionnaire: sheet, number: 1, promise: 1 })
  await saveAnswer(author.phone, challenge, at, { ...at, ...given, credit: { as: 'role' } })
  const { record } = await sendDraft(author.phone, challenge)
  await author.sync()
  await reviewer.sync()
  const args = { region, challenge, entry: entryOf(record), key: 'own:A1' }
  const held = { ...args, reason: 'Not safe.', aboutHostStaff: false }
  const { record: hold } = await give(reviewer.phone, 'hold', 'make', held)
  await reviewer.sync()
  return hold
}

describe('words that were set apart', () => {
  const face = { answer: { is: 'face', value: 1, of: 5 }, why: null } as const

  it('show what was chosen, also where nothing was written', async () => {
    const id = await setApart(face)
    await ruth.sync()
    const { says, leave } = drawOn(ruth, CasePage, { kind: 'hold', id })
    const text = await says((now) => now.includes('Very hard'))
    expect(text).toContain('They wrote nothing with it.')
    leave()
  })

  it('show what was chosen beside the words', async () => {
    const id = await setApart({ ...face, why: 'I am afraid of him.' })
    await ruth.sync()
    const { says, leave } = drawOn(ruth, CasePage, { kind: 'hold', id })
    const text = await says((now) => now.includes('Very hard'))
    expect(text).toContain('I am afraid of him.')
    expect(text).not.toContain('They wrote nothing')
    leave()
  })

  it('keep the letter in its box while it could not be given, and empty it once it was', async () => {
    const id = await setApart(face)
    await ruth.sync()
    await give(ruth.phone, 'hold', 'takeOver', {}, { record: id })
    const { page, says, leave } = drawOn(ruth, CasePage, { kind: 'hold', id })
    await says((now) => now.includes('Send to the author'))
    const box = () => page.get<HTMLTextAreaElement>('#letter')
    await box().setValue('Please ring Maria.')
    await page.get('#offer').setValue(true)
    const button = () =>
      page.findAll('button').find((one) => one.text().includes('Send to the author'))
    fill('words')
    await button()?.trigger('click')
    await says((now) => now.includes('This device is full'))
    expect(box().element.value).toBe('Please ring Maria.')
    mend()
    await button()?.trigger('click')
    await says(() => box().element.value === '')
    await ruth.sync()
    await author.sync()
    expect((await world.stored(id))?.body).toContain('"lettersSent":1')
    leave()
  })
})

describe('closing words that were set apart', () => {
  it('without a word to their author asks why, and says it afterwards', async () => {
    const id = await setApart({ answer: { is: 'text', text: 'I am afraid.' }, why: null })
    await ruth.sync()
    await give(ruth.phone, 'hold', 'takeOver', {}, { record: id })
    const { page, says, leave } = drawOn(ruth, CasePage, { kind: 'hold', id })
    const text = await says((now) => now.includes('Close with this receipt'))
    expect(text).toContain('Set apart bygrace (the name they were invited by)')
    expect(text).toMatch(/Taken over [\w ]+\. Came [\w ]+/)
    const press = () =>
      page
        .findAll('button')
        .find((one) => one.text().includes('Close with this receipt'))
        ?.trigger('click')
    await page.get('#receipt').setValue('OAK 1')
    await press()
    await says((now) => now.includes('Say why the author is not told'))
    expect((await world.stored(id))?.body).toContain('"ended":null')
    await page.get('#untold').setValue(true)
    await press()
    await says((now) => now.includes('It would not be safe to tell them') && now.includes('OAK 1'))
    await ruth.sync()
    expect((await world.stored(id))?.body).toContain('"untold":{"is":"unsafe"}')
    leave()
  })
})

describe('a worry on the desk', () => {
  it('says whom its author told, also the lead outside the council, to every lead who sees it', async () => {
    const readers = [
      { name: 'ruth', role: 'safeguardingLead', whom: 'lead', words: 'The lead on call' },
      { name: 'olga', role: 'outsideLead', whom: 'outside', words: 'The lead outside the council' },
    ] as const
    for (const { name, role, whom, words } of readers) {
      const id = await told(whom, false)
      const desk = name === 'ruth' ? ruth : await world.phone(await world.invite(name, role))
      await desk.sync()
      for (const easy of [false, true]) {
        const { says, leave } = drawOn(desk, CasePage, { kind: 'concern', id }, easy)
        const text = await says((now) => now.includes(words))
        // Whose it is, and of which visit: somebody has to be offered to them.
        expect(text).toContain('Who told usamara')
        expect(text).toContain('Visit to oakshire')
        expect(text).toContain(easy ? 'Who they told' : 'Whom they told')
        leave()
      }
    }
  })
})

describe('a worry of which nobody has said whom it is about', () => {
  it('is handed to the lead of the visit, with the reason, and is theirs from then on', async () => {
    const id = await told('outside', null)
    const olga = await world.phone(await world.invite('oda', 'outsideLead'))
    await olga.sync()
    const { page, says, leave } = drawOn(olga, CasePage, { kind: 'concern', id })
    await says((now) => now.includes('Hand it to the lead of the visit'))
    const press = () =>
      page
        .findAll('button')
        .find((one) => one.text() === 'Hand it on')
        ?.trigger('click')
    await press()
    await says((now) => now.includes('Write the reason'))
    await page.get('#handWhy').setValue('It is about a neighbour.')
    await press()
    await says((now) => !now.includes('Hand it to the lead of the visit'))
    leave()
    await olga.sync()
    await ruth.sync()
    const desk = drawOn(ruth, CasePage, { kind: 'concern', id })
    const text = await desk.says((now) => now.includes('It is about a neighbour.'))
    expect(text).toContain('Handed on by the lead outside')
    expect(text).toContain('Take it over')
    desk.leave()
  })
})

describe('a case that turns out to be about the council’s own people', () => {
  it('is handed to the lead outside, and is gone from the desk inside', async () => {
    const id = await told('lead', false)
    await ruth.sync()
    await give(ruth.phone, 'concern', 'takeOver', {}, { record: id })
    const { page, says, leave } = drawOn(ruth, CasePage, { kind: 'concern', id })
    const text = await says((now) => now.includes('hand it to the lead outside'))
    expect(text).toContain('you neither, and it cannot be handed back')
    const press = () =>
      page
        .findAll('button')
        .find((one) => one.text() === 'Hand it to the lead outside')
        ?.trigger('click')
    await press()
    await says((now) => now.includes('Write the reason'))
    await page.get('#handWhy').setValue('It is about a worker.')
    await press()
    await says((now) => !now.includes('cannot be handed back'))
    await ruth.sync()
    await says((now) => !now.includes('It is about a worker.'))
    leave()
    const olga = await world.phone(await world.invite('ola', 'outsideLead'))
    await olga.sync()
    const desk = drawOn(olga, CasePage, { kind: 'concern', id })
    const read = await desk.says((now) => now.includes('It is about a worker.'))
    expect(read).toContain('Handed on by those of the visit')
    expect(read).toContain('Take it over')
    expect(read).not.toContain('Hand it to')
    desk.leave()
  })

  it('offers it for words held apart as well', async () => {
    const id = await setApart({ answer: { is: 'text', text: 'She hits him.' }, why: null })
    await ruth.sync()
    const { says, leave } = drawOn(ruth, CasePage, { kind: 'hold', id })
    const text = await says((now) => now.includes('hand it to the lead outside'))
    expect(text).toContain('Those who deal with it read this, and nobody else.')
    leave()
  })
})
