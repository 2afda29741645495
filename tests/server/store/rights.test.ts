import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scope } from '../../../shared/scopes.ts'
import { holdersOf, rightsOf } from '../../../server/store/rights.ts'
import type { Store } from '../../../server/store/store.ts'
import {
  appoint,
  id,
  makeCouncil,
  makePerson,
  makeRegion,
  place,
  region,
  run,
} from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'

let test: TestStore
let store: Store
const { challenge, council } = place('oakshire')

beforeAll(async () => {
  test = await openTestStore()
  store = test.store
  await makeRegion(store)
})
afterAll(() => test.stop())

const rightsOn = (name: string, day: string) =>
  store.read((tx) => rightsOf(tx, id(name), `${day}T12:00:00.000Z`))

describe('rights', () => {
  it('begin and end with the days of an appointment', async () => {
    await makePerson(store, 'lee', 'leadPeer', { from: '2027-03-01', to: '2027-03-05' })
    const review = scope.review(challenge)
    const held = async (day: string) => (await rightsOn('lee', day)).scopes.includes(review)
    expect(
      await Promise.all(['2027-02-28', '2027-03-01', '2027-03-04', '2027-03-05'].map(held)),
    ).toEqual([false, true, true, false])
  })

  it('leave the actor an ended appointment for thirty days, to send what was written', async () => {
    const actorOn = async (day: string) => (await rightsOn('lee', day)).actor.appointments.length
    expect(await Promise.all(['2027-03-05', '2027-04-03', '2027-04-04'].map(actorOn))).toEqual([
      1, 1, 0,
    ])
  })

  it('know which service a post answers for; one that says none answers for both', async () => {
    await makePerson(store, 'dee', 'director', { service: 'children' })
    await makePerson(store, 'joe', 'director')
    const serviceOf = async (name: string) =>
      (await rightsOn(name, '2027-03-01')).actor.appointments.map(({ service }) => service)
    expect(await serviceOf('dee')).toEqual(['children'])
    expect(await serviceOf('joe')).toEqual([null])
  })

  it('of somebody unknown are their own scope and nothing else', async () => {
    expect(await rightsOn('nobody', '2027-03-01')).toEqual({
      actor: { person: id('nobody'), appointments: [] },
      scopes: [scope.person(id('nobody'))],
    })
  })

  it('pass to the heir of a person, and to the heir’s heir', async () => {
    for (const name of ['one', 'two', 'three']) await makePerson(store, name, 'auditor')
    const merge = (from: string, into: string) => ({
      ...{ kind: 'person', name: 'merge', record: id(from), args: { into: id(into) } },
    })
    await run(store, [merge('one', 'two'), merge('two', 'three')])
    const { actor, scopes } = await rightsOn('three', '2027-03-01')
    expect(actor.appointments).toHaveLength(3)
    expect(scopes).toEqual(
      expect.arrayContaining(['one', 'two', 'three'].map((name) => scope.person(id(name)))),
    )
  })

  it('pass over a council and the one before it', async () => {
    for (const name of ['first', 'second', 'third']) await makeCouncil(store, name)
    await makePerson(store, 'director', 'director', { at: 'third' })
    const end = (name: string, to: string, heir: string) => ({
      ...{ kind: 'council', name: 'end', record: id(name), args: { to, successor: id(heir) } },
    })
    await run(store, [end('first', '2010-04-01', 'second'), end('second', '2020-04-01', 'third')])
    const { scopes } = await rightsOn('director', '2027-03-01')
    for (const name of ['first', 'second', 'third'])
      expect(scopes).toContain(scope.officers(id(name)))
  })

  it('of many are read at once, each for themselves', async () => {
    await makePerson(store, 'ada', 'expert')
    await appoint(store, 'ada', 'officer')
    const at = '2027-03-02T12:00:00.000Z'
    const holders = await store.read((tx) =>
      holdersOf(tx, [id('ada'), id('nobody'), id('lee')], at),
    )
    expect(holders.map(({ person, appointments }) => [person, appointments.length])).toEqual([
      [id('ada'), 2],
      [id('nobody'), 0],
      [id('lee'), 1],
    ])
    expect(holders[0]?.appointments.map((one) => one.council)).toEqual(
      expect.arrayContaining([null, council]),
    )
    expect(holders[0]?.appointments.every((one) => one.region === region)).toBe(true)
  })
})
