// Servers as processes of their own, so that the load we make shares nothing with what is measured.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import { sparePort } from '../../support/ports.ts'
import type { Place } from './place.ts'

const project = join(import.meta.dirname, '../../..')
// Long: a busy machine starts slowly, and a start is not what is measured.
const patienceMs = 60_000

export type Child = {
  origin: string
  port: number
  pid: number
  isAlive: () => boolean
  stop: () => Promise<void>
}

/** The product as it runs in production, on its own port of the loopback. */
export async function startProduct(place: Place): Promise<Child> {
  const port = await sparePort()
  const origin = `http://localhost:${String(port)}`
  const env = {
    NODE_ENV: 'production',
    PORT: String(port),
    ORIGIN: origin,
    DATA_DIR: place.dataDir,
    SECRET: place.secret,
    ...(place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}),
  }
  return start(served(), port, env, '/api/health')
}

/** The raw limits: the plainest server that could be written, over the same sort of store. */
export async function startRaw(place: Place, rows: Place): Promise<Child> {
  const port = await sparePort()
  const env = {
    PORT: String(port),
    RAW_DIR: place.dataDir,
    ROWS_DIR: rows.dataDir,
    ...(place.databaseUrl ? { RAW_URL: place.databaseUrl } : {}),
    ...(rows.databaseUrl ? { ROWS_URL: rows.databaseUrl } : {}),
  }
  return start(['tests/bench/server/raw-server.ts'], port, env, '/ready')
}

/** What `npm run serve` gives to Node, its memory settings with it. */
function served(): string[] {
  const text = readFileSync(join(project, 'package.json'), 'utf8')
  const { scripts } = z.object({ scripts: z.object({ serve: z.string() }) }).parse(JSON.parse(text))
  return scripts.serve.split(' ').slice(1)
}

async function start(
  args: readonly string[],
  port: number,
  env: Record<string, string>,
  ready: string,
): Promise<Child> {
  const { DATABASE_URL: _outer, ...outer } = process.env
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: { ...outer, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (text: Buffer) => {
    if (said.length < 20_000) said += text.toString()
  })
  const isAlive = () => child.exitCode === null && child.signalCode === null
  const until = performance.now() + patienceMs
  while (!(await answers(`http://localhost:${String(port)}${ready}`))) {
    if (!isAlive() || performance.now() > until) {
      child.kill('SIGKILL')
      throw new Error(`${args.join(' ')} did not start:\n${said}`)
    }
    await sleep(50)
  }
  return {
    origin: `http://localhost:${String(port)}`,
    port,
    pid: child.pid ?? 0,
    isAlive,
    stop: () => ended(child),
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false // not listening yet
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

/** Memory of a process that is resident now, in MB; NaN where the system does not say. */
export function residentMb(pid: number): number {
  try {
    const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]
    return Number(kb) / 1024
  } catch {
    return Number.NaN
  }
}

/** Processor time a process has used, in ms (of 10); NaN where the system does not say. */
export function processorMs(pid: number): number {
  try {
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')[1]
        ?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}

/** Connections that a server holds open or has not let go of; NaN where the system does not say. */
export function connectionsTo(port: number): number {
  const own = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  // Established, and closed by the other side alone.
  const states = ['01', '08']
  try {
    return ['/proc/net/tcp', '/proc/net/tcp6']
      .flatMap((table) => readFileSync(table, 'utf8').trim().split('\n').slice(1))
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local = '', , state = '']) => local.endsWith(own) && states.includes(state))
      .length
  } catch {
    return Number.NaN
  }
}
