/**
 * Text that several people write together. An edit names the text it saw (`base`); if another stands
 * there, the newcomer is kept beside it and both writers see both. Nothing is overwritten unseen.
 */
import * as z from 'zod/mini'
import type { Moment } from './actor.ts'
import { instant, uuid } from './ids.ts'
import { isCleanText } from './text.ts'

const text = (most: number) => z.string().check(z.maxLength(most), z.refine(isCleanText))

const version = (most: number) => ({ command: uuid, text: text(most), by: uuid, at: instant })

/** A written text of at most `most` UTF-16 units, with the versions that stand beside it. */
export const written = (most: number) =>
  z.looseObject({ ...version(most), alternatives: z.array(z.looseObject(version(most))) })

export type Written = z.infer<ReturnType<typeof written>>

/** The arguments of an edit: the new text, and the alternatives it settles (ids of their commands). */
export const edit = (most: number) =>
  z.strictObject({ text: text(most), settles: z.array(uuid).check(z.maxLength(20)) })

/** The first text. */
export function firstText(words: string, moment: Moment): Written {
  return {
    command: moment.command,
    text: words,
    by: moment.actor.person,
    at: moment.at,
    alternatives: [],
  }
}

/**
 * Apply an edit. It becomes the text when its author saw the one that stands, or when both are the
 * same words; otherwise it stands beside it, in the place of the author's own alternative it builds on.
 */
export function editText(
  current: Written | null,
  input: { text: string; settles: readonly string[] },
  moment: Moment,
): Written {
  const mine = { command: moment.command, text: input.text, by: moment.actor.person, at: moment.at }
  if (!current) return { ...mine, alternatives: [] }
  const open = current.alternatives.filter((one) => !input.settles.includes(one.command))

  if (moment.base === current.command) return { ...current, ...mine, alternatives: open }
  if (input.text === current.text) return { ...current, alternatives: open }
  const replaced = open.find((one) => one.command === moment.base && one.by === mine.by)
  return { ...current, alternatives: [...open.filter((one) => one !== replaced), mine] }
}
