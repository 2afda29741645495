import { expect, it } from 'vitest'
import { roundsIn, trySeeds, type Vitest } from '../seeds.ts'

/** Rounds that end with these exit codes. @returns what was said, and with which settings each ran */
async function tried(codes: readonly number[], set: Record<string, string> = {}) {
  const lines: string[] = []
  const envs: Record<string, string>[] = []
  const vitest: Vitest = async (_args, env) => {
    envs.push(env)
    return codes[envs.length - 1] ?? 0
  }
  const isWell = await trySeeds(codes.length, vitest, { say: (line) => lines.push(line), set })
  return { isWell, lines, envs, seeds: envs.map((env) => env['TELLBACK_SEED']) }
}

it('each round has a seed of its own, and says which before it begins', async () => {
  const { isWell, lines, seeds } = await tried([0, 0, 0])
  expect(isWell).toBe(true)
  expect(new Set(seeds).size).toBe(3)
  for (const [round, seed] of seeds.entries()) expect(lines[round]).toContain(String(seed))
})

it('the first round that fails is the last, and is told how to repeat', async () => {
  const { isWell, lines, seeds } = await tried([0, 1, 0])
  expect(isWell).toBe(false)
  expect(seeds).toHaveLength(2)
  const again = `TELLBACK_SEED=${String(seeds[1])} TELLBACK_SIM_RUNS=12 TELLBACK_WORLDS=4 npx vitest run`
  expect(lines.at(-1)).toContain(again)
})

it('a round is as large as it was set to be', async () => {
  const { envs } = await tried([0], { TELLBACK_WORLDS: '50' })
  expect(envs[0]).toMatchObject({ TELLBACK_WORLDS: '50', TELLBACK_SIM_RUNS: '12' })
})

it('how many rounds is a number, and nothing else is asked for', () => {
  expect(roundsIn(['--seeds', '20'])).toBe(20)
  for (const wrong of [[], ['--seeds'], ['--seeds', '0'], ['--seeds', 'x'], ['--seed', '3']])
    expect(roundsIn(wrong)).toBeUndefined()
})
