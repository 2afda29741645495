// @vitest-environment node
/** A phone that was cleared whole, and has only its cookie left. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookForCleared } from '../../../client/local/cleared.ts'
import { readSentResponses, sendDraft } from '../../../client/local/sent.ts'
import { saveAnswer, saveHead } from '../../../client/local/draft.ts'
import { id, place } from '../../support/people.ts'
import { cut, through, Handset, World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await World.withRegion()
})
afterAll(() => world.close())

const { challenge } = place('oakshire')
const at = { about: 'own', question: 'G1' } as const

/** The same phone with nothing in it but its cookies, after it has sent something. */
async function cleared(name: string): Promise<Handset> {
  const phone = await world.phone(await world.invite(name, 'expert'))
  await phone.sync()
  await saveHead(phone.phone, challenge, { questionnaire: id('q'), number: 1, promise: 1 })
  const answer = { is: 'text', text: 'They listened.' } as const
  await saveAnswer(phone.phone, challenge, at, { ...at, answer, why: null, credit: { as: 'role' } })
  await sendDraft(phone.phone, challenge)
  await phone.sync()
  phone.kill()
  return new Handset(world, world.browser().browser, phone.cookies)
}
const look = (phone: Handset, isInstalled = false) =>
  lookForCleared(phone.tab, phone.session, isInstalled)

describe('a phone that was cleared whole', () => {
  it('tells its person, whom it knows by the cookie, and brings back what was sent', async () => {
    const phone = await cleared('amara')
    await look(phone)
    expect(phone.session.person).toBe(id('amara'))
    await phone.start()
    expect(phone.phone.state.vanished).toEqual({ unsent: null })
    await phone.sync()
    expect(await readSentResponses(phone.phone, challenge)).toMatchObject([{ state: 'received' }])
    await phone.restart()
    expect(phone.phone.state.vanished).toEqual({ unsent: null })
  })

  it('is not said of an app that was just put on the home screen with the cookie of the browser', async () => {
    const phone = await cleared('bea')
    await look(phone, true)
    await phone.start()
    expect(phone.session.person).toBe(id('bea'))
    expect(phone.phone.state.vanished).toBeNull()
  })

  it('is looked for again when there was no connection', async () => {
    const phone = await cleared('cam')
    phone.line = cut
    await look(phone)
    expect(phone.session.person).toBeNull()
    phone.line = through
    await look(phone)
    expect(phone.session.person).toBe(id('cam'))
  })

  it('is looked for once where nobody is signed in, and never where somebody is', async () => {
    const guest = world.browser()
    await look(guest)
    await look(guest)
    expect(guest.asked).toEqual(['GET /api/me'])
    expect(guest.session.person).toBeNull()

    const phone = await world.phone(await world.invite('dee', 'expert'))
    const before = phone.asked.length
    await look(phone)
    expect(phone.asked).toHaveLength(before)
  })
})
