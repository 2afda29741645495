import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kinds } from '../../../shared/records/index.ts'
import { mostBytes } from '../../../shared/wire.ts'
import { Busy } from '../../../server/store/busy.ts'
import type { Store } from '../../../server/store/store.ts'
import type { Bug } from '../../../server/sync/engine.ts'
import {
  answers,
  appoint,
  command,
  Device,
  freshId,
  id,
  makeCouncil,
  makePerson,
  place,
  region,
  type Sent,
  sendAnswers,
} from '../../support/people.ts'
import { openTestRegion } from '../../support/region.ts'
import type { TestStore } from '../../support/store.ts'
import { withNotes } from './kinds.ts'

let test: TestStore
let store: Store
const bugs: Bug[] = []
const broken = (bug: Bug) => void bugs.push(bug)

beforeAll(async () => {
  test = await openTestRegion({ ada: 'expert', lee: 'leadPeer' })
  store = test.store
})
afterAll(() => test.stop())

const lee = () => new Device(store, 'lee', { kinds: withNotes, broken })
const ada = () => new Device(store, 'ada', { kinds: withNotes, broken })

const { challenge } = place('oakshire')
const noteArgs = (text = 'First') => ({ region, challenge, audience: 'team', text })
const makeNote = (more: Record<string, unknown> = {}): Sent =>
  command('remark', 'make', freshId(), noteArgs(), more)

const inboxOf = (id: string) =>
  store.db.selectFrom('command').selectAll().where('id', '=', id).executeTakeFirst()
const versionsOf = (record: string) =>
  store.db.selectFrom('revision').selectAll().where('record', '=', record).execute()
const bodyOf = async (record: string): Promise<unknown> => {
  const row = await store.db
    .selectFrom('record')
    .select('body')
    .where('id', '=', record)
    .executeTakeFirst()
  return row && JSON.parse(row.body)
}

describe('a command that comes again', () => {
  it('scenario 12: is settled once, and answered the same', async () => {
    const sent = sendAnswers()
    const device = ada()
    const first = await device.send(sent)
    const again = await device.send(sent)
    expect(first).toMatchObject({ outcome: 'applied', version: 1 })
    expect(again).toEqual(first)
    expect(await versionsOf(sent.record)).toHaveLength(1)
  })

  it('scenario 12: is the same whatever the order of its keys', async () => {
    const sent = sendAnswers()
    const first = await ada().send(sent)
    const turned = Object.fromEntries(Object.entries(sent).toReversed()) as Sent
    expect(await ada().send(turned)).toEqual(first)
  })

  it('scenario 12: is answered the same within one push', async () => {
    const sent = sendAnswers()
    const { results } = await ada().push([sent, sent])
    expect(results[1]).toEqual(results[0])
    expect(await versionsOf(sent.record)).toHaveLength(1)
  })

  it('is refused the same', async () => {
    const sent = command('response', 'send', freshId(), { ...answers(), entries: [] })
    const first = await ada().send(sent)
    expect(first).toMatchObject({ outcome: 'rejected', problem: { code: 'malformed' } })
    expect(await ada().send(sent)).toEqual(first)
  })

  it('scenario 13: on two nodes at the same moment has one effect', async () => {
    const other = await test.another()
    for (let round = 0; round < 5; round += 1) {
      const sent = sendAnswers()
      const devices = [ada(), new Device(other, 'ada'), ada(), new Device(other, 'ada')]
      const results = await Promise.all(devices.map((device) => device.send(sent)))
      for (const result of results) expect(result).toEqual(results[0])
      expect(await versionsOf(sent.record)).toHaveLength(1)
    }
  })

  it('scenario 13: fifty times at once has one effect', async () => {
    const other = await test.another()
    const sent = sendAnswers()
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        new Device(index % 2 ? store : other, 'ada').send(sent),
      ),
    )
    for (const result of results) expect(result).toEqual(results[0])
    expect(await versionsOf(sent.record)).toHaveLength(1)
  })

  it('scenario 14: with another content is refused, and both contents are kept', async () => {
    const sent = sendAnswers()
    const first = await ada().send(sent)
    const other = { ...sent, args: answers('oakshire', 'Other words.') }
    const refused = await ada().send(other)
    expect(refused).toMatchObject({ outcome: 'rejected', problem: { code: 'id-reused' } })
    expect(await ada().send(other)).toEqual(refused)
    expect(await ada().send(sent)).toEqual(first)
    const kept = await store.db
      .selectFrom('reused')
      .select('content')
      .where('id', '=', sent.id)
      .execute()
    expect(kept).toHaveLength(1)
    expect(kept[0]?.content).toContain('Other words.')
    expect((await inboxOf(sent.id))?.content).toContain('The ramp is steep.')
  })

  it('scenario 14: from another person is refused', async () => {
    const sent = sendAnswers()
    await ada().send(sent)
    expect(await lee().send(sent)).toMatchObject({
      outcome: 'rejected',
      problem: { code: 'id-reused' },
    })
  })
})

describe('a device whose newest settled command came under an id that was taken', () => {
  it('is answered, and not asked to send all again without end', async () => {
    const sent = sendAnswers()
    await ada().send(sent)
    const device = lee()
    await device.send(sent)
    const next = await device.push([], sent.id)
    expect(next).not.toHaveProperty('resend')
  })

  it('is still asked to when the server knows nothing of that id, or of that refusal', async () => {
    const sent = sendAnswers()
    expect(await lee().push([], sent.id)).toMatchObject({ resend: true })
    await ada().send(sent)
    expect(await lee().push([], sent.id)).toMatchObject({ resend: true })
  })
})

describe('one among many', () => {
  it('scenario 15: that is wrong is refused alone, with its words kept', async () => {
    const batch = Array.from({ length: 100 }, () => sendAnswers())
    const poison = command('response', 'send', freshId(), { ...answers(), number: 'three' })
    batch[50] = poison
    const { results } = await ada().push(batch)
    const outcomes = results.map(({ outcome }) => outcome)
    expect(outcomes.filter((one) => one === 'applied')).toHaveLength(99)
    expect(results[50]).toMatchObject({ outcome: 'rejected', problem: { code: 'malformed' } })
    expect((await inboxOf(poison.id))?.content).toContain('The ramp is steep.')
  })

  it('scenario 15: that is no command at all is refused alone', async () => {
    const wrong = { id: freshId(), record: 'nothing', kind: 'Response', surprise: true }
    const { results } = await ada().push([wrong, sendAnswers()])
    expect(results).toMatchObject([
      { outcome: 'rejected', problem: { code: 'malformed' } },
      { outcome: 'applied' },
    ])
    expect((await inboxOf(wrong.id))?.content).toContain('surprise')
  })

  it.each([
    ['a lone surrogate', 'half \ud83d'],
    ['a NUL', 'nothing \0'],
    ['text that is not NFC', 'cafe\u0301'],
  ])('refuses %s, and keeps it', async (_, text) => {
    const sent = command('response', 'send', freshId(), answers('oakshire', text))
    const result = await ada().send(sent)
    expect(result).toMatchObject({ outcome: 'rejected', problem: { code: 'malformed' } })
    const kept: unknown = JSON.parse((await inboxOf(sent.id))?.content ?? '')
    expect(kept).toMatchObject({ args: { entries: [{ answer: { text } }] } })
  })

  it('scenario 22: that is too large is refused, not tried for ever', async () => {
    const sent = command('response', 'send', freshId(), { words: 'x'.repeat(mostBytes) })
    expect(await ada().send(sent)).toMatchObject({
      outcome: 'rejected',
      problem: { code: 'too-large' },
    })
    expect((await inboxOf(sent.id))?.content).toHaveLength(JSON.stringify(sent).length)
  })

  it('that is nested too deep is refused', async () => {
    let deep: unknown = 'down'
    for (let level = 0; level < 5000; level += 1) deep = [deep]
    const sent = command('response', 'send', freshId(), deep)
    expect(await ada().send(sent)).toMatchObject({ problem: { code: 'malformed' } })
    expect(await ada().send(sent)).toMatchObject({ problem: { code: 'malformed' } })
  })

  it('that trips over a bug of ours waits, and takes nothing with it', async () => {
    const made = makeNote()
    const crash = command('remark', 'crash', made.record, {})
    const after = command(
      'remark',
      'write',
      made.record,
      { text: 'Second', settles: [] },
      { base: made.id },
    )
    const spoil = command('remark', 'spoil', made.record, {})
    const { results } = await lee().push([made, crash, after, spoil])
    expect(results).toMatchObject([
      { outcome: 'applied', version: 1 },
      { outcome: 'retry', problem: { code: 'broken' } },
      { outcome: 'applied', version: 2 },
      { outcome: 'retry', problem: { code: 'broken' } },
    ])
    expect(bugs.map((bug) => bug.command)).toEqual(expect.arrayContaining([crash.id, spoil.id]))
    expect(await inboxOf(crash.id)).toMatchObject({ outcome: 'waiting', code: 'broken' })
  })

  it('never moves a record to another place', async () => {
    await makeCouncil(store, 'elsewhere')
    const made = makeNote()
    await lee().send(made)
    const moved = command('remark', 'wander', made.record, { to: place('elsewhere').challenge })
    expect(await lee().send(moved)).toMatchObject({ outcome: 'retry', problem: { code: 'broken' } })
    expect(await versionsOf(made.record)).toHaveLength(1)
  })
})

describe('what cannot be judged yet', () => {
  it('scenario 18: an unknown kind or command, or a newer number, is kept and tried again', async () => {
    const unknown = command('dream', 'have', freshId(), { of: 'later' })
    const unnamed = command('response', 'sing', freshId(), {})
    const newer = sendAnswers('oakshire', { v: kinds.response.v + 1 })
    const { results } = await ada().push([unknown, unnamed, newer])
    for (const result of results)
      expect(result).toMatchObject({ outcome: 'retry', problem: { code: 'newer' } })
    expect(await inboxOf(unknown.id)).toMatchObject({ outcome: 'waiting', code: 'newer' })

    const note = makeNote()
    const early = await new Device(store, 'lee').send(note)
    expect(early).toMatchObject({ outcome: 'retry', problem: { code: 'newer' } })
    expect(await lee().send(note)).toMatchObject({ outcome: 'applied', version: 1 })
  })

  it('scenario 19: what belongs to a record that has not arrived waits for it', async () => {
    const made = makeNote()
    const edit = command('remark', 'write', made.record, { text: 'Soon', settles: [] })
    expect(await lee().send(edit)).toMatchObject({
      outcome: 'retry',
      problem: { code: 'not-here-yet' },
    })
    await lee().send(made)
    expect(await lee().send(edit)).toMatchObject({ outcome: 'applied', version: 2 })
  })

  it('scenario 19: a record that never comes is refused after thirty days', async () => {
    const edit = command('remark', 'write', freshId(), { text: 'Lost', settles: [] })
    const on = (day: string) =>
      new Device(store, 'lee', { kinds: withNotes, clock: () => new Date(`${day}T10:00:00.000Z`) })
    expect(await on('2027-03-01').send(edit)).toMatchObject({ outcome: 'retry' })
    expect(await on('2027-03-30').send(edit)).toMatchObject({ outcome: 'retry' })
    expect(await on('2027-03-31').send(edit)).toMatchObject({
      outcome: 'rejected',
      problem: { code: 'not-here' },
    })
  })

  it('what builds on a command that waits or is missing waits too', async () => {
    const made = makeNote()
    const after = makeNote({ after: [made.id] })
    expect(await lee().send(after)).toMatchObject({
      outcome: 'retry',
      problem: { code: 'after-waiting' },
    })
    await lee().send(made)
    expect(await lee().send(after)).toMatchObject({ outcome: 'applied' })
  })

  it('what builds on a refused command is refused', async () => {
    const refused = makeNote({ kind: 'remark', args: { ...noteArgs(), audience: 'nobody' } })
    const after = makeNote({ after: [refused.id] })
    const { results } = await lee().push([refused, after])
    expect(results).toMatchObject([
      { outcome: 'rejected' },
      { outcome: 'rejected', problem: { code: 'after-refused' } },
    ])
  })

  it("another person's command is nothing to build on", async () => {
    const sent = sendAnswers()
    await ada().send(sent)
    const after = makeNote({ after: [sent.id] })
    expect(await lee().send(after)).toMatchObject({ problem: { code: 'after-waiting' } })
  })
})

describe('a database that cannot', () => {
  it('scenario 16: is locked is busy, keeps no trace, and takes the same commands later', async () => {
    const other = await test.another()
    const made = [sendAnswers(), sendAnswers(), sendAnswers()]
    const gate = Promise.withResolvers<undefined>()
    const isHeld = Promise.withResolvers<undefined>()
    const holder = other.write(async (tx) => {
      await tx
        .insertInto('meta')
        .values({ key: `lock ${freshId()}`, value: '' })
        .execute()
      if (other.kind === 'postgres')
        await tx
          .updateTable('scope')
          .set((row) => ({ seq: row('seq', '+', 0) }))
          .execute()
      isHeld.resolve(undefined)
      await gate.promise
    })
    await isHeld.promise
    const refused = ada().push(made)
    await expect(refused).rejects.toBeInstanceOf(Busy)
    gate.resolve(undefined)
    await holder

    for (const one of made) expect(await inboxOf(one.id)).toBeUndefined()
    const { results } = await ada().push(made)
    expect(results.map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'applied'])
  }, 20_000)
})

describe('follow-ups', () => {
  it('are applied with the command, under ids made from its own', async () => {
    const made = makeNote()
    const spread = command('remark', 'spread', made.record, { count: 3 })
    await lee().push([made, spread])
    const rows = await store.db
      .selectFrom('revision')
      .select(['command', 'person'])
      .where('body', 'like', '%"text":"x"%')
      .execute()
    expect(rows).toHaveLength(3)
    expect(new Set(rows.map((row) => row.command)).size).toBe(3)
    expect(rows[0]?.person).toBe(id('lee'))
  })

  it('that do not fit refuse the whole', async () => {
    const made = makeNote()
    const bad = command('remark', 'spreadBadly', made.record, {})
    const { results } = await lee().push([made, bad])
    expect(results[1]).toMatchObject({ outcome: 'rejected', problem: { code: 'not-ready' } })
    expect(await bodyOf(made.record)).toMatchObject({ counted: null })
    expect(await versionsOf(made.record)).toHaveLength(1)
  })

  it('cannot be sent alone', async () => {
    const alone = command('remark', 'follow', freshId(), noteArgs())
    expect(await lee().send(alone)).toMatchObject({ problem: { code: 'not-allowed' } })
  })

  it('are two hundred at most', async () => {
    const made = makeNote()
    const device = lee()
    await device.send(made)
    const spread = (count: number) => command('remark', 'spread', made.record, { count })
    expect(await device.send(spread(201))).toMatchObject({ problem: { code: 'too-many' } })
    expect(await device.send(spread(200))).toMatchObject({ outcome: 'applied' })
  })

  it('that would feed a scope more than a page holds leave the rest for the next push', async () => {
    const made = [makeNote(), makeNote(), makeNote(), makeNote()]
    await lee().push(made)
    const spreads = made.map(({ record }) => command('remark', 'spread', record, { count: 180 }))
    const device = lee()
    const { results } = await device.push(spreads)
    expect(results.map(({ outcome }) => outcome)).toEqual(['applied', 'applied'])
    const more = await device.push(spreads)
    expect(more.results.map(({ outcome }) => outcome)).toEqual([
      'applied',
      'applied',
      'applied',
      'applied',
    ])
    const most = await store.db
      .selectFrom('feed')
      .select((row) => row.fn.countAll<number>().as('rows'))
      .groupBy(['scope', 'seq'])
      .orderBy('rows', 'desc')
      .executeTakeFirst()
    expect(most?.rows).toBeLessThanOrEqual(500)
  })
})

describe('facts', () => {
  it('of the same push are seen by what comes later in it', async () => {
    await makeCouncil(store, 'rowan')
    await makePerson(store, 'leader of rowan', 'leadPeer', { at: 'rowan' })
    const device = new Device(store, 'leader of rowan', { kinds: withNotes })
    const args = { ...noteArgs(), challenge: place('rowan').challenge }
    const made = [1, 2, 3].map(() => command('remark', 'make', freshId(), args))
    const count = command('remark', 'count', made[0]?.record ?? '', {})
    const { results } = await device.push([...made, count])
    expect(results.at(-1)).toMatchObject({ outcome: 'applied', version: 2 })
    expect(await bodyOf(made[0]?.record ?? '')).toMatchObject({ counted: 3 })
  })

  it('are five hundred of each kind at most', async () => {
    await makeCouncil(store, 'sorrel')
    await makePerson(store, 'leader of sorrel', 'leadPeer', { at: 'sorrel' })
    const device = new Device(store, 'leader of sorrel', { kinds: withNotes })
    const args = { ...noteArgs(), challenge: place('sorrel').challenge }
    const first = command('remark', 'make', freshId(), args)
    await device.send(first)
    for (const count of [199, 150, 150])
      await device.send(command('remark', 'spread', first.record, { count }))
    const told = { toldWhom: 'lead', toldAt: '2027-03-09T10:00:00.000Z', words: null }
    const worry = { region, challenge: args.challenge, ...told }
    expect(await device.send(command('concern', 'record', freshId(), worry))).toMatchObject({
      outcome: 'applied',
    })
    expect(await device.send(command('remark', 'count', first.record, {}))).toMatchObject({
      outcome: 'applied',
    })
    await device.send(command('remark', 'make', freshId(), args))
    expect(await device.send(command('remark', 'count', first.record, {}))).toMatchObject({
      outcome: 'rejected',
      problem: { code: 'too-many' },
    })
  })
})

describe('acting as', () => {
  it('one of the own appointments, only that one counts', async () => {
    await makeCouncil(store, 'thorn')
    await makePerson(store, 'two hats', 'leadPeer', { at: 'thorn' })
    const auditor = await appoint(store, 'two hats', 'auditor', { at: 'thorn' })
    const device = new Device(store, 'two hats', { kinds: withNotes })
    const args = { ...noteArgs(), challenge: place('thorn').challenge }
    expect(
      await device.send(command('remark', 'make', freshId(), args, { as: auditor })),
    ).toMatchObject({
      problem: { code: 'not-allowed' },
    })
    expect(await device.send(command('remark', 'make', freshId(), args))).toMatchObject({
      outcome: 'applied',
    })
  })

  it("another person's appointment is refused", async () => {
    const foreign = await appoint(store, 'lee', 'manager', { from: '2026-02-01' })
    expect(await ada().send(sendAnswers('oakshire', { as: foreign }))).toMatchObject({
      problem: { code: 'not-allowed' },
    })
  })
})
