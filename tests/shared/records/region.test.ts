import { describe, expect, it } from 'vitest'
import { scope } from '../../../shared/scopes.ts'
import {
  actor,
  coordinator,
  council,
  fact,
  id,
  post,
  refusal,
  region,
  run,
  stranger,
  system,
} from '../rules.ts'

const manager = actor('david', post('manager'))
const director = actor('anne', post('director'))
const others = [manager, director, stranger]

describe('a region', () => {
  const args = { name: 'Wexmoor', help: { name: 'Sam Okoro', phone: '01632 960001' } }

  it('is made by the server only', () => {
    const made = run('region', 'make', { as: system, args, record: region })
    expect(made).toMatchObject({
      body: { region },
      scopes: [scope.region(region), scope.questions(region)],
    })
    expect(refusal('region', 'make', { as: coordinator, args })).toBe('not-allowed')
  })

  it('is described by its coordinator', () => {
    const on = run('region', 'make', { as: system, args, record: region }).body
    expect(refusal('region', 'describe', { as: coordinator, on, args, record: region })).toBeNull()
    for (const as of others)
      expect(refusal('region', 'describe', { as, on, args, record: region })).toBe('not-allowed')
  })
})

describe('a council', () => {
  const args = { region, name: 'Oakshire', from: '1974-04-01' }
  const made = run('council', 'make', { as: coordinator, args, record: council })

  it('is seen by the whole region and made by the coordinator', () => {
    expect(made.scopes).toEqual([scope.region(region)])
    for (const as of others) expect(refusal('council', 'make', { as, args })).toBe('not-allowed')
  })

  it('is renamed by the coordinator only', () => {
    const rename = (as: typeof coordinator) =>
      refusal('council', 'rename', {
        as,
        on: made.body,
        args: { name: 'Oak and Ash' },
        record: council,
      })
    expect(rename(coordinator)).toBeNull()
    for (const as of others) expect(rename(as)).toBe('not-allowed')
  })

  it('ends once, after it began, with a successor of the same region that is not itself', () => {
    const end = (more: object, heirs = [fact('council', 'newshire')], as = coordinator) =>
      refusal('council', 'end', {
        as,
        on: made.body,
        args: { to: '2027-04-01', successor: id('newshire'), ...more },
        facts: heirs,
        record: council,
      })
    expect(end({})).toBeNull()
    expect(end({ successor: null }, [])).toBeNull()
    expect(end({ to: '1974-04-01' })).toBe('dates-crossed')
    expect(end({}, [])).toBe('not-found')
    expect(end({}, [fact('council', 'newshire', { region: id('elsewhere') })])).toBe('not-found')
    expect(end({ successor: council }, [fact('council', 'oakshire')])).toBe('not-found')
    expect(end({}, [fact('council', 'newshire')], director)).toBe('not-allowed')
    const ended = { ...made.body, to: '2026-04-01' }
    expect(
      refusal('council', 'end', {
        as: coordinator,
        on: ended,
        args: { to: '2027-04-01', successor: null },
      }),
    ).toBe('not-now')
  })
})

describe('a round', () => {
  const args = { region, name: 'Round 4', service: 'adults' }
  const made = run('round', 'make', { as: coordinator, args })
  const on = made.body

  it('is seen by the region and run by the coordinator', () => {
    expect(made.scopes).toEqual([scope.region(region)])
    const pause = { until: '2027-06-01', reason: 'No round this year' }
    for (const as of others) {
      expect(refusal('round', 'make', { as, args })).toBe('not-allowed')
      expect(refusal('round', 'moveOn', { as, on, args: { to: 'open' } })).toBe('not-allowed')
      expect(refusal('round', 'pause', { as, on, args: pause })).toBe('not-allowed')
    }
    const paused = run('round', 'pause', { as: coordinator, on, args: pause }).body
    expect(refusal('round', 'moveOn', { as: coordinator, on: paused, args: { to: 'open' } })).toBe(
      'not-now',
    )
    expect(refusal('round', 'resume', { as: director, on: paused })).toBe('not-allowed')
    expect(refusal('round', 'resume', { as: coordinator, on: paused })).toBeNull()
    expect(refusal('round', 'resume', { as: coordinator, on })).toBe('not-now')
  })

  it('does not move once it is closed', () => {
    const closed = run('round', 'moveOn', { as: coordinator, on, args: { to: 'closed' } }).body
    expect(refusal('round', 'moveOn', { as: coordinator, on: closed, args: { to: 'open' } })).toBe(
      'not-now',
    )
  })
})
