import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyKind } from '../../../shared/commands.ts'
import { scope } from '../../../shared/scopes.ts'
import type { Store } from '../../../server/store/store.ts'
import { checkFeed, refeed } from '../../../server/sync/refeed.ts'
import { command, Device, freshId, place, region } from '../../support/people.ts'
import { openTestRegion } from '../../support/region.ts'
import type { TestStore } from '../../support/store.ts'
import { note, withNotes } from './kinds.ts'

let test: TestStore
let store: Store
const { challenge } = place('oakshire')
const team = scope.team(challenge)
const review = scope.review(challenge)

beforeAll(async () => {
  test = await openTestRegion({ lee: 'leadPeer', ada: 'memberPeer' })
  store = test.store
  await refeed(store, withNotes)
})
afterAll(() => test.stop())

/** The next build: notes of the team are for those who review. */
const next = {
  ...withNotes,
  remark: { ...note, scopes: () => [review], scopesNumber: 2 } as unknown as AnyKind, // as in the registry
}

describe('a kind whose scopes changed', () => {
  it('is fed anew in slices, once, and devices follow', async () => {
    const lee = new Device(store, 'lee', { kinds: withNotes })
    const ada = new Device(store, 'ada', { kinds: withNotes })
    const args = { region, challenge, audience: 'team', text: 'First' }
    for (let batch = 0; batch < 6; batch += 1)
      await lee.push(Array.from({ length: 100 }, () => command('remark', 'make', freshId(), args)))
    await Promise.all([lee.pull(), ada.pull()])
    expect([...ada.all.values()].filter(({ kind }) => kind === 'remark')).toHaveLength(600)
    expect(await checkFeed(store, withNotes)).toEqual([])
    const misfed = await checkFeed(store, next)
    expect(misfed).toHaveLength(600)
    expect(misfed[0]).toMatchObject({ kind: 'remark', fed: [team], scopes: [review] })

    expect(await refeed(store, next)).toBe(600)
    expect(await checkFeed(store, next)).toEqual([])
    expect(await refeed(store, next)).toBe(0)
    await Promise.all([lee.pull(), ada.pull()])
    expect([...ada.all.values()].filter(({ kind }) => kind === 'remark')).toEqual([])
    expect([...lee.all.values()].filter(({ kind }) => kind === 'remark')).toHaveLength(600)
    const most = await store.db
      .selectFrom('feed')
      .select((row) => row.fn.countAll<number>().as('rows'))
      .groupBy(['scope', 'seq'])
      .orderBy('rows', 'desc')
      .executeTakeFirstOrThrow()
    expect(most.rows).toBeLessThanOrEqual(500)
  })

  it('is fed anew by two nodes that start at once as by one', async () => {
    const third = {
      ...withNotes,
      remark: { ...note, scopes: () => [team], scopesNumber: 3 } as unknown as AnyKind, // as in the registry
    }
    const other = await test.another()
    await Promise.all([refeed(store, third), refeed(other, third)])
    expect(await checkFeed(store, third)).toEqual([])
    const open = await store.db
      .selectFrom('feed')
      .select((row) => row.fn.countAll<number>().as('rows'))
      .where('scope', '=', team)
      .where('gone', 'is', null)
      .groupBy('record')
      .orderBy('rows', 'desc')
      .executeTakeFirstOrThrow()
    expect(open.rows).toBe(1)
  })
})
