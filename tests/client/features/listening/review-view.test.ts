import { describe, expect, it } from 'vitest'
import {
  isToCheck,
  pileOf,
  pilesOf,
  reviewOf,
} from '../../../../client/features/listening/review-view.ts'
import { entriesOf } from '../../../../client/features/listening/listening-view.ts'
import type { Entry } from '../../../../shared/records/entry.ts'
import type { EntryItem } from '../../../../shared/review.ts'
import { entry, itemOf, ready, sent, shared } from '../../../shared/records/care.ts'
import { id, today } from '../../../shared/rules.ts'

const grace = id('grace')
const itemIn = (body: unknown, key = 'own:A1'): EntryItem => {
  const found = itemOf(body, key)
  if (!found) throw new Error(key)
  return found
}
const review = (body: unknown, key?: string, me = grace, now = today) =>
  reviewOf(body as Entry, itemIn(body, key), me, now)
const changed = (change: Partial<EntryItem>, key = 'own:A1'): Entry => ({
  ...entry,
  answers: entry.answers.map((one) => (one.key === key ? { ...one, ...change } : one)),
})
const asked = { askedAt: '2027-03-08T09:00:00.000Z' }
const checked = (...by: string[]) => by.map((one) => ({ by: one, wording: sent, at: today }))

describe('the review of an answer', () => {
  it('begins open: nobody has checked it and its author is not asked', () => {
    expect(review(entry)).toMatchObject({ stands: 'open', author: 'notAsked', checks: 0 })
    expect(isToCheck(review(entry))).toBe(true)
  })

  it('is none where the words are for readers only, or where nobody wrote any', () => {
    expect(review(entry, 'own:A3').stands).toBe('kept')
    expect(review(entry, 'own:A4').stands).toBe('kept')
    expect(pileOf(review(entry, 'own:A3'))).toBeNull()
  })

  it('says the same of words that were taken back and of words that were set apart', () => {
    expect(review(changed({ given: null })).stands).toBe('gone')
  })

  it('waits for a second person once this one has checked it', () => {
    const mine = review(changed({ ...asked, checks: checked(grace) }))
    expect(mine).toMatchObject({ checks: 1, isMine: true, author: 'asked' })
    expect(isToCheck(mine)).toBe(false)
    expect(pileOf(mine)).toBe('waiting')
    expect(
      isToCheck(review(changed({ ...asked, checks: checked(grace) }), undefined, id('david'))),
    ).toBe(true)
  })

  it('counts no check of another wording', () => {
    const other = [{ by: grace, wording: id('older'), at: today }]
    expect(review(changed({ checks: other }))).toMatchObject({ checks: 0, isMine: false })
  })

  it('is ready with a yes and two checks, and shared after that', () => {
    expect(review(ready()).stands).toBe('ready')
    expect(review(shared().body).stands).toBe('shared')
  })

  it('feeds a theme only where the speaker did not say that the words may be used', () => {
    expect(review(ready(entry, 'own:A5'), 'own:A5')).toMatchObject({
      stands: 'readyTheme',
      author: 'yes',
    })
  })

  it('feeds a theme only after five working days without an answer', () => {
    const silent = changed({ ...asked, checks: checked(grace, id('david')) })
    expect(review(silent, undefined, grace, '2027-03-15T09:00:00.000Z')).toMatchObject({
      stands: 'readyTheme',
      author: 'silent',
    })
    expect(review(silent, undefined, grace, '2027-03-12T09:00:00.000Z').stands).toBe('open')
  })

  it('takes the silence of an author who said no before for nothing', () => {
    const said = changed({ ...asked, saidNo: true, checks: checked(grace, id('david')) })
    expect(review(said, undefined, grace, '2027-03-27T09:00:00.000Z')).toMatchObject({
      stands: 'open',
      author: 'asked',
    })
  })

  it('is refused by a no to the wording that stands', () => {
    const no = changed({ ...asked, agreed: { wording: sent, yes: false, on: '2027-03-09' } })
    expect(review(no).stands).toBe('refused')
  })

  it('waits to be settled where two people changed the words at once', () => {
    const version = { command: id('one'), text: 'A hill.', by: grace, at: today }
    const wording = { ...version, alternatives: [{ ...version, command: id('two') }] }
    expect(review(changed({ wording })).stands).toBe('apart')
  })

  it('leaves out what came late', () => {
    const late = entriesOf([{ id: id('late'), body: { ...entry, late: true } }])
    expect(Object.values(pilesOf(late, grace, today)).flat()).toEqual([])
    const rows = entriesOf([{ id: id('entry'), body: entry }])
    expect(pilesOf(rows, grace, today).check.length).toBeGreaterThan(0)
  })
})
