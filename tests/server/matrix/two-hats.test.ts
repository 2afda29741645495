// Local Government Act 2000 s.9FA: nobody both decides for a council and checks what it decides.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../../server/store/store.ts'
import { executive, type Role, scrutiny } from '../../../shared/roles.ts'
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
} from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'

let test: TestStore
let store: Store
let office: Device
beforeAll(async () => {
  test = await openTestStore()
  store = test.store
  await makeRegion(store, ['oakshire', 'fennick'])
  await makePerson(store, 'office', 'coordinator')
  office = new Device(store, 'office', { clock: () => new Date('2027-03-09T12:00:00.000Z') })
})
afterAll(() => test.stop())

const terms = (person: string, role: Role, at: string, from: string, to: string | null) => ({
  ...{ region, council: place(at).council, challenge: null, person, role },
  ...{ group: null, post: null, from, to },
})

async function newPerson(): Promise<string> {
  const person = freshId()
  await office.send(command('person', 'make', person, { region, name: 'Somebody', email: null }))
  return person
}

async function appoint(
  person: string,
  role: Role,
  at = 'oakshire',
  from = '2027-01-01',
  to: string | null = null,
) {
  const args = terms(person, role, at, from, to)
  const { outcome, problem } = await office.send(command('appointment', 'make', freshId(), args))
  return problem?.code ?? outcome
}

const pairs = executive.flatMap((one) => scrutiny.map((other) => [one, other] as const))

describe.each(pairs)('%s and %s', (one, other) => {
  it('are never one person for one council at one time, whichever came first', async () => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const person = await newPerson()
      expect(await appoint(person, first)).toBe('applied')
      expect(await appoint(person, second)).toBe('two-hats')
    }
  })

  it('may be one person for two councils, or one after the other', async () => {
    const person = await newPerson()
    expect(await appoint(person, one)).toBe('applied')
    expect(await appoint(person, other, 'fennick')).toBe('applied')
    const later = await newPerson()
    expect(await appoint(later, one, 'oakshire', '2026-01-01', '2027-02-01')).toBe('applied')
    expect(await appoint(later, other, 'oakshire', '2027-02-01')).toBe('applied')
  })

  it('are refused in one batch too, and to two coordinators at once', async () => {
    const person = await newPerson()
    const make = (role: Role) => {
      const args = terms(person, role, 'oakshire', '2027-01-01', null)
      return command('appointment', 'make', freshId(), args)
    }
    const { results } = await office.push([make(one), make(other)])
    expect(results.map(({ outcome, problem }) => problem?.code ?? outcome)).toEqual([
      'applied',
      'two-hats',
    ])
    const another = await newPerson()
    const outcomes = await Promise.all(
      [one, other].map((role) => {
        const node = new Device(store, 'office', {
          clock: () => new Date('2027-03-09T12:00:00.000Z'),
        })
        return node.send(
          command(
            'appointment',
            'make',
            freshId(),
            terms(another, role, 'oakshire', '2027-01-01', null),
          ),
        )
      }),
    )
    expect(outcomes.map(({ problem }) => problem?.code ?? 'applied').toSorted()).toEqual([
      'applied',
      'two-hats',
    ])
    expect(id('office')).toBe(office.person)
  })
})

const merge = async (from: string, into: string) => {
  const { outcome, problem } = await office.send(command('person', 'merge', from, { into }))
  return problem?.code ?? outcome
}

describe('persons who turn out to be one', () => {
  it('are not merged when that gives one person both hats of one council', async () => {
    const [one, other] = [await newPerson(), await newPerson()]
    expect(await appoint(one, 'leadMember')).toBe('applied')
    expect(await appoint(other, 'scrutinyMember')).toBe('applied')
    expect(await merge(one, other)).toBe('two-hats')
    expect(await merge(other, one)).toBe('two-hats')
  })

  it('are merged when the hats are of two councils, or one was put down before', async () => {
    const [one, other, third] = [await newPerson(), await newPerson(), await newPerson()]
    await appoint(one, 'leadMember')
    await appoint(other, 'scrutinyMember', 'fennick')
    await appoint(third, 'scrutinyMember', 'oakshire', '2026-01-01', '2027-01-01')
    expect(await merge(one, other)).toBe('applied')
    expect(await merge(third, other)).toBe('applied')
  })

  it('get no second hat afterwards, under whichever id and through however many', async () => {
    const [one, other, third] = [await newPerson(), await newPerson(), await newPerson()]
    await appoint(one, 'leadMember')
    expect(await merge(one, other)).toBe('applied')
    expect(await merge(other, third)).toBe('applied')
    for (const person of [one, other, third])
      expect(await appoint(person, 'scrutinyOfficer')).toBe('two-hats')
    expect(await appoint(third, 'scrutinyOfficer', 'fennick')).toBe('applied')
  })

  it('get none by a longer term either, and may always be given a shorter one', async () => {
    const [one, other] = [await newPerson(), await newPerson()]
    await appoint(one, 'leadMember', 'oakshire', '2027-01-01', '2028-01-01')
    const seat = freshId()
    const later = terms(other, 'scrutinyMember', 'oakshire', '2028-01-01', null)
    await office.send(command('appointment', 'make', seat, later))
    expect(await merge(one, other)).toBe('applied')
    const held = await store.db
      .selectFrom('appointment')
      .select('id')
      .where('person', '=', one)
      .executeTakeFirstOrThrow()
    const end = async (to: string) => {
      const { outcome, problem } = await office.send(command('appointment', 'end', held.id, { to }))
      return problem?.code ?? outcome
    }
    expect(await end('2028-06-01')).toBe('two-hats')
    expect(await end('2027-06-01')).toBe('applied')
  })

  it('are refused in one batch too, and to two coordinators at once', async () => {
    const [one, other] = [await newPerson(), await newPerson()]
    const seat = (person: string, role: Role) =>
      command('appointment', 'make', freshId(), terms(person, role, 'oakshire', '2027-01-01', null))
    const { results } = await office.push([
      seat(one, 'director'),
      seat(other, 'scrutinyMember'),
      command('person', 'merge', one, { into: other }),
    ])
    expect(results.map(({ outcome, problem }) => problem?.code ?? outcome)).toEqual([
      'applied',
      'applied',
      'two-hats',
    ])
    const [third, fourth] = [await newPerson(), await newPerson()]
    await appoint(third, 'director')
    const node = () =>
      new Device(store, 'office', { clock: () => new Date('2027-03-09T12:00:00.000Z') })
    const outcomes = await Promise.all([
      node().send(seat(fourth, 'scrutinyMember')),
      node().send(command('person', 'merge', fourth, { into: third })),
    ])
    expect(outcomes.map(({ problem }) => problem?.code ?? 'applied').toSorted()).toEqual([
      'applied',
      'two-hats',
    ])
  })
})

describe('a council that takes over another', () => {
  const takeOver = async (council: string, successor: string, to: string) => {
    const args = { to, successor: place(successor).council }
    const { outcome, problem } = await office.send(
      command('council', 'end', place(council).council, args),
    )
    return problem?.code ?? outcome
  }

  it('is one council with it from that day on, for who sits where', async () => {
    await makeCouncil(store, 'old')
    await makeCouncil(store, 'new')
    const both = await newPerson()
    await appoint(both, 'leadMember', 'old')
    await appoint(both, 'scrutinyMember', 'new', '2027-01-01', '2027-06-01')
    expect(await takeOver('old', 'new', '2027-05-01')).toBe('two-hats')
    expect(await takeOver('old', 'new', '2027-06-01')).toBe('applied')
    const person = await newPerson()
    await appoint(person, 'leadMember', 'new')
    expect(await appoint(person, 'scrutinyMember', 'old', '2027-01-01', '2027-06-01')).toBe(
      'applied',
    )
    expect(await appoint(person, 'scrutinyMember', 'old', '2027-03-01', '2027-07-01')).toBe(
      'two-hats',
    )
  })
})
