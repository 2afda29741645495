// "Those of a visit come into view together, in random order, without a time finer than the visit."
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { WireRow } from '../../../shared/wire.ts'
import { scope } from '../../../shared/scopes.ts'
import type { Store } from '../../../server/store/store.ts'
import { command, Device, freshId, id, region } from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'
import { makeTarget, makeTrier, makeWorld, now, type Target } from './world.ts'

let test: TestStore
let store: Store
let oakshire: Target
let member: Device
beforeAll(async () => {
  test = await openTestStore()
  store = test.store
  await makeWorld(store)
  oakshire = await makeTarget(store, 'oakshire')
  member = phoneOf(await makeTrier(store, 'memberPeer', 'own', 'oakshire'))
})
afterAll(() => test.stop())

const phoneOf = (name: string) => new Device(store, name, { clock: () => new Date(now) })
const extracts = () => scope.extracts(oakshire.challenge)

/** One page of what was said, of at most `limit` rows, and where it ends. */
async function page(phone: Device, cursor: string | null, limit: number) {
  const { scopes } = await phone.ask({ [extracts()]: cursor }, limit)
  const found = scopes.find((one) => one.scope === extracts())
  if (!found) throw new Error('They do not hold it.')
  return { rows: found.rows as WireRow[], cursor: found.cursor, more: found.more }
}

it('all of one sharing come on one page however small, in the order of ids that are chance', async () => {
  const before = await page(member, null, 1000)
  const args = { region, challenge: oakshire.challenge }
  const sent = command('sharing', 'make', freshId(), args)
  expect(await phoneOf('reviewer of oakshire').send(sent)).toMatchObject({ outcome: 'applied' })

  const after = await page(member, before.cursor, 2)
  // Three answers of each of two people.
  expect(after).toMatchObject({ more: false })
  expect(after.rows).toHaveLength(6)
  const ids = after.rows.map((row) => row.id)
  expect(ids).toEqual(ids.toSorted())
  const late = await page(phoneOf(await makeTrier(store, 'auditor', 'own', 'oakshire')), null, 2)
  const all = late.rows.map((row) => row.id)
  expect(all).toEqual(all.toSorted())
  expect(new Set(all)).toEqual(new Set([...before.rows, ...after.rows].map((row) => row.id)))
  expect(late.more).toBe(false)
})

it('none says when it came, whose it is, or which came with which', async () => {
  const { rows } = await page(member, null, 1000)
  for (const row of rows) {
    if ('gone' in row) throw new Error('Nothing has gone.')
    expect(Object.keys(row.body as object).toSorted()).toEqual([
      ...['about', 'challenge', 'council', 'name', 'question', 'questionnaire', 'region'],
      ...['stands', 'text'],
    ])
    expect(JSON.stringify(row)).not.toMatch(/\d{4}-\d\d-\d\d/)
    const inner = [oakshire.entry, oakshire.response, id('invited to oakshire')]
    for (const secret of inner) expect(JSON.stringify(row)).not.toContain(secret)
  }
  expect(new Set(rows.map((row) => 'version' in row && row.version))).toEqual(new Set([1]))
})
