// `npm test`: everything a newcomer and the build machine need to know, in one run. Each step says
// how long it took; the first that fails ends the run; the last line is the count of tests. With
// `-- --seeds 20` it is the simulator and the two worlds alone, with seeds that nobody chose.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromiumPath, wantShell } from './support/chromium.ts'
import { type Counts, countsLine, countsOf, sum } from './support/counts.ts'
import { Missing } from './support/install.ts'
import { postgresFolder } from './support/postgres.ts'
import { roundsIn, trySeeds } from './seeds.ts'

type Step = {
  name: string
  commands: string[][]
  /** Where its test runner leaves its count. */
  report?: string
}

const project = join(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'tellback-reports-'))
const units = join(reports, 'vitest.json')
const journeys = join(reports, 'playwright.json')

// The three that only read run side by side; those that use both cores themselves run alone.
const reading: Step[] = [
  { name: 'types', commands: [['npm', 'run', '--silent', 'types']] },
  { name: 'lint', commands: [['npm', 'run', '--silent', 'lint']] },
  { name: 'format', commands: [['prettier', '--log-level', 'warn', '--check', '.']] },
]
const working: Step[] = [
  {
    name: 'rules, views, server, simulator',
    commands: [
      ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${units}`],
    ],
    report: units,
  },
  { name: 'build', commands: [['node', 'server/prepare.js']] },
  {
    name: 'browser journeys',
    commands: [['playwright', 'test', '--reporter=list,json']],
    report: journeys,
  },
]

const env = {
  ...process.env,
  PATH: [join(project, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
  PLAYWRIGHT_JSON_OUTPUT_FILE: journeys,
  CHROMIUM_PATH: '',
  // Vitest watches and Playwright opens a report unless they know that nobody sits there.
  CI: '1',
}

/** @returns the exit code; what a quiet command says is kept and shown only if it fails */
async function run(
  [program = '', ...args]: string[],
  quiet: boolean,
  more: Record<string, string> = {},
): Promise<number> {
  const stdio = quiet ? 'pipe' : 'inherit'
  const child = spawn(program, args, {
    cwd: project,
    env: { ...env, ...more },
    stdio: ['ignore', stdio, stdio],
  })
  const said: Buffer[] = []
  child.stdout?.on('data', (text: Buffer) => said.push(text))
  child.stderr?.on('data', (text: Buffer) => said.push(text))
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve(status ?? 1))
  })
  if (code !== 0) process.stdout.write(Buffer.concat(said))
  return code
}

/** Runs a step to its end or its first failing command, and says how it went. */
async function take(step: Step): Promise<boolean> {
  const start = Date.now()
  const quiet = step.report === undefined
  let code = 0
  for (const command of step.commands) code ||= await run(command, quiet)
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)\n`)
  return code === 0
}

/** @returns the name of the step that ended the run, or undefined when all went well */
async function takeAll(): Promise<string | undefined> {
  const read = await Promise.all(reading.map(async (step) => ({ step, ok: await take(step) })))
  const failed = read.find(({ ok }) => !ok)
  if (failed) return failed.step.name
  for (const step of working) {
    process.stdout.write(`… ${step.name}\n`)
    if (!(await take(step))) return step.name
  }
  return undefined
}

/** Rounds of seeds in place of the whole run. */
async function seeds(given: readonly string[]): Promise<number> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const rounds = roundsIn(given)
  if (rounds === undefined) {
    say('npm test takes nothing, or: npm test -- --seeds 20')
    return 1
  }
  const vitest = (args: readonly string[], more: Record<string, string>) =>
    run(['vitest', ...args], false, more)
  return (await trySeeds(rounds, vitest, { say, set: process.env })) ? 0 : 1
}

async function main(): Promise<number> {
  try {
    chromiumPath()
    wantShell()
    postgresFolder()
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    process.stdout.write(`${error.message}\n${countsLine({ passed: 0, failed: 0 })}\n`)
    return 1
  }

  const stopped = await takeAll()
  const counts: Counts = sum([countsOf(units), countsOf(journeys)])
  // A step can fail without naming a test: a type error, a crash. It counts as one.
  if (stopped && counts.failed === 0) counts.failed = 1
  if (stopped) process.stdout.write(`Stopped: ${stopped} failed.\n`)
  else if (counts.passed === 0) process.stdout.write('No test passed, so nothing is proved.\n')
  process.stdout.write(`${countsLine(counts)}\n`)
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1
}

try {
  const given = process.argv.slice(2)
  process.exitCode = given.length > 0 ? await seeds(given) : await main()
} finally {
  rmSync(reports, { recursive: true, force: true })
}
