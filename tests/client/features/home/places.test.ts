import { describe, expect, it } from 'vitest'
import { landingOf, placesOf } from '../../../../client/features/home/places.ts'
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

  it('takes whoever reads what experts send to listening', () => {
    for (const role of ['leadPeer', 'manager', 'expertCoordinator'] as const)
      expect(landingOf([appointed(role)], now)).toBe('/listening/v')
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

  it('has nothing yet for those whose work comes later', () => {
    const early = ['leadMember', 'scrutinyMember', 'director', 'memberPeer'] as const
    for (const role of early) expect(placesOf([appointed(role)], now)).toEqual([])
  })

  it('takes whoever answers for safety to the worries, and a sponsor to the counts', () => {
    for (const role of ['safeguardingLead', 'safeguardingDeputy', 'outsideLead'] as const)
      expect(landingOf([appointed(role)], now)).toBe('/safeguarding')
    expect(landingOf([appointed('sponsor')], now)).toBe('/tallies')
  })

  it('shows a manager the worries only while one waits', () => {
    const known = { challenges: [], shared: new Set<string>(), isWorried: true }
    const to = (facts?: typeof known) =>
      placesOf([appointed('manager')], now, facts).map((place) => place.to)
    expect(to()).toEqual(['/listening/v'])
    expect(to(known)).toEqual(['/safeguarding', '/listening/v'])
  })
})
