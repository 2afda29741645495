import { describe, expect, it } from 'vitest'
import {
  entriesOf,
  givenTo,
  readsOf,
  saying,
  sectionsOf,
  tallyOf,
  unreadFirst,
} from '../../../../client/features/listening/listening-view.ts'
import type { Entry as Answer } from '../../../../shared/answer.ts'
import type { Entry } from '../../../../shared/records/entry.ts'
import type { Question, Questionnaire } from '../../../../shared/records/questionnaire.ts'
import type { EntryItem } from '../../../../shared/review.ts'
import { challenge, id, post, region } from '../../../shared/rules.ts'

const both = (text: string) => ({ standard: text, easy: text })
const words = { own: both('Your words'), seen: both('Their words') }
const faces: Question = {
  id: 'A1',
  section: 'help',
  tags: [],
  words,
  hint: null,
  type: 'F',
  scale: {
    standard: ['Very easy', 'Easy', 'OK', 'Hard', 'Very hard'],
    easy: ['Easy', 'OK', 'Hard'],
  },
}
const told: Question = { ...faces, id: 'A17', type: 'T' }
const sheet = (number: number, questions: Question[]) => ({
  id: id(`sheet ${number}`),
  body: {
    region,
    council: null,
    challenge: null,
    service: 'adults' as const,
    number,
    name: 'Adults',
    sections: [{ id: 'help', standard: 'Getting help', easy: 'Help', picture: 'hand' as const }],
    questions,
  } satisfies Questionnaire,
})
const sheets = [sheet(1, [faces, told])]

const face = (value: number, more: Partial<Answer> = {}): Answer => ({
  question: 'A1',
  about: 'own',
  answer: { is: 'face', value, of: 5 },
  why: null,
  credit: { as: 'role' },
  ...more,
})
const itemOf = ({ question, about, answer, why, credit }: Answer): EntryItem => ({
  ...{ key: `${about}:${question}`, question, about, given: { answer, why, credit } },
  ...{ wording: null, askedAt: null, agreed: null, checks: [], extract: null, shared: 0 },
})
const response = (key: string, entries: Answer[], more: Partial<Entry> = {}) => ({
  id: id(key),
  body: {
    region,
    council: null,
    challenge,
    questionnaire: id('sheet 1'),
    number: 1,
    addsTo: null,
    answers: entries.map(itemOf),
    helped: null,
    group: null,
    response: id(`response ${key}`),
    sentAs: id(`send ${key}`),
    receivedOn: `2027-03-0${key}`,
    late: false,
    readAt: null,
    ...more,
  },
})

describe('entries', () => {
  const read = { readAt: '2027-03-10T10:00:00.000Z' }
  const entries = entriesOf([
    response('3', [face(1)], { addsTo: id('1') }),
    response('1', [face(5)], read),
    response('2', [face(4)]),
  ])

  it('are numbered in the order in which they arrived', () => {
    expect(entries.map((one) => [one.number, one.id])).toEqual([
      [1, id('1')],
      [2, id('2')],
      [3, id('3')],
    ])
  })

  it('say which one they add to', () => {
    expect(entries.map(({ addsTo }) => addsTo)).toEqual([null, null, 1])
  })

  it('stand with the unopened first', () => {
    expect(unreadFirst(entries).map(({ number }) => number)).toEqual([2, 3, 1])
  })
})

describe('the answers to a question', () => {
  const entries = entriesOf([
    response('1', [face(5), face(2, { about: 'seen' })]),
    response('2', [face(5, { answer: { is: 'face', value: 5, of: 3 } })]),
    ...['3', '4', '5', '6'].map((key) => response(key, [face(5)])),
    response('7', [face(1, { answer: { is: 'skipped' } }), face(1, { answer: { is: 'notSure' } })]),
  ])
  const own = givenTo(entries, sheets, 'A1', 'own')

  it('keep own experience and what was seen or told apart', () => {
    expect(own).toHaveLength(8)
    expect(givenTo(entries, sheets, 'A1', 'seen')).toHaveLength(1)
  })

  it('are counted face by face and never averaged', () => {
    const tally = Object.fromEntries(tallyOf(faces, own).map(({ key, n }) => [key, n]))
    expect(tally['5']).toBe(6)
    expect(tally['4']).toBe(0)
    expect(tally['notSure']).toBe(1)
    expect(tally['skipped']).toBe(1)
    expect(Object.keys(tally).sort()).toEqual(['1', '2', '3', '4', '5', 'notSure', 'skipped'])
  })

  it('leave out what was skipped in silence, and keep what was skipped with a reason', () => {
    expect(saying(own)).toHaveLength(7)
    const said = response('8', [face(1, { answer: { is: 'skipped' }, why: 'Too hard to say' })])
    expect(saying(givenTo(entriesOf([said]), sheets, 'A1', 'own'))).toHaveLength(1)
  })

  it('have no tally where people wrote freely', () => {
    expect(tallyOf(told, own)).toEqual([])
  })
})

describe('the questions of a visit', () => {
  it('are those of every version that was answered, the newest wording first', () => {
    const newer = sheet(2, [{ ...faces, words: { ...words, own: both('Newer words') } }])
    const entries = entriesOf([
      response('1', [face(5)]),
      response('2', [face(4)], { questionnaire: newer.id, number: 2 }),
    ])
    const [section] = sectionsOf(entries, [...sheets, newer])
    expect(section?.questions.map(({ id: one }) => one)).toEqual(['A1', 'A17'])
    expect(section?.questions[0]?.question.words.own.standard).toBe('Newer words')
    expect(section?.questions[0]).toMatchObject({ answered: 2, unread: 2 })
  })
})

describe('who reads what people sent', () => {
  const now = '2027-03-09T12:00:00.000Z'
  const reads = (...appointments: Parameters<typeof readsOf>[0]) =>
    readsOf(appointments, challenge, region, now)

  it('is the visit leader and the visit manager, all of it', () => {
    expect(reads(post('leadPeer'))).toBe('all')
    expect(reads(post('manager'))).toBe('all')
  })

  it('is the coordinator of a group, what their own group sent', () => {
    expect(reads(post('expertCoordinator', { group: 'own-voice' }))).toBe('group')
  })

  it('is the coordinator of the region, only what came late', () => {
    expect(reads(post('coordinator'))).toBe('late')
    expect(reads(post('coordinator', { region: id('another') }))).toBeNull()
  })

  it('is nobody else, and nobody whose appointment ended or is to another visit', () => {
    const others = [
      'expert',
      'supporter',
      'memberPeer',
      'auditor',
      'director',
      'leadMember',
    ] as const
    expect(others.map((role) => reads(post(role)))).toEqual(others.map(() => null))
    expect(reads(post('leadPeer', { to: '2027-03-09' }))).toBeNull()
    expect(reads(post('leadPeer', { challenge: id('another') }))).toBeNull()
  })
})
