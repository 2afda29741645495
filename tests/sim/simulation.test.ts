/**
 * Phones and server through everything that happens to them, step by step from a seed. A seed that
 * fails prints its steps, made as few as possible, and runs again by `TELLBACK_SEED=<seed>`.
 * `TELLBACK_SIM_RUNS=<count>` runs more of them, for a night.
 */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comeToRest } from './calm.ts'
import { someSteps } from './steps.ts'
import { World } from './world.ts'

const first = Number(process.env['TELLBACK_SEED'] ?? 20270309)
const isOne = process.env['TELLBACK_SEED'] !== undefined
const runs = Number(process.env['TELLBACK_SIM_RUNS'] ?? (isOne ? 1 : 12))
const mostSteps = Number(process.env['TELLBACK_SIM_STEPS'] ?? 90)

const seeds = Array.from({ length: runs }, (_, run) => first + run)

/** Making a failing run short may take hundreds of shorter ones: given up after five minutes. */
const patience = 360_000
const limits = { interruptAfterTimeLimit: 300_000, markInterruptAsFailure: true }

describe('phones and server', () => {
  it.each(seeds)(
    'keep every promise through the faults of seed %i',
    async (seed) => {
      const property = fc.asyncProperty(someSteps(mostSteps), async (steps) => {
        const world = await World.open(seed)
        try {
          await fc.asyncModelRun(() => ({ model: {}, real: world }), steps)
          await comeToRest(world)
        } finally {
          await world.close()
        }
      })
      const found = await fc.check(property, { seed, numRuns: 1, ...limits })
      const steps = Array.from(found.counterexample?.[0] ?? [], (step) => step.toString()).join(
        '\n',
      )
      const again = `TELLBACK_SEED=${String(seed)}`
      expect(found.failed, `${again}\n${steps}\n${String(found.errorInstance)}`).toBe(false)
    },
    patience,
  )
})
