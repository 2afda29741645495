// @vitest-environment node
/** Answers go out of a phone without signal as a file, and come in at the office: once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '../../../../shared/answer.ts'
import { saveAnswer, saveHead } from '../../../../client/local/draft.ts'
import { trayOf } from '../../../../client/local/needs-you.ts'
import { mayPassOn, openLetterbox, passOn, takeIn } from '../../../../client/local/pass-on.ts'
import { letterboxKeys, openLetter, sealLetter } from '../../../../client/local/sealed/letter.ts'
import { settleTwins } from '../../../../client/local/sealed/twins.ts'
import { readRecords } from '../../../../client/local/records.ts'
import { readSentResponses, sendDraft } from '../../../../client/local/sent.ts'
import { freshId, id, place, region, run } from '../../../support/people.ts'
import { type Handset, World } from '../support/world.ts'

let world: World
let office: Handset
beforeAll(async () => {
  world = await World.withRegion()
  office = await world.phone(await world.card(id('office')))
  await office.sync()
})
afterAll(() => world.close())

const { challenge } = place('oakshire')
const entry: Entry = {
  ...{ question: 'G1', about: 'own', why: null, credit: { as: 'role' } },
  answer: { is: 'text', text: 'SENTINEL from the cellar' },
}

let made = 0
/** An expert who has pressed Send where there is no signal. */
async function inTheCellar() {
  const name = `cellar ${String((made += 1))}`
  const handset = await world.phone(await world.invite(name, 'expert'))
  await sendInTheCellar(handset)
  return { handset, person: id(name) }
}

async function sendInTheCellar(handset: Handset): Promise<void> {
  await handset.sync()
  await handset.offline(async () => {
    await saveHead(handset.phone, challenge, {
      questionnaire: id('questions'),
      ...{ number: 1, promise: 1 },
    })
    await saveAnswer(handset.phone, challenge, { about: 'own', question: 'G1' }, entry)
    await sendDraft(handset.phone, challenge)
  })
}

describe('a letter', () => {
  it('opens with the letterbox it was sealed to, and with no other', async () => {
    const [box, other] = [await letterboxKeys(), await letterboxKeys()]
    const file = await sealLetter(box.publicKey, challenge, { words: 'SENTINEL' })
    expect(file).not.toContain('SENTINEL')
    expect(await openLetter(box, file)).toEqual({ words: 'SENTINEL' })
    expect(await openLetter(other, file)).toBeNull()
  })

  it('does not open when it was changed, or is said to be for another visit', async () => {
    const box = await letterboxKeys()
    const file = await sealLetter(box.publicKey, challenge, { words: 'mine' })
    expect(await openLetter(box, file.replace(challenge, freshId()))).toBeNull()
    const letter = JSON.parse(file) as { bytes: string }
    const bytes = `${letter.bytes.startsWith('A') ? 'B' : 'A'}${letter.bytes.slice(1)}`
    expect(await openLetter(box, JSON.stringify({ ...letter, bytes }))).toBeNull()
    expect(await openLetter(box, 'a photograph')).toBeNull()
  })

  it('is sealed with other keys each time', async () => {
    const box = await letterboxKeys()
    const files = await Promise.all([1, 2, 3].map(() => sealLetter(box.publicKey, challenge, {})))
    expect(new Set(files).size).toBe(3)
  })
})

describe('passing answers on', () => {
  it('needs the letterbox of the visit, which the office makes once', async () => {
    const { handset } = await inTheCellar()
    expect(await mayPassOn(handset.phone, challenge)).toBe(false)
    expect(await passOn(handset.phone, challenge)).toBeNull()
    await openLetterbox(region, challenge, office.run)
    await openLetterbox(region, challenge, office.run)
    await office.sync()
    await handset.sync()
    expect(await mayPassOn(handset.phone, challenge)).toBe(true)
  })

  it('brings them in once, and their phone finds them sent when it has signal', async () => {
    const { handset, person } = await inTheCellar()
    const file = (await passOn(handset.phone, challenge)) ?? ''
    expect(file).not.toContain('SENTINEL')
    expect(await takeIn(file, office.run)).toEqual({
      is: 'done',
      author: person,
      taken: 1,
      there: 0,
    })
    expect(await takeIn(file, office.run)).toEqual({
      is: 'done',
      author: person,
      taken: 0,
      there: 1,
    })
    const tables = await Promise.all([
      office.phone.words.use((all) => Promise.all(all.tables.map((table) => table.toArray()))),
      office.phone.rows.use((all) => Promise.all(all.tables.map((table) => table.toArray()))),
    ])
    expect(JSON.stringify(tables)).not.toContain('SENTINEL')
    expect(JSON.stringify(tables[0])).not.toContain(person)
    await handset.sync()
    await settleTwins(handset.phone)
    expect(await trayOf(handset.phone)).toEqual([])
    const sent = await readSentResponses(handset.phone, challenge)
    expect(sent.map(({ state }) => state)).toEqual(['received'])
    expect(sent[0]?.takenInAt).toBe(sent[0]?.receivedAt)
    expect(handset.phone.state.waiting).toBe(0)
  })

  it('counts as there when the phone was faster', async () => {
    const { handset, person } = await inTheCellar()
    const file = (await passOn(handset.phone, challenge)) ?? ''
    await handset.sync()
    expect(await takeIn(file, office.run)).toEqual({
      is: 'done',
      author: person,
      taken: 0,
      there: 1,
    })
  })

  it('comes in for an expert whose role stands with an entry that turned out to be them', async () => {
    const [before, heir] = [id('entered first'), id('entered again')]
    await world.invite('entered first', 'expert')
    await run(world.test.store, [
      { kind: 'person', name: 'make', record: heir, args: { region, name: 'Jo', email: null } },
      { kind: 'person', name: 'merge', record: before, args: { into: heir } },
    ])
    const handset = await world.phone(await world.card(heir, challenge))
    await sendInTheCellar(handset)
    const file = (await passOn(handset.phone, challenge)) ?? ''
    await office.sync()
    expect(await takeIn(file, office.run)).toEqual({
      ...{ is: 'done', author: heir, taken: 1, there: 0 },
    })
  })

  it('names nobody to the office when it comes late, as the office reads it then', async () => {
    const { handset, person } = await inTheCellar()
    const file = (await passOn(handset.phone, challenge)) ?? ''
    const ended = new Date(world.clock.now).toISOString().slice(0, 10)
    await office.sync()
    const posts = await readRecords<{ person: string }>(office.phone, 'appointment', { challenge })
    const post = posts.find(({ body }) => body.person === person)?.id ?? ''
    const record = { kind: 'appointment', name: 'end', record: post, args: { to: ended } }
    await run(world.test.store, [record])
    expect(await takeIn(file, office.run)).toEqual({
      ...{ is: 'done', author: null, taken: 1, there: 0 },
    })
  })

  it('is taken in by the office alone, and only as it is', async () => {
    const { handset } = await inTheCellar()
    const file = (await passOn(handset.phone, challenge)) ?? ''
    expect(await takeIn(file, handset.run)).toEqual({ is: 'notYours' })
    expect(await takeIn('no file', office.run)).toEqual({ is: 'notOurs' })
    const letter = JSON.parse(file) as { nonce: string }
    const torn = JSON.stringify({ ...letter, nonce: 'AAAAAAAAAAAAAAAA' })
    expect(await takeIn(torn, office.run)).toEqual({ is: 'broken' })
  })
})
