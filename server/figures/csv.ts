/**
 * Comma-separated values as RFC 4180 has them: quotes around commas, line breaks and doubled quotes. A
 * semicolon or a tab stands for the comma where the first line has no comma outside quotes.
 */

/** A row, and the line of the file on which it begins. */
export type CsvRow = { line: number; cells: string[] }

/** The file ends inside a quote that began on this line, or letters follow a closing quote there. */
export class CsvTrouble extends Error {
  readonly line: number
  constructor(line: number) {
    super(`The quotes on line ${String(line)} do not close.`)
    this.line = line
  }
}

/** Rows in their order; a line without anything is none. @throws CsvTrouble */
export function parseCsv(text: string): CsvRow[] {
  const separator = separatorOf(text)
  const rows: CsvRow[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const row: CsvRow = { line, cells: [] }
    for (let isOpen = true; isOpen;) {
      const isQuoted = text[at] === '"'
      const end = isQuoted ? endOfQuote(text, at, line) : endOfPlain(text, at, separator)
      const cell = isQuoted
        ? text.slice(at + 1, end - 1).replaceAll('""', '"')
        : text.slice(at, end)
      row.cells.push(cell)
      if (isQuoted) line += cell.split('\n').length - 1
      isOpen = text[end] === separator
      if (!isOpen && end < text.length && text[end] !== '\n' && text[end] !== '\r')
        throw new CsvTrouble(line)
      at = isOpen ? end + 1 : end
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    line += 1
    if (row.cells.length > 1 || row.cells[0] !== '') rows.push(row)
  }
  return rows
}

function separatorOf(text: string): string {
  const [first = ''] = text.replaceAll(/"[^"]*"/g, '').split(/[\r\n]/, 1)
  return [',', ';', '\t'].find((one) => first.includes(one)) ?? ','
}

/** Behind the closing quote. */
function endOfQuote(text: string, start: number, line: number): number {
  let at = text.indexOf('"', start + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  if (at < 0) throw new CsvTrouble(line)
  return at + 1
}

function endOfPlain(text: string, start: number, separator: string): number {
  let at = start
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r')
    at += 1
  return at
}
