// Four readers load a scope of a million rows, page after page of a thousand; the same rows read and
// written as JSON by the plainest server; and how large the process grows meanwhile.
import type { Report } from '../budget.ts'
import { median, shown } from '../figures.ts'
import { type Child, processorMs, residentMb } from './child.ts'
import { during, type Line, openLine } from './line.ts'
import type { Person, Region } from './region.ts'

const rounds = 4
const roundMs = 3000
const readers = 4
const perPage = 1000

export async function measurePull(
  report: Report,
  on: string,
  { product, raw }: { product: Child; raw: Child },
  region: Region,
  rows: number,
): Promise<void> {
  const visit = region.challenges[0]
  if (!visit) throw new Error('No visit to read.')
  const ours = reading(product, `challenge:${visit.id}:review`, visit.lead)
  const plain = readingRaw(raw)
  const figures: { ours: Read; plain: Read }[] = []
  let resident = 0
  const watch = setInterval(() => (resident = Math.max(resident, residentMb(product.pid))), 100)
  for (let round = 0; round < rounds; round += 1)
    figures.push({ ours: await ours.round(), plain: await plain.round() })
  clearInterval(watch)
  const rawResident = residentMb(raw.pid)
  ours.close()
  plain.close()

  const rate = median(figures.map((one) => one.ours.rate))
  const ratio = median(figures.map((one) => one.ours.rate / one.plain.rate))
  const limit = median(figures.map((one) => one.plain.rate))
  const isByRate = rate / 45_000 >= ratio / 0.5
  report.budget({
    on,
    name: `pull out of ${shown(rows)} rows (or 0.5 × raw)`,
    ...(isByRate
      ? { figure: rate, unit: 'rows/s', bound: 45_000 }
      : { figure: ratio, unit: '× raw', bound: 0.5 }),
    is: 'least',
    from: `${shown(rate)} rows/s, ${shown(ratio)} × the ${shown(limit)} rows/s of read + JSON; ${shown(ours.rowBytes())} bytes a row`,
  })
  report.budget({
    on,
    name: `resident while pulling ${shown(rows)} rows`,
    figure: resident,
    unit: 'MB',
    bound: 250,
    is: 'most',
    from: `${String(readers)} readers; the raw server ${shown(rawResident)} MB`,
  })
  const us = (of: 'ours' | 'plain') => shown(median(figures.map((one) => one[of].processorUs)))
  report.list({
    on,
    name: 'processor time of Node, a row pulled',
    from: `${us('ours')} µs; the raw server ${us('plain')} µs`,
  })
}

/** Readers of one scope that go on from round to round and begin anew at the end. */
function reading(product: Child, scope: string, lead: Person) {
  const lines = openLines(product)
  const cursors: (string | null)[] = lines.map(() => null)
  let bytes = 0
  let total = 0
  const page = async (line: Line, which: number): Promise<number> => {
    const scopes = { [scope]: cursors[which] ?? null }
    const ask = JSON.stringify({ protocol: 1, device: lead.device, commands: [], scopes })
    const { status, text } = await line.post('/api/sync', ask, lead.session)
    const read = status === 200 ? readPage(text, scope) : undefined
    if (!read) throw new Error(`pull: ${String(status)} ${text.slice(0, 400)}`)
    cursors[which] = read.more ? read.cursor : null
    bytes += text.length
    total += read.rows
    return read.rows
  }
  return { ...roundsOf(product, lines, page), rowBytes: () => Math.round(bytes / total) }
}

/** Reads what goes on with without parsing the rows: this side must cost little. */
function readPage(text: string, scope: string) {
  const start = text.indexOf(`"scope":"${scope}"`)
  const cursor = /"cursor":"([^"]+)"/.exec(text.slice(start, start + 400))?.[1]
  if (start < 0 || cursor === undefined) return undefined
  const rows = text.split('"kind":"entry"').length - 1
  return { cursor, rows, more: rows >= perPage - 1 }
}

function readingRaw(raw: Child) {
  const lines = openLines(raw)
  const after = lines.map(() => '')
  return roundsOf(raw, lines, async (line, which) => {
    const ask = JSON.stringify({ after: after[which], limit: perPage })
    const { status, text } = await line.post('/pull', ask)
    const last = /"last":"([^"]*)"/.exec(text.slice(0, 100))?.[1]
    if (status !== 200 || last === undefined) throw new Error(`raw pull: ${String(status)}`)
    after[which] = last
    return text.split('"kind":"entry"').length - 1
  })
}

const openLines = (server: Child) => Array.from({ length: readers }, () => openLine(server))

type Read = { rate: number; processorUs: number }

function roundsOf(
  { pid }: Child,
  lines: Line[],
  page: (line: Line, which: number) => Promise<number>,
) {
  return {
    /** @returns rows in a second, and processor time of the server for one */
    round: async (): Promise<Read> => {
      let rows = 0
      const before = processorMs(pid)
      const seconds = await during(lines, roundMs, async (line, which) => {
        rows += await page(line, which)
      })
      const processorUs = ((processorMs(pid) - before) * 1000) / rows
      return { rate: rows / seconds, processorUs }
    },
    close: () => {
      for (const line of lines) line.close()
    },
  }
}
