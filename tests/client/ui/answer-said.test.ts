import { describe, expect, it } from 'vitest'
import { sayAnswer } from '../../../client/ui/answer-said.ts'
import type { AnswerValue } from '../../../shared/answer.ts'
import type { Question } from '../../../shared/records/questionnaire.ts'

const both = { standard: 'Standard', easy: 'Easy' }
const asked = {
  id: 'A1',
  section: 'help',
  tags: [],
  words: { own: both, seen: both },
  hint: null,
}
const options = [
  { id: 'forms', standard: 'Forms to fill in', easy: 'Forms' },
  { id: 'other', standard: 'Something else', easy: 'Other' },
]
const faces: Question = {
  ...asked,
  type: 'F',
  scale: {
    standard: ['Very easy', 'Easy', 'OK', 'Hard', 'Very hard'],
    easy: ['Easy one', 'Middle', 'Hard one'],
  },
}
const many: Question = { ...asked, type: 'M', options }

const chosen = (answer: AnswerValue, question: Question | undefined, isEasy = false) =>
  sayAnswer(answer, question, isEasy).chosen

describe('an answer, for its reader', () => {
  it('has the words of the scale it was given on', () => {
    expect(chosen({ is: 'face', value: 4, of: 5 }, faces)).toEqual([{ words: 'Easy' }])
    expect(chosen({ is: 'face', value: 4, of: 3 }, faces)).toEqual([{ words: 'Easy one' }])
    expect(chosen({ is: 'face', value: 3, of: 3 }, faces)).toEqual([{ words: 'Middle' }])
    expect(chosen({ is: 'face', value: 2, of: 3 }, faces)).toEqual([{ words: 'Hard one' }])
  })

  it('tells skipped from not sure', () => {
    expect(chosen({ is: 'skipped' }, faces)).toEqual([{ own: 'skipped' }])
    expect(sayAnswer({ is: 'notSure' }, faces, false)).toMatchObject({
      face: 'not-sure',
      chosen: [{ own: 'notSure' }],
    })
  })

  it('has the words of its options in the way of reading, and its own words beside them', () => {
    const answer: AnswerValue = { is: 'many', values: ['forms', 'other'], other: 'The bus' }
    expect(chosen(answer, many)).toEqual([
      { words: 'Forms to fill in' },
      { words: 'Something else' },
    ])
    expect(chosen(answer, many, true)).toEqual([{ words: 'Forms' }, { words: 'Other' }])
    expect(sayAnswer(answer, many, false).text).toBe('The bus')
  })

  it('says whether a speaker agreed, did not, or was not asked', () => {
    const may = (mayUse: boolean | null) =>
      sayAnswer({ is: 'quote', text: 'We try', mayUse }, undefined, false).mayUse
    expect([may(true), may(false), may(null)]).toEqual([true, false, null])
    expect(sayAnswer({ is: 'text', text: 'x' }, undefined, false).mayUse).toBeUndefined()
  })

  it('is shown, and said to be unknown, where the question is not on this device', () => {
    expect(chosen({ is: 'many', values: ['forms'], other: null }, undefined)).toEqual([
      { own: 'unknown' },
    ])
    expect(
      sayAnswer({ is: 'seen', text: 'Kind staff', source: 'forms' }, undefined, false),
    ).toMatchObject({ text: 'Kind staff', source: null })
  })
})
