import { describe, expect, it } from 'vitest'
import { isAnswered } from '../../shared/answer.ts'

describe('what counts as an answer', () => {
  it('is all that was said, and "not sure" too', () => {
    expect(isAnswered({ answer: { is: 'notSure' }, why: null })).toBe(true)
    expect(isAnswered({ answer: { is: 'yes', value: 'no' }, why: null })).toBe(true)
  })

  it('is a question that was skipped when words stand with it, and not without', () => {
    expect(isAnswered({ answer: { is: 'skipped' }, why: 'Nobody asked me.' })).toBe(true)
    expect(isAnswered({ answer: { is: 'skipped' }, why: null })).toBe(false)
  })
})
