/** What the commands of a section have in common: who writes it, its paragraphs, and what follows from a change. */
import { holds, type Moment } from '../../actor.ts'
import { derivedId } from '../../derived-id.ts'
import { type Fact, factsOf, type FollowUp } from '../../kind.ts'
import { Problem } from '../../problems.ts'
import type { Paragraph } from '../../self-view/drafts.ts'
import { wordingOf } from '../../self-view/wording-of.ts'
import type { Section } from '../section.ts'

export const mayWrite = (moment: Moment, record: Section) =>
  holds(moment, record, 'director', 'officer')

export function changed(record: Section, { actor }: Moment): Section {
  const { writers } = record
  return {
    ...record,
    writers: writers.includes(actor.person) ? writers : [...writers, actor.person],
    changes: record.changes + 1,
  }
}

/** @throws Problem `not-found` */
export function paragraphOf(record: Section, id: string): Paragraph {
  const found = record.paragraphs.find((each) => each.id === id)
  if (!found) throw new Problem('not-found')
  return found
}

export const withParagraph = (record: Section, after: Paragraph): Section => ({
  ...record,
  paragraphs: record.paragraphs.map((each) => (each.id === after.id ? after : each)),
})

/** Of a paragraph by its id, `summary`, a scale, or an indicator by its code. */
export const wording = (
  section: string,
  record: Section,
  moment: Moment,
  said: Parameters<typeof wordingOf>[2],
): FollowUp => wordingOf({ ...record, section }, moment, said)

/** What was done to a paragraph, with the words it had then. */
export const did = (
  section: string,
  record: Section,
  moment: Moment,
  done: { paragraph: Paragraph; did: 'moved' | 'takenOut' | 'putBack' },
): FollowUp =>
  wording(section, record, moment, {
    ...{ of: done.paragraph.id, text: done.paragraph.text.text, did: done.did },
  })

export const hasAction = (id: string, facts: readonly Fact[]): boolean =>
  factsOf<{ section: string }>(facts, 'action').some(({ body }) => body.section === id)

export const action = (
  id: string,
  { region, council, challenge, selfView, key }: Section,
  moment: Moment,
) => ({
  kind: 'action',
  name: 'propose',
  record: derivedId(moment.command, 'action'),
  args: { region, council, challenge, selfView, section: id, key },
})
