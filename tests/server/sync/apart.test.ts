// Somebody's safety goes before taking words back: a reviewer who was offline is not refused, and is
// told nothing of what became of the words meanwhile.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../../server/store/store.ts'
import type { Entry } from '../../../shared/records/entry.ts'
import type { Hold } from '../../../shared/records/hold.ts'
import { entryOf } from '../../../shared/records/response/entry-made.ts'
import {
  command,
  Device,
  freshId,
  id,
  makePerson,
  place,
  region,
  run,
  type Sent,
  sendAnswers,
} from '../../support/people.ts'
import { openTestRegion } from '../../support/region.ts'
import type { TestStore } from '../../support/store.ts'

let test: TestStore
let store: Store
const key = 'own:A1'

beforeAll(async () => {
  test = await openTestRegion({
    grace: 'leadPeer',
    david: 'manager',
    ruth: 'safeguardingLead',
    sam: 'coordinator',
  })
  store = test.store
})
afterAll(() => test.stop())

const phoneOf = (name: string) => new Device(store, name)
const applied = { outcome: 'applied' }

let experts = 0

/** Answers of an expert, and the ways in which they go away. */
async function sent() {
  const author = `expert ${String((experts += 1))}`
  await makePerson(store, author, 'expert')
  const answers = sendAnswers()
  expect(await phoneOf(author).send(answers)).toMatchObject(applied)
  const withdraw = command('response', 'withdraw', answers.record, { keys: [key] })
  return { author, entry: entryOf(answers.record), withdraw }
}

const holdOf = (entry: string): Sent =>
  command('hold', 'make', freshId(), {
    ...{ region, challenge: place('oakshire').challenge, entry, key },
    ...{ reason: 'She may be in danger.', aboutHostStaff: false },
  })

async function bodyOf<Body>(name: string, record: string): Promise<Body | undefined> {
  const phone = phoneOf(name)
  await phone.pull()
  return phone.all.get(record)?.body as Body | undefined // as its kind wrote it
}
const wordsIn = (body: Entry | undefined) => body?.answers.find((one) => one.key === key)?.given

describe('words that their author took back while a reviewer was offline', () => {
  it('are held all the same, and the lead gets them as they were sent', async () => {
    const { author, entry, withdraw } = await sent()
    expect(await phoneOf(author).send(withdraw)).toMatchObject(applied)
    const hold = holdOf(entry)
    expect(await phoneOf('grace').send(hold)).toMatchObject(applied)
    const held = await bodyOf<Hold>('ruth', hold.record)
    expect(held?.given.answer).toEqual({ is: 'text', text: 'The ramp is steep.' })
    expect(held?.reason).toBe('She may be in danger.')
    expect(await bodyOf('grace', hold.record)).toBeUndefined()
  })

  it('do not come back when the lead gives them back', async () => {
    const { author, entry, withdraw } = await sent()
    await phoneOf(author).send(withdraw)
    const hold = holdOf(entry)
    await phoneOf('grace').send(hold)
    const back = command('hold', 'giveBack', hold.record, {})
    expect(await phoneOf('ruth').send(back)).toMatchObject(applied)
    expect(wordsIn(await bodyOf<Entry>('grace', entry))).toBeNull()
  })
})

describe('words that somebody else has held', () => {
  it('are held again, answered alike, and stay away until both are given back', async () => {
    const { author, entry, withdraw } = await sent()
    const [first, second] = [holdOf(entry), holdOf(entry)]
    expect(await phoneOf('grace').send(first)).toMatchObject(applied)
    const other = await sent()
    await phoneOf(other.author).send(other.withdraw)
    const { id: _one, ...ofHeld } = await phoneOf('david').send(second)
    const { id: _other, ...ofTaken } = await phoneOf('david').send(holdOf(other.entry))
    const told = ({ outcome, problem }: { outcome: string; problem?: unknown }) => [
      ...[outcome, problem],
    ]
    expect(told(ofHeld)).toEqual(told(ofTaken))

    const back = (hold: Sent) => phoneOf('ruth').send(command('hold', 'giveBack', hold.record, {}))
    expect(await back(first)).toMatchObject(applied)
    expect(wordsIn(await bodyOf<Entry>('grace', entry))).toBeNull()
    expect(await back(second)).toMatchObject(applied)
    expect(wordsIn(await bodyOf<Entry>('grace', entry))).not.toBeNull()
    expect(await phoneOf(author).send(withdraw)).toMatchObject(applied)
  })
})

describe('what came late', () => {
  it('is set apart by the coordinator, and by nobody who does not read it', async () => {
    await makePerson(store, 'late', 'expert', { at: 'oakshire', from: '2026-01-01' })
    await run(store, [
      {
        ...{ kind: 'appointment', name: 'end' },
        record: id('late as expert at oakshire from 2026-01-01'),
        args: { to: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) },
      },
    ])
    const answers = sendAnswers()
    expect(await phoneOf('late').send(answers)).toMatchObject(applied)
    const entry = entryOf(answers.record)
    expect(await phoneOf('grace').send(holdOf(entry))).toMatchObject({
      problem: { code: 'not-found' },
    })
    const hold = holdOf(entry)
    expect(await phoneOf('sam').send(hold)).toMatchObject(applied)
    expect(wordsIn(await bodyOf<Entry>('sam', entry))).toBeNull()
    expect((await bodyOf<Hold>('ruth', hold.record))?.entry).toBe(entry)
    expect(await bodyOf('sam', hold.record)).toBeUndefined()
  })
})
