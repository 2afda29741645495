/** What became of an answer that was sent, and what is true of a yes or no to its words. Pure. */
import { type Entry, keyOf, wordsIn } from '../../../shared/answer.ts'
import type { Asked, Response } from '../../../shared/records/response.ts'

type Said = Pick<Asked, 'yes' | 'answeredAt'>

/** What the team was given of it; unsure where a build before this one took it in. */
export type Shared = 'quote' | 'theme' | 'no' | 'unsure'

export function sharedOf(
  { shared, isSharedUnsure }: Pick<Response, 'shared' | 'isSharedUnsure'>,
  key: string,
): Shared {
  return shared.find((one) => one.key === key)?.as ?? (isSharedUnsure ? 'unsure' : 'no')
}

export type Outcome =
  'outReaders' | 'outNoWords' | 'outQuote' | 'outQuoteIssued' | 'outTheme' | 'outNotYet' | 'outLeft'

/**
 * Where an answer has come to; null where something else says it: it was taken back, its author said no, or
 * nobody knows. Of words that were held apart it says what it would say of any others that were not ready.
 *
 * @param issuedOn the day of the letter
 */
export function outcomeOf(
  response: Pick<Response, 'shared' | 'isSharedUnsure' | 'withdrawn' | 'asked'>,
  entry: Entry,
  issuedOn: string | undefined,
): Outcome | null {
  const key = keyOf(entry)
  const isIn = ({ key: one }: { key: string }) => one === key
  if (entry.answer.is === 'skipped' || response.withdrawn.some(isIn)) return null
  if (entry.credit.as === 'private') return 'outReaders'
  if (wordsIn(entry) === null) return 'outNoWords'
  const shared = sharedOf(response, key)
  const isRefused = response.asked.find(isIn)?.yes === false
  if (isRefused) return null
  if (shared === 'quote') return issuedOn === undefined ? 'outQuote' : 'outQuoteIssued'
  if (shared === 'theme') return 'outTheme'
  if (issuedOn === undefined) return 'outNotYet'
  return shared === 'unsure' ? null : 'outLeft'
}

/**
 * A no takes words back only until the letter is issued: what the council was given before stands. Of one
 * given on the very day nobody here knows which came first, so it is taken for one after it.
 *
 * @param issuedOn the day of the letter
 */
export function decisionOf(
  { yes, answeredAt }: Said,
  issuedOn: string | undefined,
  shared: Shared,
): 'saidYes' | 'saidNo' | 'saidNoIssued' {
  if (yes) return 'saidYes'
  const isLater = issuedOn !== undefined && (answeredAt ?? '').slice(0, 10) >= issuedOn
  return isLater && shared !== 'no' ? 'saidNoIssued' : 'saidNo'
}

/** What has to be said beside it: with whose words it is shown, or what changing one's mind no longer does. */
export function besideOf(
  { yes, answeredAt }: Said,
  issuedOn: string | undefined,
  shared: Shared,
): 'together' | 'stands' | null {
  if (!answeredAt || !yes) return null
  if (issuedOn === undefined) return shared === 'no' || shared === 'unsure' ? 'together' : null
  return shared === 'unsure' ? 'stands' : null
}
