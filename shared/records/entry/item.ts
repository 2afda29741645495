/** One answer within an entry: as it comes, found by its key, and put back changed. */
import type * as z from 'zod/mini'
import { type entry as answer, keyOf } from '../../answer.ts'
import { Problem } from '../../problems.ts'
import type { EntryItem } from '../../review.ts'
import type { Entry } from '../entry.ts'

/** Nobody has been asked about these words, has checked or has shared them. */
export const unchecked = { agreed: null, checks: [], extract: null, askedAt: null }

export function blank(sent: z.infer<typeof answer>): EntryItem {
  const { question, about: side, answer: value, why, credit: name } = sent
  return {
    ...{ key: keyOf(sent), question, about: side, given: { answer: value, why, credit: name } },
    ...(name.as === 'private' && { isPrivate: true as const }),
    ...{ wording: null, ...unchecked, shared: 0 },
  }
}

/** @throws Problem `not-found` */
export function itemOf(record: Entry, key: string): EntryItem {
  const found = record.answers.find((each) => each.key === key)
  if (!found) throw new Problem('not-found')
  return found
}

export const withItem = (record: Entry, after: EntryItem): Entry => ({
  ...record,
  answers: record.answers.map((each) => (each.key === after.key ? after : each)),
})
