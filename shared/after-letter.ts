/**
 * What may still happen to words once the letter is issued. They may be read, taken back, refused by their
 * author, held apart, and a check may be taken back: each of it only ends what is done with them. Nothing
 * is worded, checked or shared anew: the council has what was shared, all at once, and what came to it
 * afterwards would say by its moment whose it was.
 */
import { type Fact, factOf } from './kind.ts'
import { Problem } from './problems.ts'

type Visit = { moved?: Record<string, string> }

/** Where the challenge is not among the facts, it counts as not issued: the server holds it always. */
export const isLetterIssued = (challenge: string | null, facts: readonly Fact[]): boolean =>
  factOf<Visit>(facts, 'challenge', challenge ?? '')?.moved?.['letterIssued'] !== undefined

/** @throws Problem `letter-gone` */
export function refuseAfterLetter(challenge: string | null, facts: readonly Fact[]): void {
  if (isLetterIssued(challenge, facts)) throw new Problem('letter-gone')
}
