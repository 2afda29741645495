import { describe, expect, it } from 'vitest'
import {
  groupFrom,
  makeInvites,
  sayGroup,
  type Plan,
} from '../../../../client/features/invites/making.ts'
import { planFor, previewLines, willBeMade } from '../../../../client/features/invites/preview.ts'
import { type Kept, readLines } from '../../../../client/features/invites/paste.ts'
import type { InviteRow } from '../../../../client/features/invites/invite-rows.ts'
import type { Person } from '../../../../shared/records/person.ts'
import { challenge, id, region } from '../../../shared/rules.ts'

const terms = {
  region,
  challenge,
  role: 'expert',
  group: 'own-voice',
  from: '2027-03-09',
} as const

const ali: Kept<Person> = {
  id: id('ali'),
  body: {
    region,
    council: null,
    challenge: null,
    name: 'Ali Khan',
    calledName: null,
    email: 'ali@home.example',
    mergedInto: null,
  },
}
const onTeam = (state: InviteRow['state']): InviteRow => ({
  id: ali.id,
  name: 'Ali Khan',
  email: null,
  role: 'expert',
  group: null,
  invite: null,
  answeredAt: null,
  state,
})

let lastId = 0
const nextId = () => id(`made-${(lastId += 1)}`)
const plansOf = (pasted: string, people: Kept<Person>[] = [], team: InviteRow[] = []): Plan[] =>
  previewLines(readLines(pasted), people, team, {})
    .filter(willBeMade)
    .map((one) => planFor(one, nextId))

describe('making invites', () => {
  it('makes an entry, the appointment and the invite, in this order', async () => {
    const [plan] = plansOf('Bea Moss')
    const made: [string, string, unknown][] = []
    if (plan)
      await makeInvites(
        [plan],
        terms,
        async (...one) => void made.push(one),
        () => {},
      )
    expect(made.map(([kind]) => kind)).toEqual(['person', 'appointment', 'invite'])
    expect(made.map(([, one]) => one)).toEqual([plan?.person, plan?.appointment, plan?.invite])
    expect(made[1]?.[2]).toMatchObject({ person: plan?.person, role: 'expert', group: 'own-voice' })
    expect(made[2]?.[2]).toEqual({ region, challenge, person: plan?.person })
  })

  it('makes no second entry for somebody who is known', async () => {
    const made: string[] = []
    const plans = plansOf('Ali K, ali@home.example', [ali])
    await makeInvites(
      plans,
      terms,
      async (kind) => void made.push(kind),
      () => {},
    )
    expect(made).toEqual(['appointment', 'invite'])
    expect(plans[0]).toMatchObject({ person: ali.id, name: 'Ali Khan' })
  })

  it('makes only the invite for somebody who is on the team', async () => {
    const made: string[] = []
    const plans = plansOf('Ali, ali@home.example', [ali], [onTeam('none')])
    await makeInvites(
      plans,
      terms,
      async (kind) => void made.push(kind),
      () => {},
    )
    expect(made).toEqual(['invite'])
  })

  it('says who was made when it stops, and carries on with the same ids', async () => {
    const plans = plansOf('Bea Moss\nJo Tanner\nLin Zhao')
    const kept = new Set<string>()
    let isDown = true
    const make = async (kind: string, one: string) => {
      if (isDown && kind === 'appointment' && one === plans[1]?.appointment) throw new Error('down')
      kept.add(one)
    }
    const done: string[] = []
    const tell = ({ name }: Plan) => void done.push(name)
    await expect(makeInvites(plans, terms, make, tell)).rejects.toThrow('down')
    expect(done).toEqual(['Bea Moss'])

    isDown = false
    const rest = plans.filter(({ name }) => !done.includes(name))
    await makeInvites(rest, terms, make, tell)
    expect(done).toEqual(['Bea Moss', 'Jo Tanner', 'Lin Zhao'])
    expect(kept.size).toBe(9)
  })
})

describe('the preview', () => {
  const of = (pasted: string, team: InviteRow[] = [], choices: Record<number, string> = {}) =>
    previewLines(readLines(pasted), [ali], team, choices)[0]

  it('makes nothing for somebody who has an invite', () => {
    expect(of('Ali, ali@home.example', [onTeam('opened')])?.is).toBe('invited')
  })

  it('makes another invite for somebody whose invite ended', () => {
    expect(of('Ali, ali@home.example', [onTeam('revoked')])?.is).toBe('onTeam')
  })

  it('asks about a namesake and never guesses', () => {
    expect(of('Ali Khan')?.is).toBe('ask')
    expect(of('Ali Khan', [], { 1: 'new' })).toMatchObject({ is: 'new', entry: null })
    expect(of('Ali Khan', [], { 1: ali.id })).toMatchObject({ is: 'known', entry: ali })
  })

  it('says what is wrong with a line', () => {
    expect(of('Lee, Sam')).toMatchObject({ is: 'wrong', wrong: 'notEmail' })
  })
})

describe("a group's short name", () => {
  it('is small letters, digits and dashes', () => {
    expect(groupFrom("The Carers' Table ")).toBe('the-carers-table')
    expect(groupFrom('Llais Môn 2')).toBe('llais-mon-2')
    expect(sayGroup('own-voice')).toBe('Own Voice')
  })

  it('is none when nothing is left of it', () => {
    expect(groupFrom(' – ')).toBeNull()
  })
})
