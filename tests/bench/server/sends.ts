// Single responses from eight phones at once, each a question of its own with the phone's cursors, as
// when people press Send one after another.
import type { Report } from '../budget.ts'
import { quantile, shown } from '../figures.ts'
import type { Child } from './child.ts'
import { during, openLine } from './line.ts'
import { askOnce, catchUp, newPhone } from './phone.ts'
import type { Region } from './region.ts'
import { batchOf, sendOf } from './words.ts'

const connections = 8
const warmMs = 1000
const timedMs = 6000
const rawMs = 2000

/** @param region of which the second and third visit send, four experts each */
export async function measureSends(
  report: Report,
  on: string,
  { product, raw }: { product: Child; raw: Child },
  region: Region,
): Promise<void> {
  const people = region.challenges.slice(1, 3).flatMap(({ experts }) => experts.slice(0, 4))
  const phones = people.slice(0, connections).map(newPhone)
  const lines = phones.map(() => openLine(product))
  const times: number[] = []
  const send = async (_line: unknown, which: number) => {
    const [line, phone] = [lines[which], phones[which]]
    if (!line || !phone) throw new Error('No such phone.')
    times.push((await askOnce(line, phone, [sendOf(region, phone.person)])).ms)
  }

  for (const [which, line] of lines.entries()) {
    const phone = phones[which]
    if (phone) await catchUp(line, phone)
  }
  await during(lines, warmMs, send)
  times.length = 0
  const seconds = await during(lines, timedMs, send)
  for (const line of lines) line.close()

  const plain = await rawRate(raw, region)
  const context = { on, from: `8 phones on 2 visits, own cursors; plain insert ${shown(plain)}/s` }
  report.budget({
    ...context,
    name: 'single sends',
    figure: times.length / seconds,
    unit: '/s',
    bound: 500,
    is: 'least',
  })
  report.budget({
    on,
    name: 'single sends, p99',
    figure: quantile(times, 0.99),
    unit: 'ms',
    bound: 30,
    is: 'most',
    from: `median ${shown(quantile(times, 0.5))} ms, of ${shown(times.length)}`,
  })
}

async function rawRate(raw: Child, region: Region): Promise<number> {
  const lines = Array.from({ length: connections }, () => openLine(raw))
  const expert = region.challenges[1]?.experts[0]
  let count = 0
  const seconds = await during(lines, rawMs, async (line) => {
    if (!expert) throw new Error('Nobody to send.')
    await line.post('/push', batchOf(region, expert, 1).body)
    count += 1
  })
  for (const line of lines) line.close()
  return count / seconds
}
