/** What is true of a yes or no to words, before and after the letter has gone. Pure. */
import type { Asked } from '../../../shared/records/response.ts'

type Said = Pick<Asked, 'yes' | 'answeredAt'>

/**
 * A no takes words back only until the letter is issued: what the council was given before stands. Of one
 * given on the very day nobody here knows which came first, so it is taken for one after it.
 *
 * @param issuedOn the day of the letter
 */
export function decisionOf(
  { yes, answeredAt }: Said,
  issuedOn: string | undefined,
): 'saidYes' | 'saidNo' | 'saidNoIssued' {
  if (yes) return 'saidYes'
  const isLater = issuedOn !== undefined && (answeredAt ?? '').slice(0, 10) >= issuedOn
  return isLater ? 'saidNoIssued' : 'saidNo'
}

/** What has to be said beside it: with whose words it is shown, or what changing one's mind no longer does. */
export function besideOf(
  { yes, answeredAt }: Said,
  issuedOn: string | undefined,
): 'together' | 'stands' | null {
  if (!answeredAt || !yes) return null
  return issuedOn === undefined ? 'together' : 'stands'
}
