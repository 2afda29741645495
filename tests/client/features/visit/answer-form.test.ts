import { describe, expect, it } from 'vitest'
import {
  type AnswerForm,
  isWhole,
  readForm,
  takeForm,
} from '../../../../client/features/visit/answer-form.ts'
import type { Entry } from '../../../../shared/answer.ts'
import type { Question } from '../../../../shared/records/questionnaire.ts'
import { adults } from '../../../../server/content/questionnaires/adults.ts'

function questionOf(type: Question['type']): Question {
  const found = adults.questions.find((question) => question.type === type)
  if (!found) throw new Error(`no question of type ${type}`)
  return found
}

const given = (type: Question['type'], change: Partial<AnswerForm>, of: 3 | 5 = 5) => {
  const question = questionOf(type)
  return takeForm(question, { ...readForm(question, undefined), ...change }, of)
}

const entry = (type: Question['type'], change: Partial<AnswerForm>): Entry | undefined => {
  const { answer, why } = given(type, change)
  if (!answer) return undefined
  return { question: questionOf(type).id, about: 'seen', answer, why, credit: { as: 'role' } }
}

describe('an answer while it is being given', () => {
  it('says nothing before anything was chosen', () => {
    for (const { type } of adults.questions)
      expect(given(type, {})).toEqual({ answer: null, why: null })
  })

  it('remembers how many faces stood on the screen', () => {
    expect(given('F', { choice: '4' }, 3).answer).toEqual({ is: 'face', value: 4, of: 3 })
    expect(given('F', { choice: '5' }).answer).toEqual({ is: 'face', value: 5, of: 5 })
  })

  it('tells "not sure" apart from every other answer, in each type', () => {
    expect(given('F', { choice: 'not-sure' }).answer).toEqual({ is: 'notSure' })
    expect(given('Y', { choice: 'not-sure' }).answer).toEqual({ is: 'notSure' })
    expect(given('M', { many: ['not-sure'] }).answer).toEqual({ is: 'notSure' })
    expect(given('G', { many: ['not-sure'] }).answer).toEqual({ is: 'notSure' })
    expect(given('T', { isNotSure: true }).answer).toEqual({ is: 'notSure' })
  })

  it('keeps the words of somebody who is not sure after all', () => {
    const kept = given('B', { text: 'More staff', isNotSure: true })
    expect(kept).toEqual({ answer: { is: 'notSure' }, why: 'More staff' })
    expect(readForm(questionOf('B'), kept)).toMatchObject({ text: 'More staff', isNotSure: true })
  })

  it('keeps words for something else only while it is chosen', () => {
    const chosen = given('M', { many: ['waiting', 'other'], other: 'the lift' })
    expect(chosen.answer).toEqual({ is: 'many', values: ['waiting', 'other'], other: 'the lift' })
    expect(given('M', { many: ['waiting'], other: 'the lift' }).answer).toMatchObject({
      other: null,
    })
  })

  it('keeps whether the speaker said that the words may be used', () => {
    const said = given('Q', { text: 'They rang back.', mayUse: 'no' })
    expect(said.answer).toEqual({ is: 'quote', text: 'They rang back.', mayUse: false })
    expect(readForm(questionOf('Q'), said)).toMatchObject({ mayUse: 'no' })
  })

  it('keeps a source without words, and does not take it for an answer', () => {
    const half = entry('S', { source: 'saw' })
    expect(half).toMatchObject({ answer: { is: 'seen', text: '', source: 'saw' } })
    expect(half && isWhole(half)).toBe(false)
    const whole = entry('S', { source: 'saw', text: 'People waited.' })
    expect(whole && isWhole(whole)).toBe(true)
  })

  it('takes blank space for nothing', () => {
    const blank = entry('T', { text: ' \n ' })
    expect(blank && isWhole(blank)).toBe(false)
  })

  it('stores text in the one form every device holds', () => {
    const decomposed = 'cafe\u0301'
    expect(given('T', { text: decomposed }).answer).toEqual({ is: 'text', text: 'caf\u00e9' })
  })

  it('shows again what was given, in each type', () => {
    const forms: [Question['type'], Partial<AnswerForm>][] = [
      ['F', { choice: '2', why: 'It rained' }],
      ['Y', { choice: 'partly' }],
      ['M', { many: ['waiting', 'other'], other: 'the lift' }],
      ['T', { text: 'The welcome' }],
      ['S', { text: 'A queue', source: 'carer' }],
      ['Q', { text: 'Ring me', mayUse: 'yes' }],
      ['B', { text: 'Ring back' }],
      ['G', { many: ['equity', 'wellbeing'] }],
    ]
    for (const [type, form] of forms)
      expect(readForm(questionOf(type), given(type, form))).toMatchObject(form)
  })
})
