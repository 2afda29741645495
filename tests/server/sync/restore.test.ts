import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entryOf } from '../../../shared/records/response/entry-made.ts'
import { scope } from '../../../shared/scopes.ts'
import type { Store } from '../../../server/store/store.ts'
import { checkFeed } from '../../../server/sync/refeed.ts'
import {
  appoint,
  command,
  Device,
  freshId,
  makePerson,
  place,
  region,
  run,
  sendAnswers,
} from '../../support/people.ts'
import { openTestRegion } from '../../support/region.ts'
import { withNotes } from './kinds.ts'
import { makeServer, sendAll, withMark } from './lossy-server.ts'

const review = scope.review(place('oakshire').challenge)
const team = scope.team(place('oakshire').challenge)

const many = (count: number) => Array.from({ length: count }, () => sendAnswers())

describe('a server that lost its last hour', () => {
  it('scenarios 5 and 6: tells devices to begin anew, takes what they had sent, and loses nothing', async () => {
    const server = await makeServer()
    const [ada, lee] = [server.deviceOf('ada'), server.deviceOf('lee')]
    await sendAll(ada, many(50))
    await sendAll(ada, many(50))
    await server.backUp()
    const lost = await sendAll(ada, many(50))
    await lee.pull()
    expect(lee.rows.get(review)?.size).toBe(150)

    await server.goBack()
    const written = await sendAll(server.deviceOf('ada'), many(60))
    const last = lost.at(-1)?.sent.id ?? ''
    const asked = await ada.push([sendAnswers()], last)
    expect(asked).toMatchObject({ results: [], resend: true })

    const again = await ada.push(lost.map(withMark))
    expect(again.results.map(({ outcome, at }) => ({ outcome, at }))).toEqual(
      lost.map(({ result }) => ({ outcome: 'applied', at: result?.at })),
    )
    const { scopes } = await lee.ask(Object.fromEntries(lee.cursors))
    expect(scopes.find((page) => page.scope === review)).toMatchObject({ reset: true })
    await lee.pull()
    expect(lee.rows.get(review)?.size).toBe(210)
    for (const { sent } of [...lost, ...written])
      expect(lee.rows.get(review)?.has(entryOf(sent.record))).toBe(true)
    expect(await checkFeed(server.store(), withNotes)).toEqual([])
    const known = await ada.push([sendAnswers()], last)
    expect(known.results).toMatchObject([{ outcome: 'applied' }])
  })

  it('keeps the first time of what comes again with its mark, and no other mark', async () => {
    const server = await makeServer()
    const ada = server.deviceOf('ada')
    await server.backUp()
    const [marked, forged] = await sendAll(ada, many(2))
    await server.goBack()
    const before = marked?.result?.at ?? ''
    const clock = () => new Date(Date.parse(before) + 3_600_000)
    const later = new Device(server.store, 'ada', { clock })
    if (!marked || !forged) throw new Error('nothing was sent')
    expect(await later.send(withMark(marked))).toEqual(marked.result)
    const stolen = { ...forged.sent, mark: marked.result?.mark }
    expect((await later.send(stolen)).at).toBe(clock().toISOString())
  })

  it('leaves refused what was refused', async () => {
    const server = await makeServer()
    const lee = server.deviceOf('lee')
    await server.backUp()
    const [refused] = await sendAll(lee, [sendAnswers()])
    expect(refused?.result).toMatchObject({ problem: { code: 'not-allowed' } })
    await server.goBack()
    await appoint(server.store(), 'lee', 'expert')
    if (!refused) throw new Error('nothing was sent')
    expect(await server.deviceOf('lee').send(withMark(refused))).toEqual(refused.result)
  })

  it('gives what was applied and no longer fits to those who may read it, never to its author', async () => {
    const server = await makeServer()
    const [ada, lee, sam] = ['ada', 'lee', 'sam'].map((name) => server.deviceOf(name))
    if (!ada || !lee || !sam) throw new Error('nobody is there')
    const sent = sendAnswers()
    await ada.send(sent)
    await server.backUp()
    const [opened] = await sendAll(lee, [command('entry', 'open', entryOf(sent.record), {})])
    expect(opened?.result).toMatchObject({ outcome: 'applied' })
    await server.goBack()
    const [own] = await server
      .store()
      .db.selectFrom('appointment')
      .select('id')
      .where('person', '=', lee.person)
      .execute()
    const end = {
      kind: 'appointment',
      name: 'end',
      record: own?.id ?? '',
      args: { to: '2026-01-01' },
    }
    await run(server.store(), [end])
    if (!opened) throw new Error('nothing was sent')
    const again = await lee.send(withMark(opened))
    expect(again).toMatchObject({ outcome: 'applied', at: opened.result?.at })
    expect(again).not.toHaveProperty('version')
    expect(await lee.send(withMark(opened))).toEqual(again)

    await makePerson(server.store(), 'david', 'manager')
    const david = server.deviceOf('david')
    await Promise.all([sam.pull(), david.pull()])
    const repairsOn = (device: Device) =>
      [...device.all.values()].filter(({ kind }) => kind === 'repair')
    expect(repairsOn(sam)).toEqual([])
    expect(repairsOn(david)).toMatchObject([
      {
        body: {
          ...{ author: lee.person, code: 'no-access', firstAt: opened.result?.at },
          command: { id: opened.sent.id, record: entryOf(sent.record), name: 'open' },
        },
      },
    ])
  })

  it('gives the words of a worry to the safeguarding lead, and not to the office', async () => {
    const server = await makeServer()
    const [ada, sam] = [server.deviceOf('ada'), server.deviceOf('sam')]
    await makePerson(server.store(), 'imran', 'safeguardingLead')
    const own = await server
      .store()
      .db.selectFrom('appointment')
      .select('id')
      .where('person', '=', ada.person)
      .executeTakeFirstOrThrow()
    await server.backUp()
    const [told] = await sendAll(ada, [
      command('concern', 'record', freshId(), {
        ...{ region, challenge: place('oakshire').challenge, toldWhom: 'lead' },
        ...{ toldAt: '2027-03-09T10:00:00.000Z', words: 'Somebody may be hurt.' },
      }),
    ])
    await server.goBack()
    await run(server.store(), [
      { kind: 'appointment', name: 'end', record: own.id, args: { to: '2026-01-01' } },
    ])
    if (!told) throw new Error('nothing was sent')
    expect(await ada.send(withMark(told))).toMatchObject({ outcome: 'applied' })

    const imran = server.deviceOf('imran')
    await Promise.all([sam.pull(), imran.pull(), ada.pull()])
    const repairsOn = (device: Device) =>
      [...device.all.values()].filter(({ kind }) => kind === 'repair')
    expect(repairsOn(imran)).toMatchObject([
      { body: { author: ada.person, command: { args: { words: 'Somebody may be hurt.' } } } },
    ])
    expect(repairsOn(sam)).toMatchObject([
      { body: { author: ada.person, command: { kind: 'concern', name: 'record' } } },
    ])
    expect(JSON.stringify([...sam.all.values()])).not.toContain('hurt')
    expect(repairsOn(ada)).toEqual([])
  })

  it.each([
    ['safeguardingLead', 'safeguardingDeputy', 'manager', true],
    ['outsideLead', 'outsideLead', 'safeguardingLead', false],
  ] as const)(
    'gives a lost step of the %s with a case that is gone to those who see to the same',
    async (role, same, other, isOthersToo) => {
      const server = await makeServer()
      for (const [name, held] of [
        ['imran', role],
        ['same', same],
        ['other', other],
      ] as const)
        await makePerson(server.store(), name, held)
      await server.backUp()
      let now = Date.now()
      const imran = new Device(server.store, 'imran', { clock: () => new Date(now) })
      const told = {
        ...{ region, challenge: place('oakshire').challenge, toldWhom: 'lead' },
        ...{ toldAt: '2027-03-09T10:00:00.000Z', words: null },
        aboutHostStaff: role === 'outsideLead',
      }
      const concern = command('concern', 'record', freshId(), told)
      await sendAll(server.deviceOf('ada'), [concern])
      const [taken] = await sendAll(imran, [command('concern', 'takeOver', concern.record, {})])
      expect(taken?.result).toMatchObject({ outcome: 'applied' })
      await server.goBack()
      if (!taken) throw new Error('nothing was sent')
      expect(await imran.send(withMark(taken))).toMatchObject({ outcome: 'retry' })
      now += 31 * 86_400_000
      expect(await imran.send(withMark(taken))).toMatchObject({ outcome: 'applied' })

      const readers = new Map<string, number>()
      for (const name of ['same', 'other', 'ada']) {
        const phone = server.deviceOf(name)
        await phone.pull()
        const own = [...phone.all.values()].filter(({ kind }) => kind === 'repair')
        readers.set(name, own.length)
      }
      expect(readers).toEqual(
        new Map([
          ['same', 1],
          ['other', isOthersToo ? 1 : 0],
          ['ada', 0],
        ]),
      )
    },
  )

  it('lets what builds on a lost command of another device wait for it', async () => {
    const server = await makeServer()
    const lee = server.deviceOf('lee')
    await server.backUp()
    const args = { region, challenge: place('oakshire').challenge, audience: 'team', text: 'First' }
    const made = command('remark', 'make', freshId(), args)
    const edit = command(
      'remark',
      'write',
      made.record,
      { text: 'Second', settles: [] },
      { base: made.id },
    )
    const settled = await sendAll(lee, [made, edit])
    await server.goBack()
    const [first, second] = settled
    if (!first || !second) throw new Error('nothing was sent')
    expect(await lee.send(withMark(second))).toMatchObject({
      outcome: 'retry',
      problem: { code: 'not-here-yet' },
    })
    await lee.send(withMark(first))
    expect(await lee.send(withMark(second))).toMatchObject({ outcome: 'applied', version: 2 })
  })

  it('while a first load pages, begins that load anew', async () => {
    const server = await makeServer()
    const [ada, lee] = [server.deviceOf('ada'), server.deviceOf('lee')]
    for (const one of many(4)) await ada.send(one)
    await server.backUp()
    for (const one of many(4)) await ada.send(one)
    const { scopes } = await lee.ask({ [review]: null }, 2)
    const cursor = scopes[0]?.cursor ?? null
    expect(cursor).toMatch(/^2-8\./)
    await server.goBack()
    for (const one of many(6)) await ada.send(one)
    const next = await lee.ask({ [review]: cursor }, 100)
    expect(next.scopes[0]).toMatchObject({ reset: true, more: false })
    expect(next.scopes[0]?.rows).toHaveLength(10)
  })

  it('goes on quietly with a device that holds no scope that moved', async () => {
    const server = await makeServer()
    const ada = server.deviceOf('ada')
    await ada.pull()
    await server.backUp()
    await server.deviceOf('lee').push([
      command('remark', 'make', freshId(), {
        ...{ region, challenge: place('oakshire').challenge, audience: 'review', text: 'First' },
      }),
    ])
    await server.goBack()
    const { scopes } = await ada.ask(Object.fromEntries(ada.cursors))
    expect(scopes.find((page) => page.scope === team)).not.toHaveProperty('reset')
    expect(scopes.flatMap((page) => page.rows)).toEqual([])
  })

  it('says what is safe: all that was settled before its backup began', async () => {
    const server = await makeServer()
    const ada = server.deviceOf('ada')
    expect((await ada.ask({})).safe).toBeNull()
    const began = await server.backUp()
    expect((await ada.ask({})).safe).toBe(began)
    await server.goBack()
    expect((await ada.ask({})).safe).toBe(began)
  })
})

describe('a first load', () => {
  let store: Store
  let stop: () => Promise<void>
  afterAll(() => stop())
  beforeAll(async () => {
    const test = await openTestRegion({ ada: 'expert', lee: 'leadPeer' })
    stop = test.stop
    store = test.store
  })

  it('scenario 9: that is cut off goes on from where it was', async () => {
    const ada = new Device(store, 'ada')
    for (let count = 0; count < 5; count += 1) await ada.push(many(10))
    const lee = new Device(store, 'lee')
    await lee.pullOnce(10)
    await lee.pullOnce(10)
    const kept = new Map(lee.cursors)
    const had = lee.all.size
    const reopened = new Device(store, 'lee')
    for (const [scope, cursor] of kept) {
      reopened.cursors.set(scope, cursor)
      reopened.rows.set(scope, new Map(lee.rows.get(scope)))
    }
    expect(had).toBeLessThan(50)
    await reopened.pull(10)
    expect(reopened.rows.get(review)?.size).toBe(50)
  })

  it('scenario 44: of a device that dropped its rows brings all, and what it sends again changes nothing', async () => {
    const ada = new Device(store, 'ada')
    const settled = await sendAll(ada, many(3))
    await ada.pull()
    const dropped = new Device(store, 'ada')
    const again = await dropped.push(settled.map(({ sent }) => sent))
    expect(again.results).toEqual(settled.map(({ result }) => result))
    await dropped.pull()
    expect(dropped.all).toEqual(ada.all)
  })
})
