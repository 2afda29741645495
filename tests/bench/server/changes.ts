// Ten changes since the last time, asked for by somebody who holds ten thousand rows and by somebody
// who holds a million: the store must find them without walking through the rest.
import type { Report } from '../budget.ts'
import { median, shown } from '../figures.ts'
import type { Child } from './child.ts'
import { openLine } from './line.ts'
import { askOnce, catchUp, newPhone } from './phone.ts'
import type { Region } from './region.ts'
import { sendOf } from './words.ts'

const changes = 10
const warm = 30
const times = 300

export type Filled = { server: Child; region: Region; rows: number }

export async function measureChanges(
  report: Report,
  on: string,
  small: Filled,
  large: Filled,
): Promise<void> {
  const few = await changed(small)
  const many = await changed(large)
  const figures: { few: number; many: number }[] = []
  // Turn and turn about, so that both see the same machine.
  for (let time = 0; time < warm + times; time += 1) {
    const pair = { few: await few.ask(), many: await many.ask() }
    if (time >= warm) figures.push(pair)
  }
  few.close()
  many.close()
  const fewMs = median(figures.map((one) => one.few))
  const manyMs = median(figures.map((one) => one.many))
  report.budget({
    on,
    name: `10 changes out of ${shown(large.rows)} rows`,
    figure: manyMs / fewMs,
    unit: '×',
    bound: 1.5,
    is: 'most',
    from: `${shown(manyMs)} ms; out of ${shown(small.rows)} rows ${shown(fewMs)} ms; medians of ${String(times)}`,
  })
}

/** Somebody who has all, then ten responses come: the same question is asked over and over. */
async function changed({ server, region, rows }: Filled) {
  const visit = region.challenges[0]
  const [expert] = visit?.experts ?? []
  if (!visit || !expert) throw new Error('No visit to change.')
  const line = openLine(server)
  const reader = newPhone(visit.lead)
  await skipTo(reader.cursors, visit.id, rows)
  await catchUp(line, reader)
  const before = { ...reader.cursors }

  const author = newPhone(expert)
  for (let change = 0; change < changes; change += 1)
    await askOnce(line, author, [sendOf(region, expert)])

  return {
    ask: async () => {
      const phone = { person: visit.lead, cursors: { ...before }, rows: 0 }
      const { ms } = await askOnce(line, phone)
      if (phone.rows !== changes)
        throw new Error(`${String(phone.rows)} rows instead of ${String(changes)}`)
      return ms
    },
    close: () => line.close(),
  }
}

/** The filling tagged each of its commits with its number: nobody need read all to stand at the end. */
async function skipTo(cursors: Record<string, string | null>, challenge: string, rows: number) {
  cursors[`challenge:${challenge}:review`] = `${String(rows)}.tag${String(rows)}`
}
