// @vitest-environment node
/** Scenarios 38, 41, 42, 53: several tabs, several people, and news of changes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { give } from '../../../client/local/command.ts'
import { keepGuest, readGuest } from '../../../client/local/blank.ts'
import { readDraft, saveAnswer, saveHead } from '../../../client/local/draft.ts'
import { readRecord } from '../../../client/local/records.ts'
import { scope } from '../../../shared/scopes.ts'
import { id, place, region } from '../../support/people.ts'
import { askOf, listening } from './support/lines.ts'
import { cut, type Handset, through, World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await World.withRegion()
})
afterAll(() => world.close())

const { challenge } = place('oakshire')
let count = 0
const cardOf = (name = `expert ${String((count += 1))}`) => world.invite(name, 'expert')

async function expert() {
  const phone = await world.phone(await cardOf())
  await phone.sync()
  return phone
}

const tell = (phone: Handset, words: string) =>
  give(phone.phone, 'concern', 'record', {
    ...{ region, challenge, words, toldWhom: 'lead' },
    toldAt: '2027-03-09T10:00:00.000Z',
  })

/** Lets everything that is under way come to an end. */
async function quiet(...phones: readonly Handset[]) {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((next) => setTimeout(next, 1))
  for (const phone of phones) if (phone.isRunning) await phone.run.sync.settled()
}

const stored = (record: string) =>
  world.test.store.db.selectFrom('record').select('version').where('id', '=', record).execute()

describe('two tabs', () => {
  it('scenario 38: send one queue once, by the tab that leads', async () => {
    const first = await expert()
    const second = first.beside()
    await second.start()
    first.asked.length = 0
    const { record } = await tell(second, 'From the second tab')
    await quiet(first, second)
    expect(second.asked).toEqual([])
    expect(first.asked).toContain('POST /api/sync')
    // Once told, and once named by the server after whoever told it.
    expect(await stored(record)).toEqual([{ version: 2 }])
    expect(second.phone.state).toMatchObject({ waiting: 0, online: true })
    expect(await readRecord(second.phone, 'concern', record)).toMatchObject({ waiting: false })
  })

  it('scenario 38: leave asking now and then to the one that leads', async () => {
    const first = await expert()
    const second = first.beside()
    await second.start()
    await second.run.sync.sendNow()
    second.asked.length = 0
    world.clock.turn(180_000)
    await quiet(first, second)
    expect(second.asked).toEqual([])
  })

  it('scenario 38: another leads as soon as the one that led is closed', async () => {
    const first = await expert()
    const second = first.beside()
    await second.start()
    first.kill()
    const { record } = await tell(second, 'The first one is gone')
    await quiet(second)
    expect(await stored(record)).toEqual([{ version: 2 }])
  })

  it('scenario 38: one that is looked at takes over within five seconds from one that sleeps', async () => {
    const first = await expert()
    const second = first.beside()
    await second.start()
    // Asleep: it still holds the lock, and hears nothing.
    first.phone.changes.close()
    const { record } = await tell(second, 'Is anybody there?')
    await quiet(second)
    expect(await stored(record)).toEqual([])
    world.clock.turn(5000)
    await quiet(second)
    expect(await stored(record)).toEqual([{ version: 2 }])
    first.kill()
  })

  it('scenario 38: an old answer of a tab that slept does not undo what came since', async () => {
    const first = await expert()
    const me = first.session.person ?? ''
    let answered: () => void = () => undefined
    first.line = async (path, _init, pass) => {
      const response = await pass()
      if (path === '/api/sync') await new Promise<void>((resolve) => (answered = resolve))
      return response
    }
    const late = first.sync()
    await quiet()
    const second = first.beside()
    await second.start()
    await give(second.phone, 'person', 'call', { calledName: 'Newer' }, { record: me })
    await second.run.sync.sendNow()
    answered()
    first.line = through
    await late
    expect(await readRecord(second.phone, 'person', me)).toMatchObject({
      body: { calledName: 'Newer' },
    })
  })

  it('scenario 38: works in a browser without locks, and doubles nothing', async () => {
    const phone = world.browser()
    phone.browser.hasLocks = false
    const lockless = phone.beside()
    await lockless.signIn(await cardOf())
    const beside = phone.beside()
    await lockless.start()
    await beside.start()
    const { record } = await tell(lockless, 'Twice?')
    await Promise.all([lockless.sync(), beside.sync()])
    expect(await stored(record)).toEqual([{ version: 2 }])
    expect(beside.phone.state.needsYou).toBe(0)
  })
})

describe('two people on one phone', () => {
  it('scenario 41: never send each other’s words, and find their own again', async () => {
    const cards = [await cardOf('ana'), await cardOf('bo')] as const
    const phone = await world.phone(cards[0])
    await phone.sync()
    phone.line = cut
    const { record, command } = await tell(phone, 'Ana’s words')
    await saveHead(phone.phone, challenge, { calledName: 'Ana' })
    phone.line = through
    const sent: string[] = []
    phone.line = listening(({ commands }) => sent.push(...commands.map((one) => one.id)))
    phone.stop()
    await phone.signIn(cards[1])
    await phone.start()
    await phone.sync()
    expect(sent).not.toContain(command)
    expect(await readDraft(phone.phone, challenge)).toBeNull()
    expect(await stored(record)).toEqual([])
    const names = (await phone.browser.databases.indexedDB.databases()).map(({ name }) => name)
    expect(names).not.toContain(`rows:${id('ana')}`)
    expect(names).toContain(`words:${id('ana')}`)

    phone.stop()
    world.clock.turn(1)
    await phone.signIn(await world.card(id('ana'), challenge))
    await phone.start()
    await phone.sync()
    expect(await readDraft(phone.phone, challenge)).toMatchObject({ calledName: 'Ana' })
    expect(await stored(record)).toEqual([{ version: 2 }])
  })

  it('scenario 41: stop sending when another one signed in beside, before anything was sent', async () => {
    const phone = await expert()
    const { record } = await phone.offline(() => tell(phone, 'Mine alone'))
    const other = world.browser()
    await other.signIn(await cardOf())
    for (const [name, value] of other.cookies) phone.cookies.set(name, value)
    const asked: unknown[] = []
    phone.line = (path, init, pass) => {
      if (path === '/api/sync') asked.push(...askOf(init).commands)
      return pass()
    }
    await phone.sync()
    expect(asked).toEqual([])
    expect(await stored(record)).toEqual([])
    expect(phone.phone.state).toMatchObject({ waiting: 1, needsSignIn: true })
  })

  it('scenario 41: keep nothing of an answer that was meant for another one', async () => {
    const phone = await expert()
    const other = world.browser()
    const name = `other ${String(count)}`
    await other.signIn(await cardOf(name))
    for (const [key, value] of other.cookies) phone.cookies.set(key, value)
    await phone.sync()
    expect(await phone.phone.rows.use((database) => database.row.get(id(name)))).toBeUndefined()
    const cursors = await phone.phone.rows.use((database) => database.cursor.toArray())
    expect(cursors.map((one) => one.scope)).not.toContain(scope.person(id(name)))
  })
})

describe('a guest', () => {
  it('is forgotten with whoever signs out: the next person never comes in as the one before', async () => {
    const phone = await world.phone(await world.invite('dot', 'expert'))
    keepGuest({ code: 'ABCD2345', calledName: 'Dot' }, phone.tab)
    await phone.session.signOut('delete')
    expect(readGuest(phone.tab)).toBeNull()
  })

  it('scenario 42: finds what they said in their account, once', async () => {
    const phone = world.browser()
    keepGuest({ calledName: 'Dee', promise: 1 }, phone.tab)
    keepGuest({ code: 'ABCD-EFGH' }, phone.tab)
    expect(readGuest(phone.tab)).toMatchObject({ calledName: 'Dee', promise: 1, code: 'ABCD-EFGH' })
    await phone.signIn(await cardOf('dee'))
    await phone.start()
    expect(readGuest(phone.tab)).toBeNull()
    await phone.sync()
    expect(await readRecord(phone.phone, 'person', id('dee'))).toMatchObject({
      ...{ version: 2, waiting: false },
      body: { calledName: 'Dee' },
    })
    const at = { about: 'own', question: 'G1' } as const
    await saveAnswer(phone.phone, challenge, at, {
      ...at,
      ...{ why: null, answer: { is: 'notSure' }, credit: { as: 'role' } },
    })
    expect(await readDraft(phone.phone, challenge)).toMatchObject({ calledName: 'Dee', promise: 1 })
  })

  it('scenario 42: is moved once even when the phone was killed half-way', async () => {
    const phone = world.browser()
    keepGuest({ calledName: 'Eve' }, phone.tab)
    const kept = phone.browser.storage.get('tellback:guest') ?? ''
    await phone.signIn(await cardOf('eve'))
    phone.line = cut
    await phone.start()
    phone.browser.storage.set('tellback:guest', kept)
    await phone.restart()
    expect(phone.phone.state.waiting).toBe(1)
  })
})

describe('news', () => {
  it('scenario 53: of one’s own scope is read at once, of one that many hold within ten seconds', async () => {
    const phone = await expert()
    phone.asked.length = 0
    phone.tab.poke(scope.person(phone.session.person ?? ''))
    world.clock.turn(0)
    await quiet(phone)
    expect(phone.asked).toContain('POST /api/sync')
    phone.asked.length = 0
    phone.tab.poke(scope.questions(region))
    world.clock.turn(10_000)
    await quiet(phone)
    expect(phone.asked.length).toBeGreaterThan(0)
  })

  it('is not put off by what moves meanwhile in a scope of many', async () => {
    const phone = await expert()
    phone.asked.length = 0
    phone.tab.poke(scope.questions(region))
    phone.tab.poke(scope.person(phone.session.person ?? ''))
    phone.tab.poke(scope.questions(region))
    world.clock.turn(0)
    await quiet(phone)
    expect(phone.asked).toContain('POST /api/sync')
  })

  it('scenario 53: that got lost is found by asking now and then', async () => {
    const phone = await expert()
    phone.asked.length = 0
    for (const stream of phone.tab.streams) stream.ended()
    world.clock.turn(75_000)
    await quiet(phone)
    expect(phone.asked).toContain('POST /api/sync')
    expect(phone.tab.streams.length).toBeGreaterThan(0)
  })
})
