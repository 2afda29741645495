/**
 * Two texts compared by words: what stayed, what came in and what went out, in reading order. What is
 * `same` and `out` together is the text before, `same` and `in` the text after, to the last space.
 * The work is bounded: very long texts are compared by whole lines, and those beyond that as two blocks.
 */
export type Piece = { is: 'same' | 'in' | 'out'; text: string }

/** Words, with an apostrophe or hyphen inside them; runs of white space; any other sign alone. */
const tokens = /\s+|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|./gsu
const lines = /[^\n]*\n|[^\n]+/g

/** The most pairs that are looked at, about those of two full paragraphs without a word in common. */
const mostPairs = 2_000_000

export function compare(before: string, after: string): Piece[] {
  return joined(withoutCrumbs(joined(piecesOf(split(before, tokens), split(after, tokens)))))
}

/** Whether anything in them differs. */
export const isChanged = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ is }) => is !== 'same')

const split = (text: string, by: RegExp): string[] => text.match(by) ?? []

function piecesOf(before: readonly string[], after: readonly string[]): Piece[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  return [
    piece('same', before.slice(0, head)),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    piece('same', before.slice(before.length - tail)),
  ]
}

function middle(before: readonly string[], after: readonly string[]): Piece[] {
  if (before.length * after.length <= mostPairs) return aligned(before, after)
  const long = { before: split(before.join(''), lines), after: split(after.join(''), lines) }
  const isShorter = long.before.length < before.length || long.after.length < after.length
  if (!isShorter || long.before.length * long.after.length > mostPairs)
    return [piece('out', before), piece('in', after)]
  return inLines(aligned(long.before, long.after))
}

/** Lines that changed, each block compared by words where that is little enough. */
function inLines(pieces: readonly Piece[]): Piece[] {
  return blocksOf(pieces).flatMap(({ same, out, into }) => {
    const [before, after] = [split(out, tokens), split(into, tokens)]
    const isLittle = before.length * after.length <= mostPairs
    const changed = isLittle ? piecesOf(before, after) : [piece('out', before), piece('in', after)]
    return [...changed, piece('same', [same])]
  })
}

/** The longest text that both have in this order: words count for more than the signs between them. */
function aligned(before: readonly string[], after: readonly string[]): Piece[] {
  const wide = after.length + 1
  // The weight of what is common from here to both ends; at most 4 for each of 1,414 words.
  const common = new Uint16Array((before.length + 1) * wide)
  const at = (one: number, other: number) => common[one * wide + other] ?? 0
  for (let one = before.length - 1; one >= 0; one -= 1)
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const isSame = before[one] === after[other]
      const both = isSame ? at(one + 1, other + 1) + weightOf(before[one] ?? '') : 0
      common[one * wide + other] = Math.max(both, at(one + 1, other), at(one, other + 1))
    }
  const pieces: Piece[] = []
  let [one, other] = [0, 0]
  while (one < before.length || other < after.length) {
    const [old, fresh] = [before[one], after[other]]
    const both = old !== undefined && old === fresh
    if (both && at(one, other) === at(one + 1, other + 1) + weightOf(old)) {
      pieces.push({ is: 'same', text: old })
      one += 1
      other += 1
    } else if (
      fresh === undefined ||
      (old !== undefined && at(one + 1, other) >= at(one, other + 1))
    ) {
      pieces.push({ is: 'out', text: old ?? '' })
      one += 1
    } else {
      pieces.push({ is: 'in', text: fresh })
      other += 1
    }
  }
  return pieces
}

const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text)
const weightOf = (token: string) => (isWord(token) ? 4 : /\s/.test(token) ? 1 : 2)

type Block = { out: string; into: string; same: string }

/** What changed, followed by what stayed, again and again. */
function blocksOf(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = []
  for (const { is, text } of pieces) {
    let open = blocks.at(-1)
    if (!open || (is !== 'same' && open.same !== '')) {
      open = { out: '', into: '', same: '' }
      blocks.push(open)
    }
    open[is === 'in' ? 'into' : is] += text
  }
  return blocks
}

/** A space or comma that stayed between two changes is part of the change: nobody reads it alone. */
function withoutCrumbs(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((one, place) => {
    const isBetween = place > 0 && place < pieces.length - 1
    if (one.is !== 'same' || !isBetween || isWord(one.text) || one.text.includes('\n')) return [one]
    return [
      { is: 'out', text: one.text },
      { is: 'in', text: one.text },
    ]
  })
}

/** Neighbours of one sort made one; what went out is read before what came in. */
function joined(pieces: readonly Piece[]): Piece[] {
  return blocksOf(pieces).flatMap(({ out, into, same }) =>
    [piece('out', [out]), piece('in', [into]), piece('same', [same])].filter(({ text }) => text),
  )
}

const piece = (is: Piece['is'], of: readonly string[]): Piece => ({ is, text: of.join('') })
