/** One phone, one server, and all that may lie between them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { give } from '../../../client/local/command.ts'
import { id } from '../../support/people.ts'
import { origin } from '../server.ts'
import { World } from '../world.ts'
import { diskOf, minute, phoneOf, runningOn, waitingOn, worry } from './support.ts'

let world: World
beforeAll(async () => {
  world = await World.open(8)
})
afterAll(() => world.close())

const ada = () => phoneOf(world, 'ada’s phone')
const ownConcerns = async (words: string) =>
  [...(await world.view()).records.values()].filter(
    ({ kind, text }) => kind === 'concern' && text.includes(words),
  )

describe('two nodes', () => {
  it('scenario 7: what one takes in the other gives out, and neither needs to remember anything', async () => {
    await world.server.scale(2)
    const phone = ada()
    const tablet = phoneOf(world, 'ada’s tablet')
    for (let time = 0; time < 4; time += 1) {
      const { record } = await worry(phone, `To node ${String(time)}`)
      await world.settle()
      await world.sleep(2 * minute)
      for (const one of [phone, tablet])
        expect((await diskOf(one)).row.some((row) => row.id === record)).toBe(true)
      world.server.restart()
    }
    await world.server.scale(1)
  })
})

describe('a cache on the way', () => {
  it('scenario 8: finds nothing to keep: every question is a POST, and every answer says no-store', async () => {
    const phone = ada()
    const asked: { method: string | undefined; cache: string | undefined }[] = []
    const { tab } = phone.front ?? {}
    const send = tab?.fetch
    if (!tab || !send) throw new Error('the app is closed')
    tab.fetch = (path, init) => {
      if (path === '/api/sync') asked.push({ method: init.method, cache: init.cache })
      return send(path, init)
    }
    await worry(phone, 'Not for any cache')
    await world.settle()
    tab.fetch = send
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.every(({ method, cache }) => method === 'POST' && cache === 'no-store')).toBe(true)

    const headers = new Headers({ origin, 'x-tellback': '1', 'content-type': 'application/json' })
    const cookie = [...phone.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    headers.set('cookie', cookie)
    const ask = { protocol: 1, device: id('device'), commands: [], scopes: {} }
    const body = JSON.stringify(ask)
    const answer = await world.server.ask('/api/sync', { method: 'POST', headers, body })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    const got = await world.server.ask('/api/sync', { method: 'GET', headers })
    expect(got.status).toBe(405)
    const me = await world.server.ask('/api/me', { method: 'GET', headers })
    expect(me.headers.get('cache-control')).toContain('no-store')
  })
})

describe('a long queue', () => {
  it('scenario 17: sent again whole after the server died with it has each effect once', async () => {
    const phone = ada()
    phone.isOffline = true
    for (let count = 0; count < 100; count += 1) await worry(phone, `Hundred ${String(count)}.`)
    await world.settle()
    phone.isOffline = false
    // The commit fails, then it stands and nobody hears of it, then the server starts anew.
    world.server.busy = 2
    await world.sleep(2 * minute)
    expect((await waitingOn(phone)).length).toBe(100)
    world.server.busy = 0
    phone.faults = ['none', 'loseAnswer']
    await world.sleep(2 * minute)
    expect((await waitingOn(phone)).length).toBe(100)
    world.server.restart()
    await world.sleep(2 * minute)
    expect(await waitingOn(phone)).toEqual([])
    // Once told, and once named by the server after whoever told it.
    expect((await ownConcerns('Hundred ')).map(({ version }) => version)).toEqual(
      Array.from({ length: 100 }, () => 2),
    )
  }, 120_000)

  it('scenario 25: keeps its progress with every short moment of signal, in order', async () => {
    const phone = ada()
    phone.isOffline = true
    const record = phone.person ?? ''
    for (let count = 0; count < 120; count += 1)
      await give(
        runningOn(phone).phone,
        'person',
        'call',
        { calledName: `Name ${String(count)}` },
        { record },
      )
    await world.settle()
    const left: number[] = []
    for (let moments = 0; moments < 6 && left.at(-1) !== 0; moments += 1) {
      phone.isOffline = false
      phone.faults = ['none', 'none', 'cut', 'cut', 'cut']
      await world.sleep(2 * minute)
      left.push((await waitingOn(phone)).length)
    }
    phone.faults = []
    expect(left).toEqual(left.toSorted((a, b) => b - a))
    expect(left.at(-1)).toBe(0)
    expect((await world.view()).records.get(record)?.body['calledName']).toBe('Name 119')
  }, 120_000)
})

describe('a line that fails', () => {
  it.each(['timer', 'online', 'visible', 'next start'])(
    'scenario 20: is tried again by %s, without a new word and without a press',
    async (how) => {
      const phone = ada()
      phone.isOffline = true
      await worry(phone, `Again by ${how}.`)
      await world.settle()
      expect((await waitingOn(phone)).length).toBe(1)
      phone.isOffline = false
      const [app] = phone.apps
      if (how === 'timer') await world.sleep(70_000)
      else if (how === 'next start' && app) {
        phone.kill(app)
        const next = phone.open()
        world.begin(() => phone.start(next))
      } else app?.tab.tab.wake(how === 'online' ? 'online' : 'visible')
      await world.settle()
      expect(await waitingOn(phone)).toEqual([])
    },
  )

  it('scenario 21: what is written while a request is on its way goes with the next one', async () => {
    const phone = ada()
    phone.faults = ['none', 'hold']
    await worry(phone, 'On its way.')
    await world.settle()
    expect(world.network.held).toBe(1)
    const second = await worry(phone, 'Written meanwhile.')
    await world.settle()
    expect((await waitingOn(phone)).length).toBe(2)
    world.network.release(0)
    await world.settle()
    expect(await waitingOn(phone)).toEqual([])
    expect((await ownConcerns('Written meanwhile.')).map((one) => one.id)).toEqual([second.record])
    expect((await ownConcerns('On its way.')).length).toBe(1)
  })

  it('scenario 22: a proxy that takes less gets less, down to the one that fits nowhere', async () => {
    const phone = ada()
    phone.isOffline = true
    for (let count = 0; count < 6; count += 1) await worry(phone, `Small ${String(count)}.`)
    await world.settle()
    phone.isOffline = false
    phone.faults = ['none', 'tooLarge', 'tooLarge']
    await world.sleep(2 * minute)
    expect(await waitingOn(phone)).toEqual([])
    expect(runningOn(phone).phone.state.needsYou).toBe(0)
    expect((await ownConcerns('Small ')).length).toBe(6)
  })

  it.each(['portal', 'foreign', 'empty', 'torn'] as const)(
    'scenario 23: takes %s for no answer at all',
    async (fault) => {
      const phone = ada()
      const before = (await diskOf(phone)).settled.length
      // A page of the wifi answers every question there is, who is signed in included.
      phone.faults = Array.from({ length: 4 }, () => fault)
      await worry(phone, `Through ${fault}.`)
      await world.settle()
      expect((await waitingOn(phone)).length).toBe(1)
      expect((await diskOf(phone)).settled.length).toBe(before)
      phone.faults = []
      await world.sleep(2 * minute)
      expect(await waitingOn(phone)).toEqual([])
    },
  )

  it('scenario 23: goes on waiting for what an answer did not name', async () => {
    const phone = ada()
    phone.isOffline = true
    for (let count = 0; count < 3; count += 1) await worry(phone, `Unnamed ${String(count)}.`)
    await world.settle()
    phone.isOffline = false
    phone.faults = ['none', 'partial', 'cut', 'cut', 'cut']
    await world.sleep(2 * minute)
    expect((await waitingOn(phone)).length).toBe(1)
    phone.faults = []
    await world.sleep(2 * minute)
    expect(await waitingOn(phone)).toEqual([])
    expect((await ownConcerns('Unnamed ')).length).toBe(3)
  })
})
