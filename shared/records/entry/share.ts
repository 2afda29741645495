/**
 * What is shared of an entry: an extract of each answer that is ready, and what becomes of it when the
 * answer no longer stands as it was shared.
 */
import * as z from 'zod/mini'
import { never } from '../../actor.ts'
import { isLetterIssued } from '../../after-letter.ts'
import { answerKey } from '../../answer.ts'
import { extractOf } from '../../extract-id.ts'
import { commandsOn, type Fact, type FollowUp } from '../../kind.ts'
import { type EntryItem, mayShare, sharedWords } from '../../review.ts'
import type { Entry } from '../entry.ts'
import { authorOf, toAuthor } from './author.ts'
import { withItem } from './item.ts'

const { command } = commandsOn<Entry>()
const many = z.strictObject({ keys: z.array(answerKey).check(z.maxLength(200)) })

/** Follows from a sharing: makes an extract of each of these answers that is ready. */
export const share = command(many, {
  from: ['here'],
  needs: ['response'],
  heirs: true,
  may: never,
  apply: ({ id, record, args, moment, facts }) => {
    const persons = { heirs: moment.heirs, author: authorOf(record, facts) }
    const made = record.answers.flatMap((each) => {
      const isChosen = args.keys.includes(each.key)
      const as = isChosen ? mayShare(record, each, moment.at, persons) : null
      if (!as) return []
      const extract = extractOf(id, each.key, each.shared)
      return [{ each, as, extract }]
    })
    const shared = made.reduce(
      (body, { each, extract }) => withItem(body, { ...each, extract, shared: each.shared + 1 }),
      record,
    )
    const answers = made.map(({ each, as }) => ({ key: each.key, as }))
    const told = answers.length ? [toAuthor(record, 'share', { answers })] : []
    return { body: shared, also: [...made.map((one) => extractMade(record, one)), ...told] }
  },
})

function extractMade(
  record: Entry,
  { each, as, extract }: { each: EntryItem; as: 'quote' | 'theme'; extract: string },
): FollowUp {
  const { region, council, challenge, questionnaire } = record
  const { question, about: side } = each
  const text = as === 'quote' ? sharedWords(each) : null
  const name = each.given?.credit.as === 'name' && as === 'quote' ? each.given.credit.name : null
  return {
    ...{ kind: 'extract', name: 'make', record: extract },
    args: { region, council, challenge, questionnaire, question, about: side, text, name },
  }
}

/**
 * What was shared no longer stands. Before the letter is issued it is taken in again, its words with it;
 * after that it stays, as the letter does, and is put to no new use.
 */
export const takenOut = (
  record: Entry,
  { extract }: EntryItem,
  facts: readonly Fact[],
): FollowUp[] =>
  extract
    ? [
        {
          ...{ kind: 'extract', record: extract, args: {} },
          name: isLetterIssued(record.challenge, facts) ? 'close' : 'takeIn',
        },
      ]
    : []

/**
 * What its author comes to know of that. Never of words held apart: to them those stand as they did.
 */
export const unsharedTold = (
  record: Entry,
  { key }: Pick<EntryItem, 'key'>,
  facts: readonly Fact[],
): FollowUp[] =>
  isLetterIssued(record.challenge, facts) ? [] : [toAuthor(record, 'unshare', { key })]

/** The extract that stays after that. */
export const keptIn = (
  record: Entry,
  { extract }: EntryItem,
  facts: readonly Fact[],
): string | null => (isLetterIssued(record.challenge, facts) ? extract : null)
