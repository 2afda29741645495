import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bumpScopes, planFeed, staysOf, writeFeed } from '../../../server/store/feed.ts'
import type { Store } from '../../../server/store/store.ts'
import { entryOf } from '../../../shared/records/response/entry-made.ts'
import { scope } from '../../../shared/scopes.ts'
import {
  command,
  Device,
  freshId,
  id,
  makeCouncil,
  makePerson,
  makeRegion,
  place,
  region,
  run,
  sendAnswers,
} from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'

let test: TestStore
let store: Store

beforeAll(async () => {
  test = await openTestStore()
  store = test.store
  await makeRegion(store, [])
})
afterAll(() => test.stop())

/** A council with an expert and a reviewer of its own. */
async function makeVisit(name: string) {
  await makeCouncil(store, name)
  await makePerson(store, `expert of ${name}`, 'expert', { at: name })
  await makePerson(store, `leader of ${name}`, 'leadPeer', { at: name })
  return {
    expert: new Device(store, `expert of ${name}`),
    leader: new Device(store, `leader of ${name}`),
    review: scope.review(place(name).challenge),
  }
}

const idsIn = (device: Device, of: string) => [...(device.rows.get(of)?.keys() ?? [])]

describe('order', () => {
  it('scenario 1: a writer that took its number and is still open is never overtaken', async () => {
    const { expert, leader, review } = await makeVisit('alderbeck')
    const early = sendAnswers('alderbeck')
    await expert.send(early)
    const first = entryOf(early.record)
    await leader.pull()
    const other = await test.another()
    const gate = Promise.withResolvers<undefined>()
    const hasNumber = Promise.withResolvers<undefined>()
    const slow = other.write(async (tx) => {
      const stays = await staysOf(tx, [first])
      const scopes = stays.map((stay) => stay.scope)
      const move = { record: first, version: 1, stays, scopes }
      const plan = planFeed(new Date().toISOString(), [move])
      await writeFeed(tx, plan, await bumpScopes(tx, plan))
      hasNumber.resolve(undefined)
      await gate.promise
    })
    await hasNumber.promise

    const late = sendAnswers('alderbeck')
    const quick = expert.send(late)
    const before = leader.cursors.get(review)
    await leader.pull()
    expect(leader.cursors.get(review)).toBe(before)
    expect(idsIn(leader, review)).toEqual([first])

    gate.resolve(undefined)
    await Promise.all([slow, quick])
    const { scopes } = await leader.ask({ [review]: before ?? null })
    expect(scopes[0]?.rows).toMatchObject([{ id: first }, { id: entryOf(late.record) }])
  })

  it('scenarios 1 and 2: whoever pulls while two nodes write gets every row', async () => {
    const { leader, review } = await makeVisit('birch')
    const other = await test.another()
    const experts = ['one', 'two', 'three', 'four'].map((name) => `${name} at birch`)
    for (const name of experts) await makePerson(store, name, 'expert', { at: 'birch' })
    const devices = experts.map((name, index) => new Device(index % 2 ? store : other, name))

    const sent: string[] = []
    const writing = devices.map(async (device) => {
      for (let count = 0; count < 12; count += 1) {
        const one = sendAnswers('birch')
        sent.push(one.record)
        const result = await device.send(one)
        expect(result.outcome).toBe('applied')
      }
    })
    const all = Promise.all(writing)
    while (sent.length < 48) {
      await leader.pull(7)
      await pause(2)
    }
    await all
    await leader.pull(7)
    expect(idsIn(leader, review).toSorted()).toEqual(sent.map(entryOf).toSorted())
  })

  it('scenario 3: whole commits per page, also where one is larger than the limit', async () => {
    const { expert, leader, review } = await makeVisit('cole')
    const batch = Array.from({ length: 60 }, () => sendAnswers('cole'))
    await expert.push(batch)
    const single = sendAnswers('cole')
    await expert.send(single)

    const first = await leader.ask({ [review]: null }, 21)
    expect(first.scopes[0]).toMatchObject({ scope: review, more: true })
    expect(first.scopes[0]?.rows).toHaveLength(60)
    const second = await leader.ask({ [review]: first.scopes[0]?.cursor ?? null }, 21)
    expect(second.scopes[0]).toMatchObject({ more: false, rows: [{ id: entryOf(single.record) }] })
  })

  it('scenario 3: after a commit larger than the limit nothing else is begun on that page', async () => {
    const { expert, leader, review } = await makeVisit('cwm')
    const team = scope.team(place('cwm').challenge)
    await expert.push(Array.from({ length: 20 }, () => sendAnswers('cwm')))
    const first = await leader.ask({ [review]: null, [team]: null }, 5)
    const [words, pack] = [review, team].map((one) =>
      first.scopes.find((each) => each.scope === one),
    )
    expect(words?.rows).toHaveLength(20)
    expect(pack).toMatchObject({ rows: [], more: true })
    const next = await leader.ask({ [team]: pack?.cursor ?? null }, 5)
    expect(next.scopes.find((each) => each.scope === team)?.rows).not.toEqual([])
  })

  it('scenario 3: a page never begins a commit that does not fit in what is left', async () => {
    const { expert, leader, review } = await makeVisit('dene')
    for (const size of [2, 2, 2]) {
      await expert.push(Array.from({ length: size }, () => sendAnswers('dene')))
    }
    const sizes: number[] = []
    for (let cursor: string | null = null, more = true; more;) {
      const { scopes } = await leader.ask({ [review]: cursor }, 3)
      const [page] = scopes
      sizes.push(page?.rows.length ?? 0)
      cursor = page?.cursor ?? null
      more = page?.more ?? false
    }
    expect(sizes).toEqual([2, 2, 2])
  })

  it('scenario 4: what was written offline on Monday reaches who is synced to Wednesday', async () => {
    const { expert, leader, review } = await makeVisit('elm')
    await makePerson(store, 'other expert at elm', 'expert', { at: 'elm' })
    const other = new Device(store, 'other expert at elm')
    const monday = sendAnswers('elm', { at: '2027-03-01T09:00:00.000Z' })
    await other.send(sendAnswers('elm', { at: '2027-03-03T09:00:00.000Z' }))
    await leader.pull()
    await expert.send(monday)
    await leader.pull()
    expect(idsIn(leader, review)).toContain(entryOf(monday.record))
  })

  it('scenario 7: what one node took in, the next question to another gives out', async () => {
    const { expert, review } = await makeVisit('fern')
    const other = new Device(await test.another(), 'leader of fern')
    const sent = sendAnswers('fern')
    await expert.send(sent)
    await other.pull()
    expect(idsIn(other, review)).toEqual([entryOf(sent.record)])
  })

  it('scenario 10: a row that changes while a load pages is seen in its last state, once', async () => {
    const { expert, leader, review } = await makeVisit('glen')
    const sent = Array.from({ length: 6 }, () => sendAnswers('glen'))
    for (const one of sent) await expert.send(one)
    const first = await leader.ask({ [review]: null }, 2)
    const changed = sent[0]?.record ?? ''
    await leader.send(command('entry', 'open', entryOf(changed), {}))

    const seen = [...(first.scopes[0]?.rows ?? [])]
    for (let cursor = first.scopes[0]?.cursor ?? null, more = true; more;) {
      const { scopes } = await leader.ask({ [review]: cursor }, 2)
      seen.push(...(scopes[0]?.rows ?? []))
      cursor = scopes[0]?.cursor ?? null
      more = scopes[0]?.more ?? false
    }
    expect(seen).toHaveLength(7)
    expect(seen.at(-1)).toMatchObject({ id: entryOf(changed), version: 2 })
  })

  it('scenario 10: from any cursor, what follows leads to the same rows', async () => {
    const { expert, leader, review } = await makeVisit('hurst')
    const sent = Array.from({ length: 5 }, () => sendAnswers('hurst'))
    const devices: Device[] = []
    for (const [index, one] of sent.entries()) {
      await expert.send(one)
      if (index % 2)
        await leader.send(command('entry', 'open', entryOf(sent[index - 1]?.record ?? ''), {}))
      const device = new Device(store, 'leader of hurst')
      await device.pull(2)
      devices.push(device)
    }
    for (const device of devices) await device.pull(2)
    const [first] = devices
    for (const device of devices) expect(device.rows.get(review)).toEqual(first?.rows.get(review))
  })

  it('scenario 26: a clock that is wrong by a year changes no order and no date that counts', async () => {
    const { expert, leader, review } = await makeVisit('ilex')
    const clock = () => new Date('2027-03-09T12:00:00.000Z')
    const expertNow = new Device(store, 'expert of ilex', { clock })
    for (const at of ['2028-03-09T10:00:00.000Z', '2026-03-09T10:00:00.000Z']) {
      const result = await expertNow.send(sendAnswers('ilex', { at }))
      expect(result).toMatchObject({ outcome: 'applied', at: '2027-03-09T12:00:00.000Z' })
    }
    await leader.pull()
    const bodies = [...(leader.rows.get(review)?.values() ?? [])]
    expect(bodies).toMatchObject([
      { body: { receivedOn: '2027-03-09' } },
      { body: { receivedOn: '2027-03-09' } },
    ])
    expect(expert.person).toBe(id('expert of ilex'))
  })
})

describe('what is asked for', () => {
  it('fills the scopes in the order in which they were asked for', async () => {
    const { expert, leader, review } = await makeVisit('juniper')
    for (let count = 0; count < 3; count += 1) await expert.send(sendAnswers('juniper'))
    const team = scope.team(place('juniper').challenge)
    const { scopes } = await leader.ask({ [review]: null, [team]: null }, 3)
    expect(scopes[0]).toMatchObject({ scope: review, more: false })
    expect(scopes[0]?.rows).toHaveLength(3)
    expect(scopes[1]).toMatchObject({ scope: team, more: true, rows: [] })
    const turned = await leader.ask({ [team]: null, [review]: null }, 3)
    expect(turned.scopes[0]).toMatchObject({ scope: team, more: false })
    expect(turned.scopes[1]).toMatchObject({ scope: review, more: true })
  })

  it('names every scope that is held, and gives no rows of those that were not asked for', async () => {
    const { leader, review } = await makeVisit('kestrel')
    const { scopes } = await leader.ask({ [review]: null })
    const others = scopes.filter((page) => page.scope !== review)
    expect(others.map((page) => page.scope)).toEqual(
      [
        ...[scope.team, scope.extracts, scope.findings, scope.selfView].map((of) =>
          of(place('kestrel').challenge),
        ),
        scope.person(leader.person),
        scope.region(region),
        scope.figures(region),
        scope.questions(region),
      ].toSorted(),
    )
    for (const page of others) expect(page).toMatchObject({ cursor: null, more: false, rows: [] })
  })

  it('answers a scope that nothing was ever fed to, and goes on from there', async () => {
    const { expert, leader, review } = await makeVisit('linden')
    const { scopes } = await leader.ask({ [review]: null })
    expect(scopes[0]).toEqual({ scope: review, cursor: '0.0', more: false, rows: [] })
    const sent = sendAnswers('linden')
    await expert.send(sent)
    const next = await leader.ask({ [review]: '0.0' })
    expect(next.scopes[0]).toMatchObject({ more: false, rows: [{ id: entryOf(sent.record) }] })
    expect(next.scopes[0]).not.toHaveProperty('reset')
  })

  it.each([
    '',
    'nonsense',
    '1',
    '1.',
    '-1.abc',
    '999.abc',
    '1.abc',
    '3-9.abc',
    `1.${'x'.repeat(70)}`,
  ])('answers the cursor %j, which it never gave, with a reset', async (cursor) => {
    const reader = new Device(store, 'leader of cole')
    const review = scope.review(place('cole').challenge)
    const { scopes } = await reader.ask({ [review]: cursor }, 100)
    expect(scopes[0]).toMatchObject({ reset: true, more: false })
    expect(scopes[0]?.rows).toHaveLength(61)
  })

  it('feeds a scope one more row and one more number with each commit', async () => {
    await makeCouncil(store, 'maple')
    await run(
      store,
      ['a', 'b'].map((name) => ({
        ...{ kind: 'person', name: 'make', record: freshId() },
        args: { region, name, email: null },
      })),
    )
    const rows = await store.db
      .selectFrom('scope')
      .innerJoin('commit', 'commit.scope', 'scope.scope')
      .select(['scope.seq', 'commit.seq as committed'])
      .where('scope.scope', '=', scope.office(region))
      .orderBy('commit.seq')
      .execute()
    expect(rows.map(({ committed }) => committed)).toEqual(rows.map((_row, index) => index + 1))
    expect(rows.at(-1)?.seq).toBe(rows.length)
  })
})
