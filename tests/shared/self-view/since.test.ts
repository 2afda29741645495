import { describe, expect, it } from 'vitest'
import { evidenceSince, storiesSince } from '../../../shared/self-view/beside-since.ts'
import type { EditionEvidence, EditionSection } from '../../../shared/self-view/edition.ts'
import {
  baseOf,
  changesIn,
  isBlank,
  minutesFor,
  paragraphsSince,
  type Read,
  unopenedIn,
} from '../../../shared/self-view/since.ts'

const paragraph = (id: string, number: string, text: string) => ({ id, number, text })
const both = (text: string) => ({ standard: text, easy: text })
const section = (key: string, change: Partial<EditionSection> = {}): EditionSection => ({
  ...{ id: key, changes: 1, key, number: key, title: both(key), summary: null },
  ...{ rag: null, direction: null, confidence: null, journey: null, indicators: [] },
  paragraphs: [paragraph(`${key}a`, `${key}.1`, 'People wait 34 days.')],
  digest: `${key} first`,
  ...change,
})
const paper = (id: string, digest = id): EditionEvidence => ({
  ...{ id, sections: ['5'], title: id, date: '2026-11-01', page: null, quote: null, link: null },
  digest,
})
const edition = (number: number, sections: EditionSection[], evidence: EditionEvidence[] = []) =>
  ({ id: `edition ${String(number)}`, number, sections, evidence }) satisfies Read

const first = edition(1, [section('5'), section('6')])
const faster = section('5', {
  digest: '5 second',
  paragraphs: [paragraph('5a', '5.1', 'People wait 21 days.')],
})
const second = edition(2, [faster, section('6')])
const none = { opened: [], signed: [], signedUnopened: [] }
const opened = { ...none, opened: [{ edition: 'edition 1', section: '5' }] }
const signed = { ...none, signed: ['edition 1'] }

describe('what a section is held against', () => {
  it('is the newest earlier edition in which it was opened, or that was signed', () => {
    expect(baseOf('5', second, [first, second], none)).toBeNull()
    expect(baseOf('6', second, [first, second], opened)).toBeNull()
    expect(baseOf('5', second, [first, second], opened)).toMatchObject({ was: 'read', number: 1 })
    expect(baseOf('6', second, [first, second], signed)).toMatchObject({ was: 'signed' })
    const third = edition(3, [faster])
    const also = { opened: [{ edition: 'edition 2', section: '5' }], signed: ['edition 1'] }
    expect(baseOf('5', third, [first, second, third], also)).toMatchObject({ number: 2 })
  })

  it('is never this edition or a later one', () => {
    expect(baseOf('5', first, [first, second], { opened: [], signed: ['edition 2'] })).toBeNull()
  })
})

describe('what changed in a section', () => {
  const base = baseOf('5', second, [first], signed)
  if (!base) throw new Error('nothing before it')

  it('is counted by paragraph', () => {
    expect(changesIn(faster, [], base)).toMatchObject({
      paragraphs: 1,
      summary: false,
      evidence: 0,
    })
    expect(changesIn(section('5'), [], base)).toBeNull()
  })

  it('is also a judgement, a summary, a story, a piece of evidence', () => {
    const told = section('5', {
      ...{ rag: 'amber', summary: 'Quicker.', digest: 'x' },
      indicators: [{ code: '2A', story: null }],
    })
    expect(changesIn(told, [paper('letter')], base)).toEqual({
      ...{ paragraphs: 0, summary: true, judgements: ['rag'], stories: 1 },
      ...{ evidence: 1, order: false },
    })
  })

  it('is said to be the order where it is nothing else', () => {
    expect(changesIn(section('5', { digest: 'moved' }), [], base)).toMatchObject({ order: true })
  })
})

describe('paragraphs since then', () => {
  const before = [
    paragraph('a', '5.1', 'One.'),
    paragraph('b', '5.2', 'Two.'),
    paragraph('c', '5.3', 'Three.'),
  ]

  it('say what is new, changed, and what went, where it stood', () => {
    const after = [
      paragraph('a', '5.1', 'One.'),
      paragraph('c', '5.2', 'Three now.'),
      paragraph('d', '5.3', 'Four.'),
    ]
    const shown = paragraphsSince(before, after)
    expect(shown.map(({ id, is, number, was }) => [id, is, number, was])).toEqual([
      ['a', 'same', '5.1', null],
      ['b', 'out', null, '5.2'],
      ['c', 'changed', '5.2', '5.3'],
      ['d', 'new', '5.3', null],
    ])
    expect(shown[2]?.pieces).toEqual([
      { is: 'same', text: 'Three' },
      { is: 'in', text: ' now' },
      { is: 'same', text: '.' },
    ])
  })

  it('keep in their order what went at the head and in a row', () => {
    const shown = paragraphsSince(before, [paragraph('c', '5.1', 'Three.')])
    expect(shown.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('hold every word of both texts', () => {
    const after = [paragraph('b', '5.1', 'Two carers.')]
    const texts = paragraphsSince(before, after).flatMap(({ pieces }) => pieces)
    const read = (...kinds: string[]) =>
      texts.flatMap(({ is, text }) => (kinds.includes(is) ? [text] : [])).join('')
    expect(read('same', 'in')).toBe('Two carers.')
    expect(read('same', 'out')).toBe('One.Two.Three.')
  })
})

describe('evidence since then', () => {
  it('says what came, what says something else, and what went', () => {
    const since = evidenceSince(
      [paper('letter'), paper('report'), paper('survey')],
      [paper('letter'), paper('report', 'other'), paper('count')],
    )
    expect(since.map(({ is, paper: { id } }) => [id, is])).toEqual([
      ['letter', 'same'],
      ['report', 'changed'],
      ['count', 'new'],
      ['survey', 'out'],
    ])
  })

  it('says word by word what came in and what went out, and when it is of another day', () => {
    const old = { ...paper('report'), quote: 'People wait 34 days.', link: 'https://a.example' }
    const fresh = { ...old, quote: 'People wait 21 days.', digest: 'other', date: '2026-12-01' }
    const [changed] = evidenceSince([old], [fresh])
    expect(changed?.pieces.quote).toEqual([
      { is: 'same', text: 'People wait ' },
      { is: 'out', text: '34' },
      { is: 'in', text: '21' },
      { is: 'same', text: ' days.' },
    ])
    expect(changed?.pieces.link).toEqual([{ is: 'same', text: 'https://a.example' }])
    expect(changed).toMatchObject({ wasDate: '2026-11-01', isMoved: false })
    const [moved] = evidenceSince([old], [{ ...old, sections: ['5', '6'], digest: 'moved' }])
    expect(moved).toMatchObject({ wasDate: null, isMoved: true })
    const [gone] = evidenceSince([old], [])
    expect(gone?.pieces.title).toEqual([{ is: 'out', text: 'report' }])
  })
})

describe('stories since then', () => {
  it('say what came, what is told otherwise, and what is spoken of no more', () => {
    const before = [
      { code: '1A', story: 'Slow.' },
      { code: '1B', story: null },
      { code: '1C', story: 'Few.' },
    ]
    const after = [
      { code: '1A', story: 'Quick.' },
      { code: '1B', story: null },
      { code: '1D', story: null },
    ]
    const shown = storiesSince(before, after)
    expect(shown.map(({ code, is }) => [code, is])).toEqual([
      ['1A', 'changed'],
      ['1B', 'same'],
      ['1D', 'new'],
      ['1C', 'out'],
    ])
    expect(shown[0]?.pieces?.map(({ is, text }) => `${is} ${text}`)).toEqual([
      'out Slow',
      'in Quick',
      'same .',
    ])
    expect(shown[1]?.pieces).toBeNull()
    expect(shown[3]?.pieces).toEqual([{ is: 'out', text: 'Few.' }])
  })
})

describe('what was not opened', () => {
  const keys = (sections: readonly EditionSection[]) => sections.map(({ key }) => key)

  it('is every section with something in it, until it is opened in this edition', () => {
    const blank = section('9', { paragraphs: [] })
    expect(isBlank(blank)).toBe(true)
    const one = edition(1, [section('5'), section('6'), blank])
    expect(keys(unopenedIn(one, [one], none))).toEqual(['5', '6'])
    expect(keys(unopenedIn(one, [one], opened))).toEqual(['6'])
    expect(unopenedIn(one, [one], signed)).toEqual([])
  })

  it('is only what changed, for whoever opened all and signed before', () => {
    expect(keys(unopenedIn(second, [first, second], signed))).toEqual(['5'])
    const both = { ...signed, opened: [{ edition: 'edition 2', section: '5' }] }
    expect(unopenedIn(second, [first, second], both)).toEqual([])
  })

  it('is still what was unopened when they signed, there and in the next, until they open it', () => {
    const blind = { ...signed, signedUnopened: [{ edition: 'edition 1', section: '6' }] }
    expect(keys(unopenedIn(first, [first, second], blind))).toEqual(['6'])
    expect(keys(unopenedIn(second, [first, second], blind))).toEqual(['5', '6'])
    const onlyChanges = { ...blind, opened: [{ edition: 'edition 2', section: '5' }] }
    expect(keys(unopenedIn(second, [first, second], onlyChanges))).toEqual(['6'])
    const after = { ...onlyChanges, opened: [{ edition: 'edition 1', section: '6' }] }
    expect(keys(unopenedIn(second, [first, second], after))).toEqual(['5'])
    // What stands there now is not what they opened in the first.
    const again = {
      ...{ opened: [{ edition: 'edition 1', section: '5' }], signed: ['edition 1', 'edition 2'] },
      signedUnopened: [{ edition: 'edition 2', section: '5' }],
    }
    expect(keys(unopenedIn(second, [first, second], again))).toEqual(['5'])
  })

  it('is a section too whose evidence is another one now', () => {
    const newer = edition(2, [section('5'), section('6')], [paper('letter')])
    expect(keys(unopenedIn(newer, [first, newer], signed))).toEqual(['5'])
  })
})

describe('minutes to read', () => {
  it('are whole ones, and none for nothing', () => {
    expect(minutesFor([])).toBe(0)
    expect(minutesFor([section('5')])).toBe(1)
    const long = section('5', { summary: 'word '.repeat(401) })
    expect(minutesFor([long])).toBe(3)
  })
})
