import { describe, expect, it } from 'vitest'
import { scope } from '../../../shared/scopes.ts'
import {
  actor,
  challenge,
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

const facts = [
  fact('person', 'rahman'),
  fact('council', 'oakshire', { council }),
  fact('challenge', 'visit-oak', { council, challenge }),
]
const terms = {
  region,
  council,
  challenge: null,
  person: id('rahman'),
  role: 'leadMember',
  group: null,
  post: 'Lead member for adult care',
  from: '2026-05-20',
  to: null,
}
const expert = { ...terms, council: null, challenge, role: 'expert' }

const make = (args: object, more: object[] = [], as = coordinator) =>
  refusal('appointment', 'make', { as, args, facts: [...facts, ...(more as typeof facts)] })

describe('appointing', () => {
  it('is seen by the person and the office', () => {
    const { scopes } = run('appointment', 'make', { as: coordinator, args: terms, facts })
    expect(scopes).toEqual([scope.person(id('rahman')), scope.office(region)])
  })

  it('is done by the coordinator of the region and by the server itself', () => {
    expect(make(terms)).toBeNull()
    expect(make(terms, [], system)).toBeNull()
  })

  it('is refused to everyone else', () => {
    const elsewhere = actor('sam', post('coordinator', { region: id('elsewhere') }))
    const ended = actor('sam', post('coordinator', { to: '2027-03-09' }))
    const director = actor('anne', post('director'))
    for (const as of [stranger, elsewhere, ended, director, actor('grace', post('manager'))])
      expect(make(terms, [], as)).toBe('not-allowed')
  })

  it('names the service of a post at a council that answers for one', () => {
    const args = { ...terms, service: 'adults' }
    const { body } = run('appointment', 'make', { as: coordinator, args, facts })
    expect(body).toMatchObject({ service: 'adults' })
    expect(make({ ...terms, service: null })).toBeNull()
    expect(make({ ...terms, service: 'gardens' })).toBe('malformed')
    expect(make({ ...expert, service: 'adults' })).toBe('malformed')
  })

  it('names the body that the role belongs to, and no other', () => {
    expect(make(expert)).toBeNull()
    expect(make({ ...terms, council: null })).toBe('malformed')
    expect(make({ ...expert, council })).toBe('malformed')
    expect(make({ ...terms, role: 'coordinator' })).toBe('malformed')
  })

  it('is refused for a person, council or challenge that is not of this region', () => {
    expect(make({ ...terms, person: id('ghost') })).toBe('not-found')
    expect(make({ ...terms, council: id('ghost') })).toBe('not-found')
    expect(make({ ...expert, challenge: id('ghost') })).toBe('not-found')
  })

  it('is refused to a visit that is over, and to no other', () => {
    const visit = (stage: string) => {
      const there = fact('challenge', 'visit-oak', { council, challenge, stage })
      const known = [...facts.filter(({ kind }) => kind !== 'challenge'), there]
      return refusal('appointment', 'make', { as: coordinator, args: expert, facts: known })
    }
    for (const stage of ['closed', 'withdrawn']) expect(visit(stage)).toBe('not-now')
    for (const stage of ['proposed', 'onSite', 'followedUp']) expect(visit(stage)).toBeNull()
  })

  it('is refused when it ends before it begins', () => {
    expect(make({ ...terms, to: '2026-05-20' })).toBe('dates-crossed')
  })

  it('never lets one person be executive and scrutiny of one council at one time', () => {
    const held = (name: string, more: object) =>
      fact('appointment', name, { ...terms, role: 'scrutinyMember', ...more })
    expect(make(terms, [held('now', {})])).toBe('two-hats')
    expect(make(terms, [held('before', { from: '2020-01-01', to: '2026-05-20' })])).toBeNull()
    expect(make(terms, [held('other-person', { person: id('other') })])).toBeNull()
    expect(make(terms, [held('other-council', { council: id('fennick') })])).toBeNull()
    expect(make(terms, [held('same-side', { role: 'director' })])).toBeNull()
    expect(make({ ...terms, role: 'scrutinyOfficer' }, [held('x', { role: 'owner' })])).toBe(
      'two-hats',
    )
  })
})

describe('ending an appointment', () => {
  const end = (as: typeof coordinator, to = '2027-05-01') =>
    refusal('appointment', 'end', { as, on: terms, args: { to } })

  it('is done by the coordinator', () => expect(end(coordinator)).toBeNull())

  it('is refused to its holder and to others', () => {
    expect(end(actor('rahman', post('leadMember')))).toBe('not-allowed')
    expect(end(stranger)).toBe('not-allowed')
  })

  it('is refused on a day before it began', () => {
    expect(end(coordinator, '2026-05-19')).toBe('dates-crossed')
  })
})

describe('an appointment whose challenge closes', () => {
  const args = { on: '2027-03-09' }
  const close = (on: object) => run('appointment', 'close', { as: system, on, args }).body

  it('ends on that day', () => {
    expect(close(expert)).toMatchObject({ to: '2027-03-09' })
    expect(close({ ...expert, to: '2027-12-01' })).toMatchObject({ to: '2027-03-09' })
  })

  it('that had not begun ends before it begins', () => {
    expect(close({ ...expert, from: '2027-04-01' })).toMatchObject({ to: '2027-03-09' })
  })

  it('keeps an end that has come before, and is ended once', () => {
    for (const to of ['2027-03-01', '2027-03-09'])
      expect(refusal('appointment', 'close', { as: system, on: { ...expert, to }, args })).toBe(
        'not-now',
      )
  })

  it('is closed by the server alone', () => {
    for (const as of [coordinator, stranger])
      expect(refusal('appointment', 'close', { as, on: expert, args })).toBe('not-allowed')
  })
})

describe('that somebody has answered', () => {
  it('follows from their answers, to the day, and the first one stands', () => {
    const mark = (on: object) =>
      run('appointment', 'answer', { as: stranger, on, authority: true }).body
    expect(mark(expert)).toMatchObject({ answeredAt: '2027-03-09T12:00:00.000Z' })
    const late = '2027-03-09T21:14:15.016Z'
    const once = { as: stranger, on: expert, authority: true, at: late } as const
    expect(run('appointment', 'answer', once).body).toEqual(mark(expert))
    const before = { ...expert, answeredAt: '2027-03-01T09:00:00.000Z' }
    expect(mark(before)).toEqual(before)
  })

  it('is said by nobody’s own command', () => {
    for (const as of [coordinator, system, stranger])
      expect(refusal('appointment', 'answer', { as, on: expert })).toBe('not-allowed')
  })
})
