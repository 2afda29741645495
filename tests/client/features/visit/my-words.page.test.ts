import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import MyDataPage from '../../../../client/features/visit/MyDataPage.vue'
import MyWordsPage from '../../../../client/features/visit/MyWordsPage.vue'
import { saveAnswer, saveHead } from '../../../../client/local/draft.ts'
import { sendDraft } from '../../../../client/local/sent.ts'
import { id, place } from '../../../support/people.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

const { challenge } = place('oakshire')
const safe = 'the safeguarding lead may keep them'

let world: World
let phone: Handset
let second: Handset
let leave: () => void = () => undefined
beforeAll(async () => {
  world = await World.withRegion()
  const card = await world.invite('amara', 'expert')
  phone = await world.phone(card)
  second = await world.phone(card)
  await sendFrom(phone)
})
afterEach(() => leave())
afterAll(() => world.close())

async function sendFrom({ phone, sync }: Handset) {
  await saveHead(phone, challenge, { questionnaire: id('questions'), number: 1, promise: 1 })
  await saveAnswer(
    phone,
    challenge,
    { about: 'own', question: 'G1' },
    {
      ...{ question: 'G1', about: 'own', why: null, credit: { as: 'role' } },
      answer: { is: 'text', text: 'The ramp is steep.' },
    },
  )
  await sendDraft(phone, challenge)
  await sync()
}

describe.each([
  ['standard words', false],
  ['Easy Read', true],
] as const)('in %s', (_name, easy) => {
  it('the question before words are taken back says who may keep them, whoever asks', async () => {
    const drawn = drawOn(phone, MyWordsPage, {}, easy)
    leave = drawn.leave
    await drawn.says((text) => text.includes('The ramp is steep.'))
    const take = drawn.page.findAll('button').find((one) => one.text().startsWith('Take back'))
    await take?.trigger('click')
    const text = await drawn.says((now) => now.includes('Take these words back?'))
    expect(text).toContain(safe)
  })

  it('what is kept of somebody says it as well', async () => {
    const drawn = drawOn(phone, MyDataPage, {}, easy)
    leave = drawn.leave
    expect(await drawn.says((text) => text.includes('Words you took back'))).toContain(safe)
  })
})

describe('what two phones of one card sent without hearing of each other', () => {
  it('is said to be there twice, until one of the two is taken back', async () => {
    await sendFrom(second)
    const drawn = drawOn(second, MyWordsPage)
    leave = drawn.leave
    const isTwice = (text: string) => text.includes('You sent the same answer on')
    await drawn.says(isTwice)
    const press = async (words: string) => {
      const button = drawn.page.findAll('button').find((one) => one.text().startsWith(words))
      await button?.trigger('click')
    }
    await press('Take back')
    await drawn.says((text) => text.includes('Take these words back?'))
    await press('Yes, take them back')
    await drawn.says((text) => text.includes('You took this back') && !isTwice(text))
  })
})
