// How many tests passed and failed, read from what Vitest and Playwright write as JSON.
import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod/mini'

export type Counts = { passed: number; failed: number }

const vitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
})

const playwright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
})

/**
 * @param report path of a JSON report of either runner; one that was never written counts nothing
 * @throws when the file is neither: the numbers would be a guess
 */
export function countsOf(report: string): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 0 }
  const json: unknown = JSON.parse(readFileSync(report, 'utf8'))

  const units = vitest.safeParse(json)
  if (units.success) {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = units.data
    // A file that could not be loaded has no test to fail.
    return {
      passed: numPassedTests,
      failed: Math.max(numFailedTests, Math.min(numFailedTestSuites, 1)),
    }
  }

  const { stats, errors } = z.parse(playwright, json)
  return {
    passed: stats.expected + stats.flaky,
    failed: Math.max(stats.unexpected, Math.min(errors.length, 1)),
  }
}

/** The last line of a test run, for people and for machines. */
export function countsLine(counts: Counts): string {
  return `${String(counts.passed)} passed, ${String(counts.failed)} failed`
}

export function sum(all: Counts[]): Counts {
  return {
    passed: all.reduce((total, { passed }) => total + passed, 0),
    failed: all.reduce((total, { failed }) => total + failed, 0),
  }
}
