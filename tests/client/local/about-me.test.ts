// @vitest-environment node
/** What somebody said of themselves once is not asked again on a phone that was emptied. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '../../../shared/answer.ts'
import { aboutMe } from '../../../client/local/about-me.ts'
import { saveAnswer, saveHead } from '../../../client/local/draft.ts'
import { sendDraft } from '../../../client/local/sent.ts'
import { id, place } from '../../support/people.ts'
import { type Handset, World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await World.withRegion()
})
afterAll(() => world.close())

const { challenge } = place('oakshire')
const entry: Entry = {
  ...{ question: 'G1', about: 'own', why: null },
  answer: { is: 'text', text: 'They listened.' },
  credit: { as: 'role' },
}

/** As after signing out and in again: the server's records are here, what was kept beside them is not. */
const empty = ({ phone }: Handset) => phone.words.use((database) => database.kept.delete('me'))

async function expert(name: string): Promise<Handset> {
  const phone = await world.phone(await world.invite(name, 'expert'))
  await phone.sync()
  const questions = { questionnaire: id('questions'), number: 1, promise: 2 }
  await saveHead(phone.phone, challenge, questions)
  return phone
}

describe('what somebody said of themselves', () => {
  it('comes back with what they sent, as they agreed to it then', async () => {
    const phone = await expert('cleo')
    await saveAnswer(phone.phone, challenge, entry, entry)
    await sendDraft(phone.phone, challenge)
    await phone.sync()
    await empty(phone)
    expect(await aboutMe(phone.phone)).toMatchObject({ promise: 2 })
  })

  it('is nothing where they sent nothing: then it is asked', async () => {
    const phone = await expert('dev')
    await empty(phone)
    expect(await aboutMe(phone.phone)).toBeNull()
  })
})
