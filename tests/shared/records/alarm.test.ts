import { describe, expect, it } from 'vitest'
import { scope } from '../../../shared/scopes.ts'
import {
  actor,
  challenge,
  coordinator,
  id,
  post,
  refusal,
  region,
  run,
  stranger,
  system,
  today,
} from '../rules.ts'

const args = {
  ...{ region, council: null, challenge, since: today, aboutHostStaff: false },
  ...{ told: [id('sam'), id('ruth')], ring: { name: 'Ruth', phone: '01632 960002' } },
}
const made = run('alarm', 'raise', { as: system, args })
const others = [
  ...[coordinator, stranger, actor('david', post('manager'))],
  actor('ruth', post('safeguardingLead')),
]

describe('an alarm that nobody has seen to a case', () => {
  it('reaches those who are told, and nobody else', () => {
    expect(made.scopes).toEqual([scope.person(id('sam')), scope.person(id('ruth'))])
    expect(made.also).toEqual([])
  })

  it('is raised by the server alone', () => {
    for (const as of others) expect(refusal('alarm', 'raise', { as, args })).toBe('not-allowed')
  })

  it('tells others when others stand in', () => {
    const now = { told: [id('dan')], ring: null }
    const { body, scopes } = run('alarm', 'tell', { as: system, on: made.body, args: now })
    expect(body).toMatchObject(now)
    expect(scopes).toEqual([scope.person(id('dan'))])
    for (const as of others)
      expect(refusal('alarm', 'tell', { as, on: made.body, args: now })).toBe('not-allowed')
  })

  it('goes once somebody has seen to it, and does not come back', () => {
    const { body, scopes } = run('alarm', 'settle', { as: system, on: made.body })
    expect(body).toMatchObject({ settledAt: today })
    expect(scopes).toEqual([])
    expect(refusal('alarm', 'settle', { as: system, on: body })).toBe('not-now')
    const more = { told: [id('dan')], ring: null }
    expect(refusal('alarm', 'tell', { as: system, on: body, args: more })).toBe('not-now')
    for (const as of others)
      expect(refusal('alarm', 'settle', { as, on: made.body })).toBe('not-allowed')
  })
})
