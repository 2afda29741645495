// @vitest-environment node
/** A draft begun on one phone comes back on another of the same card, and the server can read none of it. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Offline } from '../../../../client/session/api.ts'
import { cardKey } from '../../../../client/local/card-key.ts'
import { readDraft, startAgain } from '../../../../client/local/draft.ts'
import { trayOf } from '../../../../client/local/needs-you.ts'
import { readSentResponses, sendDraft } from '../../../../client/local/sent.ts'
import { readKeys } from '../../../../client/local/sealed/keys.ts'
import { newId } from '../../../../client/local/command.ts'
import { readCopyState } from '../../../../client/local/sealed/state.ts'
import { readNews } from '../../../../client/local/sealed/news.ts'
import { mostCopies } from '../../../../server/store/sealed.ts'
import { readOthers } from '../../../../client/local/sealed/others.ts'
import { openCard } from '../../../../client/local/sealed/card.ts'
import { startSealing } from '../../../../client/local/sealed/sealing.ts'
import { settleTwins } from '../../../../client/local/sealed/twins.ts'
import { id } from '../../../support/people.ts'
import { challenge, write } from '../support/answering.ts'
import { type Handset, World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await World.withRegion()
})
afterAll(() => world.close())

let made = 0
/** A card with its key, and phones that opened it. */
async function card() {
  const code = await world.invite(`sealed ${String((made += 1))}`, 'expert')
  const key = cardKey(crypto.getRandomValues(new Uint8Array(16)))
  return {
    key,
    phone: async (own = key) => {
      const handset = await world.phone(code)
      await openCard(handset.phone, challenge, own)
      await handset.sync()
      return handset
    },
    keyless: () => world.phone(code),
  }
}

const sealNow = ({ phone }: Handset) => startSealing(phone).now()
const draftOf = ({ phone }: Handset) => readDraft(phone, challenge)
const textsOf = async (handset: Handset) =>
  Object.fromEntries(
    Object.entries((await draftOf(handset))?.answers ?? {}).map(([key, one]) => [
      key,
      one?.answer.is === 'text' ? one.answer.text : one?.answer.is,
    ]),
  )
const copies = async () =>
  (await world.test.store.db.selectFrom('sealed').selectAll().execute()).filter(
    ({ person }) => person === id(`sealed ${String(made)}`),
  )
const news = ({ phone }: Handset) => readNews(phone, challenge)

/** All that the database holds, as text. */
async function everything(): Promise<string> {
  const { db } = world.test.store
  const tables = await db.introspection.getTables()
  const all = await Promise.all(
    tables.map(({ name }) => sql<object>`select * from ${sql.table(name)}`.execute(db)),
  )
  return JSON.stringify(all.map(({ rows }) => rows))
}

describe('a sealed copy', () => {
  it('is made a few seconds after an answer, and the server holds no word of it', async () => {
    const { phone, key } = await card()
    const first = await phone()
    await write(first, 'SENTINEL the ramp is steep')
    expect((await copies()).length).toBe(0)
    await sealNow(first)
    const [copy] = await copies()
    expect(copy).toMatchObject({ draft: (await draftOf(first))?.id })
    const held = await everything()
    expect(held).not.toContain('SENTINEL')
    expect(held).not.toContain(key)
    expect(Buffer.from(copy?.bytes ?? '', 'base64').toString('latin1')).not.toContain('SENTINEL')
    await startAgain(first.phone, challenge)
    await sealNow(first)
    expect(await copies()).toEqual([])
  })

  it('is made again when something changed, with another nonce, and not when nothing did', async () => {
    const first = await (await card()).phone()
    await write(first, 'one')
    await sealNow(first)
    const [before] = await copies()
    await sealNow(first)
    expect(await copies()).toEqual([before])
    await write(first, 'two')
    await sealNow(first)
    const [after] = await copies()
    expect(after?.id).toBe(before?.id)
    expect(after?.bytes.slice(0, 16)).not.toBe(before?.bytes.slice(0, 16))
    await sendDraft(first.phone, challenge)
    await first.sync()
    await sealNow(first)
    expect(await copies()).toEqual([])
  })

  it('is promised only as long as there may be one', async () => {
    const first = await (await card()).phone()
    const stateOf = async () => (await readCopyState(first.phone, challenge)).is
    await first.offline(async () => {
      await write(first, 'in the cellar')
      await sealNow(first)
    })
    expect(await stateOf()).toBe('only')
    const { store } = world.test
    const person = id(`sealed ${String(made)}`)
    const at = first.phone.clock.iso()
    const others = Array.from({ length: mostCopies }, () => ({
      ...{ id: `${person}/${newId(first.phone)}`, person, challenge, at },
      ...{ draft: id('another draft'), bytes: 'as good as any other' },
    }))
    await store.write((tx) => tx.insertInto('sealed').values(others).execute())
    await sealNow(first)
    expect(await stateOf()).toBe('none')
    await store.write((tx) =>
      tx.deleteFrom('sealed').where('draft', '=', id('another draft')).execute(),
    )
    await sealNow(first)
    expect(await stateOf()).toBe('kept')
    await startAgain(first.phone, challenge)
    await sealNow(first)
  })

  it('waits without signal, and is made when there is some again', async () => {
    const first = await (await card()).phone()
    await first.offline(async () => {
      await write(first, 'in the cellar')
      await sealNow(first)
    })
    expect(await copies()).toEqual([])
    await sealNow(first)
    expect((await copies()).length).toBe(1)
    await sendDraft(first.phone, challenge)
    await first.sync()
  })

  it('stays while what was sent has not arrived, and goes with its arrival', async () => {
    const first = await (await card()).phone()
    await write(first, 'sent in the cellar')
    await sealNow(first)
    await first.offline(() => sendDraft(first.phone, challenge).then(() => undefined))
    await sealNow(first)
    expect((await copies()).length).toBe(1)
    await first.sync()
    await sealNow(first)
    expect(await copies()).toEqual([])
  })

  it('is not made without the card’s key', async () => {
    const phone = await (await card()).keyless()
    await write(phone, 'typed code')
    await sealNow(phone)
    expect(await copies()).toEqual([])
    expect(phone.asked.filter((one) => one.includes('/api/sealed'))).toEqual([])
  })
})

describe('the same card on another phone', () => {
  it('brings all back, and the two make one response', async () => {
    const { phone } = await card()
    const first = await phone()
    await write(first, 'on the first')
    await write(first, 'more', 'G2')
    await sealNow(first)
    first.kill()
    const second = await phone()
    expect(await textsOf(second)).toEqual({ 'own:G1': 'on the first', 'own:G2': 'more' })
    expect(await news(second)).toEqual({ is: 'brought', count: 2 })
    await sendDraft(second.phone, challenge)
    await second.sync()
    expect((await readSentResponses(second.phone, challenge)).length).toBe(1)
    await sealNow(second)
    expect(await copies()).toEqual([])
  })

  it('keeps both where they differ, under the id that is older', async () => {
    const { phone } = await card()
    const [first, second] = [await phone(), await phone()]
    await write(first, 'mine')
    world.clock.turn(5)
    await write(second, 'other')
    const older = (await draftOf(first))?.id
    await sealNow(first)
    await sealNow(second)
    expect(await textsOf(second)).toEqual({ 'own:G1': 'other' })
    const beside = (await readOthers(second.phone, challenge)).get('own:G1')
    expect(beside?.map((one) => one.entry.answer)).toEqual([{ is: 'text', text: 'mine' }])
    expect((await draftOf(second))?.id).toBe(older)
    await sealNow(first)
    expect((await draftOf(first))?.id).toBe(older)
    await sendDraft(second.phone, challenge)
    await second.sync()
    // Sent before a choice was made: the other one is offered as an addition.
    await settleTwins(second.phone)
    expect(await textsOf(second)).toEqual({ 'own:G1': 'mine' })
    expect((await draftOf(second))?.addsTo).toBe(older)
    await startAgain(second.phone, challenge)
    await sealNow(second)
    await startAgain(first.phone, challenge)
    await sealNow(first)
  })

  it('a card with another key opens nothing that was sealed before, and loses nothing here', async () => {
    const { phone } = await card()
    const first = await phone()
    await write(first, 'under the old card')
    await sealNow(first)
    const fresh = cardKey(crypto.getRandomValues(new Uint8Array(16)))
    const second = await phone(fresh)
    expect(await draftOf(second)).toBeNull()
    expect(await readKeys(second.phone, challenge)).toEqual([])
    expect(await openCard(first.phone, challenge, fresh)).toBe('opensNothing')
    await first.offline(async () => {
      await expect(openCard(first.phone, challenge, fresh, true)).rejects.toThrow(Offline)
    })
    // A card made anew opens nothing yet: its owner says that it is the one of this visit.
    expect(await openCard(first.phone, challenge, fresh, true)).toBe('kept')
    expect((await readCopyState(first.phone, challenge)).is).toBe('kept')
    expect(await textsOf(first)).toEqual({ 'own:G1': 'under the old card' })
    expect(await openCard(second.phone, challenge, fresh)).toBe('kept')
    expect(await textsOf(second)).toEqual({ 'own:G1': 'under the old card' })
    await startAgain(first.phone, challenge)
    await sealNow(first)
  })
})

describe('starting again', () => {
  it('takes what another phone wrote beside it too, and brings both back when that is undone', async () => {
    const { phone } = await card()
    const [first, second] = [await phone(), await phone()]
    await write(first, 'mine')
    await sealNow(first)
    await write(second, 'other')
    await sealNow(second)
    const beside = () => readOthers(second.phone, challenge)
    const before = await beside()
    expect([...before.keys()]).toEqual(['own:G1'])
    const undo = await startAgain(second.phone, challenge)
    expect((await beside()).size).toBe(0)
    await undo()
    expect(await beside()).toEqual(before)
    expect(await textsOf(second)).toEqual({ 'own:G1': 'other' })
    await startAgain(second.phone, challenge)
    await settleTwins(second.phone)
    expect(await draftOf(second)).toBeNull()
    for (const one of [first, second]) {
      await startAgain(one.phone, challenge)
      await sealNow(one)
    }
  })
})

describe('both phones offline, and both press Send', () => {
  async function both(onSecond: string) {
    const { phone } = await card()
    const first = await phone()
    await write(first, 'said once')
    await sealNow(first)
    const second = await phone()
    if (onSecond !== 'said once') await write(second, onSecond)
    for (const one of [first, second])
      await one.offline(() => sendDraft(one.phone, challenge).then(() => undefined))
    await first.sync()
    await second.sync()
    await settleTwins(second.phone)
    return { first, second }
  }

  it('the second finds all sent, and is never told that anything was refused', async () => {
    const { second } = await both('said once')
    expect(await trayOf(second.phone)).toEqual([])
    expect(await draftOf(second)).toBeNull()
    expect(await news(second)).toEqual({ is: 'same' })
    const sent = await readSentResponses(second.phone, challenge)
    expect(sent.map(({ state }) => state)).toEqual(['received'])
  })

  it('what differs is offered as an addition, and nothing else', async () => {
    const { first, second } = await both('said differently')
    expect(await trayOf(second.phone)).toEqual([])
    expect(await news(second)).toEqual({ is: 'differs', count: 1 })
    const draft = await draftOf(second)
    const [response] = await readSentResponses(first.phone, challenge)
    expect(draft).toMatchObject({ addsTo: response?.id, promise: 1 })
    expect(draft?.id).not.toBe(response?.id)
    expect(await textsOf(second)).toEqual({ 'own:G1': 'said differently' })
    await sendDraft(second.phone, challenge)
    await second.sync()
    const sent = await readSentResponses(second.phone, challenge)
    expect(new Set(sent.map((one) => one.addsTo))).toEqual(new Set([null, response?.id]))
  })

  it('a phone that finds its draft sent keeps only what differs', async () => {
    const { phone } = await card()
    const first = await phone()
    await write(first, 'the same')
    await sealNow(first)
    const second = await phone()
    await write(second, 'only here', 'G3')
    await sendDraft(first.phone, challenge)
    await first.sync()
    await second.sync()
    await settleTwins(second.phone)
    expect(await textsOf(second)).toEqual({ 'own:G3': 'only here' })
    expect(await news(second)).toEqual({ is: 'differs', count: 1 })
    await startAgain(second.phone, challenge)
  })
})

describe('a phone that is lost after another of its card has sent', () => {
  it('loses nothing: what only its copy holds is offered where it was sent', async () => {
    const { phone } = await card()
    const first = await phone()
    await write(first, 'on both')
    await sealNow(first)
    const second = await phone()
    await sealNow(second)
    expect(await textsOf(second)).toEqual({ 'own:G1': 'on both' })
    await write(second, 'only on the lost one', 'G3')
    await sealNow(second)

    await sendDraft(first.phone, challenge)
    await first.sync()
    await sealNow(first)
    expect(await textsOf(first)).toEqual({ 'own:G3': 'only on the lost one' })
    const [response] = await readSentResponses(first.phone, challenge)
    expect((await draftOf(first))?.addsTo).toBe(response?.id)
    // What is left is the copy of the addition.
    expect((await copies()).map(({ draft }) => draft)).toEqual([(await draftOf(first))?.id])
    await startAgain(first.phone, challenge)
  })
})

describe('leaving a phone', () => {
  it('forgets the key, and deletes the copies of words that are deleted', async () => {
    const { phone } = await card()
    const first = await phone()
    await write(first, 'to be deleted')
    await sealNow(first)
    expect((await copies()).length).toBe(1)
    await first.session.signOut('delete')
    expect(await copies()).toEqual([])
    const again = await phone()
    expect(await draftOf(again)).toBeNull()
    expect((await readKeys(again.phone, challenge)).length).toBe(1)
    await write(again, 'to be kept')
    await again.session.signOut('lock')
    again.stop()
  })
})
