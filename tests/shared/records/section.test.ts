import { describe, expect, it } from 'vitest'
import { lackingIn } from '../../../shared/self-view/lacking.ts'
import type { Section } from '../../../shared/records/section.ts'
import { actor, fact, id, post, refusal, run, stranger } from '../rules.ts'
import {
  ann,
  emptySection,
  follow,
  omar,
  rahman,
  sectionId,
  sections,
  written,
  zoe,
} from './self-view.ts'

const first = { paragraph: id('first-words') }
const on = (body: unknown, name: string, tried: object) =>
  run('section', name, { as: omar, record: sectionId('1'), on: body, ...tried }).body as Section
const edit = (text: string, settles: string[] = []) => ({ ...first, text, settles })

describe('a section of a self-view', () => {
  it('is written by the council’s own officers and director', () => {
    const write = (as: typeof omar) =>
      refusal('section', 'write', { as, on: written.body, args: edit('Anew.') })
    expect(write(omar)).toBeNull()
    expect(write(ann)).toBeNull()
    const others = [
      rahman,
      stranger,
      actor('own', post('owner')),
      actor('sam', post('coordinator')),
    ]
    const elsewhere = actor('other', post('officer', { council: id('fennick') }))
    const gone = actor('gone', post('officer', { to: '2027-01-01' }))
    for (const as of [...others, elsewhere, gone]) expect(write(as)).toBe('not-allowed')
  })

  it('scenario 46: keeps both texts of two who wrote offline, until an edit settles them', () => {
    const base = id('first-words')
    const zoes = on(written.body, 'write', {
      as: zoe,
      base,
      command: id('z'),
      args: edit('By Zoe.'),
    })
    const both = on(zoes, 'write', { as: ann, base, command: id('a'), args: edit('By Ann.') })
    expect(both.paragraphs[0]?.text).toMatchObject({
      ...{ text: 'By Zoe.', by: id('zoe') },
      alternatives: [{ text: 'By Ann.', by: id('ann'), command: id('a') }],
    })
    const args = edit('By Zoe and Ann.', [id('a')])
    const settled = on(both, 'write', { base: id('z'), command: id('o'), args })
    expect(settled.paragraphs[0]?.text).toMatchObject({ text: 'By Zoe and Ann.', alternatives: [] })
    expect(settled.writers).toEqual([id('omar'), id('zoe'), id('ann')])
  })

  it('keeps three texts side by side', () => {
    const base = id('first-words')
    const texts = [zoe, ann, omar].reduce<unknown>(
      (body, as, place) =>
        on(body, 'write', {
          as,
          base,
          command: id(`c${String(place)}`),
          args: edit(`Text ${String(place)}.`),
        }),
      written.body,
    ) as Section
    expect(texts.paragraphs[0]?.text.alternatives.map(({ text }) => text)).toEqual([
      'Text 1.',
      'Text 2.',
    ])
  })

  it('keeps the paragraphs that two people added at the same place', () => {
    const add = { rank: 'r', text: 'Another.' }
    const one = on(written.body, 'add', { as: zoe, command: id('p1'), args: add })
    const two = on(one, 'add', { as: ann, command: id('p2'), args: add })
    expect(two.paragraphs.map(({ id: each }) => each)).toEqual([
      id('first-words'),
      id('p1'),
      id('p2'),
    ])
  })

  it('takes a paragraph out as it was seen, and brings it back with whoever still wrote in it', () => {
    const takeOut = { base: id('first-words'), args: first }
    const out = on(written.body, 'takeOut', takeOut)
    expect(out.paragraphs[0]).toMatchObject({ isOut: true })
    expect(on(out, 'putBack', { args: first }).paragraphs[0]).toMatchObject({ isOut: false })
    const late = { as: zoe, base: id('first-words'), command: id('z'), args: edit('Still here.') }
    expect(on(out, 'write', late).paragraphs[0]).toMatchObject({
      ...{ isOut: false, text: { text: 'Still here.' } },
    })
    const changed = on(written.body, 'write', late)
    expect(refusal('section', 'takeOut', { as: omar, on: changed, ...takeOut })).toBe(
      'changed-since',
    )
  })

  it('says of a paragraph that is not there that it is not', () => {
    const args = { paragraph: id('nowhere') }
    const tried = { as: omar, on: written.body }
    expect(refusal('section', 'takeOut', { ...tried, args })).toBe('not-found')
    expect(refusal('section', 'move', { ...tried, args: { ...args, rank: 'i' } })).toBe('not-found')
    expect(refusal('section', 'write', { ...tried, args: { ...edit('x'), ...args } })).toBe(
      'not-found',
    )
  })

  it('holds a hundred paragraphs and no more', () => {
    const [one] = (written.body as Section).paragraphs
    const full = { ...written.body, paragraphs: Array.from({ length: 100 }, () => one) }
    const add = { as: omar, args: { rank: 'r', text: 'One more.' } }
    expect(refusal('section', 'add', { ...add, on: full })).toBe('too-many')
    expect(
      refusal('section', 'add', { ...add, on: { ...full, paragraphs: full.paragraphs.slice(1) } }),
    ).toBeNull()
  })

  it('brings one empty action with a judgement that shows a gap', () => {
    const judge = (scale: string, text: string, facts: ReturnType<typeof fact>[] = []) =>
      run('section', 'judge', {
        ...{ as: omar, record: sectionId('1'), on: emptySection('6-leadership'), facts },
        args: { scale, text, settles: [] },
      }).also.filter(({ kind }) => kind === 'action')
    for (const text of ['red', 'amber', 'notEnough']) expect(judge('rag', text)).toHaveLength(1)
    expect(judge('journey', 'poorToFair')).toHaveLength(1)
    for (const [scale, text] of [
      ['rag', 'green'],
      ['journey', 'goodToGreat'],
      ['direction', 'worse'],
    ] as const)
      expect(judge(scale, text)).toEqual([])
    expect(judge('rag', 'red', [fact('action', 'a', { section: sectionId('1') })])).toEqual([])
    const [next] = judge('rag', 'red')
    if (!next) throw new Error('nothing follows')
    expect(follow(next).body).toMatchObject({ owner: null, due: null, text: null })
  })

  it('keeps every wording and judgement with who made it', () => {
    const judged = run('section', 'judge', {
      ...{ as: omar, record: sectionId('1'), on: written.body },
      args: { scale: 'rag', text: 'green', settles: [] },
    })
    for (const [{ also }, words] of [
      [written, { of: id('first-words'), text: 'Oakshire is a rural county.' }],
      [judged, { of: 'rag', text: 'green' }],
    ] as const) {
      const [next] = also
      if (!next) throw new Error('nothing follows')
      const who = fact('person', 'omar', { name: 'Omar Reed' })
      const kept = { ...words, by: id('omar'), name: 'Omar Reed' }
      expect(follow(next, { facts: [who] }).body).toMatchObject(kept)
      expect(follow(next).body).toMatchObject({ name: null })
    }
    expect(refusal('wording', 'make', { as: omar, args: written.also[0]?.args })).toBe(
      'not-allowed',
    )
  })

  it('is judged on its scales alone', () => {
    const judge = (scale: string, text: string) =>
      refusal('section', 'judge', {
        as: omar,
        on: written.body,
        args: { scale, text, settles: [] },
      })
    expect(judge('confidence', 'high')).toBeNull()
    expect(judge('rag', 'high')).toBe('malformed')
    expect(judge('grade', 'red')).toBe('malformed')
  })

  it('speaks of an indicator with its story, or no longer', () => {
    const cited = on(written.body, 'cite', { args: { code: '2E(1)', on: true } })
    const told = on(cited, 'tell', {
      ...{ args: { code: '2E(1)', text: 'More homes were found.', settles: [] } },
      command: id('told'),
    })
    expect(told.indicators).toMatchObject([
      { code: '2E(1)', story: { text: 'More homes were found.' } },
    ])
    const off = { args: { code: '2E(1)', on: false } }
    expect(on(told, 'cite', { ...off, base: id('told') }).indicators).toEqual([])
    expect(on(cited, 'cite', off).indicators).toEqual([])
    // A story that was told or changed meanwhile, or stands beside another, does not vanish unseen.
    const refused = (body: unknown, base: string | null) =>
      refusal('section', 'cite', { as: omar, on: body, ...off, base })
    expect(refused(told, null)).toBe('changed-since')
    expect(refused(told, id('earlier'))).toBe('changed-since')
    const apart = on(told, 'tell', {
      ...{ as: zoe, command: id('beside') },
      args: { code: '2E(1)', text: 'Fewer homes were needed.', settles: [] },
    })
    expect(refused(apart, id('told'))).toBe('changed-since')
    const codes = Array.from({ length: 20 }, (_, at) => ({ code: `X${String(at)}`, story: null }))
    const full = { ...written.body, indicators: codes }
    const cite = (code: string) =>
      refusal('section', 'cite', { as: omar, on: full, args: { code, on: true } })
    expect(cite('X3')).toBeNull()
    expect(cite('Y')).toBe('too-many')
  })
})

describe('what a self-view lacks', () => {
  const lacks = (bodies: unknown[], evidence: { sections: string[]; isOut: boolean }[] = []) =>
    lackingIn(sections, bodies as Section[], evidence).map(
      ({ key, lacks: what }) => `${key} ${what}`,
    )
  const judge = (body: unknown, ...values: [string, string][]) =>
    values.reduce(
      (before, [scale, text]) => on(before, 'judge', { args: { scale, text, settles: [] } }),
      body,
    )
  const leadership = emptySection('6-leadership')

  it('is the text of each section that is asked for', () => {
    expect(lacks([])).toEqual(['1 text'])
    expect(lacks([written.body])).toEqual([])
    const out = on(written.body, 'takeOut', { base: id('first-words'), args: first })
    expect(lacks([out])).toEqual(['1 text'])
  })

  it('is the rest of a judgement, and evidence for it', () => {
    const whole: [string, string][] = [
      ['rag', 'green'],
      ['direction', 'same'],
      ['confidence', 'low'],
    ]
    expect(lacks([written.body, judge(leadership, ['rag', 'green'])])).toEqual([
      ...['6-leadership judgement', '6-leadership evidence'],
    ])
    const judged = judge(leadership, ...whole)
    expect(lacks([written.body, judged])).toEqual(['6-leadership evidence'])
    const shown = [{ sections: ['6-leadership'], isOut: false }]
    expect(lacks([written.body, judged], shown)).toEqual([])
    expect(lacks([written.body, judged], [{ sections: ['1'], isOut: false }])).toHaveLength(1)
    expect(
      lacks([written.body, judged], [{ sections: ['6-leadership'], isOut: true }]),
    ).toHaveLength(1)
    const open = judge(
      leadership,
      ['rag', 'notEnough'],
      ['direction', 'same'],
      ['confidence', 'low'],
    )
    expect(lacks([written.body, open])).toEqual([])
  })

  it('is one text of two that stand side by side', () => {
    const beside = on(written.body, 'write', { as: zoe, args: edit('Other words.') })
    expect(lacks([beside])).toEqual(['1 unsettled'])
  })
})
