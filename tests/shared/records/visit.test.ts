import { describe, expect, it } from 'vitest'
import { scope } from '../../../shared/scopes.ts'
import {
  actor,
  challenge,
  coordinator,
  council,
  id,
  post,
  refusal,
  region,
  run,
  stranger,
} from '../rules.ts'

const manager = actor('david', post('manager'))
const experts = [actor('amara', post('expert')), actor('grace', post('leadPeer')), stranger]
const made = run('visit', 'make', {
  as: coordinator,
  args: { region, council, challenge },
  authority: true,
})
const on = made.body

const person = { name: 'Ruth Ellery', phone: '01632 960002' }
const numbers = {
  lead: person,
  deputy: person,
  outside: person,
  council: { name: 'Oakshire', day: '01632 960003', night: '01632 960004' },
}
const plan = {
  place: { name: 'Town hall', address: 'High Street', startsAt: '2027-03-09T10:00:00.000Z' },
  meeting: [],
  contact: person,
}

describe('a visit', () => {
  it('is made only as part of its challenge', () => {
    expect(
      refusal('visit', 'make', { as: coordinator, args: { region, council, challenge } }),
    ).toBe('not-allowed')
  })

  it('is read by the team and the office', () => {
    expect(made.scopes).toEqual([scope.team(challenge), scope.office(region)])
  })

  it('is planned by the coordinator and the manager, nobody else', () => {
    const edit = { text: 'Wear warm shoes.', settles: [] }
    for (const as of [coordinator, manager]) {
      expect(refusal('visit', 'plan', { as, on, args: plan })).toBeNull()
      expect(refusal('visit', 'setSafeguarding', { as, on, args: numbers })).toBeNull()
      expect(refusal('visit', 'write', { as, on, args: edit })).toBeNull()
    }
    for (const as of experts) {
      expect(refusal('visit', 'plan', { as, on, args: plan })).toBe('not-allowed')
      expect(refusal('visit', 'setSafeguarding', { as, on, args: numbers })).toBe('not-allowed')
      expect(refusal('visit', 'write', { as, on, args: edit })).toBe('not-allowed')
    }
  })

  it('has telephone numbers one can ring', () => {
    const wrong = { ...numbers, lead: { name: 'Ruth', phone: 'ask at the desk' } }
    expect(refusal('visit', 'setSafeguarding', { as: coordinator, on, args: wrong })).toBe(
      'malformed',
    )
  })

  it('keeps the lead outside the council when an older device sends the numbers without', () => {
    const set = (body: unknown, args: object) =>
      run('visit', 'setSafeguarding', { as: coordinator, on: body, args }).body
    const { outside: _none, ...older } = numbers
    expect(set(on, older)).toMatchObject({ safeguarding: older })
    const before = set(on, { ...numbers, outside: { name: 'Olga', phone: '01632 960009' } })
    expect(set(before, older)).toMatchObject({
      safeguarding: { ...older, outside: { name: 'Olga', phone: '01632 960009' } },
    })
    expect(set(before, numbers)).toMatchObject({ safeguarding: numbers })
  })

  it('keeps both texts when two write the note at once, until an edit names the one it settles', () => {
    const write = (
      as: typeof manager,
      from: object,
      text: string,
      command: string,
      base: string | null,
      settles: string[] = [],
    ) =>
      run('visit', 'write', { as, on: from, args: { text, settles }, command: id(command), base })
        .body
    const first = write(coordinator, on, 'Bring a coat.', 'c1', null)
    const second = write(manager, first, 'Bring lunch.', 'c2', null)
    expect(second).toMatchObject({
      note: { text: 'Bring a coat.', alternatives: [{ text: 'Bring lunch.' }] },
    })
    const settled = write(coordinator, second, 'Bring a coat and lunch.', 'c3', id('c1'), [
      id('c2'),
    ])
    expect(settled).toMatchObject({ note: { text: 'Bring a coat and lunch.', alternatives: [] } })
  })
})
