// Ids that are the same in each run.
import { derivedId } from '../../../shared/derived-id.ts'

/** The id of a thing by its name and number. */
export const idOf = (...thing: (string | number)[]) =>
  derivedId('019a0000-0000-7000-8000-000000000000', thing.join(' '))
