// `npm run bench`: the budgets of the design, measured, with pass or miss, and why one is missed; exit
// code 1 then. Writes bench.json, which is not committed. Nothing else in the project asserts a speed.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../support/postgres.ts'
import { isKept, makeReport, type Report } from './budget.ts'
import { machine, machineLine } from './machine.ts'
import { measureClient } from './client/measure.ts'
import { measureServer, serverParts } from './server/measure.ts'
import { missedLines } from './why.ts'

const usage = `npm run bench -- [--only server|client] [--store sqlite|postgres] [--rows 1000000]
  [--parts ${serverParts.join(',')}]`
const file = join(import.meta.dirname, '../../bench.json')

type Asked = { server: boolean; client: boolean; stores: string[]; rows: number; parts: string[] }

function read(): Asked | undefined {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        store: { type: 'string' },
        rows: { type: 'string', default: '1000000' },
        parts: { type: 'string', default: serverParts.join() },
      },
    })
    const { only, store, rows } = values
    const parts = values.parts.split(',')
    const isRight =
      (only === undefined || ['server', 'client'].includes(only)) &&
      (store === undefined || ['sqlite', 'postgres'].includes(store)) &&
      Number(rows) >= 1000 &&
      parts.every((part) => (serverParts as readonly string[]).includes(part))
    if (!isRight) return undefined
    return {
      server: only !== 'client',
      client: only !== 'server',
      stores: store ? [store] : ['sqlite', 'postgres'],
      rows: Number(rows),
      parts,
    }
  } catch {
    return undefined // an option that is none of ours
  }
}

async function measureStore(report: Report, store: string, asked: Asked): Promise<void> {
  const wants = (part: string) => asked.parts.includes(part)
  if (store === 'sqlite') return measureServer(report, undefined, asked.rows, wants)
  const postgres = await startPostgres({ durable: true })
  try {
    await measureServer(report, postgres.url, asked.rows, wants)
  } finally {
    await postgres.stop()
  }
}

async function main(): Promise<number> {
  const asked = read()
  const say = (line: string) => process.stdout.write(`${line}\n`)
  if (!asked) {
    say(usage)
    return 1
  }
  const start = performance.now()
  const on = machine()
  say(
    `${machineLine(on)}\nFigures of one run on this machine: medians, and ratios to a raw limit beside them.`,
  )
  const { budgets, listed, report } = makeReport(say)
  // One part that breaks must not hide the figures of the others.
  const broken: string[] = []
  const part = async (name: string, work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      broken.push(name)
      say(
        `BROKE ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
    }
  }
  if (asked.server)
    for (const store of asked.stores) await part(store, () => measureStore(report, store, asked))
  if (asked.client) await part('client', () => measureClient(report))

  const missed = budgets.filter((one) => !isKept(one))
  const results = budgets.map((one) => ({ ...one, pass: isKept(one) }))
  writeFileSync(
    file,
    `${JSON.stringify({ machine: on, budgets: results, listed, broken }, null, 2)}\n`,
  )
  const took = `${Math.round((performance.now() - start) / 1000)} s`
  say(`${budgets.length - missed.length} of ${budgets.length} budgets kept (${took}).`)
  for (const line of missedLines(budgets, on.load)) say(line)
  return missed.length + broken.length === 0 ? 0 : 1
}

process.exitCode = await main()
