/**
 * Who will read an answer and in which form, told before it is sent. The same rules decide it afterwards:
 * `review.ts` what may be shared, the tally what is counted.
 */
import { type Entry, wordsIn } from './answer.ts'
import { mostUse } from './review.ts'

/**
 * words: with details taken out, after their author's yes · theme: that something was said, after the yes
 * too · nothing: there are no words to share · never: its author lets nobody but the reviewers read it.
 */
export type ReadAs = 'words' | 'theme' | 'nothing' | 'never'

export type Readers = {
  /** The team of the visit, from a sharing on; the council reads the same from the letter on. */
  team: ReadAs
  /** Whether it is counted among how many answered, and what they chose. */
  isCounted: boolean
}

/** Reviewers read every answer at once and as it was sent: that needs no rule. */
export function readersOf(entry: Pick<Entry, 'answer' | 'why' | 'credit'>): Readers {
  if (entry.credit.as === 'private') return { team: 'never', isCounted: false }
  if (wordsIn(entry) === null) return { team: 'nothing', isCounted: true }
  return { team: mostUse(entry.answer) === 'quote' ? 'words' : 'theme', isCounted: true }
}
