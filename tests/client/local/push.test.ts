// @vitest-environment node
/** Scenarios B: sending, and all that a line or a server may do to it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { give } from '../../../client/local/command.ts'
import { trayOf } from '../../../client/local/needs-you.ts'
import type { WireCommand } from '../../../shared/wire.ts'
import { mostBytes } from '../../../shared/wire.ts'
import { id, place, region } from '../../support/people.ts'
import {
  answerWith,
  askOf,
  listening,
  loseAnswer,
  next,
  portal,
  problem,
  textOf,
} from './support/lines.ts'
import { cut, type Handset, type Line, through, World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await World.withRegion(['oakshire', 'fennick'])
})
afterAll(() => world.close())

let count = 0

/** An expert on a phone that has read everything. */
async function expert(name = `expert ${String((count += 1))}`) {
  const phone = await world.phone(await world.invite(name, 'expert'))
  await phone.sync()
  return Object.assign(phone, { name })
}

const concern = (words: string, challenge = place('oakshire').challenge) => ({
  ...{ region, challenge, words },
  toldWhom: 'lead',
  toldAt: '2027-03-09T10:00:00.000Z',
})

const tell = (phone: Handset, words: string, challenge?: string) =>
  give(phone.phone, 'concern', 'record', concern(words, challenge))

const waiting = (phone: Handset) =>
  phone.phone.words.use((database) => database.outbox.orderBy('order').toArray())

/** What the server keeps of a record, whoever may see it. */
const stored = (record: string) =>
  world.test.store.db.selectFrom('record').selectAll().where('id', '=', record).execute()

const named = async (phone: Handset, calledName: string) =>
  give(phone.phone, 'person', 'call', { calledName }, { record: phone.session.person ?? '' })

describe('sending', () => {
  it('scenario 12: has one effect when the answer was lost and it is sent again', async () => {
    const phone = await expert()
    const { record } = await phone.offline(() => tell(phone, 'He was shouted at.'))
    phone.line = next(loseAnswer)
    await phone.sync()
    expect(phone.phone.state).toMatchObject({ waiting: 1, online: false })
    await phone.sync()
    expect(phone.phone.state.waiting).toBe(0)
    // Once told, and once named by the server after whoever told it.
    expect(await stored(record)).toMatchObject([{ version: 2 }])
  })

  it('scenario 14: keeps words whose id was used for others, and sends them under a new one', async () => {
    const phone = await expert()
    const { command } = await phone.offline(() => tell(phone, 'What I meant'))
    const other: Line = async (_path, init, pass) => {
      const ask = askOf(init)
      for (const one of ask.commands) one.args['words'] = 'What a bug made of it'
      Object.assign(init, { body: JSON.stringify(ask) })
      await pass()
      throw new TypeError('the answer was lost')
    }
    phone.line = next(other)
    await phone.sync()
    await phone.sync()
    expect(await trayOf(phone.phone)).toMatchObject([
      { command, code: 'id-reused', args: { words: 'What I meant' } },
    ])
  })

  it('scenario 15: is not held up by one bad command among a hundred', async () => {
    const phone = await expert()
    const given = await phone.offline(async () => {
      const all = []
      for (let at = 0; at < 100; at += 1) {
        const challenge = at === 50 ? place('fennick').challenge : place('oakshire').challenge
        all.push(await tell(phone, `Worry ${String(at)}`, challenge))
      }
      return all
    })
    const asked: number[] = []
    phone.line = listening(({ commands }) => asked.push(commands.length))
    await phone.sync()
    expect(asked[0]).toBe(100)
    expect(phone.phone.state).toMatchObject({ waiting: 0, needsYou: 1 })
    expect(await trayOf(phone.phone)).toMatchObject([
      { command: given[50]?.command, code: 'not-allowed', args: { words: 'Worry 50' } },
    ])
    asked.length = 0
    await tell(phone, 'One more')
    await phone.sync()
    expect(asked[0]).toBe(1)
    expect(phone.phone.state.waiting).toBe(0)
  })

  it('scenario 16: takes a busy server for a busy server, and waits as long as it asks', async () => {
    const phone = await expert()
    await phone.offline(() => tell(phone, 'Later'))
    phone.line = next(problem(503, 'busy', { 'retry-after': '30' }))
    await phone.sync()
    // It answered: nobody says that there is no internet.
    expect(phone.phone.state).toMatchObject({ waiting: 1, online: true })
    phone.asked.length = 0
    phone.run.sync.wake()
    world.clock.turn(20_000)
    await phone.run.sync.settled()
    expect(phone.asked).toEqual([])
    world.clock.turn(45_000)
    await phone.run.sync.settled()
    expect(phone.phone.state.waiting).toBe(0)
  })

  it('scenario 18: lets wait what the server does not know yet, without spinning or holding up others', async () => {
    const phone = await expert()
    const newer = { kind: 'concern', name: 'recordAloud', args: { minutes: 2 } }
    const command: WireCommand = {
      ...newer,
      id: id(`aloud ${phone.name}`),
      record: id(`aloud record ${phone.name}`),
      base: null,
      at: '2027-03-09T10:00:00.000Z',
    }
    const { pack } = await import('../../../client/local/outbox.ts')
    const packed = await pack(command, [])
    await phone.phone.words.use((database) => database.outbox.add(packed))
    await tell(phone, 'Known')
    phone.asked.length = 0
    await phone.sync()
    expect(await waiting(phone)).toMatchObject([{ id: command.id, code: 'newer' }])
    expect(phone.asked.filter((path) => path.endsWith('/sync')).length).toBeLessThan(3)
    expect(phone.phone.state.needsYou).toBe(0)
    world.clock.turn(25 * 3_600_000)
    await phone.sync()
    expect(phone.phone.state.needsYou).toBe(1)
  })

  it('scenario 19: keeps a comment whose parent has not arrived, and sends it after it', async () => {
    const phone = await world.phone(await world.invite(`lead ${String((count += 1))}`, 'leadPeer'))
    await phone.sync()
    const { record, command, second } = await phone.offline(async () => {
      const { challenge } = place('oakshire')
      const found = { region, challenge, text: 'Nobody rings back.', themes: [], cites: [] }
      const first = await give(phone.phone, 'finding', 'make', found)
      const next = await give(phone.phone, 'finding', 'drop', {}, { record: first.record })
      return { ...first, second: next }
    })
    const withoutFirst: Line = async (_path, init, pass) => {
      const ask = askOf(init)
      ask.commands.shift()
      Object.assign(init, { body: JSON.stringify(ask) })
      return pass()
    }
    expect((await waiting(phone))[1]).toMatchObject({ id: second.command, after: [command] })
    phone.line = next(withoutFirst)
    await phone.sync()
    world.clock.turn(120_000)
    await phone.run.sync.settled()
    await phone.sync()
    expect(await waiting(phone)).toEqual([])
    expect(await stored(record)).toMatchObject([{ version: 2 }])
  })

  it.each(['timer', 'online', 'visible', 'next start', 'next command'])(
    'scenario 20: is tried again by %s without anybody pressing anything',
    async (how) => {
      const phone = await expert()
      await tell(phone, 'Will it go?')
      phone.line = cut
      await phone.sync()
      phone.line = through
      if (how === 'timer') world.clock.turn(61_000)
      else if (how === 'online' || how === 'visible') phone.tab.wake(how)
      else if (how === 'next start') await phone.restart()
      else await tell(phone, 'And this?')
      await new Promise((resume) => setTimeout(resume, 20))
      await phone.run.sync.settled()
      expect(phone.phone.state.waiting).toBe(0)
    },
  )

  it('scenario 21: sends in the next round what was written during one', async () => {
    const phone = await expert()
    await tell(phone, 'First')
    const asked: number[] = []
    let second = ''
    phone.line = next(async (_path, init, pass) => {
      asked.push(askOf(init).commands.length)
      const answer = await pass()
      second = (await tell(phone, 'Second')).command
      return answer
    }, listeningOnce(asked))
    await phone.sync()
    await phone.sync()
    expect(asked).toEqual([1, 1])
    const settled = await phone.phone.words.use((database) => database.settled.get(second))
    expect(settled?.outcome).toBe('applied')
    expect(await waiting(phone)).toEqual([])
  })

  it('scenario 22: halves what is too large down to one, and shows that one to its author', async () => {
    const phone = await expert()
    const { command } = await phone.offline(async () => {
      const first = await tell(phone, 'Far too long')
      for (let at = 0; at < 8; at += 1) await tell(phone, `Fits ${String(at)}`)
      return first
    })
    phone.line = (path, init, pass) => {
      const isTooBig = path === '/api/sync' && textOf(init).includes('Far too long')
      return isTooBig ? answerWith(413, null)(path, init, pass) : pass()
    }
    await phone.sync()
    expect(phone.phone.state).toMatchObject({ waiting: 0, needsYou: 1 })
    expect(await trayOf(phone.phone)).toMatchObject([{ command, code: 'too-large' }])
  })

  it('scenario 22: never asks the server to take more than it said it would', async () => {
    const phone = await expert()
    await phone.offline(async () => {
      for (let at = 0; at < 60; at += 1) await tell(phone, `${String(at)} ${'字'.repeat(1990)}`)
    })
    const sizes: number[] = []
    phone.line = (path, init, pass) => {
      if (path === '/api/sync') sizes.push(new TextEncoder().encode(textOf(init)).length)
      return pass()
    }
    await phone.sync()
    expect(phone.phone.state.waiting).toBe(0)
    expect(sizes.length).toBeGreaterThan(1)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(mostBytes)
  })

  const foreign = (results: unknown) => ({
    ...{ protocol: 1, now: '2027-03-09T10:00:00.000Z', safe: null },
    ...{ scopes: [], results },
  })
  it.each([
    ['a page of the wifi', portal],
    ['nothing at all', answerWith(204, null)],
    ['JSON of somebody else', answerWith(200, { ok: true })],
    ['a login page it was led to', cut],
    ['another person’s answer', answerWith(200, foreign([]))],
  ])('scenario 23: counts %s as no answer', async (_what, line) => {
    const phone = await expert()
    await phone.offline(() => tell(phone, 'Through the wall'))
    phone.line = next(line)
    await phone.sync()
    expect(phone.phone.state).toMatchObject({ waiting: 1, underWay: false })
    expect(phone.phone.state.triedAt).toBe(new Date(world.clock.now).toISOString())
    expect(await phone.phone.words.use((database) => database.settled.count())).toBe(0)
    await phone.sync()
    expect(phone.phone.state.waiting).toBe(0)
  })

  it('scenario 23: does not believe an answer about an id it did not name', async () => {
    const phone = await expert()
    const { command } = await phone.offline(() => tell(phone, 'Mine'))
    phone.line = next(async (_path, init, pass) => {
      const answer = (await (await pass()).json()) as { results: { id: string }[] }
      for (const result of answer.results) result.id = id('somebody else’s command')
      return answerWith(200, answer)('', init, pass)
    })
    await phone.sync()
    expect((await waiting(phone)).map((item) => item.id)).toEqual([command])
  })

  it('scenario 24: waits for the same person when the session has ended, and goes on', async () => {
    const phone = await expert()
    await tell(phone, 'Before')
    phone.cookies.clear()
    await phone.sync()
    expect(phone.phone.state).toMatchObject({ waiting: 1, needsSignIn: true })
    expect(phone.session.known).toBe(false)
    expect(phone.session.person).toBe(id(phone.name))
    await tell(phone, 'Meanwhile')
    world.clock.turn(1000)
    await phone.signIn(await world.card(id(phone.name)))
    await phone.sync()
    expect(phone.phone.state).toMatchObject({ waiting: 0, needsSignIn: false })
  })

  it('scenario 25: keeps its progress with every request of a long queue, in its order', async () => {
    const phone = await expert()
    await phone.offline(async () => {
      for (let at = 0; at < 250; at += 1) await named(phone, `Name ${String(at)}`)
    })
    let requests = 0
    phone.line = (path, init, pass) => {
      if (path !== '/api/sync') return pass()
      requests += 1
      return requests % 2 === 0 ? cut(path, init, pass) : pass()
    }
    const left: number[] = []
    while (phone.phone.state.waiting > 0 && left.length < 10) {
      await phone.sync()
      left.push(phone.phone.state.waiting)
    }
    expect(left).toEqual([150, 50, 0])
    const [row] = await stored(id(phone.name))
    expect(row).toMatchObject({ version: 251 })
    expect(row?.body).toContain('Name 249')
  }, 60_000)

  it.each([-1, 1])('scenario 26: works with a clock that is wrong by %i year', async (years) => {
    const phone = world.browser()
    phone.browser.skew = years * 365 * 86_400_000
    const name = `clock ${String(years)}`
    await phone.signIn(await world.invite(name, 'expert'))
    await phone.start()
    await phone.sync()
    const { record } = await phone.offline(() => tell(phone, 'When was that?'))
    const [item] = await waiting(phone)
    expect(JSON.parse(item?.text ?? '')).toMatchObject({
      at: new Date(world.clock.now).toISOString(),
    })
    await phone.sync()
    const [row] = await stored(record)
    expect(row?.body).toContain(new Date(world.clock.now).toISOString())
    await phone.restart()
    expect(phone.phone.clock.now()).toBe(world.clock.now)
  })
})

const listeningOnce =
  (asked: number[]): Line =>
  (_path, init, pass) => {
    asked.push(askOf(init).commands.length)
    return pass()
  }
