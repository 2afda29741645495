import { describe, expect, it } from 'vitest'
import {
  isCaseUnseen,
  isCaseWaiting,
  isLongSince,
  mayAcknowledge,
  mayHandle,
  scopesOfCase,
} from '../../shared/safeguarding.ts'
import { type Role, roles } from '../../shared/roles.ts'
import { scope } from '../../shared/scopes.ts'
import { actor, challenge, id, post, region, today } from './rules.ts'

const open = { region, challenge, aboutHostStaff: false, takenAt: null }
const moment = (role: Role, more = {}) => ({
  ...{ command: id('command'), actor: actor('somebody', post(role, more)), at: today, base: null },
})
const everyRole = Object.keys(roles) as Role[] // the keys of `roles`
const whoever = (may: typeof mayHandle, record: typeof open | { takenAt: string }) =>
  everyRole.filter((role) => may({ record: { ...open, ...record }, moment: moment(role) }))

describe('a safeguarding case', () => {
  it('is the leads’, and the manager’s until it is taken over', () => {
    const leads = scope.safeguarding(challenge)
    expect(scopesOfCase(open)).toEqual([leads, scope.safeguardingNew(challenge)])
    expect(scopesOfCase({ ...open, takenAt: today })).toEqual([leads])
  })

  it('about the host’s own staff is the outside lead’s alone, taken over or not', () => {
    for (const takenAt of [null, today])
      expect(scopesOfCase({ ...open, aboutHostStaff: true, takenAt })).toEqual([
        scope.safeguardingOutside(challenge),
      ])
  })

  it('waits until somebody takes it over or ends it', () => {
    expect(isCaseWaiting({ takenAt: null, endedAt: null })).toBe(true)
    expect(isCaseWaiting({ takenAt: today, endedAt: null })).toBe(false)
    expect(isCaseWaiting({ takenAt: null, endedAt: today })).toBe(false)
  })

  it('is unseen until a lead has read it, took it over or ended it', () => {
    const open = { takenAt: null, endedAt: null }
    expect(isCaseUnseen(open)).toBe(true)
    expect(isCaseUnseen({ ...open, seenAt: today })).toBe(false)
    expect(isCaseUnseen({ ...open, takenAt: today })).toBe(false)
    expect(isCaseUnseen({ ...open, endedAt: today })).toBe(false)
  })

  it('is an alarm an hour after it came, and no sooner', () => {
    const came = '2027-03-09T10:00:00.000Z'
    expect(isLongSince(came, '2027-03-09T10:59:59.999Z')).toBe(false)
    expect(isLongSince(came, '2027-03-09T11:00:00.000Z')).toBe(true)
  })

  it('of no visit is nobody’s', () => {
    expect(scopesOfCase({ ...open, challenge: null })).toEqual([])
  })

  it('is dealt with by lead and deputy, or by the outside lead', () => {
    expect(whoever(mayHandle, open)).toEqual(['safeguardingLead', 'safeguardingDeputy'])
    expect(whoever(mayHandle, { ...open, aboutHostStaff: true })).toEqual(['outsideLead'])
    const elsewhere = moment('safeguardingLead', { challenge: id('visit-fen') })
    expect(mayHandle({ record: open, moment: elsewhere })).toBe(false)
    const ended = moment('safeguardingLead', { to: '2027-03-01' })
    expect(mayHandle({ record: open, moment: ended })).toBe(false)
  })

  it('is acknowledged by those who see it', () => {
    const leads = ['safeguardingLead', 'safeguardingDeputy']
    expect(whoever(mayAcknowledge, open)).toEqual(['manager', ...leads])
    expect(whoever(mayAcknowledge, { ...open, takenAt: today })).toEqual(leads)
    expect(whoever(mayAcknowledge, { ...open, aboutHostStaff: true })).toEqual(['outsideLead'])
  })
})
