import { describe, expect, it } from 'vitest'
import {
  carryOnAt,
  inOrderAsked,
  neighbours,
  sectionProgress,
} from '../../../../client/features/visit/progress.ts'
import { adults } from '../../../../server/content/questionnaires/adults.ts'

const given = (about: 'own' | 'seen', question: string) => ({
  ...{ about, question, answer: { is: 'notSure' as const }, why: null },
  credit: { as: 'role' as const },
})
const nothing = () => false
const done =
  (...ids: string[]) =>
  (about: string, question: string) =>
    about === 'own' && ids.includes(question)
const [first, second, third] = adults.questions.map(({ id }) => id)

describe('how far somebody is', () => {
  it('counts each section on its own, and each kind of entry on its own', () => {
    const [own] = sectionProgress(adults, 'own', done('A1', 'A2'))
    const [seen] = sectionProgress(adults, 'seen', done('A1', 'A2'))
    expect(own).toEqual({ id: 'getting-help', done: 2, total: 4 })
    expect(seen?.done).toBe(0)
  })

  it('counts every question once', () => {
    const total = sectionProgress(adults, 'own', nothing).reduce((sum, one) => sum + one.total, 0)
    expect(total).toBe(adults.questions.length)
  })
})

describe('the order in which answers are read', () => {
  it('is that of the questions, own experience first, and what is asked no longer last', () => {
    const all = [given('seen', 'A1'), given('own', 'Z9'), given('own', 'A10'), given('own', 'A2')]
    const order = inOrderAsked(all, adults).map(({ about, question }) => `${about} ${question}`)
    expect(order).toEqual(['own A2', 'own A10', 'own Z9', 'seen A1'])
  })
})

describe('where "Carry on" leads', () => {
  it('leads to the first question before anything is answered', () => {
    expect(carryOnAt(adults, 'own', nothing)).toBe(first)
  })

  it('leads to the question that was open', () => {
    const open = { about: 'own', question: 'A9' } as const
    expect(carryOnAt(adults, 'own', done('A1'), open)).toBe('A9')
  })

  it('leads past the open question once that is answered', () => {
    const open = { about: 'own', question: first ?? '' } as const
    expect(carryOnAt(adults, 'own', done(first ?? ''), open)).toBe(second)
  })

  it('does not mix the kinds: a question open in one is not open in the other', () => {
    const open = { about: 'seen', question: 'A9' } as const
    expect(carryOnAt(adults, 'own', nothing, open)).toBe(first)
  })

  it('leads on to checking when all are done', () => {
    expect(carryOnAt(adults, 'own', () => true)).toBeNull()
  })

  it('forgets a question that a newer version does not ask', () => {
    expect(carryOnAt(adults, 'own', nothing, { about: 'own', question: 'Z99' })).toBe(first)
  })
})

describe('the place of a question', () => {
  it('knows what comes before and after', () => {
    expect(neighbours(adults, second ?? '')).toEqual({
      number: 2,
      total: adults.questions.length,
      before: first,
      after: third,
    })
  })

  it('has nothing before the first and nothing after the last', () => {
    expect(neighbours(adults, first ?? '').before).toBeUndefined()
    expect(neighbours(adults, adults.questions.at(-1)?.id ?? '').after).toBeUndefined()
  })
})
