// P6: what waits for a stage is nobody's before it, and was never theirs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { derivedId } from '../../../shared/derived-id.ts'
import type { Store } from '../../../server/store/store.ts'
import { command, Device, run } from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'
import { makeTarget, makeTrier, makeWorld, type Target } from './world.ts'

let test: TestStore
let store: Store
let oakshire: Target
const hosts = ['director', 'leadMember', 'owner', 'scrutinyMember', 'scrutinyOfficer'] as const
const names = new Map<string, string>()

beforeAll(async () => {
  test = await openTestStore()
  store = test.store
  await makeWorld(store)
  oakshire = await makeTarget(store, 'oakshire')
  for (const role of hosts) {
    names.set(role, await makeTrier(store, role, 'own', 'oakshire'))
    names.set(`ended ${role}`, await makeTrier(store, role, 'ended', 'oakshire'))
  }
  const challenge = { kind: 'challenge', record: oakshire.challenge }
  const on = (name: string, args: unknown, day: string) =>
    run(store, [{ ...challenge, name, args }], `${day}T12:00:00.000Z`)
  // One extract is taken in while nobody at the council could see any.
  const author = phoneOf('invited to oakshire', '2027-02-10')
  const back = command('response', 'withdraw', oakshire.response, { keys: ['own:A3'] })
  expect(await author.send(back)).toMatchObject({ outcome: 'applied' })
  await on('moveOn', { to: 'letterDraft' }, '2027-02-12')
  await on('moveOn', { to: 'letterIssued' }, '2027-02-20')
  await on('reach', { milestone: 'scrutiny', done: '2027-02-25' }, '2027-02-25')
})
afterAll(() => test.stop())

const phoneOf = (name: string, day: string) =>
  new Device(store, name, { clock: () => new Date(`${day}T13:00:00.000Z`) })
const gone = () => derivedId(oakshire.entry, 'own:A3 0')

/** What they see of extracts and tallies, and what they are told about two extracts they ask for. */
async function told(name: string, day: string) {
  const phone = phoneOf(names.get(name) ?? '', day)
  await phone.pull()
  const seen = (['extract', 'tally'] as const).filter((kind) => phone.all.has(oakshire[kind]))
  const ask = async (extract: string) =>
    (await phone.send(command('extract', 'close', extract, {}))).problem?.code
  return [seen, await ask(oakshire.extract), await ask(gone())]
}

const nothing = 'not-here-yet'

describe('at the council that is visited', () => {
  it('nobody sees extracts before the letter is issued, to the day', async () => {
    expect(await told('director', '2027-02-19')).toEqual([['tally'], nothing, nothing])
    for (const role of hosts.slice(1))
      expect(await told(role, '2027-02-19')).toEqual([[], nothing, nothing])
  })

  it('director, lead member and owner see them from that day on, scrutiny from the sharing', async () => {
    const both = [['extract', 'tally'], 'not-allowed', nothing]
    const words = [['extract'], 'not-allowed', nothing]
    expect(await told('director', '2027-02-20')).toEqual(both)
    expect(await told('leadMember', '2027-02-20')).toEqual(both)
    expect(await told('owner', '2027-02-20')).toEqual(words)
    for (const role of ['scrutinyMember', 'scrutinyOfficer']) {
      expect(await told(role, '2027-02-24')).toEqual([[], nothing, nothing])
      expect(await told(role, '2027-02-25')).toEqual(words)
    }
  })

  it('whoever left is told of what they saw, and not of what was gone before', async () => {
    for (const role of hosts)
      expect(await told(`ended ${role}`, '2027-03-05')).toEqual([[], 'no-access', nothing])
  })
})
