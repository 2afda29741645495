import { describe, expect, it } from 'vitest'
import type { Challenge } from '../../shared/records/challenge.ts'
import { scope } from '../../shared/scopes.ts'
import { scopesNow } from '../../shared/standing.ts'
import { challenge, council, post, region, today } from './rules.ts'

const open = { due: null, done: null }
const visit = (moved: Challenge['moved'] = {}, scrutiny: string | null = null) => ({
  id: challenge,
  body: {
    ...{ region, council, challenge, round: region, service: 'adults' as const, paused: null },
    ...{ stage: 'onSite' as const, visit: null, questionnaire: null, moved },
    milestones: {
      ...{ selfView: open, signed: open, visit: open, letter: open, sixMonths: open },
      scrutiny: { due: null, done: scrutiny },
    },
  },
})
const day = today.slice(0, 10)
const sees = (role: Parameters<typeof post>[0], ...at: Parameters<typeof visit>) =>
  scopesNow([post(role)], [visit(...at)], today).has(scope.extracts(challenge))

describe('what a device knows of who sees what people said', () => {
  it('is the rule of the scopes: the team at once, the council from its stage on', () => {
    expect(sees('memberPeer')).toBe(true)
    expect(sees('director', { feedbackGiven: day })).toBe(false)
    expect(sees('director', { letterIssued: day })).toBe(true)
    expect(sees('leadMember', { letterIssued: day })).toBe(true)
    expect(sees('scrutinyMember', { letterIssued: day })).toBe(false)
    expect(sees('scrutinyMember', { letterIssued: day }, day)).toBe(true)
    expect(sees('safeguardingLead', { letterIssued: day }, day)).toBe(false)
  })
})
