import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type EntryItem,
  isForOthers,
  mayShare,
  sharedWords,
  wordingOf,
} from '../../shared/review.ts'
import { id, today } from './rules.ts'

const entry = { sentAs: id('sent') }
const text = { is: 'text', text: 'The ramp is steep.' } as const
const sent: EntryItem = {
  ...{ key: 'own:A1', question: 'A1', about: 'own', wording: null, askedAt: today },
  given: { answer: text, why: null, credit: { as: 'role' } },
  ...{ agreed: null, extract: null, shared: 0 },
  checks: [
    { by: id('grace'), wording: id('sent'), at: today },
    { by: id('david'), wording: id('sent'), at: today },
  ],
}
const said = (yes: boolean, wording = id('sent')) => ({
  ...{ wording, yes, on: today.slice(0, 10) },
})
const ready: EntryItem = { ...sent, agreed: said(true) }
const reworded = (more: object = {}) => ({
  ...{ command: id('edit'), text: 'It is steep.', by: id('grace'), at: today, alternatives: [] },
  ...more,
})
const later = '2027-03-16T12:00:00.000Z'
const gives = (more: object) =>
  ({ ...ready, given: { answer: text, why: null, ...more } }) as EntryItem
const quote = (mayUse: boolean | null) =>
  gives({ answer: { is: 'quote', text: 'Nobody rang.', mayUse }, credit: { as: 'role' } })

describe('what may be shared of an answer', () => {
  it('is its words, once the author said yes and two others checked them', () => {
    expect(mayShare(entry, ready, today)).toBe('quote')
  })

  it('is nothing with one check, or with one person’s twice', () => {
    const [first] = ready.checks
    if (!first) throw new Error('There is a check.')
    expect(mayShare(entry, { ...ready, checks: [first] }, today)).toBeNull()
    expect(mayShare(entry, { ...ready, checks: [first, first] }, today)).toBeNull()
  })

  it('is nothing after a no, however long ago', () => {
    expect(mayShare(entry, { ...sent, agreed: said(false) }, '2028-01-01T12:00:00.000Z')).toBeNull()
  })

  it('is nothing when yes or checks are about another wording', () => {
    expect(mayShare(entry, { ...ready, agreed: said(true, id('older')) }, today)).toBeNull()
    expect(mayShare(entry, { ...ready, wording: reworded() }, today)).toBeNull()
  })

  it('is nothing while two wordings stand side by side', () => {
    const other = { command: id('other'), text: 'Steep!', by: id('david'), at: today }
    const wording = reworded({ command: id('sent'), alternatives: [other] })
    expect(mayShare(entry, { ...ready, wording }, today)).toBeNull()
  })

  it('is its theme alone after five working days without an answer, and nothing before', () => {
    expect(mayShare(entry, sent, '2027-03-16T11:59:59.999Z')).toBeNull()
    expect(mayShare(entry, sent, later)).toBe('theme')
    expect(mayShare(entry, { ...sent, askedAt: null }, later)).toBeNull()
  })

  it('is nothing when somebody who had said no is silent about other words', () => {
    expect(mayShare(entry, { ...sent, saidNo: true }, later)).toBeNull()
    expect(mayShare(entry, { ...ready, saidNo: true }, later)).toBe('quote')
  })

  it('is the theme alone of a quote whose speaker did not say yes', () => {
    expect([true, false, null].map((mayUse) => mayShare(entry, quote(mayUse), today))).toEqual([
      'quote',
      'theme',
      'theme',
    ])
  })

  it('is nothing of what is private, has no words, is gone or was shared before', () => {
    const tries: EntryItem[] = [
      gives({ credit: { as: 'private' } }),
      gives({ answer: { is: 'face', value: 4, of: 5 }, credit: { as: 'role' } }),
      { ...ready, given: null },
      { ...ready, extract: id('extract') },
    ]
    for (const each of tries) expect(mayShare(entry, each, later)).toBeNull()
    expect(tries.slice(0, 3).map(isForOthers)).toEqual([false, false, false])
  })

  it('is never a quote without a yes, whatever else there is', () => {
    const any = fc.record({
      agreed: fc.constantFrom(null, said(false), said(true, id('older'))),
      wording: fc.constantFrom(null, reworded()),
      saidNo: fc.boolean(),
      at: fc.constantFrom(today, later, '2029-01-01T00:00:00.000Z'),
    })
    fc.assert(
      fc.property(any, ({ at, ...more }) => {
        expect(mayShare(entry, { ...sent, ...more }, at)).not.toBe('quote')
      }),
    )
  })
})

describe('the wording of an answer', () => {
  it('is the one that was sent until somebody takes details out', () => {
    expect(wordingOf(entry, sent)).toBe(id('sent'))
    expect(sharedWords(sent)).toBe('The ramp is steep.')
    const changed = { ...sent, wording: reworded() }
    expect(wordingOf(entry, changed)).toBe(id('edit'))
    expect(sharedWords(changed)).toBe('It is steep.')
  })
})
