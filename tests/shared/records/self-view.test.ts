import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../shared/kind.ts'
import { scope } from '../../../shared/scopes.ts'
import { actor, council, fact, id, post, refusal, region, run, stranger } from '../rules.ts'
import {
  ann,
  begun,
  drafts,
  edition,
  editionFact,
  editionId,
  emptySection,
  follow,
  form,
  oakshire,
  omar,
  place,
  rahman,
  sectionFact,
  seenIn,
  sections,
  submitArgs,
  submitted,
  theView,
  visit,
  visitWith,
  written,
} from './self-view.ts'

const submit = (tried: object) =>
  refusal('selfView', 'submit', {
    ...{ as: ann, record: id('view'), on: begun.body, args: submitArgs },
    ...{ facts: [form, visit, oakshire, ...drafts], ...tried },
  })

describe('a self-view', () => {
  it('begins with a section for each of its template, seen by the council’s officers', () => {
    expect(begun.scopes).toEqual([scope.officers(council)])
    expect(begun.also.map(({ kind, args }) => [kind, (args as { key: string }).key])).toEqual([
      ['section', '1'],
      ['section', '6-leadership'],
      ['section', '7-resources'],
    ])
    expect(begun.body).toMatchObject({ number: 0, edition: null, order: ['leadMember'] })
  })

  it('is begun once for a visit, by its council, with a template of its service', () => {
    const make = (tried: object) =>
      refusal('selfView', 'make', {
        ...{ as: omar, facts: [form, visit], args: { ...place, template: id('form') }, ...tried },
      })
    const ofChildren = { ...form, body: { ...form.body, service: 'children' } }
    const elsewhere = { ...visit, body: { ...visit.body, council: id('fennick') } }
    expect(make({})).toBeNull()
    expect(make({ facts: [form, visit, theView] })).toBe('already-there')
    expect(make({ facts: [ofChildren, visit] })).toBe('not-found')
    expect(make({ facts: [form, elsewhere] })).toBe('not-found')
    expect(make({ facts: [visit] })).toBe('not-found')
    for (const as of [stranger, rahman, actor('sam', post('coordinator'))])
      expect(make({ as })).toBe('not-allowed')
  })

  it('is signed as the council’s last one of its service was, where that is named', () => {
    const order = ['director', 'chiefExecutive', 'leadMember']
    const last = (change: object) =>
      fact('selfView', 'last year', {
        ...{ ...begun.body, challenge: id('last visit'), order, ...change },
      })
    const make = { as: omar, args: { ...place, template: id('form'), earlier: id('last year') } }
    const { body } = run('selfView', 'make', { ...make, facts: [form, visit, last({})] })
    expect(body).toMatchObject({ order })
    expect(body).not.toHaveProperty('earlier')
    const others = [last({ council: id('fennick') }), last({ service: 'children' })]
    for (const other of others)
      expect(refusal('selfView', 'make', { ...make, facts: [form, visit, other] })).toBe(
        'not-found',
      )
    expect(refusal('selfView', 'make', { ...make, facts: [form, visit] })).toBe('not-found')
    const facts = [form, visit, last({}), theView]
    expect(refusal('selfView', 'make', { ...make, facts })).toBe('already-there')
  })

  it('is signed in the order its director sets, the lead councillor last', () => {
    const arrange = (order: string[], as = ann) =>
      refusal('selfView', 'arrange', { as, on: begun.body, args: { order } })
    expect(arrange(['director', 'chiefExecutive', 'leadMember'])).toBeNull()
    expect(arrange(['leadMember', 'director'])).toBe('malformed')
    expect(arrange(['director'])).toBe('malformed')
    expect(arrange(['director', 'director', 'leadMember'])).toBe('malformed')
    expect(arrange(['scrutinyMember', 'leadMember'])).toBe('malformed')
    expect(arrange(['leadMember'], omar)).toBe('not-allowed')
    const of = (service: 'adults' | 'children') => actor('ann', post('director', { service }))
    expect(arrange(['leadMember'], of('adults'))).toBeNull()
    expect(arrange(['leadMember'], of('children'))).toBe('not-allowed')
  })

  it('is submitted as a frozen edition with numbered paragraphs and nothing of the draft', () => {
    expect(submitted.body).toMatchObject({ number: 1, edition: editionId })
    expect(edition.scopes).toEqual([scope.officers(council), scope.lead(council)])
    expect(edition.body).toMatchObject({
      ...{ stage: 'withLeadMember', number: 1, councilName: 'Oakshire' },
      sections: [
        { number: '1', paragraphs: [{ number: '1.1', text: 'Oakshire is a rural county.' }] },
        { number: '6.2', paragraphs: [] },
        { number: '7.7', paragraphs: [] },
      ],
    })
    const read = JSON.stringify(edition.body)
    for (const hidden of ['alternatives', 'writers', '"by"', id('omar')])
      expect(read).not.toContain(hidden)
    expect(submitted.also.at(-1)).toMatchObject({ kind: 'challenge', name: 'fill' })
  })

  it('is submitted by the director alone', () => {
    expect(submit({})).toBeNull()
    for (const as of [
      stranger,
      omar,
      rahman,
      actor('di', post('director', { council: id('fennick') })),
      actor('di', post('director', { service: 'children' })),
    ])
      expect(submit({ as })).toBe('not-allowed')
  })

  it('is not submitted while something is missing', () => {
    const facts = (...own: ReturnType<typeof sectionFact>[]) => [form, visit, oakshire, ...own]
    const judged = run('section', 'judge', {
      ...{
        as: omar,
        on: emptySection('6-leadership'),
        args: { scale: 'rag', text: 'green', settles: [] },
      },
    }).body
    expect(submit({ facts: facts() })).toBe('not-ready')
    expect(
      submit({ facts: facts(...drafts.slice(0, 1), sectionFact('6-leadership', judged)) }),
    ).toBe('not-ready')
    const beside = run('section', 'write', {
      ...{ as: ann, on: written.body, base: null, command: id('beside') },
      args: { paragraph: id('first-words'), text: 'It is a county of farms.', settles: [] },
    }).body
    expect(submit({ facts: facts(sectionFact('1', beside), ...drafts.slice(1)) })).toBe('not-ready')
  })

  it('names its own template and council', () => {
    expect(submit({ args: { ...submitArgs, template: id('other') } })).toBe('not-found')
    expect(submit({ args: { ...submitArgs, council: id('fennick') } })).toBe('not-found')
  })

  it('is submitted anew only when something changed, or it was sent back', () => {
    const facts = (more: object) => [
      ...[form, visit, oakshire, ...drafts],
      editionFact({ ...edition.body, ...more }),
    ]
    const on = submitted.body
    expect(submit({ on, facts: facts({}) })).toBe('already-there')
    expect(submit({ on, facts: facts({ stage: 'returned' }) })).toBeNull()
    const more = run('section', 'add', {
      ...{ as: omar, on: written.body, args: { rank: 'r', text: 'It has one hospital.' } },
    }).body
    const changed = [
      form,
      visit,
      oakshire,
      sectionFact('1', more),
      ...drafts.slice(1),
      editionFact(),
    ]
    const args = { ...submitArgs, seen: seenIn(changed) }
    const again = run('selfView', 'submit', {
      ...{ as: ann, record: id('view'), on, args, facts: changed },
    })
    expect(again.body).toMatchObject({ number: 2 })
    expect(again.also[0]).toMatchObject({ kind: 'edition', name: 'supersede', record: editionId })
  })

  it('is submitted anew in another order while it waits for signatures, and not once it is signed', () => {
    const on = { ...submitted.body, order: ['director', 'leadMember'] as const }
    const inStage = (stage: string) => [
      ...[form, visit, oakshire, ...drafts],
      editionFact({ ...edition.body, stage }),
    ]
    const waits = inStage('withLeadMember')
    const args = { ...submitArgs, seen: seenIn(waits, on.order) }
    expect(submit({ on, args, facts: waits })).toBeNull()
    expect(submit({ on, args, facts: inStage('signedOff') })).toBe('already-there')
  })

  it('is submitted as its director saw it: what came since is looked at first', () => {
    const more = run('section', 'add', {
      ...{ as: omar, on: written.body, args: { rank: 'r', text: 'It has one hospital.' } },
    }).body
    const added = [form, visit, oakshire, sectionFact('1', more), ...drafts.slice(1)]
    expect(submit({ facts: added })).toBe('changed-since')
    expect(submit({ facts: added, args: { ...submitArgs, seen: seenIn(added) } })).toBeNull()
    const paper = { selfView: id('view'), sections: ['1'], title: 'A plan', date: '2026-06-01' }
    const content = { ...paper, page: null, quote: null, link: null, command: id('paper') }
    const proven = (isOut: boolean) => [
      ...[form, visit, oakshire, ...drafts],
      fact('evidence', 'a plan', { ...place, ...content, isOut }),
    ]
    expect(submit({ facts: proven(false) })).toBe('changed-since')
    expect(submit({ facts: proven(true) })).toBeNull()
    expect(submit({ args: { ...submitArgs, seen: 'everything' } })).toBe('malformed')
    // Who signs was on the screen too.
    const arranged = { ...begun.body, order: ['director', 'leadMember'] }
    expect(submit({ on: arranged })).toBe('changed-since')
  })

  it('reaches its milestone with the first submission, and no later one moves that day', () => {
    const day = visitWith({ selfView: '2027-01-20', signed: null })
    const later = run('selfView', 'submit', {
      ...{ as: ann, record: id('view'), on: begun.body, args: submitArgs },
      facts: [form, day, oakshire, ...drafts],
    })
    expect(submitted.also.some(({ kind }) => kind === 'challenge')).toBe(true)
    expect(later.also.some(({ kind }) => kind === 'challenge')).toBe(false)
  })
})

describe('a template', () => {
  const args = { region, service: 'adults', number: 1, name: 'Adult social care' }
  const numbered = (number: number, service = 'adults') =>
    fact('template', `${service} ${String(number)}`, { number, service })

  it('has a higher number than all of its service before it', () => {
    const third = { ...args, number: 3, sections: form.body['sections'] }
    const given = (...facts: Fact[]) =>
      refusal('template', 'publish', {
        ...{ as: actor('sam', post('coordinator')), args: third, facts },
      })
    expect(given(numbered(2), numbered(7, 'children'))).toBeNull()
    expect(given(numbered(3))).toBe('already-there')
    expect(given(numbered(1), numbered(4))).toBe('already-there')
  })

  const publish = (as = actor('sam', post('coordinator')), sections = form.body['sections']) =>
    refusal('template', 'publish', { as, args: { ...args, sections } })

  it('is published by the coordinator, each section once', () => {
    expect(publish()).toBeNull()
    expect(publish(omar)).toBe('not-allowed')
    const twice = [form.body['sections'], form.body['sections']].flat()
    expect(publish(actor('sam', post('coordinator')), twice)).toBe('malformed')
  })
})

describe('a section that is judged by a journey', () => {
  it('has a key that begins with 7-, where the board looks for it', () => {
    const args = { region, service: 'adults', number: 1, name: 'Our own' }
    const publish = (key: string) =>
      refusal('template', 'publish', {
        as: actor('sam', post('coordinator')),
        args: { ...args, sections: [{ ...sections[2], key }] },
      })
    expect(publish('7-housing')).toBeNull()
    expect(publish('6-leadership')).toBe('malformed')
  })
})

describe('what a section’s writing leaves behind', () => {
  it('is a wording, by whom and when', () => {
    const [next] = written.also
    if (!next) throw new Error('nothing follows')
    const kept = follow(next)
    expect(kept.scopes).toEqual([scope.officers(council)])
    expect(kept.body).toMatchObject({ by: id('omar'), text: 'Oakshire is a rural county.' })
    expect(refusal('wording', 'make', { as: omar, args: next.args })).toBe('not-allowed')
  })
})
