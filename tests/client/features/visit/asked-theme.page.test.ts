// What an author is asked about an answer that can only feed a theme, and the copy of all their words.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import MyWordsPage from '../../../../client/features/visit/MyWordsPage.vue'
import { saveAnswer, saveHead } from '../../../../client/local/draft.ts'
import { sendDraft } from '../../../../client/local/sent.ts'
import { command, Device, freshId, id, makePerson, place, region } from '../../../support/people.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

const { challenge } = place('oakshire')
const heard = 'She waited a year for a ramp.'

let world: World
let phone: Handset
let leave: () => void = () => undefined
beforeAll(async () => {
  world = await World.withRegion()
  phone = await world.phone(await world.invite('amara', 'expert'))
  await saveHead(phone.phone, challenge, { questionnaire: id('questions'), number: 1, promise: 1 })
  const answer = { is: 'quote' as const, text: heard, mayUse: false }
  await saveAnswer(
    phone.phone,
    challenge,
    { about: 'seen', question: 'G1' },
    { ...{ question: 'G1', about: 'seen', why: null, credit: { as: 'role' } }, answer },
  )
  await sendDraft(phone.phone, challenge)
  await phone.sync()
  await makePerson(world.test.store, 'grace', 'leadPeer')
  const reviewer = new Device(world.test.store, 'grace', { clock: () => new Date(world.clock.now) })
  await reviewer.pull()
  const entry = [...reviewer.all.values()].find(({ kind }) => kind === 'entry')
  const { sentAs } = entry?.body as { sentAs: string } // as its kind made it
  const check = { key: 'seen:G1', wording: sentAs }
  const checked = await reviewer.send(command('entry', 'check', entry?.id ?? '', check))
  expect(checked.outcome).toBe('applied')
  await phone.sync()
})
afterEach(() => leave())
afterAll(() => world.close())

describe.each([
  ['standard words', false, 'May we say that somebody spoke of this?', 'somebody'],
  ['Easy Read', true, 'May we say that someone spoke of this?', 'that'],
] as const)('in %s, the author of what somebody else said', (_name, easy, asks, yes) => {
  it('is asked whether it may be said that somebody spoke of it, and never about sharing words', async () => {
    const drawn = drawOn(phone, MyWordsPage, {}, easy)
    leave = drawn.leave
    const text = await drawn.says((now) => now.includes(asks))
    expect(text).toContain(heard)
    expect(text).not.toMatch(/may read th|share these|May we share|Can we share|would share/)
    const buttons = drawn.page.findAll('button').map((one) => one.text())
    expect(buttons).toContain(easy ? `Yes, say ${yes}` : `Yes, say that ${yes} spoke of this`)
  })
})

describe('after a yes', () => {
  it('it says that the words are not shown, and a worry is in the copy of all words', async () => {
    const worry = { region, challenge, toldWhom: 'lead', aboutHostStaff: null }
    const told = { ...worry, toldAt: '2027-03-09T10:00:00.000Z', words: 'He was left alone.' }
    const device = new Device(world.test.store, 'amara', { clock: () => new Date(world.clock.now) })
    const { outcome } = await device.send(command('concern', 'record', freshId(), told))
    expect(outcome).toBe('applied')
    await phone.sync()

    const drawn = drawOn(phone, MyWordsPage)
    leave = drawn.leave
    await drawn.says((now) => now.includes('May we say that somebody spoke of this?'))
    const press = async (words: string) =>
      drawn.page
        .findAll('button')
        .find((one) => one.text() === words)
        ?.trigger('click')
    await press('Yes, say that somebody spoke of this')
    await drawn.says((now) => now.includes('we may say that somebody spoke of this, and not the'))

    const files: Blob[] = []
    const taken = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob) // no media source is saved here
      return 'blob:copy'
    })
    await drawn.says((now) => now.includes('Keep a copy of all my words'))
    await press('Keep a copy of all my words')
    taken.mockRestore()
    const copy = (await files[0]?.text()) ?? ''
    expect(copy).toContain(heard)
    expect(copy).toContain('He was left alone.')
    expect(copy).toContain('A worry you wrote down')
    expect(copy).toContain('we asked whether we may say that somebody spoke of this')
  })
})
