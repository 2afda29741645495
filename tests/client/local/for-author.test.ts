// @vitest-environment node
/** What an author is told waits for them: questions about their words and letters, each until it is done with. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { give } from '../../../client/local/command.ts'
import { readForAuthor, seenLetters } from '../../../client/local/for-author.ts'
import { readRecord } from '../../../client/local/records.ts'
import type { Entry } from '../../../shared/records/entry.ts'
import type { Response } from '../../../shared/records/response.ts'
import { entryOf } from '../../../shared/records/response/entry-made.ts'
import { answers, place, region } from '../../support/people.ts'
import { type Handset, World } from './support/world.ts'

let world: World
let reviewer: Handset
let lead: Handset
beforeAll(async () => {
  world = await World.withRegion()
  reviewer = await world.phone(await world.invite('grace', 'leadPeer'))
  lead = await world.phone(await world.invite('ruth', 'safeguardingLead'))
})
afterAll(() => world.close())

/** An expert who has sent an answer, and the response. */
async function author(name: string) {
  const phone = await world.phone(await world.invite(name, 'expert'))
  await phone.sync()
  const { record } = await give(phone.phone, 'response', 'send', answers())
  await phone.sync()
  await reviewer.sync()
  return { phone, record }
}
/** A reviewer takes details out, and the author is asked about the wording. */
async function ask({ phone, record }: { phone: Handset; record: string }) {
  const entry = entryOf(record)
  const seen = await readRecord<Entry>(reviewer.phone, 'entry', entry)
  const args = { key: 'own:A1', text: 'The way in is steep.', settles: [] }
  const base = seen?.body.sentAs ?? ''
  await give(reviewer.phone, 'entry', 'reword', args, { record: entry, base })
  await reviewer.sync()
  await phone.sync()
}
const waiting = ({ phone }: Handset) => readForAuthor(phone)

describe('what waits for an author', () => {
  it('is nothing as long as nobody asks or writes', async () => {
    const { phone } = await author('amara')
    expect(await waiting(phone)).toEqual({ asks: 0, letters: 0 })
  })

  it('is a question until they have answered it', async () => {
    const own = await author('bea')
    await ask(own)
    expect(await waiting(own.phone)).toEqual({ asks: 1, letters: 0 })
    const { phone, record } = own
    const held = await readRecord<Response>(phone.phone, 'response', record)
    const said = { key: 'own:A1', wording: held?.body.asked[0]?.wording, yes: false }
    await phone.offline(() => give(phone.phone, 'response', 'answer', said, { record }))
    expect(await waiting(phone)).toEqual({ asks: 0, letters: 0 })
  })

  it('is no question about words that they have taken back', async () => {
    const own = await author('cam')
    await ask(own)
    const back = { keys: ['own:A1'] }
    await give(own.phone.phone, 'response', 'withdraw', back, { record: own.record })
    expect(await waiting(own.phone)).toEqual({ asks: 0, letters: 0 })
  })

  it('is a letter until it has been on the screen, and the next one again', async () => {
    const { phone, record } = await author('dee')
    const { challenge } = place('oakshire')
    const args = { region, challenge, entry: entryOf(record), key: 'own:A1', reason: 'Not safe' }
    const held = await give(reviewer.phone, 'hold', 'make', { ...args, aboutHostStaff: false })
    await reviewer.sync()
    const write = async (text: string) => {
      await lead.sync()
      await give(lead.phone, 'hold', 'write', { text, debrief: true }, { record: held.record })
      await lead.sync()
      await phone.sync()
    }
    await write('Please ring Maria.')
    expect(await waiting(phone)).toEqual({ asks: 0, letters: 1 })
    const own = await readRecord<Response>(phone.phone, 'response', record)
    expect(own?.body.letters).toMatchObject([{ text: 'Please ring Maria.', debrief: true }])
    await seenLetters(phone.phone)
    expect(await waiting(phone)).toEqual({ asks: 0, letters: 0 })
    world.clock.turn(60_000)
    await write('It is in hand.')
    expect(await waiting(phone)).toEqual({ asks: 0, letters: 1 })
  })
})
