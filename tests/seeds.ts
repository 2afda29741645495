// `npm test -- --seeds 20`: the simulator and the two worlds through seeds that nobody chose, for a night
// or a timer of the machine's own. Everyday runs take the same seeds each time, so that what fails is the
// change that was made; these look for what no change of today has brought.
import { randomInt } from 'node:crypto'

/** Runs vitest with these settings besides. @returns its exit code */
export type Vitest = (args: readonly string[], env: Record<string, string>) => Promise<number>

const args = [
  ...['run', '--project', 'sim-sqlite', '--project', 'fast'],
  ...['tests/sim/simulation.test.ts', 'tests/server/matrix/two-worlds.test.ts'],
]

/** Below what fast-check takes for a seed, with room for those a round counts on to. */
const mostSeed = 2 ** 31 - 1_000_000

/** How much a round tries: as an everyday run, unless it is set. */
const usual = { TELLBACK_SIM_RUNS: '12', TELLBACK_WORLDS: '4' }

/** @returns how many rounds, or undefined where the arguments are none of these */
export function roundsIn([name, count, ...more]: readonly string[]): number | undefined {
  if (name !== '--seeds' || more.length > 0 || !/^[1-9]\d{0,5}$/.test(count ?? '')) return undefined
  return Number(count)
}

/** Tries that many seeds, up to the first that fails. @returns whether all of them went well */
export async function trySeeds(
  rounds: number,
  vitest: Vitest,
  { say, set = {} }: { say: (line: string) => void; set?: Record<string, string | undefined> },
): Promise<boolean> {
  const size = Object.fromEntries(
    Object.entries(usual).map(([name, value]) => [name, set[name] ?? value]),
  )
  for (let round = 1; round <= rounds; round += 1) {
    const env = { TELLBACK_SEED: String(randomInt(1, mostSeed)), ...size }
    const settings = Object.entries(env).map(([name, value]) => `${name}=${value}`)
    say(`… round ${String(round)} of ${String(rounds)}: ${settings.join(' ')}`)
    if ((await vitest(args, env)) === 0) continue
    say(`This round again: ${settings.join(' ')} npx vitest ${args.join(' ')}`)
    return false
  }
  say(`Went well: ${String(rounds)} of ${String(rounds)} rounds of seeds.`)
  return true
}
