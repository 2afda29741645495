// What an author's own phone holds of what became of each answer, and what it never learns.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Store } from '../../../server/store/store.ts'
import { command, Device, freshId, region } from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'
import { makeTarget, makeWorld, now, type Target } from './world.ts'

let test: TestStore
let store: Store
let oakshire: Target
let author: Device
let reviewer: Device
beforeAll(async () => {
  test = await openTestStore()
  store = test.store
  await makeWorld(store)
  oakshire = await makeTarget(store, 'oakshire')
  author = phoneOf('invited to oakshire')
  reviewer = phoneOf('reviewer of oakshire')
})
afterAll(() => test.stop())

const phoneOf = (name: string) => new Device(store, name, { clock: () => new Date(now) })
const quote = (question: string) => ({ key: `own:${question}`, as: 'quote' })

/** The response as its author's phone has it. */
async function own() {
  await author.pull()
  const row = author.all.get(oakshire.response) as { version: number; body: { shared: unknown[] } }
  return { version: row.version, shared: row.body.shared }
}
async function done(phone: Device, sent: ReturnType<typeof command>) {
  expect(await phone.send(sent)).toMatchObject({ outcome: 'applied' })
}
const setApart = (question: string) => {
  const { challenge, entry } = oakshire
  const where = { region, challenge, entry, key: `own:${question}` }
  return command('hold', 'make', freshId(), { ...where, reason: 'Unsafe.', aboutHostStaff: false })
}

it('a sharing says as what the team was given each, and no time of it', async () => {
  expect((await own()).shared).toEqual(expect.arrayContaining(['A2', 'A3', 'A4'].map(quote)))
  expect((await own()).shared).toHaveLength(3)
})

it('words that are held apart after it change nothing on their author’s phone', async () => {
  const before = await own()
  await done(reviewer, setApart('A2'))
  expect(await own()).toEqual(before)
})

it('another wording says that they are shared no longer', async () => {
  const args = { key: 'own:A3', text: 'It is steep.', settles: [] }
  const base = { base: oakshire.sentAs }
  await done(reviewer, command('entry', 'reword', oakshire.entry, args, base))
  expect((await own()).shared).toEqual(expect.arrayContaining(['A2', 'A4'].map(quote)))
  expect((await own()).shared).toHaveLength(2)
})

it('a no says the same of words held apart as of others', async () => {
  const no = (question: string) => ({
    key: `own:${question}`,
    wording: oakshire.sentAs,
    yes: false,
  })
  for (const question of ['A2', 'A4'])
    await done(author, command('response', 'answer', oakshire.response, no(question)))
  expect((await own()).shared).toEqual([])
})

it('words that are held apart before a sharing are not said to be shared by it', async () => {
  await done(reviewer, setApart('A6'))
  const args = { region, challenge: oakshire.challenge }
  await done(reviewer, command('sharing', 'make', freshId(), args))
  expect((await own()).shared).toEqual(expect.arrayContaining(['A7', 'A8'].map(quote)))
  expect((await own()).shared).toHaveLength(2)
})
