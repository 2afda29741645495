// The card of a phone is revoked while answers stand on it: the visit leaves, words and whom to ring stay.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import CheckPage from '../../../../client/features/visit/CheckPage.vue'
import MyDataPage from '../../../../client/features/visit/MyDataPage.vue'
import MyWordsPage from '../../../../client/features/visit/MyWordsPage.vue'
import PackPage from '../../../../client/features/visit/PackPage.vue'
import SentPage from '../../../../client/features/visit/SentPage.vue'
import WordsPage from '../../../../client/features/visit/WordsPage.vue'
import WorriedPage from '../../../../client/features/worried/WorriedPage.vue'
import { saveAnswer, saveHead } from '../../../../client/local/draft.ts'
import { readSentResponses, sendDraft } from '../../../../client/local/sent.ts'
import { adults } from '../../../../server/content/questionnaires/adults.ts'
import { id, place, region, run } from '../../../support/people.ts'
import { readyForSite } from '../../../support/ready.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

const { challenge } = place('oakshire')
const questionnaire = id('adults')
const asked = 'How easy was it to get help the first time you asked?'

let world: World
let leave: () => void = () => undefined
beforeAll(async () => {
  world = await World.withRegion()
  const { id: visit } = await world.test.store.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'visit')
    .where('challenge', '=', challenge)
    .executeTakeFirstOrThrow()
  const published = { region, ...adults }
  await run(world.test.store, [
    { kind: 'questionnaire', name: 'publish', record: questionnaire, args: published },
    ...readyForSite({ of: 'oakshire', visit, questionnaire }),
  ])
})
afterEach(() => leave())
afterAll(() => world.close())

/** An expert's phone with one answer, by a face, to the first question. */
async function expert(name: string): Promise<Handset> {
  const handset = await world.phone(await world.invite(name, 'expert'))
  await handset.sync()
  const { phone } = handset
  await saveHead(phone, challenge, { questionnaire, number: 1, promise: 1 })
  await saveAnswer(
    phone,
    challenge,
    { about: 'own', question: 'A1' },
    {
      ...{ question: 'A1', about: 'own', why: null, credit: { as: 'role' } },
      answer: { is: 'face', value: 2, of: 5 },
    },
  )
  return handset
}

async function revoke(name: string, handset: Handset) {
  const { id: invite } = await world.test.store.db
    .selectFrom('invite')
    .select('id')
    .where('person', '=', id(name))
    .executeTakeFirstOrThrow()
  const at = new Date(world.clock.now).toISOString()
  await run(world.test.store, [{ kind: 'invite', name: 'revoke', record: invite, args: {} }], at)
  await handset.sync()
}

/** Days and numbers do not part at the end of a line. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ')

const rowsOn = ({ phone }: Handset) => phone.rows.use((database) => database.row.count())

describe('a phone whose card was stopped', () => {
  let handset: Handset
  beforeAll(async () => {
    handset = await expert('amara')
    await revoke('amara', handset)
    await handset.sync()
  })

  it('holds no row of anything, and stays signed in to send', async () => {
    expect(await rowsOn(handset)).toBe(0)
    expect(handset.session.known).toBe(true)
    expect(handset.session.sendsUntil).toBe('2027-04-07')
  })

  it.each([
    [false, 'You can send it until 7 April. It goes to the coordinator, marked late.'],
    [true, 'You can send them until 7 April.'],
  ])('says so, until when, and leads to what is not sent (Easy Read %s)', async (easy, words) => {
    const drawn = drawOn(handset, PackPage, { challenge }, easy)
    leave = drawn.leave
    const text = await drawn.says((now) => now.includes('Your card was stopped'))
    expect(plain(text)).toContain(words)
    expect(drawn.page.find(`a[href="/visit/${challenge}/check"]`).exists()).toBe(true)
  })

  it.each([MyWordsPage, MyDataPage])('never says that nothing was sent', async (shown) => {
    const drawn = drawOn(handset, shown)
    leave = drawn.leave
    const text = await drawn.says((now) => now.includes('this phone may not show it any more'))
    expect(text).not.toContain('You have not sent anything yet')
  })

  it('shows the question and the words that were chosen, not their numbers', async () => {
    const drawn = drawOn(handset, CheckPage, { challenge })
    leave = drawn.leave
    const text = await drawn.says((now) => now.includes(asked))
    const face = adults.questions.find(({ id: one }) => one === 'A1')
    expect(text).toContain(face?.type === 'F' ? face.scale.standard[3] : 'a face')
    expect(text).not.toMatch(/\bA1\b/)
  })

  it('still knows whom to ring about a worry, and says since when', async () => {
    await handset.restart()
    for (const easy of [false, true]) {
      const drawn = drawOn(handset, WorriedPage, {}, easy)
      leave = drawn.leave
      const text = await drawn.says(
        (now) => now.includes('as they were on') || now.includes('numbers from'),
      )
      expect(plain(text)).toContain('Tuesday 9 March 2027')
      for (const number of ['01632 960002', '01632 960003', '01632 960004', '999'])
        expect(plain(text)).toContain(number)
      if (!easy) drawn.leave()
    }
  })

  it('sends, and then shows what was sent in the same words', async () => {
    const { record } = await sendDraft(handset.phone, challenge)
    await handset.sync()
    const [sent] = await readSentResponses(handset.phone, challenge)
    expect(sent).toMatchObject({ id: record, state: 'received' })
    const stored = JSON.parse((await world.stored(record))?.body ?? '{}') as { late?: boolean }
    expect(stored.late).toBe(true)
    const drawn = drawOn(handset, WordsPage, { challenge, response: record })
    leave = drawn.leave
    const text = await drawn.says((now) => now.includes(asked))
    expect(text).not.toMatch(/\bA1\b/)
    drawn.leave()
    const receipt = drawOn(handset, SentPage, { challenge, response: record })
    leave = receipt.leave
    const told = await receipt.says((now) => now.includes('this phone is not told'))
    expect(told).toContain('your answers went to the coordinator')
    expect(told).not.toMatch(/The team has not read|We show you where your words went/)
    expect(await rowsOn(handset)).toBe(0)
  })
})

describe('what was sent before an appointment ended', () => {
  it('is read by its author in words', async () => {
    const handset = await expert('bea')
    await sendDraft(handset.phone, challenge)
    await handset.sync()
    const record = id('bea as expert at oakshire from 2026-01-01')
    const args = { to: '2027-03-09' }
    await run(world.test.store, [{ kind: 'appointment', name: 'end', record, args }])
    await handset.sync()
    const drawn = drawOn(handset, MyWordsPage)
    leave = drawn.leave
    expect(await drawn.says((now) => now.includes(asked))).not.toMatch(/\bA1\b/)
  })
})
