// @vitest-environment node
/** Scenario 40 and all that signing in and out has to be, with and without a connection. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { give } from '../../../client/local/command.ts'
import { saveAnswer } from '../../../client/local/draft.ts'
import { id, place, region } from '../../support/people.ts'
import { portal } from '../local/support/lines.ts'
import { cut, type Handset, through, World } from '../local/support/world.ts'

let world: World
beforeAll(async () => {
  world = await World.withRegion()
})
afterAll(() => world.close())

const { challenge } = place('oakshire')
let count = 0

async function expert() {
  const name = `expert ${String((count += 1))}`
  const phone = await world.phone(await world.invite(name, 'expert'))
  await phone.sync()
  return Object.assign(phone, { person: id(name) })
}

const tell = (phone: Handset, words: string) =>
  give(phone.phone, 'concern', 'record', {
    ...{ region, challenge, words, toldWhom: 'lead' },
    toldAt: '2027-03-09T10:00:00.000Z',
  })

const databases = async (phone: Handset) =>
  (await phone.browser.databases.indexedDB.databases()).map(({ name }) => name).sort()

const sessions = (person: string) =>
  world.test.store.db
    .selectFrom('session' as never)
    .selectAll()
    .where('person' as never, '=', person as never)
    .execute()

describe('signing in', () => {
  it('knows the person and their roles without a connection afterwards', async () => {
    const phone = await expert()
    phone.line = cut
    await phone.restart()
    expect(phone.session).toMatchObject({ person: phone.person, known: true })
    expect(phone.session.appointments.map((one) => one.role)).toEqual(['expert'])
  })

  it('promises no mail where none goes out, and none before the server has said so', async () => {
    expect(world.browser().session.mails).toBe(false)
    const phone = await expert()
    await phone.session.refresh()
    expect(phone.session.mails).toBe(false)
  })

  it('says before anybody waits for a code whether one would come', async () => {
    const { session } = world.browser()
    expect(await session.mailWay()).toEqual({ mail: 'inFolder', folder: 'mail' })
  })

  it('keeps no name and no word beside the databases', async () => {
    const phone = await expert()
    await phone.session.refresh()
    expect(phone.session.name).not.toBe('')
    const kept = [...phone.browser.storage.values()].join()
    expect(kept).not.toContain(phone.session.name)
  })

  it('says plainly that a code is wrong, and that there is no connection', async () => {
    const phone = world.browser()
    await expect(phone.signIn('WRONGONE')).rejects.toMatchObject({ code: 'code-wrong' })
    phone.line = portal
    await expect(phone.signIn('WRONGONE')).rejects.toMatchObject({ name: 'Offline' })
    expect(phone.session.person).toBeNull()
  })

  it('with the same card on the same phone does not use up another device', async () => {
    const card = await world.invite('often', 'expert')
    const phone = world.browser()
    for (let time = 0; time < 8; time += 1) await phone.signIn(card)
    expect(phone.session.known).toBe(true)
  })

  it('lists the devices of a person and ends one of them', async () => {
    const card = await world.invite('two devices', 'expert')
    const [first, second] = [await world.phone(card), await world.phone(card)]
    const devices = await first.session.devices()
    expect(devices.filter((one) => one.here).length).toBe(1)
    await first.session.endDevice(devices.find((one) => !one.here)?.id ?? '')
    await second.sync()
    expect(second.phone.state.needsSignIn).toBe(true)
    expect(second.session.person).toBe(id('two devices'))
  })
})

describe('signing out', () => {
  it('scenario 40: works without a connection, empties the phone and tells the server later', async () => {
    const phone = await expert()
    phone.line = cut
    expect(await phone.session.signOut('delete')).toBe(true)
    expect(await databases(phone)).toEqual([])
    expect(phone.session).toMatchObject({ person: null, appointments: [], people: [] })
    expect(await sessions(phone.person)).toHaveLength(1)
    phone.line = portal
    await expect(phone.session.tellLeft()).rejects.toMatchObject({ name: 'Offline' })
    phone.line = through
    await phone.session.tellLeft()
    expect(await sessions(phone.person)).toHaveLength(0)
  })

  it('scenario 40: sends first what waits, and stays when it cannot', async () => {
    const phone = await expert()
    phone.line = cut
    await tell(phone, 'Send me first')
    await expect(phone.session.signOut('send')).rejects.toMatchObject({ name: 'Offline' })
    expect(phone.session.person).toBe(phone.person)
    expect(phone.phone.state.waiting).toBe(1)
    phone.line = through
    expect(await phone.session.signOut('send')).toBe(true)
    expect(await databases(phone)).toEqual([])
  })

  it('scenario 40: never sends what its author has not sent: it stays here for them', async () => {
    const phone = await expert()
    const at = { about: 'own', question: 'G1' } as const
    await saveAnswer(phone.phone, challenge, at, {
      ...at,
      ...{ why: null, answer: { is: 'notSure' }, credit: { as: 'role' } },
    })
    expect(await phone.session.signOut('send')).toBe(false)
    expect(await databases(phone)).toEqual([`words:${phone.person}`])
    expect(phone.session.people).toEqual([phone.person])
  })

  it('scenario 40: keeps the words locked for their author, and nothing that was read', async () => {
    const phone = await expert()
    phone.line = cut
    await tell(phone, 'Mine')
    phone.line = through
    expect(await phone.session.signOut('lock')).toBe(false)
    expect(await databases(phone)).toEqual([`words:${phone.person}`])
    world.clock.turn(1)
    await phone.signIn(await world.card(phone.person, challenge))
    await phone.start()
    expect(phone.phone.state.waiting).toBe(1)
    await phone.sync()
    expect(phone.phone.state.waiting).toBe(0)
  })

  it('scenario 40: in one of two tabs closes the other as well', async () => {
    const phone = await expert()
    const beside = phone.beside()
    await beside.start()
    expect(await phone.session.signOut('delete')).toBe(true)
    for (let turn = 0; turn < 20; turn += 1) await new Promise((next) => setTimeout(next, 1))
    expect(beside.isRunning).toBe(false)
    expect(beside.session.person).toBeNull()
    expect(await databases(phone)).toEqual([])
  })

  it('scenario 40: empties the phone even when another tab holds the databases, and deletes them later', async () => {
    const phone = await expert()
    await phone.offline(() => tell(phone, 'Away with it'))
    const name = `words:${phone.person}`
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      const request = phone.browser.databases.indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
    })
    const left = phone.session.signOut('delete')
    for (let turn = 0; turn < 40; turn += 1) {
      await new Promise((next) => setTimeout(next, 1))
      world.clock.turn(200)
    }
    await left
    const rest = await new Promise((resolve) => {
      const request = stubborn.transaction('outbox').objectStore('outbox').getAll()
      request.onsuccess = () => resolve(request.result)
    })
    expect(rest).toEqual([])
    stubborn.close()
    await phone.start()
    expect(await databases(phone)).toEqual([])
  })
})
