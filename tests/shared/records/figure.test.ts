import { describe, expect, it } from 'vitest'
import { scope } from '../../../shared/scopes.ts'
import {
  actor,
  coordinator,
  council,
  fact,
  post,
  refusal,
  region,
  run,
  stranger,
  system,
} from '../rules.ts'
import { ann, rahman } from './self-view.ts'

const others = [ann, rahman, stranger, actor('sponsor', post('sponsor'))]
const reading = (year: string, value: number | null, definition = 1) => ({
  ...{ year, value, definition, source: 'Office for Local Government', published: null },
})
const oakshire = fact('council', 'oakshire', { council, name: 'Oakshire' })

describe('an indicator', () => {
  const args = {
    ...{ region, code: '2A', service: 'adults', better: 'high', unit: { is: 'percent' } },
    name: { standard: 'No further request', easy: 'People needed no more help' },
    ...{ source: 'ASCOF', everyTwoYears: false, definition: 'As published for 2023-24.' },
  }
  const made = run('indicator', 'define', { as: coordinator, args })

  it('is defined by the coordinator or the server', () => {
    expect(made.scopes).toEqual([scope.figures(region)])
    expect(made.body).toMatchObject({ definitions: [{ number: 1, from: null }] })
    expect(refusal('indicator', 'define', { as: system, args })).toBeNull()
    for (const as of others)
      expect(refusal('indicator', 'define', { as, args })).toBe('not-allowed')
    expect(
      refusal('indicator', 'define', { as: coordinator, args: { ...args, better: 'up' } }),
    ).toBe('malformed')
  })

  it('is redefined from a year on, each later than the one before', () => {
    const again = { from: '2024-25', words: 'Counted from client-level data.' }
    const two = run('indicator', 'redefine', { as: coordinator, on: made.body, args: again }).body
    expect(two).toMatchObject({ definitions: [{ number: 1 }, { number: 2, from: '2024-25' }] })
    expect(refusal('indicator', 'redefine', { as: coordinator, on: two, args: again })).toBe(
      'dates-crossed',
    )
    for (const as of others)
      expect(refusal('indicator', 'redefine', { as, on: made.body, args: again })).toBe(
        'not-allowed',
      )
    const wrong = { ...again, from: '2024-26' }
    expect(refusal('indicator', 'redefine', { as: coordinator, on: made.body, args: wrong })).toBe(
      'malformed',
    )
  })
})

describe('a council’s figures', () => {
  const args = {
    region,
    council,
    code: '2A',
    readings: [reading('2020-21', 71.5), reading('2021-22', null)],
  }
  const made = run('figure', 'make', { as: system, args, facts: [oakshire] })

  it('are of a council of the region, set by the coordinator or the server', () => {
    expect(made.scopes).toEqual([scope.figures(region)])
    expect(refusal('figure', 'make', { as: coordinator, args, facts: [oakshire] })).toBeNull()
    expect(refusal('figure', 'make', { as: coordinator, args })).toBe('not-found')
    for (const as of others)
      expect(refusal('figure', 'make', { as, args, facts: [oakshire] })).toBe('not-allowed')
  })

  it('take the newer reading of a year, and a missing one stays missing', () => {
    const add = { readings: [reading('2021-22', 70), reading('2022-23', null)] }
    const after = run('figure', 'add', { as: system, on: made.body, args: add }).body
    expect(after).toMatchObject({ readings: [...args.readings.slice(0, 1), ...add.readings] })
    for (const as of others)
      expect(refusal('figure', 'add', { as, on: made.body, args: add })).toBe('not-allowed')
  })

  it('have each year once, in their order, and real years', () => {
    const add = (...readings: object[]) =>
      refusal('figure', 'add', { as: system, on: made.body, args: { readings } })
    expect(add(reading('2021-22', 1), reading('2020-21', 1))).toBe('malformed')
    expect(add(reading('2021-22', 1), reading('2021-22', 1))).toBe('malformed')
    expect(add(reading('2021-23', 1))).toBe('malformed')
    expect(add(reading('1999-00', 1))).toBeNull()
  })
})

describe('the spread over England', () => {
  const years = [{ year: '2020-21', values: [1, 2, 3], missing: 1 }]
  const made = run('spread', 'make', { as: system, args: { region, code: '2A', years } })

  it('has values without names, from the coordinator or the server', () => {
    expect(made.scopes).toEqual([scope.figures(region)])
    for (const as of others) {
      expect(refusal('spread', 'make', { as, args: { region, code: '2A', years } })).toBe(
        'not-allowed',
      )
      expect(refusal('spread', 'add', { as, on: made.body, args: { years } })).toBe('not-allowed')
    }
    const more = [{ year: '2019-20', values: [4], missing: 0 }]
    expect(
      run('spread', 'add', { as: coordinator, on: made.body, args: { years: more } }).body,
    ).toMatchObject({
      years: [{ year: '2019-20' }, { year: '2020-21' }],
    })
  })
})
