import { describe, expect, it } from 'vitest'
import { inviteRows, linkFor, sayCode } from '../../../../client/features/invites/invite-rows.ts'
import {
  bodyOf,
  findPeople,
  peopleRows,
  rolesOf,
} from '../../../../client/features/invites/people-view.ts'
import type { AppointmentBody } from '../../../../shared/records/appointment.ts'
import type { Invite } from '../../../../shared/records/invite.ts'
import type { Person } from '../../../../shared/records/person.ts'
import { challenge, council, id, region } from '../../../shared/rules.ts'

const today = '2027-03-09'
const person = (name: string, more: Partial<Person> = {}) => ({
  id: id(name),
  body: {
    region,
    council: null,
    challenge: null,
    name,
    calledName: null,
    email: null,
    mergedInto: null,
    ...more,
  },
})
const post = (name: string, more: Partial<AppointmentBody> = {}) => ({
  id: id(`post ${name}`),
  body: {
    region,
    council: null,
    challenge,
    person: id(name),
    role: 'expert' as const,
    group: null,
    post: null,
    from: '2027-01-01',
    to: null,
    ...more,
  },
})
const invite = (name: string, key: string, more: Partial<Invite> = {}) => ({
  id: id(`invite ${key}`),
  body: {
    region,
    council: null,
    challenge,
    person: id(name),
    madeAt: `2027-02-0${key}T10:00:00.000Z`,
    issue: 1,
    openedAt: null,
    answeredAt: null,
    revokedAt: null,
    ...more,
  },
})

describe('who is invited', () => {
  it('is everybody on the team or with an invite, by name, with how far it has come', () => {
    const people = [person('Lin'), person('Ali'), person('Bea')]
    const rows = inviteRows(
      [post('Lin'), post('Ali')],
      people,
      [invite('Ali', '1', { openedAt: today }), invite('Bea', '2', { revokedAt: today })],
      today,
    )
    expect(rows.map(({ name, state }) => [name, state])).toEqual([
      ['Ali', 'opened'],
      ['Bea', 'revoked'],
      ['Lin', 'none'],
    ])
  })

  it('shows the invite that stands before one that was ended', () => {
    const invites = [
      invite('Ali', '3', { revokedAt: today }),
      invite('Ali', '1', { answeredAt: today }),
    ]
    const [row] = inviteRows([post('Ali')], [person('Ali')], invites, today)
    expect(row).toMatchObject({ state: 'answered', invite: invites[1] })
  })

  it('counts two entries that are one person once, under the name that was kept', () => {
    const people = [person('Ali'), person('A. Khan', { mergedInto: id('Ali') })]
    const rows = inviteRows([post('A. Khan')], people, [invite('Ali', '1')], today)
    expect(rows.map(({ name, role, state }) => [name, role, state])).toEqual([
      ['Ali', 'expert', 'made'],
    ])
  })

  it('leaves out who has left the team', () => {
    expect(inviteRows([post('Ali', { to: today })], [person('Ali')], [], today)).toEqual([])
  })
})

describe('a code', () => {
  it('is read out in two fours', () => {
    expect(sayCode('WVHGFRJC')).toBe('WVHG FRJC')
  })

  it('is all that the link of a card holds', () => {
    expect(linkFor('https://tellback.example', 'WVHGFRJC')).toBe(
      'https://tellback.example/i/WVHGFRJC',
    )
  })
})

describe('the list of people', () => {
  const people = [person('Zé Costa', { email: 'ze@home.example' }), person('Ali')]
  const rows = peopleRows(
    people,
    [post('Ali', { to: '2027-01-31' }), post('Zé Costa', { council, challenge: null })],
    today,
  )

  it('shows what each holds today', () => {
    expect(rows.map(({ name, posts }) => [name, posts.length])).toEqual([
      ['Ali', 0],
      ['Zé Costa', 1],
    ])
  })

  it('finds by name without accents, and by address', () => {
    expect(findPeople(rows, 'ze c').map(({ name }) => name)).toEqual(['Zé Costa'])
    expect(findPeople(rows, 'ze@').map(({ name }) => name)).toEqual(['Zé Costa'])
  })

  it('leaves out an entry that was merged', () => {
    expect(peopleRows([person('A', { mergedInto: id('B') })], [], today)).toEqual([])
  })
})

describe('a role', () => {
  it('is appointed to the region, a council or a visit', () => {
    expect([bodyOf('sponsor'), bodyOf('director'), bodyOf('expert')]).toEqual([
      'region',
      'council',
      'challenge',
    ])
    expect(rolesOf('region')).toEqual(['coordinator', 'sponsor', 'informationGovernance'])
  })
})
