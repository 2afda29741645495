/**
 * The review of one answer: which wording stands, who has found it safe, what its author said, and what
 * may be shared of it. Rules for entries and sharings alike.
 */
import * as z from 'zod/mini'
import { answerKey, answerValue, credit, longestSaid, wordsIn } from './answer.ts'
import { heirOf, type Heirs } from './actor.ts'
import { day, instant, uuid } from './ids.ts'
import { words } from './text.ts'
import { workingDaysBetween } from './working-days.ts'
import { written } from './written.ts'

/** The words of an answer as their author sent them. */
export const given = z.looseObject({ answer: answerValue, why: z.nullable(words(5000)), credit })
export type GivenWords = z.infer<typeof given>

export const item = z.looseObject({
  key: answerKey,
  question: z.string(),
  about: z.enum(['own', 'seen']),
  /** Null when it was taken back or is held apart: nobody here is told which. */
  given: z.nullable(given),
  /** For those who read it alone, whatever became of the words: it is counted nowhere. */
  isPrivate: z.optional(z.literal(true)),
  /** The words with details taken out; null as long as they stand as they were sent. */
  wording: z.nullable(written(longestSaid)),
  /** When the author was asked about the wording that stands. */
  askedAt: z.nullable(instant),
  /** What the author said, of which wording, and on which day: no finer, as of all that authors do. */
  agreed: z.nullable(z.looseObject({ wording: uuid, yes: z.boolean(), on: day })),
  /** Set once the author said no to a wording: from then on their silence counts for nothing. */
  saidNo: z.optional(z.boolean()),
  /** Who found that nobody could be recognised by which wording. */
  checks: z.array(z.looseObject({ by: uuid, wording: uuid, at: instant })),
  /** The extract made of it, and how many were made in all. */
  extract: z.nullable(uuid),
  shared: z.int(),
})
export type EntryItem = z.infer<typeof item>

/** What these rules look at of an entry. `sentAs` is the command that sent it: the first wording. */
export type Reviewed = { sentAs: string; answers: readonly EntryItem[] }

/** The wording of an answer that stands now. */
export const wordingOf = ({ sentAs }: Pick<Reviewed, 'sentAs'>, { wording }: EntryItem): string =>
  wording?.command ?? sentAs

/** The words that would be shared now; null when there are none. */
export function sharedWords({ given: sent, wording }: EntryItem): string | null {
  return sent && (wording?.text ?? wordsIn(sent))
}

/** Whether it holds words that its author lets others read at all. */
export const isForOthers = (each: EntryItem): boolean =>
  each.given !== null && each.given.credit.as !== 'private' && sharedWords(each) !== null

/** After so many working days without an answer, words may feed a theme. */
export const daysToAnswer = 5

/** So many people beside the author must have found the words safe. */
export const checksNeeded = 2

/** The most that its author's yes allows: the speaker has to have said that their words may be used. */
export const mostUse = (answer: GivenWords['answer']): 'quote' | 'theme' =>
  answer.is === 'quote' && answer.mayUse !== true ? 'theme' : 'quote'

/** Who turned out to be one person, and who wrote it: both the server's alone to know. */
export type Persons = { heirs?: Heirs | undefined; author?: string | undefined }

/** Those who checked the wording that stands: never its author, and each person once, whatever their names. */
export function checkersOf(
  entry: Pick<Reviewed, 'sentAs'>,
  each: EntryItem,
  { heirs, author }: Persons = {},
): string[] {
  const current = wordingOf(entry, each)
  const own = each.checks.filter(({ wording }) => wording === current)
  const persons = new Set(own.map(({ by }) => heirOf(by, heirs)))
  if (author !== undefined) persons.delete(heirOf(author, heirs))
  return [...persons]
}

/** What may be shared of an answer at an instant: its words, its theme alone, or nothing yet. */
export function mayShare(
  entry: Pick<Reviewed, 'sentAs'>,
  each: EntryItem,
  at: string,
  persons: Persons = {},
): 'quote' | 'theme' | null {
  const sent = each.given
  const isOpen = each.extract === null && (each.wording?.alternatives.length ?? 0) === 0
  const isChecked = checkersOf(entry, each, persons).length >= checksNeeded
  if (!sent || !isForOthers(each) || !isOpen || !isChecked) return null
  if (each.agreed?.wording === wordingOf(entry, each)) {
    if (!each.agreed.yes) return null
    return mostUse(sent.answer)
  }
  if (each.saidNo) return null
  const isPast = each.askedAt !== null && workingDaysBetween(each.askedAt, at) >= daysToAnswer
  return isPast ? 'theme' : null
}
