// Time cannot be tested without failing on a slow machine; what takes time is what is asked of the
// database. So: the same statements, in the same order, whether or not there is something to hide.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../../server/store/store.ts'
import {
  command,
  Device,
  freshId,
  id,
  makePerson,
  makeRegion,
  place,
  type Sent,
  sendAnswers,
} from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'

const sent: string[] = []
let test: TestStore
let store: Store
let response: string
let visit: string

beforeAll(async () => {
  test = await openTestStore((statement) => sent.push(statement))
  store = test.store
  await makeRegion(store, ['oakshire', 'fennick'])
  await makePerson(store, 'ada', 'expert')
  await makePerson(store, 'lee', 'leadPeer', { at: 'fennick' })
  await makePerson(store, 'manager', 'manager', { at: 'fennick' })
  const own = sendAnswers()
  await new Device(store, 'ada').send(own)
  response = own.record
  const pack = await store.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'visit')
    .where('challenge', '=', place('oakshire').challenge)
    .executeTakeFirstOrThrow()
  visit = pack.id
})
afterAll(() => test.stop())

/** What was asked of the database, and what was answered. */
async function asked(name: string, one: Sent) {
  const device = new Device(store, name)
  const before = sent.length
  const { outcome, problem } = await device.send(one)
  return { outcome, problem, statements: sent.slice(before) }
}

const hidden: [string, () => string, (record: string) => Sent][] = [
  [
    'a response',
    () => response,
    (record) => command('response', 'withdraw', record, { keys: ['own:A1'] }),
  ],
  [
    'a visit',
    () => visit,
    (record) => command('visit', 'write', record, { text: 'A guess', settles: [] }),
  ],
  [
    'an appointment',
    () => id('ada as expert at oakshire from 2026-01-01'),
    (record) => command('appointment', 'end', record, { to: '2027-05-01' }),
  ],
]

describe('a record that was never visible to the sender', () => {
  it.each(hidden)('%s takes the same statements as nothing at all', async (_what, real, make) => {
    const there = await asked('lee', make(real()))
    const nothing = await asked('lee', make(freshId()))
    expect(there.statements.length).toBeGreaterThan(0)
    expect(there).toEqual(nothing)
    expect(there.outcome).toBe('retry')
    // Looked up and not seen, rather than not understood.
    expect(there.problem?.code).toBe('not-here-yet')
  })

  it('takes the same in a batch with what is one’s own', async () => {
    const device = new Device(store, 'manager')
    const batch = async (record: string) => {
      const before = sent.length
      const worry = { region: id('wexmoor'), challenge: place('fennick').challenge }
      const { results } = await device.push([
        command('response', 'withdraw', record, { keys: ['own:A1'] }),
        command('concern', 'record', freshId(), {
          ...{ ...worry, toldWhom: 'lead', toldAt: '2027-03-09T10:00:00.000Z', words: null },
        }),
      ])
      return { outcomes: results.map(({ outcome }) => outcome), statements: sent.slice(before) }
    }
    expect(await batch(response)).toEqual(await batch(freshId()))
  })
})
