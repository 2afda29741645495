import { describe, expect, it } from 'vitest'
import { scope } from '../../../shared/scopes.ts'
import { actor, council, id, post, refusal, run, stranger } from '../rules.ts'
import { edition, editionFact, editionId, grant, omar, place, rahman } from './self-view.ts'

const facts = [editionFact()]
const at = { ...place, edition: editionId, section: '1', paragraph: null }

describe('a reading', () => {
  const make = (tried: object) =>
    refusal('reading', 'make', { as: rahman, args: at, facts, ...tried })

  it('is its reader’s own', () => {
    const made = run('reading', 'make', { as: rahman, args: at, facts })
    expect(made.scopes).toEqual([scope.person(id('rahman'))])
    expect(made.body).toMatchObject({ person: id('rahman'), section: '1' })
  })

  it('is of whoever has the edition before them', () => {
    const shared = [editionFact({ ...edition.body, stage: 'shared', sharedAt: '2027-03-01' })]
    for (const as of [omar, grant, actor('owen', post('owner'))]) expect(make({ as })).toBeNull()
    const elsewhere = actor('lea', post('leadMember', { council: id('fennick') }))
    const scrutiny = actor('sid', post('scrutinyMember'))
    for (const as of [stranger, elsewhere, scrutiny, actor('sue', post('supporter'))])
      expect(make({ as, facts: shared })).toBe('not-allowed')
    for (const role of ['expert', 'memberPeer', 'auditor', 'coordinator', 'sponsor'] as const) {
      const as = actor('eve', post(role))
      expect([role, make({ as, facts: shared })]).toEqual([role, null])
      expect([role, make({ as })]).toEqual([role, 'not-found'])
    }
  })

  it('is of an edition where it says', () => {
    expect(make({ facts: [] })).toBe('not-found')
    expect(make({ args: { ...at, challenge: id('visit-fen') } })).toBe('not-found')
    expect(make({ args: { ...at, council: id('fennick') } })).toBe('not-allowed')
  })
})

describe('a note', () => {
  const args = { ...at, to: 'me', about: 'ask', text: 'Ask Ann about this.' }
  const made = (to: string, as = rahman) =>
    run('note', 'make', { as, args: { ...args, to }, facts })

  it('is for its writer, or for the director too', () => {
    expect(made('me').scopes).toEqual([scope.person(id('rahman'))])
    expect(made('director').scopes).toEqual([scope.person(id('rahman')), scope.officers(council)])
    expect(made('director', grant).body).toMatchObject({ text: { text: 'Ask Ann about this.' } })
  })

  it('goes to the director from those who answer for the council', () => {
    for (const as of [omar, stranger])
      expect(refusal('note', 'make', { as, args: { ...args, to: 'director' }, facts })).toBe(
        'not-allowed',
      )
    expect(refusal('note', 'make', { as: rahman, args, facts: [] })).toBe('not-found')
    expect(refusal('note', 'make', { as: stranger, args, facts })).toBe('not-allowed')
    const eve = actor('eve', post('memberPeer'))
    expect(refusal('note', 'make', { as: eve, args, facts })).toBe('not-found')
  })

  it('is changed and taken out by its writer alone', () => {
    const on = made('director').body
    const edit = { text: 'Ask Ann.', settles: [] }
    for (const [name, own] of [
      ['write', edit],
      ['takeOut', {}],
      ['putBack', {}],
    ] as const) {
      expect(refusal('note', name, { as: rahman, on, args: own })).toBeNull()
      for (const as of [grant, omar, stranger])
        expect(refusal('note', name, { as, on, args: own })).toBe('not-allowed')
    }
    const out = run('note', 'takeOut', { as: rahman, on }).body
    expect(refusal('note', 'write', { as: rahman, on: out, args: edit })).toBe('not-now')
    expect(run('note', 'putBack', { as: rahman, on: out }).body).toMatchObject({ isOut: false })
  })

  it('stays theirs who turned out to be its writer', () => {
    const on = made('director').body
    const heirs = { [id('rahman')]: id('twin of rahman') }
    const twin = actor('twin of rahman', post('leadMember'))
    for (const [name, own] of [
      ['write', { text: 'Ask Ann.', settles: [] }],
      ['takeOut', {}],
      ['putBack', {}],
    ] as const) {
      expect(refusal('note', name, { as: twin, heirs, on, args: own })).toBeNull()
      expect(refusal('note', name, { as: twin, on, args: own })).toBe('not-allowed')
    }
  })
})
