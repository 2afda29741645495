/** The ids of extracts. Apart from `review.ts`, because it brings a hash with it that most screens do without. */
import { derivedId } from './derived-id.ts'

/**
 * The extract made of an answer when `number` were made of it before: not to be reckoned from anything
 * that readers of extracts hold.
 */
export const extractOf = (entry: string, key: string, number: number): string =>
  derivedId(entry, `${key} ${String(number)}`)
