/**
 * Making records that need an answer at once, several in a row. Each gets its id before the first try,
 * so that carrying on after a lost answer or a dropped connection never makes anything twice.
 */
import type { KindName } from '../../shared/records/index.ts'
import { Refused } from '../session/api.ts'
import { commandNow, newId } from './command.ts'
import { here } from './here.ts'

/** The id of a record that is going to be made. */
export const makeId = (): string => newId(here())

/** Makes the record; one that is there already under this id was made by an earlier try. */
export async function makeOnce(kind: KindName, record: string, args: unknown): Promise<void> {
  try {
    await commandNow(kind, 'make', args, { record })
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'already-there') throw error
  }
}
