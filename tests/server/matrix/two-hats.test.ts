// Local Government Act 2000 s.9FA: nobody both decides for a council and checks what it decides.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../../server/store/store.ts'
import { executive, type Role, scrutiny } from '../../../shared/roles.ts'
import {
  command,
  Device,
  freshId,
  id,
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
