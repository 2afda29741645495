import { describe, expect, it } from 'vitest'
import { scope } from '../../../shared/scopes.ts'
import {
  actor,
  challenge,
  coordinator,
  fact,
  id,
  post,
  refusal,
  region,
  run,
  stranger,
  system,
  today,
} from '../rules.ts'

const manager = actor('david', post('manager'))
const amara = actor('amara', post('expert'))

describe('a person', () => {
  const args = { region, name: 'Amara Bello', email: 'amara@post.example' }
  const made = run('person', 'make', { as: coordinator, args, record: id('amara') })

  it('is seen by themselves and the office', () => {
    expect(made.scopes).toEqual([scope.person(id('amara')), scope.office(region)])
  })

  it('is entered and corrected by the coordinator or the server, nobody else', () => {
    expect(refusal('person', 'make', { as: system, args })).toBeNull()
    expect(refusal('person', 'make', { as: manager, args })).toBe('not-allowed')
    const correct = { on: made.body, args: { name: 'Amara B', email: null }, record: id('amara') }
    expect(refusal('person', 'correct', { as: coordinator, ...correct })).toBeNull()
    const renamed = run('person', 'correct', { as: coordinator, ...correct, args: { name: 'A B' } })
    expect(renamed.body).toMatchObject({ name: 'A B', email: args.email })
    expect(refusal('person', 'correct', { as: amara, ...correct })).toBe('not-allowed')
  })

  it('has an address that cannot carry a second one', () => {
    for (const email of [
      'a@b',
      'a@b.example, c@d.example',
      'a@b.example\nBcc: c@d.example',
      '<a@b.example>',
    ])
      expect(refusal('person', 'make', { as: coordinator, args: { ...args, email } })).toBe(
        'malformed',
      )
  })

  it('alone says what to be called', () => {
    const call = { on: made.body, args: { calledName: 'Ama' }, record: id('amara') }
    expect(run('person', 'call', { as: amara, ...call }).body).toMatchObject({ calledName: 'Ama' })
    expect(refusal('person', 'call', { as: coordinator, ...call })).toBe('not-allowed')
  })

  it('is merged by the coordinator into another person of the region who is not merged', () => {
    const merge = (facts: ReturnType<typeof fact>[], as = coordinator) =>
      refusal('person', 'merge', {
        as,
        on: made.body,
        args: { into: id('amara2') },
        facts,
        record: id('amara'),
      })
    expect(merge([fact('person', 'amara2')])).toBeNull()
    expect(merge([fact('person', 'amara2', { mergedInto: id('x') })])).toBe('not-found')
    expect(merge([fact('person', 'amara2', { region: id('elsewhere') })])).toBe('not-found')
    expect(merge([])).toBe('not-found')
    expect(merge([fact('person', 'amara2')], manager)).toBe('not-allowed')
  })

  it('is not corrected once merged', () => {
    const merged = { ...made.body, mergedInto: id('amara2') }
    const args = { name: 'A', email: null }
    expect(refusal('person', 'correct', { as: coordinator, on: merged, args })).toBe('not-now')
  })
})

describe('an invite', () => {
  const args = { region, challenge, person: id('amara') }
  const facts = [fact('person', 'amara')]
  const open = run('invite', 'make', { as: coordinator, args, facts }).body
  const revoked = run('invite', 'revoke', { as: coordinator, on: open }).body

  it('is made, reissued and revoked by the coordinator, nobody else', () => {
    expect(open).toMatchObject({ issue: 1, openedAt: null })
    expect(run('invite', 'reissue', { as: coordinator, on: open }).body).toMatchObject({ issue: 2 })
    for (const as of [manager, amara, stranger]) {
      expect(refusal('invite', 'make', { as, args, facts })).toBe('not-allowed')
      expect(refusal('invite', 'reissue', { as, on: open })).toBe('not-allowed')
      expect(refusal('invite', 'revoke', { as, on: open })).toBe('not-allowed')
    }
  })

  it('is refused for a person of another region', () => {
    const elsewhere = [fact('person', 'amara', { region: id('elsewhere') })]
    expect(refusal('invite', 'make', { as: coordinator, args, facts: elsewhere })).toBe('not-found')
  })

  it('is marked opened by the server only, and keeps the first time', () => {
    const opened = run('invite', 'open', { as: system, on: open }).body
    const again = run('invite', 'open', {
      as: system,
      on: opened,
      at: '2027-04-01T00:00:00.000Z',
    }).body
    expect(again).toMatchObject({ openedAt: today })
    expect(refusal('invite', 'open', { as: amara, on: open })).toBe('not-allowed')
  })

  it('is marked answered, to the day, only by what follows from a response, even when revoked', () => {
    expect(refusal('invite', 'answer', { as: amara, on: open })).toBe('not-allowed')
    expect(refusal('invite', 'answer', { as: system, on: open })).toBe('not-allowed')
    expect(run('invite', 'answer', { as: amara, on: revoked, authority: true }).body).toMatchObject(
      {
        answeredAt: today,
      },
    )
  })

  it('cannot be opened, reissued or revoked once it is revoked', () => {
    expect(refusal('invite', 'open', { as: system, on: revoked })).toBe('not-now')
    expect(refusal('invite', 'reissue', { as: coordinator, on: revoked })).toBe('not-now')
    expect(refusal('invite', 'revoke', { as: coordinator, on: revoked })).toBe('not-now')
  })
})
