import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CsvTrouble, parseCsv } from '../../../server/figures/csv.ts'

const cellsOf = (text: string) => parseCsv(text).map(({ cells }) => cells)
const lineOf = (text: string): number => {
  try {
    parseCsv(text)
  } catch (error) {
    if (error instanceof CsvTrouble) return error.line
    throw error
  }
  return 0
}
/** As a careful publisher writes it. */
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

describe('comma-separated values', () => {
  it('come back as they were written, whatever stands in them', () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 6 }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (some, end) => {
        const text = some.map((row) => row.map(quoted).join(',')).join(end)
        expect(cellsOf(text)).toEqual(some)
      }),
    )
  })

  it('know their line, also behind a cell of several lines', () => {
    const rows = parseCsv('a,b\n"one\ntwo",2\n\nlast,3')
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5])
  })

  it('take a byte order mark, empty cells, a last line without an end and other commas', () => {
    expect(cellsOf('\uFEFFa,b\r\n,\r\n1,2')).toEqual([
      ['a', 'b'],
      ['', ''],
      ['1', '2'],
    ])
    expect(cellsOf('a;b\n1,5;2')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ])
    expect(cellsOf('a\tb')).toEqual([['a', 'b']])
    expect(cellsOf('')).toEqual([])
  })

  it('say on which line quotes do not close, and take nothing', () => {
    expect(lineOf('a,b\n1,"2\n3,4')).toBe(2)
    expect(lineOf('a,b\n1,"2"3')).toBe(2)
  })
})
