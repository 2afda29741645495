// @vitest-environment node
/** Two visits of one person, each with its card: what is sealed of one visit opens with its own card alone. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cardKey } from '../../../../client/local/card-key.ts'
import { readDraft, saveAnswer, saveHead, startAgain } from '../../../../client/local/draft.ts'
import { openCard } from '../../../../client/local/sealed/card.ts'
import { fetchCopy } from '../../../../client/local/sealed/copy-body.ts'
import { keepKey, readKeys } from '../../../../client/local/sealed/keys.ts'
import { startSealing } from '../../../../client/local/sealed/sealing.ts'
import { readCopyState } from '../../../../client/local/sealed/state.ts'
import { appoint, id, place } from '../../../support/people.ts'
import { entry, questions } from '../support/answering.ts'
import { type Handset, World } from '../support/world.ts'

const first = place('oakshire').challenge
const second = place('northmere').challenge

let world: World
beforeAll(async () => {
  world = await World.withRegion(['oakshire', 'northmere'])
})
afterAll(() => world.close())

const freshKey = () => cardKey(crypto.getRandomValues(new Uint8Array(16)))

let made = 0
let person: string
let codes: { first: string; second: string }
let keys: { first: string; second: string }
beforeEach(async () => {
  const name = `of two visits ${String((made += 1))}`
  person = id(name)
  codes = { first: await world.invite(name, 'expert'), second: '' }
  await appoint(world.test.store, name, 'expert', { at: 'northmere' })
  world.clock.turn(5)
  codes.second = await world.card(person, second)
  keys = { first: freshKey(), second: freshKey() }
})

/** As the welcome does it: the server says which visit the card's code is for. */
async function arrive(code: string, key: string, handset = world.browser()): Promise<Handset> {
  const visit = await handset.session.signInByInvite(code)
  if (!handset.isRunning) await handset.start()
  await keepKey(handset.phone, visit, key)
  return handset
}

async function write({ phone }: Handset, challenge: string, text: string) {
  await saveHead(phone, challenge, questions)
  await saveAnswer(phone, challenge, { about: 'own', question: 'G1' }, entry(text))
}

const sealNow = ({ phone }: Handset) => startSealing(phone).now()
const copyOf = async (challenge: string) => {
  const all = await world.test.store.db.selectFrom('sealed').selectAll().execute()
  const found = all.find((one) => one.person === person && one.challenge === challenge)
  return found?.id.split('/').at(-1) ?? ''
}
const opens = async ({ phone }: Handset, key: string, challenge: string) =>
  (await fetchCopy(phone, [key], await copyOf(challenge))) !== null

describe('two visits and two cards on one phone', () => {
  it('seal each copy under the key of its own card', async () => {
    const phone = await arrive(codes.first, keys.first)
    await write(phone, first, 'of the first')
    await sealNow(phone)
    await arrive(codes.second, keys.second, phone)
    await write(phone, second, 'of the second')
    await sealNow(phone)

    expect(await opens(phone, keys.first, first)).toBe(true)
    expect(await opens(phone, keys.second, first)).toBe(false)
    expect(await opens(phone, keys.second, second)).toBe(true)
    expect(await opens(phone, keys.first, second)).toBe(false)
    for (const one of [first, second])
      expect((await readCopyState(phone.phone, one)).is).toBe('kept')

    const other = await arrive(codes.second, keys.second)
    await sealNow(other)
    expect(await readDraft(other.phone, second)).toMatchObject({ challenge: second })
    expect(await readDraft(other.phone, first)).toBeNull()
    expect((await readCopyState(other.phone, first)).is).toBe('noKey')
    for (const one of [first, second]) await startAgain(phone.phone, one)
    await startAgain(other.phone, second)
    await sealNow(phone)
  })

  it('a copy that was sealed under the card of another visit comes back, and is sealed under its own', async () => {
    const before = await arrive(codes.first, keys.first)
    await keepKey(before.phone, first, keys.second)
    await write(before, first, 'sealed wrongly')
    await sealNow(before)
    expect(await opens(before, keys.second, first)).toBe(true)
    before.kill()

    const phone = await arrive(codes.first, keys.first)
    await arrive(codes.second, keys.second, phone)
    await sealNow(phone)
    expect((await readDraft(phone.phone, first))?.answers['own:G1']).toBeDefined()
    await sealNow(phone)
    const all = await world.test.store.db.selectFrom('sealed').selectAll().execute()
    const own = all.filter((one) => one.person === person)
    const opened = await Promise.all(
      own.map((one) => fetchCopy(phone.phone, [keys.first], one.id.split('/').at(-1) ?? '')),
    )
    expect(opened.some((one) => one !== null)).toBe(true)
  })

  it('a key from before they were kept with their visit still seals where there is no other', async () => {
    const phone = await world.phone(codes.first)
    await keepKey(phone.phone, null, keys.first)
    await write(phone, first, 'as before')
    await sealNow(phone)
    expect(await opens(phone, keys.first, first)).toBe(true)
  })
})

describe('a card that is pasted', () => {
  it('is kept for the visit whose copy it opens', async () => {
    const phone = await arrive(codes.first, keys.first)
    await write(phone, first, 'to be found')
    await sealNow(phone)
    const other = await world.phone(codes.first)
    expect(await openCard(other.phone, first, keys.first)).toBe('kept')
    expect((await readDraft(other.phone, first))?.answers['own:G1']).toBeDefined()
  })

  it('is not kept when it is the card of another visit, which this phone knows or finds out', async () => {
    const phone = await arrive(codes.first, keys.first)
    await arrive(codes.second, keys.second, phone)
    await write(phone, second, 'of the second')
    await sealNow(phone)
    expect(await openCard(phone.phone, first, keys.second)).toBe('otherVisit')

    const other = await world.phone(codes.first)
    expect(await openCard(other.phone, first, keys.second, true)).toBe('otherVisit')
    expect(await readKeys(other.phone, first)).toEqual([])
  })

  it('is not kept when it opens no copy of this visit, and is when its owner says that it is new', async () => {
    const phone = await arrive(codes.first, keys.first)
    await write(phone, first, 'under the card of this visit')
    await sealNow(phone)
    const wrong = freshKey()
    expect(await openCard(phone.phone, first, wrong)).toBe('opensNothing')
    expect(await readKeys(phone.phone, first)).toEqual([keys.first])
    await sealNow(phone)
    expect(await opens(phone, keys.first, first)).toBe(true)

    expect(await openCard(phone.phone, first, wrong, true)).toBe('kept')
    expect(await opens(phone, wrong, first)).toBe(true)
  })
})
