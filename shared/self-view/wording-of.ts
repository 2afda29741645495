/** What follows from writing in a self-view: a wording, so that who wrote or did what, and when, is never lost. */
import * as z from 'zod/mini'
import type { Moment } from '../actor.ts'
import { derivedId } from '../derived-id.ts'
import type { FollowUp } from '../kind.ts'
import type { EvidenceContent } from './drafts.ts'

/** What may be done to a text other than to write it; `assigned`: who sees to an action, and by when. */
export const did = z.enum(['moved', 'takenOut', 'putBack', 'assigned'])

type Place = {
  region: string
  council: string | null
  challenge: string | null
  selfView: string
  /** The record it is in. */
  section: string
}
type Said = { of: string; text: string; did?: z.infer<typeof did> }

/** One of each command. @param of where it stands, as `shared/records/wording.ts` says */
export function wordingOf(
  { region, council, challenge, selfView, section }: Place,
  { command }: Moment,
  { of, text, did: done }: Said,
): FollowUp {
  const args = { region, council, challenge, selfView, section, of, text, did: done ?? null }
  return { kind: 'wording', name: 'make', record: derivedId(command, 'wording'), args }
}

/** Who sees to an action and by when, as one text: the post, and in the next line the day. */
export const termsText = ({ owner, due }: { owner: string; due: string }): string =>
  `${owner}\n${due}`

/**
 * Evidence as one text, so that two of them can be compared: its title, its day and page, the quote and the
 * link where there are some, and in the last line the sections it stands for.
 */
export const evidenceText = ({
  title,
  date,
  page,
  quote,
  link,
  sections,
}: EvidenceContent & { sections: readonly string[] }): string =>
  [title, page ? `${date}, p. ${page}` : date, quote, link, sections.join(', ')]
    .filter(Boolean)
    .join('\n')
