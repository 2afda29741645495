/** Rows of a file as readings; each row that is none is refused with its line, its column and why. */
import { year as yearSchema } from '../../shared/self-view/figures.ts'
import { onsCode } from '../../shared/records/council.ts'
import type { Columns, Mapping, RefusedRow, Why } from '../../shared/scorecard.ts'
import type { CsvRow } from './csv.ts'

/** A figure of one council in one year; null where the file has none. */
export type Reading = {
  ons: string
  name: string
  code: string
  year: string
  value: number | null
}

/** Which way is better, as the file says it. */
export type Order = 'high' | 'low' | null

export type Read = { readings: Reading[]; refused: RefusedRow[] }

type Row = { line: number; at: (column: keyof Columns) => string }

/** @param better which way each indicator is, for those the file speaks of */
export function readRows(
  [head, ...rows]: readonly CsvRow[],
  { columns, measures }: Mapping,
  better: ReadonlyMap<string, 'high' | 'low' | 'none'>,
): Read {
  const headers = head?.cells ?? []
  const readings: Reading[] = []
  const refused: RefusedRow[] = []
  const seen = new Set<string>()
  for (const { line, cells } of rows) {
    const at = (column: keyof Columns) => {
      const name = columns[column]
      return name === null ? '' : (cells[headers.indexOf(name)] ?? '').trim()
    }
    const found = readRow({ line, at }, cells.length < headers.length, measures, better)
    if (found === 'leftOut') continue
    const key = 'ons' in found ? `${found.ons} ${found.code} ${found.year}` : ''
    const double = seen.has(key) && key !== ''
    if (!('ons' in found))
      refused.push({ line, column: columns[found.column] ?? '', ...said(found, at) })
    else if (double)
      refused.push({
        line,
        column: columns.year,
        why: 'double',
        said: `${found.name} ${found.year}`,
      })
    else readings.push(found)
    seen.add(key)
  }
  return { readings, refused }
}

type No = { column: keyof Columns; why: Why }

const longest = 60
const said = ({ column, why }: No, at: Row['at']) => ({ why, said: at(column).slice(0, longest) })

function readRow(
  { at }: Row,
  isShort: boolean,
  measures: Mapping['measures'],
  better: ReadonlyMap<string, 'high' | 'low' | 'none'>,
): Reading | No | 'leftOut' {
  if (isShort) return { column: 'value', why: 'tooShort' }
  const measure = at('measure')
  if (measure === '') return { column: 'measure', why: 'noMeasure' }
  const code = Object.hasOwn(measures, measure) ? measures[measure] : undefined
  if (code === undefined) return 'leftOut'
  const ons = at('council')
  if (ons === '') return { column: 'council', why: 'noCouncil' }
  if (!onsCode.safeParse(ons).success) return { column: 'council', why: 'notACode' }
  const year = yearOf(at('year'))
  if (year === null) return { column: 'year', why: at('year') === '' ? 'noYear' : 'notAYear' }
  const value = valueOf(at('value'))
  if (value === undefined) return { column: 'value', why: 'notANumber' }
  const order = orderOf(at('order'))
  const ours = better.get(code)
  // The other way round it would be another measure under the same code.
  if (order && ours && ours !== 'none' && order !== ours)
    return { column: 'order', why: 'otherOrder' }
  return { ons, name: at('name') || ons, code, year, value }
}

/** `2016-17`, also written `2016/17` or `2016-2017`. */
function yearOf(text: string): string | null {
  const [, from, to] = /^(\d{4})\s*[-/–]\s*(?:\d\d)?(\d\d)$/.exec(text) ?? []
  const year = `${from ?? ''}-${to ?? ''}`
  return yearSchema.safeParse(year).success ? year : null
}

/** Marks by which publishers say that there is no value. */
const missing = /^(|-|–|\.\.?|:|\*|#|\[?[cxz]\]?|n\/?a|none|null|nan|suppressed)$/i

/** Null where there is none, undefined where it is no number. Thousands may be parted by commas. */
function valueOf(text: string): number | null | undefined {
  if (missing.test(text)) return null
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?%?$/.test(text) ? text.replaceAll(',', '') : text
  return /^-?(\d+\.?\d*|\.\d+)%?$/.test(plain) ? Number(plain.replace('%', '')) : undefined
}

/** From the highest to the lowest: high is better. Whatever else stands there says nothing. */
function orderOf(text: string): Order {
  const plain = text.toLowerCase()
  if (/^(desc|descending|high|higher)$/.test(plain)) return 'high'
  return /^(asc|ascending|low|lower)$/.test(plain) ? 'low' : null
}
