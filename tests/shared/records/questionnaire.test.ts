import { describe, expect, it } from 'vitest'
import { scope } from '../../../shared/scopes.ts'
import { actor, coordinator, post, refusal, region, run, stranger } from '../rules.ts'

const both = { standard: 'How are you?', easy: 'Are you OK?' }
const words = { own: both, seen: both }
const question = { id: 'A1', type: 'Y', section: 'help', tags: [], words, hint: null }
const args = {
  region,
  service: 'adults',
  number: 1,
  name: 'Adult social care',
  sections: [{ id: 'help', standard: 'Getting help', easy: 'Getting help', picture: 'hand' }],
  questions: [question],
}

describe('publishing a questionnaire', () => {
  it('gives it to everyone in the region', () => {
    const { scopes } = run('questionnaire', 'publish', { as: coordinator, args })
    expect(scopes).toEqual([scope.questions(region)])
  })

  it('is refused to all but the coordinator', () => {
    for (const as of [actor('david', post('manager')), actor('amara', post('expert')), stranger])
      expect(refusal('questionnaire', 'publish', { as, args })).toBe('not-allowed')
  })

  it('is refused when a wording is missing', () => {
    const half = { ...question, words: { own: both, seen: { standard: 'How are they?' } } }
    const tried = { as: coordinator, args: { ...args, questions: [half] } }
    expect(refusal('questionnaire', 'publish', tried)).toBe('malformed')
  })

  it('is never changed: there is no other command, and the same record is refused', () => {
    const on = run('questionnaire', 'publish', { as: coordinator, args }).body
    expect(refusal('questionnaire', 'publish', { as: coordinator, args, on })).toBe('already-there')
  })
})
