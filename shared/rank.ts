/**
 * Rank keys: the order of things that several people put in order, offline too. A key between two others
 * can always be made; where two people made the same one, the id decides.
 */
import * as z from 'zod/mini'

const digits = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Lower-case letters and digits, read as a fraction: it never ends in 0, so that one before it exists. */
export const rank = z.string().check(z.maxLength(100), z.regex(/^[0-9a-z]*[1-9a-z]$/))

type Ranked = { id: string; rank: string }

/**
 * A key after `before` and before `after`; '' stands for the beginning, null for the end. Between two that
 * have the same key there is no room: then it comes after both.
 */
export function rankBetween(before: string, after: string | null): string {
  const end = after !== null && after > before ? after : null
  let key = ''
  let isBelow = end === null
  for (let place = 0; ; place += 1) {
    const low = valueAt(before, place)
    const high = end === null || isBelow ? digits.length : valueAt(end, place)
    const middle = Math.floor((low + high) / 2)
    if (middle > low) return key + digits.charAt(middle)
    key += digits.charAt(low)
    // Once a digit is below that of `after`, whatever follows stays below it.
    if (low < high) isBelow = true
  }
}

/**
 * The moves that bring one to this place among the others. It is one, but where two people put theirs at
 * the same place there is no room between: then those after it make some.
 */
export function movesTo(ordered: readonly Ranked[], id: string, place: number): Ranked[] {
  const others = ordered.filter((one) => one.id !== id)
  let before = others[place - 1]?.rank ?? ''
  const later = others.slice(Math.max(place, 0))
  const end = later.find(({ rank: own }) => own > before)?.rank ?? null
  return [id, ...later.filter(({ rank: own }) => own <= before).map((one) => one.id)].map((one) => {
    before = rankBetween(before, end)
    return { id: one, rank: before }
  })
}

const valueAt = (key: string, place: number): number => digits.indexOf(key.charAt(place) || '0')

/** In their order; a copy. */
export const inOrder = <One extends Ranked>(ranked: readonly One[]): One[] =>
  [...ranked].sort((a, b) => compare(a.rank, b.rank) || compare(a.id, b.id))

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)
