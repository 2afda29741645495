import { describe, expect, it } from 'vitest'
import { scope } from '../../../shared/scopes.ts'
import { challenge, coordinator, council, id, refusal, region, run } from '../rules.ts'
import { amara, david, grace } from './care.ts'

const args = {
  ...{ region, council, challenge, questionnaire: id('questions'), question: 'A1', about: 'own' },
  ...{ text: 'The ramp is steep.', name: 'Amara' },
}
const follows = (name: string, on?: unknown) =>
  run('extract', name, { as: amara, authority: true, ...(on ? { on } : { args }) })
const made = follows('make')

describe('an extract', () => {
  it('is seen by those who hold the extracts of its visit', () => {
    expect(made.scopes).toEqual([scope.extracts(challenge)])
  })

  it('has no author, no response and no time', () => {
    expect(Object.keys(made.body).toSorted()).toEqual([...Object.keys(args), 'stands'].toSorted())
  })

  it('that is taken in is seen by nobody, its words with it', () => {
    const taken = follows('takeIn', made.body)
    expect(taken.scopes).toEqual([])
    expect(taken.body).toMatchObject({ text: null, name: null, stands: 'in' })
    expect(follows('takeIn', taken.body)).toEqual(taken)
  })

  it('that is closed stays in view, and does not come back once it was taken in', () => {
    const closed = follows('close', made.body)
    expect(closed.scopes).toEqual(made.scopes)
    expect(closed.body).toMatchObject({ text: 'The ramp is steep.', stands: 'closed' })
    const taken = follows('takeIn', made.body).body
    expect(follows('close', taken).body).toEqual(taken)
  })

  it('follows from other commands, and is nobody’s to make or change', () => {
    for (const as of [amara, grace, david, coordinator]) {
      expect(refusal('extract', 'make', { as, args })).toBe('not-allowed')
      for (const name of ['takeIn', 'close'])
        expect(refusal('extract', name, { as, on: made.body })).toBe('not-allowed')
    }
  })
})
