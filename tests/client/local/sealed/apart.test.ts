// @vitest-environment node
/** Two phones of one card whose drafts were begun apart: neither had heard of the other. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Response } from '../../../../shared/records/response.ts'
import { sentTwice } from '../../../../client/features/visit/sent-twice.ts'
import { readDraft } from '../../../../client/local/draft.ts'
import { trayOf } from '../../../../client/local/needs-you.ts'
import { readRecords } from '../../../../client/local/records.ts'
import { sendDraft } from '../../../../client/local/sent.ts'
import { readNews } from '../../../../client/local/sealed/news.ts'
import { settleTwins } from '../../../../client/local/sealed/twins.ts'
import { challenge, write } from '../support/answering.ts'
import { type Handset, World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await World.withRegion()
})
afterAll(() => world.close())

let made = 0
/** Two phones of one card without its key: no copy of a draft leaves either. */
async function two(): Promise<[Handset, Handset]> {
  const code = await world.invite(`apart ${String((made += 1))}`, 'expert')
  return [await world.phone(code), await world.phone(code)]
}
const send = ({ phone }: Handset) => sendDraft(phone, challenge)
const draftOf = ({ phone }: Handset) => readDraft(phone, challenge)
const textsOf = async (handset: Handset) =>
  Object.values((await draftOf(handset))?.answers ?? {}).map((one) =>
    one?.answer.is === 'text' ? one.answer.text : '',
  )
const sentBy = ({ phone }: Handset) => readRecords<Response>(phone, 'response', { challenge })
async function hear(handset: Handset) {
  await handset.sync()
  await settleTwins(handset.phone)
}

/** Both write offline, the first sends; the second hears of it before its Send. */
async function heardFirst(onFirst: string[], onSecond: string[]) {
  const [first, second] = await two()
  for (const [handset, texts] of [
    [first, onFirst],
    [second, onSecond],
  ] as const)
    await handset.offline(async () => {
      for (const [at, text] of texts.entries()) await write(handset, text, `G${String(at + 1)}`)
    })
  world.clock.turn(1000)
  await send(first)
  await first.sync()
  await hear(second)
  return { first, second }
}

describe('the second phone, when it hears of the first before its Send', () => {
  it('offers only what differs, as an addition', async () => {
    const { first, second } = await heardFirst(['the same', 'one'], ['the same', 'other'])
    const [response] = await sentBy(first)
    expect(await textsOf(second)).toEqual(['other'])
    expect(await draftOf(second)).toMatchObject({ addsTo: response?.id, promise: 1 })
    expect(await readNews(second.phone, challenge)).toEqual({ is: 'differs', count: 1 })
    await settleTwins(second.phone)
    expect(await textsOf(second)).toEqual(['other'])
    await send(second)
    await second.sync()
    expect((await sentBy(second)).map(({ body }) => body.addsTo)).toEqual([null, response?.id])
    expect(sentTwice(await sentBy(second)).size).toBe(0)
  })

  it('says that all was sent, where nothing differs', async () => {
    const { second } = await heardFirst(['the same'], ['the same'])
    expect(await draftOf(second)).toBeNull()
    expect(await readNews(second.phone, challenge)).toEqual({ is: 'same' })
  })

  it('leaves alone what is written after it has heard, and what is about something else', async () => {
    const { second } = await heardFirst(['the same'], ['the same'])
    world.clock.turn(1000)
    await write(second, 'the same')
    await settleTwins(second.phone)
    expect(await textsOf(second)).toEqual(['the same'])

    const [first, other] = await two()
    await other.offline(() => write(other, 'told', 'G1', 'seen'))
    world.clock.turn(1000)
    await write(first, 'told')
    await send(first)
    await first.sync()
    const before = await draftOf(other)
    await hear(other)
    expect(await draftOf(other)).toMatchObject({ id: before?.id, addsTo: null })
    expect(await textsOf(other)).toEqual(['told'])
    await write(other, 'told')
    await settleTwins(other.phone)
    expect(await textsOf(other)).toEqual(['told', 'told'])
  })

  it('takes another response of the same phone for what it is', async () => {
    const [first] = await two()
    await write(first, 'the same')
    await send(first)
    world.clock.turn(1000)
    await write(first, 'the same')
    await hear(first)
    expect(await textsOf(first)).toEqual(['the same'])
    expect(await draftOf(first)).toMatchObject({ addsTo: null })
  })
})

describe('both phones, when both send before they hear of each other', () => {
  it('are both taken, and what was sent twice is told until one is taken back', async () => {
    const [first, second] = await two()
    for (const one of [first, second])
      await one.offline(async () => {
        await write(one, 'the same')
        await write(one, one === first ? 'one' : 'other', 'G2')
        world.clock.turn(1000)
        await send(one)
      })
    await first.sync()
    await hear(second)
    const [older, newer] = (await sentBy(second)).sort((a, b) =>
      a.body.sentOnPhone < b.body.sentOnPhone ? -1 : 1,
    )
    expect(await trayOf(second.phone)).toEqual([])
    if (!older || !newer) throw new Error('both should be there')
    const told = { [`${newer.id} own:G1`]: older.body.sentOnPhone }
    expect(Object.fromEntries(sentTwice([newer, older]))).toEqual(told)

    const back = { key: 'own:G1' as const, at: older.body.sentOnPhone }
    const taken = { ...older, body: { ...older.body, withdrawn: [back] } }
    expect(sentTwice([newer, taken]).size).toBe(0)
  })
})
