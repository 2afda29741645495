import { describe, expect, it } from 'vitest'
import {
  type Holder,
  type Readiness,
  waitingFor,
} from '../../../../client/features/round/waiting-for.ts'

const ready: Readiness = {
  hasVisitDays: true,
  hasQuestions: true,
  hasSafeguarding: true,
  leadsMissing: [],
  isTeamInvited: true,
}
const director: Holder = { person: 'p1', name: 'Ines Duarte', role: 'director' }
const leadPeer: Holder = { person: 'p2', name: 'Grace Lowe', role: 'leadPeer' }
const expert: Holder = { person: 'p3', name: 'Ali', role: 'expert' }
const visit = { is: 'visit', from: '2027-04-20', to: '2027-04-22' } as const

describe('who is waited for', () => {
  it('is whoever holds the post', () => {
    const next = { is: 'due', milestone: 'selfView', day: '2027-04-30' } as const
    expect(waitingFor({ next, holders: [director], ready })).toEqual({
      is: 'holders',
      holders: [director],
    })
  })

  it('is the coordinator when the post is empty', () => {
    const next = { is: 'late', milestone: 'signed', day: '2027-04-13' } as const
    expect(waitingFor({ next, holders: [director], ready })).toEqual({
      is: 'you',
      todo: 'findLeadMember',
    })
  })

  it('is nobody when the team can set out', () => {
    const holders = [leadPeer, expert]
    expect(waitingFor({ next: visit, holders, ready })).toEqual({ is: 'nobody', why: 'ready' })
  })

  it('is the coordinator for the first thing the visit lacks', () => {
    const todoFor = (more: Partial<Readiness>, holders = [leadPeer, expert]) =>
      waitingFor({ next: visit, holders, ready: { ...ready, ...more } })
    expect(todoFor({ hasQuestions: false, hasSafeguarding: false })).toEqual({
      is: 'you',
      todo: 'chooseQuestions',
    })
    expect(todoFor({ hasSafeguarding: false })).toEqual({ is: 'you', todo: 'setSafeguarding' })
    expect(todoFor({ leadsMissing: ['safeguardingLead', 'outsideLead'] })).toEqual({
      ...{ is: 'you', todo: 'findSafeguardingLead' },
    })
    expect(todoFor({ leadsMissing: ['outsideLead'] })).toEqual({
      ...{ is: 'you', todo: 'findOutsideLead' },
    })
    expect(todoFor({}, [leadPeer])).toEqual({ is: 'you', todo: 'findExperts' })
    expect(todoFor({ isTeamInvited: false })).toEqual({ is: 'you', todo: 'makeInvites' })
  })

  it('is the coordinator once the days of the visit are over', () => {
    const next = { is: 'late', milestone: 'visit', day: '2027-04-12' } as const
    expect(waitingFor({ next, holders: [leadPeer, expert], ready })).toEqual({
      is: 'you',
      todo: 'sayVisitIsOver',
    })
  })

  it('is nobody while scrutiny has a date, and its officer once that is past', () => {
    const officer: Holder = { person: 'p4', name: 'Ruth Ellery', role: 'scrutinyOfficer' }
    const due = { is: 'due', milestone: 'scrutiny', day: '2027-05-13' } as const
    expect(waitingFor({ next: due, holders: [officer], ready })).toEqual({
      is: 'nobody',
      why: 'agenda',
    })
    const late = { ...due, is: 'late' } as const
    expect(waitingFor({ next: late, holders: [officer], ready })).toEqual({
      is: 'holders',
      holders: [officer],
    })
  })

  it('wants an expert by experience on the check-up visit', () => {
    const next = { is: 'due', milestone: 'sixMonths', day: '2027-05-04' } as const
    expect(waitingFor({ next, holders: [leadPeer], ready })).toEqual({
      is: 'you',
      todo: 'chooseTeam',
    })
    expect(waitingFor({ next, holders: [leadPeer, expert], ready }).is).toBe('nobody')
  })

  it('is nobody while it is paused, and the coordinator when the pause has run out', () => {
    const paused = { is: 'paused', until: '2027-06-01', reason: 'Election' } as const
    expect(waitingFor({ next: paused, holders: [], ready }).is).toBe('nobody')
    const over = { is: 'resume', since: '2027-04-01' } as const
    expect(waitingFor({ next: over, holders: [], ready })).toEqual({ is: 'you', todo: 'resume' })
  })
})
