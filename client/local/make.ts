/**
 * Making records that need an answer at once, several in a row. Each gets its id before the first try:
 * the same make asked again after a lost answer is the same command, and makes nothing twice.
 */
import type { KindName } from '../../shared/records/index.ts'
import { commandNow, newId } from './command.ts'
import { here } from './here.ts'

/** The id of a record that is going to be made. */
export const makeId = (): string => newId(here())

/** Makes the record under its id. Throws `Offline` or `Refused`. */
export async function makeNow(kind: KindName, record: string, args: unknown): Promise<void> {
  await commandNow(kind, 'make', args, { record })
}
