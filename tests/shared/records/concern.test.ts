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
  today,
} from '../rules.ts'

const amara = actor('amara', post('expert'))
const safeguarding = actor('ruth', post('safeguardingLead'))
const args = { region, challenge, toldWhom: 'lead', toldAt: today, words: null }
const made = run('concern', 'record', { as: amara, args })

describe('a concern', () => {
  it('is seen by its author and the safeguarding lead only', () => {
    expect(made.scopes).toEqual([scope.person(id('amara')), scope.safeguarding(challenge)])
  })

  it('is recorded by anyone on the team, and by nobody else', () => {
    expect(refusal('concern', 'record', { as: actor('eve', post('memberPeer')), args })).toBeNull()
    const others = [
      actor('anne', post('director')),
      coordinator,
      stranger,
      actor('amara', post('expert', { to: '2027-02-07' })),
    ]
    for (const as of others) expect(refusal('concern', 'record', { as, args })).toBe('not-allowed')
  })

  it('is taken for 30 days after an appointment ended, today included, and not of its past holder elsewhere', () => {
    for (const to of ['2027-03-09', '2027-02-08']) {
      const as = actor('amara', post('expert', { to }))
      expect(refusal('concern', 'record', { as, args })).toBeNull()
      const elsewhere = { ...args, challenge: id('visit-fen') }
      expect(refusal('concern', 'record', { as, args: elsewhere })).toBe('not-allowed')
    }
  })

  it('is acknowledged by the safeguarding lead or the manager, and keeps the first time', () => {
    const seen = run('concern', 'acknowledge', { as: safeguarding, on: made.body }).body
    const again = run('concern', 'acknowledge', {
      as: actor('david', post('manager')),
      on: seen,
      at: '2027-03-10T00:00:00.000Z',
    })
    expect(again.body).toMatchObject({ acknowledgedAt: today })
    for (const as of [amara, actor('grace', post('leadPeer')), coordinator])
      expect(refusal('concern', 'acknowledge', { as, on: made.body })).toBe('not-allowed')
  })
})
