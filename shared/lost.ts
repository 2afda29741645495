/**
 * An edit of somebody's answer that was lost when the server was restored: whose words it changes, and
 * what is left of it once they are gone. Anything may stand in it; nothing is taken for granted.
 */
import * as z from 'zod/mini'
import { uuid } from './ids.ts'

const work = z.looseObject({
  kind: z.literal('entry'),
  record: uuid,
  args: z.looseObject({ key: z.optional(z.string()) }),
})

/** The answer of an entry that a lost command was about, `key` null for the entry as a whole; null for none. */
export function answerOf(command: unknown): { entry: string; key: string | null } | null {
  const found = work.safeParse(command).data
  return found ? { entry: found.record, key: found.args.key ?? null } : null
}

/** The same command, with nothing in it but the answer that it was about. */
export function withoutEdit(command: unknown): unknown {
  const found = work.safeParse(command).data
  return found ? { ...found, args: { key: found.args.key } } : command
}
