import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../../server/store/store.ts'
import { command, Device, freshId, place, region } from '../../support/people.ts'
import { openTestRegion } from '../../support/region.ts'
import type { TestStore } from '../../support/store.ts'
import { withNotes } from './kinds.ts'

let test: TestStore
let store: Store

beforeAll(async () => {
  test = await openTestRegion({ lee: 'leadPeer' })
  store = test.store
})
afterAll(() => test.stop())

const noteArgs = { region, challenge: place('oakshire').challenge, audience: 'team', text: 'First' }
const bugs: string[] = []
const broken = ({ command: id }: { command: string }) => void bugs.push(id)
const lee = () => new Device(store, 'lee', { kinds: withNotes, broken })

/** A note whose stored body was written by another build. */
async function noteWrittenAs(v: number, change: (body: Record<string, unknown>) => unknown) {
  const made = command('remark', 'make', freshId(), noteArgs)
  await lee().send(made)
  const row = await store.db
    .selectFrom('record')
    .select('body')
    .where('id', '=', made.record)
    .executeTakeFirstOrThrow()
  const body = JSON.stringify(change(JSON.parse(row.body) as Record<string, unknown>))
  await store.write((tx) =>
    tx.updateTable('revision').set({ v, body }).where('record', '=', made.record).execute(),
  )
  return made
}

async function rowOf(record: string) {
  const device = lee()
  await device.pull()
  return device.all.get(record)
}

const edit = (record: string, base: string) =>
  command('remark', 'write', record, { text: 'Second', settles: [] }, { base })

describe('builds that know different numbers', () => {
  it('scenario 43: a body of an older number is raised when it is changed', async () => {
    const made = await noteWrittenAs(1, ({ counted: _counted, ...body }) => body)
    expect(await rowOf(made.record)).toMatchObject({ v: 1 })
    expect(await lee().send(edit(made.record, made.id))).toMatchObject({ outcome: 'applied' })
    expect(await rowOf(made.record)).toMatchObject({ v: 2, body: { counted: null } })
  })

  it('scenario 43: a command of an older build is taken in', async () => {
    const made = command('remark', 'make', freshId(), noteArgs, { v: 1 })
    expect(await lee().send(made)).toMatchObject({ outcome: 'applied' })
  })

  it('scenario 45: a body of a newer number is given out as it is, and waited for', async () => {
    const made = await noteWrittenAs(3, (body) => ({ ...body, mood: 'new' }))
    expect(await rowOf(made.record)).toMatchObject({ v: 3, body: { mood: 'new' } })
    expect(await lee().send(edit(made.record, made.id))).toMatchObject({
      outcome: 'retry',
      problem: { code: 'newer' },
    })
    expect(await rowOf(made.record)).toMatchObject({ v: 3, version: 1, body: { mood: 'new' } })
  })

  it('scenario 45: a field unknown to this build survives a change', async () => {
    const made = await noteWrittenAs(2, (body) => ({ ...body, mood: { of: ['another', 'build'] } }))
    await lee().send(edit(made.record, made.id))
    expect(await rowOf(made.record)).toMatchObject({
      version: 2,
      body: { mood: { of: ['another', 'build'] }, text: { text: 'Second' } },
    })
  })

  it('scenario 45: a body that this build cannot read stops its own commands and no other', async () => {
    const made = await noteWrittenAs(2, () => ({ region: 'nowhere' }))
    const whole = command('remark', 'make', freshId(), noteArgs)
    const stopped = edit(made.record, made.id)
    const { results } = await lee().push([stopped, whole])
    expect(results).toMatchObject([
      { outcome: 'retry', problem: { code: 'broken' } },
      { outcome: 'applied' },
    ])
    expect(bugs).toEqual([stopped.id])
  })
})
