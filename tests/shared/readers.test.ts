import { describe, expect, it } from 'vitest'
import type { Entry as Answer } from '../../shared/answer.ts'
import { readersOf } from '../../shared/readers.ts'
import { mayShare } from '../../shared/review.ts'
import * as care from './records/care.ts'
import { fact, region, run, system } from './rules.ts'

const answer = (change: Partial<Answer> = {}): Answer => ({
  ...{ question: 'A1', about: 'own', why: null, credit: { as: 'role' } },
  answer: { is: 'text', text: 'The ramp is steep.' },
  ...change,
})
const isPrivate = { credit: { as: 'private' } } as const
const face = { answer: { is: 'face', value: 4, of: 5 } } as const
const quote = (mayUse: boolean | null) =>
  ({ answer: { is: 'quote', text: 'Nobody rang.', mayUse } }) as const

describe('before it is sent, an answer', () => {
  it('with words goes to others in words, once its author has said yes', () => {
    const words = { team: 'words', isCounted: true }
    expect(readersOf(answer())).toEqual(words)
    expect(readersOf(answer({ ...face, why: 'The door was locked.' }))).toEqual(words)
    expect(readersOf(answer(quote(true)))).toEqual(words)
  })

  it('with the words of somebody who has not agreed goes to them as a theme', () => {
    for (const mayUse of [false, null])
      expect(readersOf(answer(quote(mayUse)))).toEqual({ team: 'theme', isCounted: true })
  })

  it('without words is counted and no more', () => {
    for (const given of [face, { answer: { is: 'notSure' } } as const])
      expect(readersOf(answer(given))).toEqual({ team: 'nothing', isCounted: true })
  })

  it('for those who review alone goes to nobody else, not even as a count', () => {
    for (const given of [{}, face, quote(true)])
      expect(readersOf(answer({ ...given, ...isPrivate }))).toEqual({
        ...{ team: 'never', isCounted: false },
      })
  })
})

describe('what is told before Send', () => {
  const all = [{}, face, { ...face, why: 'A door.' }, quote(true), quote(null), quote(false)]
  const answers = [...all, ...all.map((one) => ({ ...one, ...isPrivate }))].map(answer)
  const entryOf = (one: Answer) =>
    run('entry', 'make', {
      ...{ as: system, command: care.sent, args: { ...care.made, answers: [one] } },
    }).body

  it('is what becomes of the answer once two have checked it and its author said yes', () => {
    for (const one of answers) {
      const body = entryOf(one) as unknown as typeof care.entry
      const { team } = readersOf(one)
      const isReviewed = team === 'words' || team === 'theme'
      const [item] = (isReviewed ? (care.ready(body) as typeof body) : body).answers
      const as = item && mayShare(body, item, '2027-06-01T09:00:00.000Z')
      expect(as).toBe(isReviewed ? (team === 'words' ? 'quote' : 'theme') : null)
    }
  })

  it('is what the tally counts', () => {
    for (const one of answers) {
      // As many as that what they all chose alike is told.
      const names = ['one', 'two', 'three', 'four', 'five']
      const facts = names.map((name) => fact('entry', name, entryOf(one)))
      const args = { region, council: null, challenge: care.made.challenge }
      const { body } = run('tally', 'make', { as: system, authority: true, args, facts })
      expect(body).toMatchObject({ lines: readersOf(one).isCounted ? [{ question: 'A1' }] : [] })
    }
  })
})
