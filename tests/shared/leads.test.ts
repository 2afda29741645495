import { describe, expect, it } from 'vitest'
import { lackingLead, leads, leadsMissing } from '../../shared/leads.ts'
import { refusals } from '../../shared/problems.ts'
import { id, today } from './rules.ts'

const someone = { name: 'Somebody', phone: '01632 960002' }
const numbers = { lead: someone, deputy: someone, outside: someone }
const seat = (role: (typeof leads)[number], more: { from?: string; to?: string | null } = {}) => ({
  ...{ person: id(role), role, from: '2027-01-01', to: null },
  ...more,
})
const team = leads.map((role) => seat(role))
const [lead, deputy, outside] = team
const missing = (more: Partial<Parameters<typeof leadsMissing>[0]> = {}) =>
  leadsMissing({ team, numbers, at: today, ...more })

describe('who could be told on a visit', () => {
  it('is somebody of each sort who can be rung and mailed', () => {
    expect(missing()).toEqual([])
  })

  it('is nobody where none is appointed, and the others do not stand in', () => {
    expect(missing({ team: [] })).toEqual([...leads])
    expect(missing({ team: team.filter((one) => one !== lead) })).toEqual(['safeguardingLead'])
    expect(missing({ team: team.filter((one) => one !== deputy) })).toEqual(['safeguardingDeputy'])
    expect(missing({ team: team.filter((one) => one !== outside) })).toEqual(['outsideLead'])
  })

  it('is nobody whose term has ended or has not begun', () => {
    const others = team.filter((one) => one !== lead)
    for (const more of [{ to: '2027-03-09' }, { from: '2027-03-10' }])
      expect(missing({ team: [...others, seat('safeguardingLead', more)] })).toEqual([
        'safeguardingLead',
      ])
  })

  it('is nobody without a number', () => {
    expect(missing({ numbers: null })).toEqual([...leads])
    expect(missing({ numbers: { lead: someone, deputy: someone } })).toEqual(['outsideLead'])
  })

  it('is nobody without an address', () => {
    const isMailed = (person: string) => person !== deputy?.person
    expect(missing({ isMailed })).toEqual(['safeguardingDeputy'])
  })

  it('outside is nobody who holds a post of the council visited; the others may', () => {
    expect(missing({ isOfHost: () => true })).toEqual(['outsideLead'])
  })

  it('has a refusal that says who is missing', () => {
    for (const role of leads) expect(refusals[lackingLead[role]]).toMatch(/rung and mailed/)
  })
})
