import { describe, expect, it } from 'vitest'
import { type Role, roles } from '../../shared/roles.ts'
import { grantsOf, noLineage, scope, scopesOf, type Standing } from '../../shared/scopes.ts'
import { challenge, council, id, post, region, today } from './rules.ts'

const amara = id('amara')
const of = (...posts: Parameters<typeof scopesOf>[1]) => scopesOf(amara, posts, today)
const everyone = [scope.person(amara), scope.region(region), scope.questions(region)]

const figures = scope.figures(region)
const working = [
  ...[scope.team(challenge), scope.extracts(challenge), scope.findings(challenge)],
  scope.selfView(challenge),
]
const writing = [scope.officers(council), scope.templates(region), figures]

/** domain.md 2, written out: what each role sees besides its own person and the region's public facts. */
const seen: Record<keyof typeof roles, string[]> = {
  expert: [...working, figures],
  supporter: [scope.team(challenge)],
  expertCoordinator: [
    scope.team(challenge),
    scope.extracts(challenge),
    scope.group(challenge, 'oak-voices'),
  ],
  leadPeer: [...working, figures, scope.review(challenge)],
  manager: [...working, figures, scope.review(challenge), scope.safeguardingNew(challenge)],
  memberPeer: [...working, figures],
  auditor: working,
  safeguardingLead: [scope.safeguarding(challenge)],
  safeguardingDeputy: [scope.safeguarding(challenge)],
  outsideLead: [scope.safeguardingOutside(challenge)],
  director: writing,
  officer: writing,
  owner: [scope.lead(council), figures],
  chiefExecutive: [scope.lead(council), figures],
  leadMember: [scope.lead(council), figures],
  scrutinyMember: [scope.scrutiny(council), figures],
  scrutinyOfficer: [scope.scrutiny(council), figures],
  coordinator: [
    ...[scope.office(region), scope.tallies(region), scope.board(region)],
    ...[scope.templates(region), figures],
  ],
  sponsor: [scope.tallies(region), scope.board(region), figures],
  informationGovernance: [figures],
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
    const lineage = {
      ...{ persons: [id('amara2')], predecessors: { [council]: [id('oldshire')] } },
      standings: [],
    }
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

describe('what waits for a stage', () => {
  const standing = {
    ...{ challenge, council, feedbackGiven: '2027-03-10' },
    ...{ letterIssued: '2027-03-20', sharedWithScrutiny: '2027-04-02' },
  }
  const waiting = [scope.extracts(challenge), scope.tally(challenge)]
  const seenOn = (role: Role, day: string, more: Partial<Standing> = {}, own = post(role)) => {
    const lineage = { ...noLineage, standings: [{ ...standing, ...more }] }
    const held = scopesOf(amara, [own], `${day}T12:00:00.000Z`, lineage)
    return held.filter((one) => waiting.includes(one))
  }
  const extracts = [scope.extracts(challenge)]
  const tally = [scope.tally(challenge)]
  const both = [...extracts, ...tally]

  it('comes to the director in two steps, on their days and none before', () => {
    const days = ['2027-03-09', '2027-03-10', '2027-03-19', '2027-03-20']
    expect(days.map((day) => seenOn('director', day))).toEqual([[], tally, tally, both])
  })

  it('comes to the lead member and to owners with the letter', () => {
    expect(seenOn('leadMember', '2027-03-19')).toEqual([])
    expect(seenOn('leadMember', '2027-03-20')).toEqual(both)
    expect(seenOn('owner', '2027-03-19')).toEqual([])
    expect(seenOn('owner', '2027-03-20')).toEqual(extracts)
  })

  it('comes to scrutiny when the letter is shared with it', () => {
    for (const role of ['scrutinyMember', 'scrutinyOfficer'] as const) {
      expect(seenOn(role, '2027-04-01')).toEqual([])
      expect(seenOn(role, '2027-04-02')).toEqual(extracts)
    }
  })

  it('never comes to scrutiny before there is a letter, whatever day was noted', () => {
    const early = { sharedWithScrutiny: '2027-01-01' }
    expect(seenOn('scrutinyMember', '2027-05-01', { ...early, letterIssued: null })).toEqual([])
    expect(seenOn('scrutinyMember', '2027-03-19', early)).toEqual([])
    expect(seenOn('scrutinyMember', '2027-03-20', early)).toEqual(extracts)
  })

  it('never comes where the stage was not reached, to another council, or to an officer', () => {
    const none = { feedbackGiven: null, letterIssued: null, sharedWithScrutiny: null }
    const hosts = ['director', 'leadMember', 'owner', 'scrutinyMember', 'scrutinyOfficer'] as const
    for (const role of hosts) {
      expect(seenOn(role, '2027-09-01', none)).toEqual([])
      expect(seenOn(role, '2027-09-01', {}, post(role, { council: id('fennick') }))).toEqual([])
    }
    expect(seenOn('officer', '2027-09-01')).toEqual([])
  })

  it('comes to the council that took the host over', () => {
    const heir = post('director', { council: id('newshire') })
    const lineage = {
      ...{ persons: [], predecessors: { [id('newshire')]: [council] }, standings: [standing] },
    }
    expect(scopesOf(amara, [heir], '2027-03-20T12:00:00.000Z', lineage)).toEqual(
      expect.arrayContaining(both),
    )
    expect(grantsOf(heir, lineage)).toContainEqual({ scope: extracts[0], from: '2027-03-20' })
  })

  it('gives the counts of all visits to the region, and never its words', () => {
    for (const role of ['coordinator', 'sponsor'] as const) {
      expect(of(post(role))).toContain(scope.tallies(region))
      expect(seenOn(role, '2027-09-01')).toEqual([])
    }
  })
})
