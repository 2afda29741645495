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
