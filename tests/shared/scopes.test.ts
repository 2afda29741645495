import { describe, expect, it } from 'vitest'
import { roles } from '../../shared/roles.ts'
import { scope, scopesOf } from '../../shared/scopes.ts'
import { challenge, council, id, post, region, today } from './rules.ts'

const amara = id('amara')
const of = (...posts: Parameters<typeof scopesOf>[1]) => scopesOf(amara, posts, today)
const everyone = [scope.person(amara), scope.region(region), scope.questions(region)]

/** domain.md 2, written out: what each role sees besides its own person and the region's public facts. */
const seen: Record<keyof typeof roles, string[]> = {
  expert: [scope.team(challenge)],
  supporter: [scope.team(challenge)],
  expertCoordinator: [scope.team(challenge), scope.group(challenge, 'oak-voices')],
  leadPeer: [scope.team(challenge), scope.review(challenge)],
  manager: [scope.team(challenge), scope.review(challenge), scope.safeguarding(challenge)],
  memberPeer: [scope.team(challenge)],
  auditor: [scope.team(challenge)],
  safeguardingLead: [scope.safeguarding(challenge)],
  director: [scope.officers(council)],
  officer: [scope.officers(council)],
  owner: [scope.officers(council)],
  leadMember: [scope.lead(council)],
  scrutinyMember: [scope.scrutiny(council)],
  scrutinyOfficer: [scope.scrutiny(council)],
  coordinator: [scope.office(region)],
  sponsor: [],
  informationGovernance: [],
}

describe('the scopes of a person', () => {
  it.each(Object.keys(roles) as (keyof typeof roles)[])('as %s are exactly these', (role) => {
    const group = role === 'expertCoordinator' ? 'oak-voices' : null
    expect(of(post(role, { group }))).toEqual([...everyone, ...seen[role]].sort())
  })

  it('without an appointment are their own person only', () => {
    expect(of()).toEqual([scope.person(amara)])
  })

  it('shrink on the day an appointment ends, and do not grow before it begins', () => {
    expect(of(post('manager', { to: '2027-03-09' }))).toEqual([scope.person(amara)])
    expect(of(post('manager', { to: '2027-03-10' }))).toContain(scope.review(challenge))
    expect(of(post('manager', { from: '2027-03-10' }))).toEqual([scope.person(amara)])
  })

  it('add up for joint posts, without doubles', () => {
    const both = of(post('director'), post('director', { council: id('fennick') }))
    expect(both).toEqual([...new Set(both)].sort())
    expect(both).toContain(scope.officers(id('fennick')))
  })

  it('hold what a merged person and an ended council held', () => {
    const lineage = { persons: [id('amara2')], predecessors: { [council]: [id('oldshire')] } }
    const heir = scopesOf(amara, [post('leadMember')], today, lineage)
    expect(heir).toEqual(
      expect.arrayContaining([scope.person(id('amara2')), scope.lead(id('oldshire'))]),
    )
  })

  it('never give an expert, a host or the office the words as they were sent', () => {
    const blind = [
      'expert',
      'supporter',
      'memberPeer',
      'auditor',
      'director',
      'leadMember',
      'coordinator',
    ] as const
    for (const role of blind)
      expect(
        of(post(role)).filter((one) => one.includes(':review') || one.includes(':group:')),
      ).toEqual([])
  })
})
