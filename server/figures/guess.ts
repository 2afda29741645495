/** Which column of a file holds what, as far as its headers say; and which indicator its measures are. */
import type { Columns, Mapping } from '../../shared/scorecard.ts'

const shapes: Record<keyof Columns, readonly RegExp[]> = {
  year: [/^(financial )?year$/, /year/],
  council: [/(local )?authority code/, /ons/, /area code/, /geography code/],
  name: [/(local )?authority name/, /area name/, /^(council|local authority|area)$/],
  measure: [/^code$/, /(measure|indicator) code/, /^(measure|indicator)$/],
  value: [/^value$/, /figure/],
  order: [/rank.?order/, /polarity/],
}

const find = (headers: readonly string[], key: keyof Columns): string | null => {
  const plain = headers.map((header) => header.trim().toLowerCase())
  for (const shape of shapes[key]) {
    const place = plain.findIndex((one) => shape.test(one))
    if (place >= 0) return headers[place] ?? null
  }
  return null
}

/** Null where one that is needed cannot be told. */
export function guessColumns(headers: readonly string[]): Columns | null {
  const [year, council] = [find(headers, 'year'), find(headers, 'council')]
  const [measure, value] = [find(headers, 'measure'), find(headers, 'value')]
  if (!year || !council || !measure || !value) return null
  return {
    year,
    council,
    measure,
    value,
    name: find(headers, 'name'),
    order: find(headers, 'order'),
  }
}

/**
 * The Office for Local Government's codes. Its ASC2 is the quality of life that services add, a value below
 * one, and not the one out of 24.
 */
const oflog: Mapping['measures'] = {
  ...{ ASC1: '1C', ASC2: '1B', ASC3: '3C(1)', ASC4: '3C(2)', ASC5: '2A', ASC6: 'ASC6', ASC7: '6A' },
}

/** Those the file has: by what was kept, by our own codes, by those of publishers we know. */
export function guessMeasures(
  found: readonly string[],
  kept: Mapping['measures'],
  known: ReadonlySet<string>,
): Mapping['measures'] {
  const pairs = found.flatMap((one) => {
    const code = kept[one] ?? (known.has(one) ? one : oflog[one])
    return code === undefined ? [] : [[one, code] as const]
  })
  return Object.fromEntries(pairs)
}
