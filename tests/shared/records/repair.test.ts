import { describe, expect, it } from 'vitest'
import { scope } from '../../../shared/scopes.ts'
import {
  actor,
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
  region,
  council: null,
  challenge: null,
  author: id('amara'),
  command: { name: 'send' },
  code: 'not-now',
  firstAt: today,
}

describe('a repair', () => {
  const made = run('repair', 'note', { as: system, args })

  it('is noted by the server only, for the office', () => {
    expect(made.scopes).toEqual([scope.office(region)])
    expect(refusal('repair', 'note', { as: coordinator, args })).toBe('not-allowed')
  })

  it('is settled once, by the coordinator', () => {
    const settled = run('repair', 'settle', { as: coordinator, on: made.body }).body
    expect(refusal('repair', 'settle', { as: coordinator, on: settled })).toBe('not-now')
    for (const as of [stranger, actor('amara', post('expert')), actor('david', post('manager'))])
      expect(refusal('repair', 'settle', { as, on: made.body })).toBe('not-allowed')
  })
})
