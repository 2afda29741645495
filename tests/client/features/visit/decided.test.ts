import { describe, expect, it } from 'vitest'
import {
  besideOf,
  decisionOf,
  outcomeOf,
  type Shared,
  sharedOf,
} from '../../../../client/features/visit/decided.ts'
import type { Entry } from '../../../../shared/answer.ts'

const issuedOn = '2027-03-09'
const before = '2027-03-08T10:00:00.000Z'
const after = '2027-03-10T10:00:00.000Z'

describe('a yes or no to words', () => {
  const everyway: Shared[] = ['quote', 'theme', 'no', 'unsure']

  it('that was a no before the letter keeps them out, also once the letter has gone', () => {
    for (const shared of everyway) {
      expect(decisionOf({ yes: false, answeredAt: before }, undefined, shared)).toBe('saidNo')
      expect(decisionOf({ yes: false, answeredAt: before }, issuedOn, shared)).toBe('saidNo')
    }
  })

  it('that was a no on the day of the letter or later leaves what the council was given', () => {
    for (const answeredAt of ['2027-03-09T23:00:00.000Z', after]) {
      const no = { yes: false, answeredAt }
      for (const shared of ['quote', 'theme', 'unsure'] as const)
        expect(decisionOf(no, issuedOn, shared)).toBe('saidNoIssued')
      expect(decisionOf(no, issuedOn, 'no')).toBe('saidNo')
    }
  })

  it('that was a yes says with whose words it is shown, as long as it is not', () => {
    const yes = { yes: true, answeredAt: before }
    expect(decisionOf(yes, issuedOn, 'quote')).toBe('saidYes')
    expect(besideOf(yes, undefined, 'no')).toBe('together')
    expect(besideOf(yes, undefined, 'quote')).toBeNull()
    expect(besideOf(yes, issuedOn, 'no')).toBeNull()
  })

  it('says what a no still does after the letter where nobody noted whether it was shared', () => {
    expect(besideOf({ yes: true, answeredAt: before }, issuedOn, 'unsure')).toBe('stands')
  })

  it('has nothing beside it where it was a no or nobody has answered', () => {
    expect(besideOf({ yes: false, answeredAt: after }, issuedOn, 'unsure')).toBeNull()
    expect(besideOf({ yes: null, answeredAt: null }, issuedOn, 'unsure')).toBeNull()
  })
})

describe('what became of an answer', () => {
  const entry = (more: Partial<Entry> = {}): Entry => ({
    ...{ question: 'A1', about: 'own', why: null, credit: { as: 'role' } },
    answer: { is: 'text', text: 'The ramp is steep.' },
    ...more,
  })
  const key = 'own:A1' as const
  const none = { shared: [], withdrawn: [], asked: [] }
  const given = (as: 'quote' | 'theme') => ({ ...none, shared: [{ key, as }] })
  const said = (yes: boolean | null) => ({
    ...{ key, wording: '0c0ffee0-0000-8000-8000-000000000001', text: 'Steep.', askedAt: before },
    ...{ yes, answeredAt: yes === null ? null : before },
  })

  it('is what the team was given of it: its words, or that something was said', () => {
    expect(outcomeOf(given('quote'), entry(), undefined)).toBe('outQuote')
    expect(outcomeOf(given('quote'), entry(), issuedOn)).toBe('outQuoteIssued')
    for (const issued of [undefined, issuedOn])
      expect(outcomeOf(given('theme'), entry(), issued)).toBe('outTheme')
  })

  it('is nothing so far, and once the letter has gone that it was left out', () => {
    for (const asked of [[], [said(null)], [said(true)]]) {
      expect(outcomeOf({ ...none, asked }, entry(), undefined)).toBe('outNotYet')
      expect(outcomeOf({ ...none, asked }, entry(), issuedOn)).toBe('outLeft')
    }
  })

  it('is not said to be left out where nobody noted what was shared', () => {
    const older = { ...none, isSharedUnsure: true as const }
    expect(sharedOf(older, key)).toBe('unsure')
    expect(outcomeOf(older, entry(), issuedOn)).toBeNull()
    expect(outcomeOf({ ...given('quote'), isSharedUnsure: true }, entry(), issuedOn)).toBe(
      'outQuoteIssued',
    )
  })

  it('is told by what its author did where they took it back or said no', () => {
    const back = { ...given('quote'), withdrawn: [{ key, at: after }] }
    for (const issued of [undefined, issuedOn]) {
      expect(outcomeOf(back, entry(), issued)).toBeNull()
      expect(outcomeOf({ ...given('quote'), asked: [said(false)] }, entry(), issued)).toBeNull()
    }
  })

  it('is that reviewers alone read it, or that it can only be counted', () => {
    expect(outcomeOf(none, entry({ credit: { as: 'private' } }), issuedOn)).toBe('outReaders')
    const face = entry({ answer: { is: 'face', value: 4, of: 5 } })
    expect(outcomeOf(none, face, issuedOn)).toBe('outNoWords')
    expect(outcomeOf(none, entry({ answer: { is: 'skipped' } }), issuedOn)).toBeNull()
  })
})
