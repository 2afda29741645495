import { describe, expect, it } from 'vitest'
import { scope } from '../../../shared/scopes.ts'
import { council, id, refusal, run, stranger } from '../rules.ts'
import { ann, follow, omar, place, rahman, sectionId, theView, zoe } from './self-view.ts'

const content = {
  ...{ sections: ['1'], title: 'Budget book', date: '2026-02-20', page: '12' },
  ...{ quote: 'We spend less.', link: 'https://oakshire.example/budget' },
}
const args = { ...place, selfView: id('view'), ...content }
const made = run('evidence', 'add', { as: omar, args, facts: [theView], command: id('added') })

describe('evidence', () => {
  it('is added by the council’s writers, to its own self-view', () => {
    expect(made.scopes).toEqual([scope.officers(council)])
    const add = (tried: object) =>
      refusal('evidence', 'add', { as: omar, args, facts: [theView], ...tried })
    expect(add({ as: ann })).toBeNull()
    for (const as of [rahman, stranger]) expect(add({ as })).toBe('not-allowed')
    expect(add({ facts: [] })).toBe('not-found')
    expect(add({ args: { ...args, challenge: id('visit-fen') } })).toBe('not-found')
    expect(add({ args: { ...args, sections: [] } })).toBe('malformed')
    // A link is followed by people: nothing but the web.
    expect(add({ args: { ...args, link: 'javascript:alert(1)' } })).toBe('malformed')
  })

  it('is never written over unseen', () => {
    const change = (base: string) =>
      refusal('evidence', 'change', {
        as: zoe,
        on: made.body,
        base,
        args: { ...content, page: '13' },
      })
    expect(change(id('added'))).toBeNull()
    expect(change(id('something else'))).toBe('changed-since')
    expect(refusal('evidence', 'change', { as: rahman, on: made.body, args: content })).toBe(
      'not-allowed',
    )
  })

  it('keeps everybody who changed it, once', () => {
    expect(made.body).toMatchObject({ writers: [id('omar')] })
    const change = (as: typeof ann, on: unknown) =>
      run('evidence', 'change', { as, on, base: id('added'), args: content, command: id('added') })
    const second = change(ann, change(omar, made.body).body).body
    expect(second).toMatchObject({ writers: [id('omar'), id('ann')] })
    const out = run('evidence', 'takeOut', { as: zoe, on: second }).body
    expect(out).toMatchObject({ writers: [id('omar'), id('ann'), id('zoe')] })
    const { writers: _none, ...before } = { writers: [], ...made.body }
    const back = run('evidence', 'putBack', { as: ann, on: before }).body
    expect(back).toMatchObject({ writers: [id('ann')] })
  })

  it('is taken out and put back', () => {
    const out = run('evidence', 'takeOut', { as: zoe, on: made.body }).body
    expect(out).toMatchObject({ isOut: true })
    expect(refusal('evidence', 'change', { as: omar, on: out, args: content })).toBe('not-now')
    expect(run('evidence', 'putBack', { as: zoe, on: out }).body).toMatchObject({ isOut: false })
    for (const name of ['takeOut', 'putBack'])
      expect(refusal('evidence', name, { as: rahman, on: made.body })).toBe('not-allowed')
  })
})

describe('an action', () => {
  const proposed = follow({
    ...{ kind: 'action', name: 'propose', record: id('action') },
    args: { ...place, selfView: id('view'), section: sectionId('1'), key: '1' },
  })
  const on = (name: string, own: object, body: unknown = proposed.body) =>
    run('action', name, { as: omar, on: body, args: own }).body

  it('follows from a judgement alone, and is the council’s', () => {
    expect(proposed.scopes).toEqual([scope.officers(council)])
    const own = { ...place, selfView: id('view'), section: sectionId('1'), key: '1' }
    expect(refusal('action', 'propose', { as: omar, args: own })).toBe('not-allowed')
  })

  const nobody = { wasOwner: null, wasDue: null }
  it('is assigned over what was seen, and never over what somebody else named meanwhile', () => {
    const mine = { owner: 'Head of access', due: '2027-09-30' }
    const named = on('assign', { ...mine, ...nobody })
    const theirs = { owner: 'Head of finance', due: '2027-10-31' }
    const assign = (args: object) => refusal('action', 'assign', { as: omar, on: named, args })
    expect(assign({ ...theirs, ...nobody })).toBe('changed-since')
    expect(assign({ ...theirs, wasOwner: mine.owner, wasDue: '2027-09-29' })).toBe('changed-since')
    expect(assign({ ...theirs, wasOwner: mine.owner, wasDue: mine.due })).toBeNull()
    // The same words are no disagreement.
    expect(on('assign', { ...mine, ...nobody }, named)).toEqual(named)
    expect(Object.keys(named)).not.toContain('wasOwner')
  })

  it('keeps who was to see to it and by when, as it keeps its texts', () => {
    const mine = { owner: 'Head of access', due: '2027-09-30', ...nobody }
    const kept = (body: unknown) =>
      run('action', 'assign', { as: omar, on: body, args: mine }).also.map((one) => one.args)
    const text = 'Head of access\n2027-09-30'
    expect(kept(proposed.body)).toMatchObject([{ of: id('record'), text, did: 'assigned' }])
    expect(kept(on('assign', mine))).toEqual([])
  })

  it('is planned with what, who and by when, or dropped with a reason', () => {
    const named = on('assign', { owner: 'Head of access', due: '2027-09-30', ...nobody })
    const planned = on('write', { text: 'Publish waits.', settles: [] }, named)
    expect(planned).toMatchObject({ owner: 'Head of access', text: { text: 'Publish waits.' } })
    const dropped = on('drop', { why: 'Done already.' }, planned)
    const assign = { owner: 'Somebody', due: '2027-09-30', ...nobody }
    expect(refusal('action', 'assign', { as: omar, on: dropped, args: assign })).toBe('not-now')
    expect(on('takeUp', {}, dropped)).toMatchObject({ dropped: null })
    expect(refusal('action', 'drop', { as: omar, on: planned, args: {} })).toBe('malformed')
    for (const as of [rahman, stranger])
      expect(refusal('action', 'assign', { as, on: planned, args: assign })).toBe('not-allowed')
  })
})
