import { describe, expect, it } from 'vitest'
import { placingOf } from '../../../shared/records/placing.ts'
import { scope } from '../../../shared/scopes.ts'
import {
  actor,
  challenge,
  coordinator,
  id,
  post,
  refusal,
  region,
  run,
  stranger,
} from '../rules.ts'
import { edition, editionFact, editionId, ann, place, rahman, visit } from './self-view.ts'

const sponsor = actor('sponsor', post('sponsor'))
const lead = actor('lead', post('leadPeer'))
const member = actor('member', post('memberPeer'))
const expert = actor('expert', post('expert'))
const paragraph = id('first-words')
const shared = editionFact({ ...edition.body, sharedAt: '2027-03-01T12:00:00.000Z' })
const source = { is: 'paragraph', edition: editionId, paragraph }
const args = { ...place, source, rank: 'i', question: 'How do farms get care?' }
const made = run('enquiry', 'ask', { as: sponsor, args, facts: [visit, shared] })

describe('a line of enquiry', () => {
  const ask = (tried: object) =>
    refusal('enquiry', 'ask', { as: sponsor, args, facts: [visit, shared], ...tried })

  it('is asked by the board or who leads the visit, and seen by board and team', () => {
    expect(made.scopes).toEqual([scope.board(region), scope.selfView(challenge)])
    for (const as of [coordinator, lead, actor('manager', post('manager'))])
      expect(ask({ as })).toBeNull()
    for (const as of [member, expert, ann, rahman, stranger])
      expect(ask({ as })).toBe('not-allowed')
  })

  it('cites a paragraph of what was shared, or an indicator', () => {
    expect(
      ask({ args: { ...args, source: { is: 'indicator', code: '2A' } }, facts: [visit] }),
    ).toBeNull()
    expect(ask({ facts: [visit, editionFact()] })).toBe('not-found')
    expect(ask({ facts: [visit] })).toBe('not-found')
    expect(ask({ facts: [shared] })).toBe('not-found')
    const none = { ...source, paragraph: id('none') }
    expect(ask({ args: { ...args, source: none } })).toBe('not-found')
    expect(ask({ args: { ...args, challenge: id('visit-fen') } })).toBe('not-found')
  })

  it('is answered by the team', () => {
    const edit = { text: 'They told us that nobody comes.', settles: [] }
    const answer = (as: typeof lead) =>
      refusal('enquiry', 'answer', { as, on: made.body, args: edit })
    for (const as of [lead, member, expert]) expect(answer(as)).toBeNull()
    for (const as of [sponsor, coordinator, ann, rahman, stranger])
      expect(answer(as)).toBe('not-allowed')
  })

  it('is reworded, moved, dropped and taken up again by who may ask', () => {
    const edit = { text: 'Who comes to farms?', settles: [] }
    for (const [name, own] of [
      ['write', edit],
      ['move', { rank: 'r' }],
      ['drop', {}],
      ['takeUp', {}],
    ] as const) {
      expect(refusal('enquiry', name, { as: lead, on: made.body, args: own })).toBeNull()
      for (const as of [member, expert, ann, stranger])
        expect(refusal('enquiry', name, { as, on: made.body, args: own })).toBe('not-allowed')
    }
    const dropped = run('enquiry', 'drop', { as: lead, on: made.body }).body
    expect(refusal('enquiry', 'answer', { as: lead, on: dropped, args: edit })).toBe('not-now')
  })
})

describe('the team’s placing of an enabler', () => {
  const own = { ...place, key: '7-resources', step: 'fairToGood', why: 'Staff could name no plan.' }
  const record = placingOf(challenge, '7-resources')
  const make = { as: lead, record, args: own, facts: [visit] }
  const placed = run('placing', 'make', make)

  it('is the visit leader’s and manager’s, seen by team and board and not by the host', () => {
    expect(placed.scopes).toEqual([scope.findings(challenge), scope.board(region)])
    for (const as of [member, expert, sponsor, ann, rahman, stranger])
      expect(refusal('placing', 'make', { ...make, as })).toBe('not-allowed')
    expect(refusal('placing', 'make', { ...make, facts: [] })).toBe('not-found')
    const best = { ...own, step: 'great' }
    expect(refusal('placing', 'make', { ...make, args: best })).toBe('malformed')
  })

  it('is one for each enabler: no second record stands beside it', () => {
    expect(refusal('placing', 'make', make)).toBeNull()
    expect(refusal('placing', 'make', { ...make, record: id('another') })).toBe('not-found')
    const other = { ...own, key: '7-people' }
    expect(refusal('placing', 'make', { ...make, args: other })).toBe('not-found')
  })

  it('keeps both where two people place it at once, and one where they say the same', () => {
    const manager = actor('manager', post('manager'))
    const second = { ...make, as: manager, on: placed.body, command: id('second') }
    const args = { ...own, step: 'goodToGreat', why: 'We were shown one.' }
    const both = run('placing', 'make', { ...second, args }).body
    expect(both).toMatchObject({
      step: { text: 'fairToGood', alternatives: [{ text: 'goodToGreat', by: manager.person }] },
      why: { text: own.why, alternatives: [{ text: args.why, by: manager.person }] },
    })
    expect(run('placing', 'make', second).body).toEqual(placed.body)
    for (const as of [member, ann, stranger])
      expect(refusal('placing', 'make', { ...second, as })).toBe('not-allowed')
  })

  it('is moved and explained by them', () => {
    const tried = { on: placed.body, args: { text: 'poorToFair', settles: [] } }
    expect(refusal('placing', 'move', { as: lead, ...tried })).toBeNull()
    expect(refusal('placing', 'move', { as: member, ...tried })).toBe('not-allowed')
    expect(
      refusal('placing', 'move', { as: lead, ...tried, args: { text: 'best', settles: [] } }),
    ).toBe('malformed')
    const why = { text: 'No plan was found.', settles: [] }
    expect(refusal('placing', 'explain', { as: lead, on: placed.body, args: why })).toBeNull()
    expect(refusal('placing', 'explain', { as: ann, on: placed.body, args: why })).toBe(
      'not-allowed',
    )
  })
})
