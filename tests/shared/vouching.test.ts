import { describe, expect, it } from 'vitest'
import type { Appointment } from '../../shared/actor.ts'
import { mayVouch, weighs } from '../../shared/vouching.ts'
import type { Role } from '../../shared/roles.ts'
import { council, id, post, today as at } from './rules.ts'

const who = (person: string, ...appointments: Appointment[]) => ({
  person: id(person),
  appointments,
})
const lost = who('rahman', post('leadMember'))
const may = (role: Role, more: Partial<Appointment> = {}) =>
  mayVouch(who('other', post(role, more)), lost, at)

describe('whoever lost every passkey', () => {
  it('is vouched for by the executive and the officers of their council', () => {
    for (const role of ['director', 'owner', 'chiefExecutive', 'leadMember', 'officer'] as const)
      expect(may(role, { council })).toBe(true)
  })

  it('is not vouched for by scrutiny, the region, another council, or whoever has left', () => {
    for (const role of ['scrutinyMember', 'scrutinyOfficer', 'coordinator'] as const)
      expect(may(role)).toBe(false)
    expect(may('director', { council: id('fennick') })).toBe(false)
    expect(may('director', { to: '2027-01-01' })).toBe(false)
  })

  it('is not vouched for by themselves', () => {
    expect(mayVouch(who('rahman', post('director')), lost, at)).toBe(false)
  })

  it('is vouched for by the region where they are of no council', () => {
    const expert = who('jo', post('expert'))
    expect(mayVouch(who('sam', post('coordinator')), expert, at)).toBe(true)
    expect(mayVouch(who('ann', post('director')), expert, at)).toBe(false)
    const elsewhere = post('coordinator', { region: id('elsewhere') })
    expect(mayVouch(who('sam', elsewhere), expert, at)).toBe(false)
  })
})

describe('whoever never had a passkey', () => {
  const mayFirst = (role: Role, more: Partial<Appointment> = {}) =>
    mayVouch(who('other', post(role, more)), lost, at, true)

  it('is vouched for by their council, and by the office of its region', () => {
    expect(mayFirst('director', { council })).toBe(true)
    expect(mayFirst('coordinator')).toBe(true)
  })

  it('is not by another council, another region, scrutiny or an expert', () => {
    expect(mayFirst('director', { council: id('fennick') })).toBe(false)
    expect(mayFirst('coordinator', { region: id('elsewhere') })).toBe(false)
    expect(mayFirst('scrutinyMember')).toBe(false)
    expect(mayFirst('expert')).toBe(false)
  })
})

describe('an office weighs', () => {
  it('where it signs, shares, publishes or vouches, now or from some day on', () => {
    for (const role of ['leadMember', 'officer', 'coordinator', 'informationGovernance'] as const)
      expect(weighs([post(role)], at)).toBe(true)
    expect(weighs([post('leadMember', { from: '2099-01-01' })], at)).toBe(true)
  })

  it('no longer once it has ended, and not on a visit or in scrutiny', () => {
    expect(weighs([post('leadMember', { to: '2027-01-01' })], at)).toBe(false)
    for (const role of ['expert', 'leadPeer', 'scrutinyMember'] as const)
      expect(weighs([post(role)], at)).toBe(false)
  })
})
