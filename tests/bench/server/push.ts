// Batches of 100 responses, each with the entry that follows from it, in three scopes together and in the log, against a plain insert of the same
// bodies; and the same batches once more, which must cost little.
import type { Report } from '../budget.ts'
import { median, shown } from '../figures.ts'
import { type Child, processorMs } from './child.ts'
import { during, type Line, openLine } from './line.ts'
import type { Person, Region } from './region.ts'
import { type Batch, batchOf } from './words.ts'

const rounds = 3
const roundMs = 2000
const connections = 4
const perBatch = 100

type Servers = { product: Child; raw: Child }

/** Every batch is another person's, as when a bus full of phones finds a signal. */
export async function measurePush(
  report: Report,
  on: string,
  { product, raw }: Servers,
  region: Region,
  people: readonly Person[],
): Promise<void> {
  const makeBatch = batches(region, people)
  const toProduct = Array.from({ length: connections }, () => openLine(product))
  const toRaw = Array.from({ length: connections }, () => openLine(raw))
  const figures: Round[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const ours = await pushFresh(toProduct, product.pid, '/api/sync', makeBatch)
    const again = await pushAgain(toProduct, ours.sent)
    const plain = await pushFresh(toRaw, raw.pid, '/push', makeBatch)
    // The first round only warms up.
    if (round > 0) figures.push({ first: ours, again, raw: plain })
  }
  for (const line of [...toProduct, ...toRaw]) line.close()
  tell(report, on, figures)
}

type Pushed = { rate: number; processorUs: number; sent: Batch[] }
type Round = { first: Pushed; again: number; raw: Pushed }

function tell(report: Report, on: string, figures: readonly Round[]) {
  const of = (figure: (round: Round) => number) => median(figures.map(figure))
  const [first, raw] = [of((one) => one.first.rate), of((one) => one.raw.rate)]
  const [ownUs, rawUs] = [of((one) => one.first.processorUs), of((one) => one.raw.processorUs)]
  report.budget({
    on,
    name: 'push, batches of 100 in three scopes',
    figure: of((one) => one.first.rate / one.raw.rate),
    unit: '× raw',
    bound: 0.2,
    is: 'least',
    from: `${shown(first)} commands/s; Hono + zod + insert ${shown(raw)}/s`,
  })
  report.budget({
    on,
    name: 'the same batches again',
    figure: of((one) => one.again / one.first.rate),
    unit: '× first',
    bound: 3,
    is: 'least',
    from: `${shown(of((one) => one.again))} commands/s`,
  })
  report.list({
    on,
    name: 'processor time of Node, a command pushed',
    from: `${shown(ownUs)} µs; the raw server ${shown(rawUs)} µs`,
  })
}

function batches(region: Region, people: readonly Person[]): () => Batch {
  let next = 0
  return () => {
    const person = people[next % people.length]
    next += 1
    if (!person) throw new Error('Nobody to send.')
    return batchOf(region, person, perBatch)
  }
}

/** @returns commands in a second, processor time of the server for one, and what was sent */
async function pushFresh(
  lines: Line[],
  pid: number,
  path: string,
  makeBatch: () => Batch,
): Promise<Pushed> {
  const sent: Batch[] = []
  const before = processorMs(pid)
  const seconds = await during(lines, roundMs, async (line) => {
    const batch = makeBatch()
    await push(line, path, batch)
    sent.push(batch)
  })
  const count = sent.length * perBatch
  const processorUs = ((processorMs(pid) - before) * 1000) / count
  return { rate: count / seconds, processorUs, sent }
}

async function pushAgain(lines: Line[], sent: readonly Batch[]): Promise<number> {
  const left = [...sent]
  const start = performance.now()
  await Promise.all(
    lines.map(async (line) => {
      for (let batch = left.pop(); batch; batch = left.pop()) await push(line, '/api/sync', batch)
    }),
  )
  return (sent.length * perBatch) / ((performance.now() - start) / 1000)
}

const applied = /"outcome":"applied"/g

async function push(line: Line, path: string, { person, body, count }: Batch): Promise<void> {
  const { status, text } = await line.post(path, body, person.session)
  const done = text.match(applied)?.length ?? 0
  if (status !== 200 || done !== count)
    throw new Error(
      `${path}: ${String(status)}, ${String(done)} of ${String(count)}: ${text.slice(0, 400)}`,
    )
}
