/**
 * Where the review of an answer stands: who has said yes, who has to look at it next, and what may be
 * shared. The rules are `shared/review.ts`'s; this only says in which order a reviewer reads them.
 */
import type { Entry } from '../../../shared/records/entry.ts'
import {
  checkersOf,
  checksNeeded,
  daysToAnswer,
  type EntryItem,
  isForOthers,
  mayShare,
  sharedWords,
  wordingOf,
} from '../../../shared/review.ts'
import { workingDaysBetween } from '../../../shared/working-days.ts'
import type { EntryRow } from './listening-view.ts'

export type Stands =
  /** Taken back, or set apart: nobody here is told which. */
  | 'gone'
  /** For those who read the feedback only, or without words: there is nothing to review. */
  | 'kept'
  | 'shared'
  /** Two people changed the words at once. */
  | 'apart'
  /** Its author said no. */
  | 'refused'
  | 'ready'
  /** Ready, but to feed a theme and not to be quoted. */
  | 'readyTheme'
  | 'open'

/** What its author has said of the wording that stands. */
export type AuthorSaid = 'notAsked' | 'asked' | 'yes' | 'silent'

export type Review = {
  stands: Stands
  author: AuthorSaid
  askedAt: string | null
  /** How many have checked the wording that stands, this person among them where `isMine`. */
  checks: number
  isMine: boolean
  wording: string
  /** The words as they would be shared. */
  words: string | null
  /** Somebody has taken details out. */
  isReworded: boolean
}

type Reviewed = Pick<Entry, 'sentAs'>

export function reviewOf(entry: Reviewed, item: EntryItem, me: string, now: string): Review {
  const checkers = checkersOf(entry, item)
  return {
    stands: standsOf(entry, item, now),
    author: authorOf(entry, item, now),
    askedAt: item.askedAt,
    checks: checkers.length,
    isMine: checkers.includes(me),
    wording: wordingOf(entry, item),
    words: sharedWords(item),
    isReworded: item.wording !== null && item.wording.command !== entry.sentAs,
  }
}

function standsOf(entry: Reviewed, item: EntryItem, now: string): Stands {
  if (!item.given) return 'gone'
  if (!isForOthers(item)) return 'kept'
  if (item.extract !== null) return 'shared'
  if ((item.wording?.alternatives.length ?? 0) > 0) return 'apart'
  if (authorSaidNo(entry, item)) return 'refused'
  const as = mayShare(entry, item, now)
  if (as === null) return 'open'
  return as === 'quote' ? 'ready' : 'readyTheme'
}

const authorSaidNo = (entry: Reviewed, { agreed, ...item }: EntryItem) =>
  agreed?.yes === false && agreed.wording === wordingOf(entry, { agreed, ...item })

function authorOf(entry: Reviewed, item: EntryItem, now: string): AuthorSaid {
  if (item.askedAt === null) return 'notAsked'
  if (item.agreed?.wording === wordingOf(entry, item)) return item.agreed.yes ? 'yes' : 'asked'
  // Once they have said no, their silence is never taken for anything.
  if (item.saidNo) return 'asked'
  return workingDaysBetween(item.askedAt, now) >= daysToAnswer ? 'silent' : 'asked'
}

/** Whether this person can check it now: it is open and they have not checked this wording. */
export const isToCheck = ({ stands, isMine, checks }: Review): boolean =>
  stands === 'open' && !isMine && checks < checksNeeded

/** What a reviewer can still do about it is in one of these piles; what is gone is in none. */
export const piles = ['apart', 'check', 'waiting', 'ready', 'refused', 'shared'] as const
export type Pile = (typeof piles)[number]

export function pileOf(review: Review): Pile | null {
  switch (review.stands) {
    case 'gone':
    case 'kept':
      return null
    case 'ready':
    case 'readyTheme':
      return 'ready'
    case 'open':
      return isToCheck(review) ? 'check' : 'waiting'
    case 'apart':
    case 'refused':
    case 'shared':
      return review.stands
    default:
      return review.stands satisfies never
  }
}

export type Piled = { entry: EntryRow; item: EntryItem; review: Review }

/** Every answer that is reviewed, in the piles. What came late is not reviewed here. */
export function pilesOf(
  entries: readonly EntryRow[],
  me: string,
  now: string,
): Record<Pile, Piled[]> {
  const found: Record<Pile, Piled[]> = {
    ...{ apart: [], check: [], waiting: [], ready: [], refused: [], shared: [] },
  }
  for (const entry of entries)
    for (const item of entry.body.late ? [] : entry.body.answers) {
      const review = reviewOf(entry.body, item, me, now)
      const pile = pileOf(review)
      if (pile) found[pile].push({ entry, item, review })
    }
  return found
}

/** Once the letter is issued nothing moves between the piles: what is shared, and all that stays here. */
export const afterLetter = ({
  shared,
  ...rest
}: Record<Pile, Piled[]>): ['over' | 'shared', Piled[]][] => [
  ['over', Object.values(rest).flat()],
  ['shared', shared],
]
