import { describe, expect, it } from 'vitest'
import { isWork, landingOf, placesOf } from '../../../../client/features/home/places.ts'
import type { Appointment } from '../../../../shared/actor.ts'
import { type Role, roles } from '../../../../shared/roles.ts'

const now = '2027-03-09T10:00:00.000Z'
const appointed = (role: Role, change: Partial<Appointment> = {}): Appointment => ({
  id: role,
  role,
  region: 'r',
  council: roles[role] === 'council' ? 'c' : null,
  challenge: roles[role] === 'challenge' ? 'v' : null,
  group: null,
  from: '2027-01-01',
  to: null,
  ...change,
})

describe('home', () => {
  it('takes an expert to the one visit', () => {
    expect(landingOf([appointed('expert')], now)).toBe('/visit/v')
  })

  it('takes whoever only reads what experts send to listening', () => {
    expect(landingOf([appointed('expertCoordinator')], now)).toBe('/listening/v')
  })

  it('lets whoever plans the visit and reads on it choose', () => {
    for (const role of ['leadPeer', 'manager'] as const) {
      expect(landingOf([appointed(role)], now)).toBeNull()
      const to = placesOf([appointed(role)], now).map((place) => place.to)
      expect(to).toEqual(['/listening/v', '/challenges/v'])
    }
  })

  it('lets everybody else on the visit look it up, which is nothing that waits', () => {
    for (const role of ['memberPeer', 'auditor', 'supporter', 'expertCoordinator'] as const) {
      const last = placesOf([appointed(role)], now).at(-1)
      expect(last).toEqual({ kind: 'about', challenge: 'v', to: '/challenges/v' })
    }
    expect(placesOf([appointed('memberPeer')], now).filter(isWork)).toEqual([])
  })

  it('takes the coordinator to the round', () => {
    expect(landingOf([appointed('coordinator')], now)).toBe('/round')
  })

  it('lets somebody with more than one thing to do choose', () => {
    const both = [appointed('expert'), appointed('expert', { challenge: 'w' })]
    expect(landingOf(both, now)).toBeNull()
    expect(placesOf(both, now).map(({ to }) => to)).toEqual(['/visit/v', '/visit/w'])
  })

  it('has nothing for an appointment that has ended or not begun', () => {
    expect(placesOf([appointed('expert', { to: '2027-03-09' })], now)).toEqual([])
    expect(placesOf([appointed('expert', { from: '2027-03-10' })], now)).toEqual([])
  })

  it('leads to a self-view as soon as there is one to read', () => {
    const known = { challenges: [], shared: new Set<string>(), worries: 0, repairs: 0 }
    const to = (isAny: boolean) =>
      placesOf([appointed('leadMember')], now, {
        ...{ ...known, selfViews: { isAny, waiting: 0, toShare: [], newNotes: 0 } },
      })
    expect(to(true)).toEqual([{ kind: 'self-view', to: '/self-view' }])
    expect(to(false)).toEqual([])
  })

  it('has nothing yet for those whose work comes later', () => {
    const early = ['leadMember', 'scrutinyMember', 'memberPeer'] as const
    for (const role of early) expect(placesOf([appointed(role)], now).filter(isWork)).toEqual([])
    expect(placesOf([appointed('informationGovernance')], now)).toEqual([])
  })

  it('takes officers and the director to what the council says about itself, and no one else', () => {
    for (const role of ['officer', 'director'] as const)
      expect(placesOf([appointed(role)], now).map(({ to }) => to)).toContain('/writing')
    expect(landingOf([appointed('officer')], now)).toBe('/writing')
    // More comes to them with the letter, and home says so.
    expect(landingOf([appointed('director')], now)).toBeNull()
    for (const role of ['owner', 'leadMember', 'chiefExecutive', 'scrutinyOfficer'] as const)
      expect(placesOf([appointed(role)], now).map(({ kind }) => kind)).not.toContain('writing')
  })

  it('takes whoever answers for safety to the worries, and a sponsor to the counts', () => {
    for (const role of ['safeguardingLead', 'safeguardingDeputy', 'outsideLead'] as const)
      expect(landingOf([appointed(role)], now)).toBe('/safeguarding')
    expect(landingOf([appointed('sponsor')], now)).toBe('/tallies')
  })

  it('shows the coordinator what is to be put right, and nobody else', () => {
    const known = { challenges: [], shared: new Set<string>(), worries: 0, repairs: 2 }
    const to = (role: Role) => placesOf([appointed(role)], now, known).map((place) => place.to)
    expect(to('coordinator')).toEqual(['/round', '/repairs'])
    expect(to('sponsor')).toEqual(['/tallies'])
  })

  it('shows a manager the worries only while one waits', () => {
    const known = { challenges: [], shared: new Set<string>(), worries: 1, repairs: 0 }
    const to = (facts?: typeof known) =>
      placesOf([appointed('manager')], now, facts).map((place) => place.to)
    expect(to()).toEqual(['/listening/v', '/challenges/v'])
    expect(to(known)).toEqual(['/safeguarding', '/listening/v', '/challenges/v'])
  })
})
