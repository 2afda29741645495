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
} from '../rules.ts'
import type { Fact } from '../../../shared/kind.ts'
import { amara, david, grace, ife } from './care.ts'

const args = { region, challenge, text: 'Getting in is hard.', themes: ['safe'], cites: [id('x')] }
const extract = (name: string, more: object = {}) =>
  fact('extract', name, { challenge, stands: 'shared', ...more })
const many = Array.from({ length: 50 }, (_, at) => `x${String(at)}`)
const facts = ['x', 'y', ...many].map((name) => extract(name))
const made = run('finding', 'make', { as: amara, command: id('first'), args, facts })
const on = (name: string, tried: object, body: unknown = made.body) =>
  run('finding', name, { as: grace, on: body, facts, ...tried })

describe('a finding', () => {
  it('is seen by those who work on the visit’s findings', () => {
    expect(made.scopes).toEqual([scope.findings(challenge)])
    expect(made.body).toMatchObject({ text: { text: 'Getting in is hard.' }, cites: [id('x')] })
  })

  it('keeps both texts of two who write at once', () => {
    const write = (as: typeof grace, command: string, text: string, body: unknown) =>
      run('finding', 'write', {
        ...{ as, command: id(command), on: body, base: id('first'), args: { text, settles: [] } },
      }).body
    const one = write(grace, 'second', 'The ramp is steep.', made.body)
    expect(write(david, 'third', 'The door is heavy.', one)).toMatchObject({
      text: { text: 'The ramp is steep.', alternatives: [{ text: 'The door is heavy.' }] },
    })
  })

  it('cites an extract once, or no longer', () => {
    const cite = (name: string, isOn: boolean) =>
      on('cite', { args: { extract: id(name), on: isOn } }).body
    expect(cite('y', true)).toMatchObject({ cites: [id('x'), id('y')] })
    expect(cite('x', true)).toMatchObject({ cites: [id('x')] })
    expect(cite('x', false)).toMatchObject({ cites: [] })
    expect(cite('y', false)).toMatchObject({ cites: [id('x')] })
  })

  it('cites fifty at most, and says so', () => {
    const cites = many.map(id)
    const full = { ...made.body, cites }
    const cite = (name: string, isOn: boolean) =>
      refusal('finding', 'cite', {
        ...{ as: grace, on: full, facts, args: { extract: id(name), on: isOn } },
      })
    expect(cite('y', true)).toBe('too-many')
    expect(cite('x0', true)).toBeNull()
    expect(cite('x0', false)).toBeNull()
    expect(
      refusal('finding', 'make', { as: grace, args: { ...args, cites: [...cites, id('y')] } }),
    ).toBe('malformed')
  })

  it('comes to rest on nothing that was taken in, closed, of another visit or not there', () => {
    const gone: [string, readonly Fact[], string][] = [
      ['never there', [], 'not-found'],
      ['taken in', [extract('z', { stands: 'in' })], 'not-found'],
      ['another visit', [extract('z', { challenge: id('visit-fen') })], 'not-found'],
      ['no extract', [fact('entry', 'z', { challenge })], 'not-found'],
      ['closed', [extract('z', { stands: 'closed' })], 'not-now'],
      ['in view', [extract('z')], 'null'],
    ]
    for (const [name, own, code] of gone) {
      const tried = { as: grace, facts: [...facts, ...own] }
      const cite = { ...tried, on: made.body, args: { extract: id('z'), on: true } }
      expect([name, String(refusal('finding', 'cite', cite))]).toEqual([name, code])
      const make = { ...tried, args: { ...args, cites: [id('x'), id('z')] } }
      expect([name, String(refusal('finding', 'make', make))]).toEqual([name, code])
      const drop = { ...tried, on: { ...made.body, cites: [id('z')] } }
      expect(refusal('finding', 'cite', { ...drop, args: { extract: id('z'), on: false } })).toBe(
        null,
      )
    }
  })

  it('has themes by their ids', () => {
    expect(on('name', { args: { themes: ['work-force'] } }).body).toMatchObject({
      themes: ['work-force'],
    })
    expect(
      refusal('finding', 'name', { as: grace, on: made.body, args: { themes: ['A theme'] } }),
    ).toBe('malformed')
  })

  it('is dropped and kept again, and rests while it is dropped', () => {
    const dropped = on('drop', {}).body
    expect(dropped).toMatchObject({ dropped: true })
    const tries = [
      ['write', { text: 'Words', settles: [] }],
      ['cite', { extract: id('y'), on: true }],
      ['name', { themes: [] }],
    ] as const
    for (const [name, given] of tries)
      expect(refusal('finding', name, { as: grace, on: dropped, args: given })).toBe('not-now')
    expect(on('keep', {}, dropped).body).toMatchObject({ dropped: false })
  })

  it('is for those who work on the visit, and for nobody else', () => {
    const working = [
      amara,
      grace,
      david,
      actor('e', post('memberPeer')),
      actor('p', post('auditor')),
    ]
    const others = [
      ...[ife, coordinator, stranger, actor('su', post('supporter'))],
      ...[actor('anne', post('director')), actor('r', post('safeguardingLead'))],
      actor('grace', post('leadPeer', { challenge: id('visit-fen') })),
      actor('amara', post('expert', { to: '2027-03-01' })),
    ]
    const given: [string, object][] = [
      ['write', { text: 'Words', settles: [] }],
      ['cite', { extract: id('y'), on: true }],
      ['name', { themes: [] }],
      ['drop', {}],
      ['keep', {}],
    ]
    const codes = (as: typeof grace) => [
      refusal('finding', 'make', { as, args, facts }),
      ...given.map(([name, one]) =>
        refusal('finding', name, { as, on: made.body, args: one, facts }),
      ),
    ]
    for (const as of working) expect(codes(as)).toEqual(Array.from({ length: 6 }, () => null))
    for (const as of others)
      expect(codes(as)).toEqual(Array.from({ length: 6 }, () => 'not-allowed'))
  })
})
