import { describe, expect, it } from 'vitest'
import { scope } from '../../../shared/scopes.ts'
import { withoutWords } from '../../../shared/records/repair.ts'
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

describe('a repair of a worry', () => {
  const command = { kind: 'concern', name: 'record', args: { words: 'Somebody may be hurt.' } }
  const worry = { ...args, challenge, command }
  const made = run('repair', 'note', { as: system, args: worry })
  const forOffice = { ...worry, command: withoutWords(command), isWordless: true }
  const lead = actor('imran', post('safeguardingLead'))

  it('is for the safeguarding lead, words and all', () => {
    expect(made.scopes).toEqual([scope.safeguarding(challenge)])
    expect(refusal('repair', 'settle', { as: lead, on: made.body })).toBeNull()
    expect(refusal('repair', 'settle', { as: coordinator, on: made.body })).toBe('not-allowed')
  })

  it('is for nobody where no challenge says who keeps people safe', () => {
    const nowhere = { ...worry, challenge: null }
    expect(run('repair', 'note', { as: system, args: nowhere }).scopes).toEqual([])
  })

  it('tells the office that there is one, and not a word of it', () => {
    const { scopes, body } = run('repair', 'note', { as: system, args: forOffice })
    expect(scopes).toEqual([scope.office(region)])
    expect(body).toMatchObject({ command: { kind: 'concern', name: 'record' } })
    expect(JSON.stringify(body)).not.toContain('hurt')
    expect(refusal('repair', 'settle', { as: coordinator, on: body })).toBeNull()
    expect(refusal('repair', 'settle', { as: lead, on: body })).toBe('not-allowed')
  })
})
