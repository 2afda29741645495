/**
 * One answer as the person gave it. *Skipped* and *not sure* are answers of their own and are told
 * apart wherever answers are read.
 */
import * as z from 'zod/mini'
import { line, words } from './text.ts'

const id = z.string().check(z.regex(/^[a-z][A-Za-z0-9-]{0,39}$/))
const longest = 5000

export const answerValue = z.discriminatedUnion('is', [
  z.looseObject({ is: z.literal('skipped') }),
  z.looseObject({ is: z.literal('notSure') }),
  /** F: 5 is best; `of` says how many faces were on the screen. */
  z.looseObject({
    is: z.literal('face'),
    value: z.int().check(z.minimum(1), z.maximum(5)),
    of: z.union([z.literal(3), z.literal(5)]),
  }),
  /** Y. */
  z.looseObject({ is: z.literal('yes'), value: z.enum(['yes', 'partly', 'no']) }),
  /** M: option ids, and the words for *other*. */
  z.looseObject({
    is: z.literal('many'),
    values: z.array(id).check(z.minLength(1), z.maxLength(40)),
    other: z.nullable(words(500)),
  }),
  /** T and B. */
  z.looseObject({ is: z.literal('text'), text: words(longest) }),
  /** S: where it comes from is one of the question's options. */
  z.looseObject({ is: z.literal('seen'), text: words(longest), source: z.nullable(id) }),
  /** Q: the words, and whether the speaker said that they may be used. */
  z.looseObject({ is: z.literal('quote'), text: words(longest), mayUse: z.nullable(z.boolean()) }),
  /** G. */
  z.looseObject({
    is: z.literal('themes'),
    values: z.array(id).check(z.minLength(1), z.maxLength(40)),
  }),
])
export type AnswerValue = z.infer<typeof answerValue>

/** Whose name stands with the words when others read them: chosen for each answer. */
export const credit = z.discriminatedUnion('as', [
  /** The name the person wrote here. */
  z.looseObject({ as: z.literal('name'), name: line(60) }),
  /** "An expert by experience". */
  z.looseObject({ as: z.literal('role') }),
  /** For the people who read the feedback only. */
  z.looseObject({ as: z.literal('private') }),
])
export type Credit = z.infer<typeof credit>

/** "My own experience", or "what I saw or was told": never mixed. */
export const about = z.enum(['own', 'seen'])
export type About = z.infer<typeof about>

export const entry = z.looseObject({
  question: z.string().check(z.regex(/^[A-Z]\d{1,2}$/)),
  about,
  answer: answerValue,
  why: z.nullable(words(longest)),
  credit,
})
export type Entry = z.infer<typeof entry>

/** What tells the answers of one response apart: `own:A1`. */
export type AnswerKey = `${About}:${string}`
export const answerKey = z.string().check(z.regex(/^(own|seen):[A-Z]\d{1,2}$/))
export const keyOf = ({ about, question }: Pick<Entry, 'about' | 'question'>): AnswerKey =>
  `${about}:${question}`

/** Whether anything was said. A question that was skipped, with no words why, is kept but is no answer. */
export const isAnswered = ({ answer, why }: Pick<Entry, 'answer' | 'why'>): boolean =>
  answer.is !== 'skipped' || why !== null

/** The longest text that one answer can hold: what was said, and why. */
export const longestSaid = 2 * longest + 2

/** All that somebody wrote in one answer, as one text; null when they chose and wrote nothing. */
export function wordsIn({ answer, why }: Pick<Entry, 'answer' | 'why'>): string | null {
  const said = [textIn(answer), why].filter((text) => text !== null)
  return said.length > 0 ? said.join('\n\n') : null
}

function textIn(answer: AnswerValue): string | null {
  switch (answer.is) {
    case 'text':
    case 'seen':
    case 'quote':
      return answer.text
    case 'many':
      return answer.other
    case 'skipped':
    case 'notSure':
    case 'face':
    case 'yes':
    case 'themes':
      return null
    default:
      return answer satisfies never
  }
}
