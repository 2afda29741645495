/** Where somebody is in a section, and when that is worth keeping: a place is a record of its own. */
import type { Reading } from '../../../shared/records/reading.ts'
import { type Kept, placeIn } from './editions-view.ts'

/** What lies under the bar at the head of the screen has been read past. */
const edge = 96

/** The paragraph at the top of the screen; null while the section's head is still on it. */
export function topOf(paragraphs: readonly { id: string; top: number }[]): string | null {
  return paragraphs.filter(({ top }) => top < edge).at(-1)?.id ?? null
}

type Place = { edition: string; section: string; paragraph: string | null }

/** A section that was opened is kept once, and then only another place in it than the last one. */
export function isWorthKeeping(place: Place, readings: readonly Kept<Reading>[]): boolean {
  const last = placeIn(place.edition, readings)
  return last?.section !== place.section || last.paragraph !== place.paragraph
}
