import { describe, expect, it } from 'vitest'
import {
  countOf,
  type Desk,
  filterRows,
  leadsMissingOf,
  rowsOf,
  showFrom,
} from '../../../../client/features/round/round-rows.ts'
import { countAnswers, teamOf } from '../../../../client/features/round/team-rows.ts'
import { sortRounds } from '../../../../client/features/round/useRound.ts'
import { type LeadRole, leads } from '../../../../shared/leads.ts'
import type { AppointmentBody } from '../../../../shared/records/appointment.ts'
import type { Challenge } from '../../../../shared/records/challenge.ts'
import type { Invite } from '../../../../shared/records/invite.ts'
import type { Round } from '../../../../shared/records/round.ts'
import { id, region } from '../../../shared/rules.ts'

const now = '2027-04-19T12:00:00.000Z'
const place = { region, council: null, challenge: null }
const open = { due: null, done: null }

const round = (name: string, stage: Round['stage'] = 'challenges') => ({
  id: id(name),
  body: { ...place, name, service: 'adults' as const, stage, paused: null },
})
const council = (name: string) => ({
  id: id(name),
  body: {
    ...place,
    council: id(name),
    name,
    from: '2020-01-01',
    to: null,
    successor: null,
    ons: null,
  },
})
const challengeOf = (name: string, selfView: string, more: Partial<Challenge> = {}) => ({
  id: id(`challenge ${name}`),
  body: {
    region,
    council: id(name),
    challenge: id(`challenge ${name}`),
    round: id('Round 4'),
    service: 'adults' as const,
    stage: 'agreed' as const,
    visit: null,
    milestones: {
      selfView: { due: selfView, done: null },
      signed: open,
      visit: open,
      letter: open,
      scrutiny: open,
      sixMonths: open,
    },
    questionnaire: null,
    paused: null,
    ...more,
  },
})
const person = (name: string) => ({
  id: id(name),
  body: { ...place, name, calledName: null, email: null, mergedInto: null },
})
const post = (name: string, more: Partial<AppointmentBody>) => ({
  id: id(`post ${name}`),
  body: {
    ...place,
    person: id(name),
    role: 'director' as const,
    group: null,
    post: null,
    from: '2026-01-01',
    to: null,
    ...more,
  },
})

const desk: Desk = {
  councils: ['Fennick', 'Álderbeck', 'Oakshire'].map(council),
  challenges: [
    challengeOf('Fennick', '2027-04-13'),
    challengeOf('Álderbeck', '2027-05-01'),
    challengeOf('Oakshire', '2027-05-01'),
    challengeOf('Elsewhere', '2027-05-01', { round: id('Round 3') }),
  ],
  visits: [],
  appointments: [
    post('Ines', { council: id('Álderbeck') }),
    post('Hal', { council: id('Oakshire'), to: '2027-04-19' }),
    post('Tom', { council: id('Fennick') }),
    post('Sam', { role: 'coordinator' }),
  ],
  people: ['Ines', 'Hal', 'Tom', 'Sam'].map(person),
  invites: [],
}

describe('the rows of a round', () => {
  const rows = rowsOf(round('Round 4'), desk, now)

  it('are its councils by name, accents or not', () => {
    expect(rows.map(({ name }) => name)).toEqual(['Álderbeck', 'Fennick', 'Oakshire'])
  })

  it('wait for whoever holds the post today, and for the coordinator when it has ended', () => {
    expect(rows.map(({ waiting }) => waiting)).toEqual([
      { is: 'holders', holders: [{ person: id('Ines'), name: 'Ines', role: 'director' }] },
      { is: 'holders', holders: [{ person: id('Tom'), name: 'Tom', role: 'director' }] },
      { is: 'you', todo: 'findDirector' },
    ])
  })

  it('wait for whoever answers for their service, where a council has two', () => {
    const council = id('Oakshire')
    const appointments = [
      post('Ines', { council, service: 'children' }),
      post('Hal', { council, service: 'adults' }),
      post('Tom', { council, service: null }),
    ]
    const row = rowsOf(round('Round 4'), { ...desk, appointments }, now).at(-1)
    const names = row?.waiting.is === 'holders' ? row.waiting.holders.map(({ name }) => name) : []
    expect(names.toSorted()).toEqual(['Hal', 'Tom'])
  })

  it('need the coordinator when they are late or wait for nobody else', () => {
    expect(filterRows(rows, 'needs-me', '').map(({ name }) => name)).toEqual([
      'Fennick',
      'Oakshire',
    ])
    expect(filterRows(rows, 'late', '').map(({ name }) => name)).toEqual(['Fennick'])
    expect([countOf(rows, 'all'), countOf(rows, 'needs-me'), countOf(rows, 'late')]).toEqual([
      3, 2, 1,
    ])
  })

  it('are found by a part of the name, without case or accents', () => {
    expect(filterRows(rows, 'all', 'ALDER').map(({ name }) => name)).toEqual(['Álderbeck'])
    expect(filterRows(rows, 'late', 'alder')).toEqual([])
  })

  it('are all shown when the address asks for something unknown', () => {
    expect(showFrom('late')).toBe('late')
    expect(showFrom('worst-first')).toBe('all')
    expect(showFrom(['late'])).toBe('all')
  })
})

describe('rounds', () => {
  it('stand open ones first, the latest name first', () => {
    const all = [round('Round 9', 'closed'), round('Round 4'), round('Round 10')]
    expect(sortRounds(all).map(({ body }) => body.name)).toEqual(['Round 10', 'Round 4', 'Round 9'])
  })
})

describe('the team of a challenge', () => {
  const challenge = id('challenge Oakshire')
  const member = (name: string, role: AppointmentBody['role'], to: string | null = null) =>
    post(name, { challenge, role, to })
  const invite = (name: string, more: Partial<Invite>) => ({
    id: id(`invite ${name}`),
    body: {
      ...place,
      challenge,
      person: id(name),
      madeAt: now,
      issue: 1,
      openedAt: null,
      answeredAt: null,
      revokedAt: null,
      ...more,
    },
  })
  const team = teamOf(
    [
      member('Lin', 'expert'),
      member('Ali', 'expert'),
      member('Grace', 'leadPeer'),
      member('Gone', 'expert', '2027-04-01'),
    ],
    ['Lin', 'Ali', 'Grace', 'Gone'].map(person),
    [invite('Lin', { openedAt: now }), invite('Ali', { answeredAt: now })],
    '2027-04-19',
  )

  it('is everybody who has not left, the visit leader first', () => {
    expect(team.map(({ name }) => name)).toEqual(['Grace', 'Ali', 'Lin'])
  })

  it('counts who opened and who answered, and whoever answered has opened', () => {
    expect(countAnswers(team)).toEqual({ all: 2, opened: 2, answered: 1 })
  })

  it('counts who answered without a card of this visit, by what the appointment says', () => {
    const mailed = member('Mia', 'expert')
    const answered = { ...mailed, body: { ...mailed.body, answeredAt: now } }
    const rows = teamOf([answered, member('Lin', 'expert')], ['Mia', 'Lin'].map(person), [], now)
    expect(countAnswers(rows)).toEqual({ all: 2, opened: 1, answered: 1 })
    expect(rows.map(({ name, answeredAt }) => [name, answeredAt])).toEqual([
      ['Lin', null],
      ['Mia', now],
    ])
  })
})

describe('the safeguarding leads of a visit', () => {
  const visit = challengeOf('Fennick', '2027-04-13')
  const someone = { name: 'Somebody', phone: '01632 960002' }
  const pack = {
    id: id('pack'),
    body: {
      ...{ region, council: id('Fennick'), challenge: visit.id, place: null, meeting: [] },
      ...{ contact: null, note: null },
      safeguarding: {
        ...{ lead: someone, deputy: someone, outside: someone },
        council: { name: 'Fennick', day: '01632 960003', night: '01632 960004' },
      },
    },
  }
  const mailed = (name: string) => ({
    ...{ id: id(name), body: { ...person(name).body, email: `${name}@group.example` } },
  })
  const told = (role: LeadRole) => post(role, { role, challenge: visit.id })
  const ready: Desk = {
    ...{ ...desk, visits: [pack], people: leads.map(mailed), appointments: leads.map(told) },
  }
  const missing = (more: Partial<Desk>) => leadsMissingOf(visit, { ...ready, ...more }, now)

  it('are missing when nobody is appointed, mailed or rung', () => {
    expect(missing({})).toEqual([])
    expect(missing({ appointments: [] })).toEqual([...leads])
    expect(missing({ visits: [] })).toEqual([...leads])
    const [lead, ...others] = leads
    expect(missing({ people: [person(lead), ...others.map(mailed)] })).toEqual([lead])
  })

  it('are nobody of the council where the lead outside is meant', () => {
    const held = post('officer', { person: id('outsideLead'), council: id('Fennick') })
    expect(missing({ appointments: [...ready.appointments, held] })).toEqual(['outsideLead'])
    const past = { ...held, body: { ...held.body, to: '2027-04-01' } }
    expect(missing({ appointments: [...ready.appointments, past] })).toEqual([])
  })
})
