// @vitest-environment node
/** Scenarios D and E on the device: full, killed, cleared, and of another version. */
import { Dexie } from 'dexie'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { give } from '../../../client/local/command.ts'
import { readDraft, saveAnswer } from '../../../client/local/draft.ts'
import { seenVanished } from '../../../client/local/keeping.ts'
import { readRecord } from '../../../client/local/records.ts'
import type { Entry } from '../../../shared/answer.ts'
import { place, region } from '../../support/people.ts'
import {
  abortSilently,
  fill,
  loseConnection,
  loseStorage,
  mend,
  muteConnection,
} from './support/damage.ts'
import { askOf, problem } from './support/lines.ts'
import { cut, type Handset, through, World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await World.withRegion()
})
afterAll(() => world.close())

const { challenge } = place('oakshire')
let count = 0

async function expert() {
  const phone = await world.phone(await world.invite(`expert ${String((count += 1))}`, 'expert'))
  await phone.sync()
  return phone
}

const tell = (phone: Handset, words: string) =>
  give(phone.phone, 'concern', 'record', {
    ...{ region, challenge, words, toldWhom: 'lead' },
    toldAt: '2027-03-09T10:00:00.000Z',
  })

const at = { about: 'own', question: 'G1' } as const
const entry: Entry = {
  ...at,
  ...{ why: null, answer: { is: 'text', text: 'They listened.' }, credit: { as: 'role' } },
}

const waiting = (phone: Handset) => phone.phone.words.use((database) => database.outbox.count())

const nextTurn = () => new Promise((next) => setImmediate(next))

describe('a phone that is full', () => {
  it.each([
    ['says so', fill],
    ['ends the transaction without a word', abortSilently],
  ])(
    'scenario 34: keeps nothing by halves, and never says saved, when it %s',
    async (_how, damage) => {
      const phone = await expert()
      phone.line = cut
      damage('words')
      await expect(tell(phone, 'Is this kept?')).rejects.toMatchObject({ name: 'NotSaved' })
      await expect(saveAnswer(phone.phone, challenge, at, entry)).rejects.toMatchObject({
        name: 'NotSaved',
      })
      mend()
      expect(await waiting(phone)).toBe(0)
      expect(await readDraft(phone.phone, challenge)).toBeNull()
      await tell(phone, 'Now it is.')
      expect(await waiting(phone)).toBe(1)
    },
  )

  it('scenario 34: still saves words when only the cache has no room', async () => {
    const phone = await expert()
    phone.line = cut
    fill('rows')
    await tell(phone, 'Words come first')
    mend()
    expect(await waiting(phone)).toBe(1)
    phone.line = through
    await phone.sync()
    expect(phone.phone.state.waiting).toBe(0)
  })

  it('scenario 35: asks the browser to keep the first words, and shows what it answered', async () => {
    const phone = await expert()
    phone.browser.keeps = false
    expect(phone.phone.state.kept).toBeNull()
    await saveAnswer(phone.phone, challenge, at, entry)
    await Promise.resolve()
    expect(phone.phone.state.kept).toBe(false)
  })
})

describe('a phone that was cleared', () => {
  it('scenario 35: says at the next start how much had not been sent, until that was read', async () => {
    const phone = await expert()
    phone.line = cut
    await tell(phone, 'Gone with the browser')
    await saveAnswer(phone.phone, challenge, at, entry)
    phone.kill()
    phone.browser.loseDatabases()
    await phone.restart()
    expect(phone.phone.state.vanished).toEqual({ unsent: 2 })
    await phone.restart()
    expect(phone.phone.state.vanished).toEqual({ unsent: 2 })
    await seenVanished(phone.phone)
    await phone.restart()
    expect(phone.phone.state.vanished).toBeNull()
  })

  it('scenario 35: says nothing when nothing was unsent', async () => {
    const phone = await expert()
    phone.kill()
    phone.browser.loseDatabases()
    await phone.restart()
    expect(phone.phone.state.vanished).toBeNull()
    await phone.sync()
    expect(await readRecord(phone.phone, 'challenge', challenge)).not.toBeNull()
  })
})

describe('a phone that is killed', () => {
  it('scenario 36: goes on wherever it was, with every word and no row of half a page', async () => {
    const phone = await expert()
    const given: string[] = []
    for (let steps = 0; steps < 24; steps += 1) {
      const done = phone.offline(() => tell(phone, `Word ${String(steps)}`))
      // After so many turns of the loop the power is gone, at whatever statement that was.
      for (let turn = 0; turn < steps; turn += 1) await nextTurn()
      phone.kill()
      const saved = await Promise.race([
        done.then(({ command }) => command).catch(() => null),
        new Promise<null>((never) => setTimeout(() => never(null), 20)),
      ])
      if (saved) given.push(saved)
      phone.line = cut
      await phone.restart()
    }
    const kept = await phone.phone.words.use((database) => database.outbox.toArray())
    expect(kept.map((item) => item.id)).toEqual(expect.arrayContaining(given))
    expect(phone.phone.state.waiting).toBe(kept.length)
    phone.line = through
    await phone.sync()
    expect(phone.phone.state).toMatchObject({ waiting: 0, needsYou: 0 })
  })
})

describe('a connection that dies in the background', () => {
  it('scenario 37: is replaced once by a new one, and the write is done', async () => {
    const phone = await expert()
    phone.line = cut
    const lost = await loseConnection(phone.phone.words)
    await tell(phone, 'After the phone call')
    expect(lost.tries()).toBe(1)
    mend()
    expect(await waiting(phone)).toBe(1)
  })

  it('scenario 37: is said when a new one does not work either, and nothing is taken for saved', async () => {
    const phone = await expert()
    loseStorage()
    await expect(tell(phone, 'Kept on the screen')).rejects.toMatchObject({ why: 'broken' })
    mend()
    expect(await waiting(phone)).toBe(0)
  })

  it('scenario 37: that never answers is given up after a while, and replaced', async () => {
    const phone = await expert()
    phone.line = cut
    const mute = await muteConnection(phone.phone.words)
    const done = tell(phone, 'Is anybody there?')
    for (let turn = 0; turn < 40 && !mute.isSilent(); turn += 1) await nextTurn()
    for (let turn = 0; turn < 40; turn += 1) {
      await nextTurn()
      world.clock.turn(1000)
    }
    await done
    mend()
    expect(await waiting(phone)).toBe(1)
  })

  it('scenario 37: is found and mended on the return to the foreground', async () => {
    const phone = await expert()
    const lost = await loseConnection(phone.phone.words)
    phone.tab.wake('visible')
    for (let turn = 0; turn < 50; turn += 1) await nextTurn()
    const tried = lost.tries()
    expect(tried).toBeGreaterThan(0)
    await tell(phone, 'Back again')
    expect(lost.tries()).toBe(tried)
  })
})

describe('another version of the app', () => {
  it('scenario 43: sends what waits, and says that it has to be updated, when the server is too new', async () => {
    const phone = await expert()
    await phone.offline(() => tell(phone, 'From last year'))
    phone.line = (path, init, pass) =>
      path === '/api/sync' ? problem(409, 'protocol-too-old')(path, init, pass) : pass()
    await phone.sync()
    expect(phone.phone.state).toMatchObject({ tooOld: true, waiting: 1 })
    phone.line = (path, init, pass) => {
      const rows = path === '/api/sync' ? Object.keys(askOf(init).scopes).length : 0
      return rows > 0 ? problem(409, 'protocol-too-old')(path, init, pass) : pass()
    }
    await phone.sync()
    expect(phone.phone.state.waiting).toBe(0)
  })

  it('scenario 43: hands all its words to the real server of the next wire, and only then is too old', async () => {
    const phone = await expert()
    await phone.offline(async () => {
      for (const words of ['One', 'Two', 'Three']) await tell(phone, words)
    })
    world.speak(2)
    try {
      expect(phone.phone.state.tooOld).toBe(false)
      await phone.sync()
      expect(phone.phone.state).toMatchObject({ tooOld: true, waiting: 0, needsYou: 0 })
      // What is written afterwards goes too, though nothing is read any more.
      const { record } = await tell(phone, 'Four')
      await phone.sync()
      expect(phone.phone.state).toMatchObject({ tooOld: true, waiting: 0 })
      // Once told, and once named by the server after whoever told it.
      expect(await world.stored(record)).toMatchObject({ version: 2 })
    } finally {
      world.speak(1)
    }
    await phone.sync()
    expect(phone.phone.state.tooOld).toBe(false)
  })

  it('scenario 44: drops a cache made by a newer app and reads it again, and leaves the words alone', async () => {
    const phone = await expert()
    await phone.offline(() => tell(phone, 'Not in any cache'))
    const { person } = phone.session
    phone.kill()
    const newer = new Dexie(`rows:${person ?? ''}`, { ...phone.browser.databases })
    newer.version(99).stores({ something: 'else' })
    await newer.open()
    newer.close()
    await phone.restart()
    expect(await waiting(phone)).toBe(1)
    await phone.sync()
    expect(await readRecord(phone.phone, 'challenge', challenge)).not.toBeNull()
    expect(phone.phone.state.waiting).toBe(0)
  })

  it('scenario 39: an old page gives way in the cache, and goes on writing words', async () => {
    const phone = await expert()
    phone.line = cut
    const { person } = phone.session
    const newer = new Dexie(`rows:${person ?? ''}`, { ...phone.browser.databases })
    newer.version(99).stores({ row: 'id', shown: 'id', cursor: 'scope' })
    await newer.open()
    expect(phone.phone.state.isOutdated).toBe(true)
    const { record } = await tell(phone, 'On the old page')
    expect(await waiting(phone)).toBe(1)
    expect(newer.isOpen()).toBe(true)
    phone.line = through
    await phone.sync()
    expect(await waiting(phone)).toBe(0)
    expect(await world.stored(record)).toMatchObject({ version: 2 })
    newer.close()
  })

  it('scenario 45: keeps a command of an older app word for word, and sends it as it is', async () => {
    const phone = await expert()
    const { record } = await phone.offline(() => tell(phone, 'As I wrote it'))
    const [before] = await phone.phone.words.use((database) => database.outbox.toArray())
    await phone.restart()
    let sent: unknown
    phone.line = (path, init, pass) => {
      if (path === '/api/sync') sent ??= askOf(init).commands[0]
      return pass()
    }
    await phone.sync()
    expect(sent).toEqual(JSON.parse(before?.text ?? ''))
    expect(await readRecord(phone.phone, 'concern', record)).toMatchObject({ waiting: false })
  })
})
