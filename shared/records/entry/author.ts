/** The author of an entry, whom it does not name: told apart from those who check, told, and asked. */
import { isSame, type Moment } from '../../actor.ts'
import { type Fact, factOf, type FollowUp } from '../../kind.ts'
import { type EntryItem, sharedWords, wordingOf } from '../../review.ts'
import type { Entry } from '../entry.ts'

/** Only its author and the server hold the fact: on any other device it is missing, and the server decides. */
export function authorOf(
  { response }: Pick<Entry, 'response'>,
  facts: readonly Fact[],
): string | undefined {
  return factOf<{ author: string }>(facts, 'response', response)?.author
}

export function isAuthor(record: Entry, moment: Moment, facts: readonly Fact[]): boolean {
  const author = authorOf(record, facts)
  return author !== undefined && isSame(moment, author)
}

export const toAuthor = (record: Entry, name: string, args: unknown): FollowUp => ({
  ...{ kind: 'response', name, record: record.response, args, unseen: true },
})

export const askAuthor = (record: Entry, after: EntryItem): FollowUp =>
  toAuthor(record, 'ask', {
    key: after.key,
    wording: wordingOf(record, after),
    text: sharedWords(after),
  })
