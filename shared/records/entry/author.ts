/** The author of an entry, whom it does not name: told apart from those who check, told, and asked. */
import { held, isSame, type Moment } from '../../actor.ts'
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

/** As whom somebody reads it, among all that they may hold. */
function readerRole(moment: Moment, record: Entry) {
  if (record.late) return 'coordinator'
  return held(moment, record, 'leadPeer', 'manager')[0]?.role ?? 'expertCoordinator'
}

/** Its author is told that somebody has opened it. */
export const readTold = (record: Entry, moment: Moment): FollowUp =>
  toAuthor(record, 'read', { role: readerRole(moment, record) })

/** The same of whoever worked on the words of one answer, and may not have seen the others. */
export const partReadTold = (record: Entry, moment: Moment): FollowUp =>
  toAuthor(record, 'read', { role: readerRole(moment, record), part: true })

export const askAuthor = (record: Entry, after: EntryItem): FollowUp =>
  toAuthor(record, 'ask', {
    key: after.key,
    wording: wordingOf(record, after),
    text: sharedWords(after),
  })
