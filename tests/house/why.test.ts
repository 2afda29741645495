import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Budget } from '../bench/budget.ts'
import { missedLines, noReason, why } from '../bench/why.ts'

const budget = (name: string, figure: number): Budget => ({
  ...{ on: 'client', name, figure, unit: 'ms', bound: 200, is: 'most', from: '' },
})

const quiet = 0.1

describe('what the benchmark says of a budget that is missed', () => {
  it('is why, under a heading of its own', () => {
    const lines = missedLines([budget('tap to Saved, p95', 213)], quiet)
    expect(lines).toEqual([
      'Missed, and why',
      `client, tap to Saved, p95: ${String(why['tap to Saved'])}`,
    ])
  })

  it('is nothing about those that were kept, and nothing at all when all were', () => {
    const kept = budget('tap to Saved, p95', 200)
    expect(missedLines([kept], quiet)).toEqual([])
    expect(missedLines([kept, budget('LCP of the invite', 201)], quiet)).toHaveLength(2)
  })

  it('is that no reason is known, where none is', () => {
    const [, line] = missedLines([budget('something new', 201)], quiet)
    expect(line).toBe(`client, something new: ${noReason}`)
  })

  it('counts one that could not be measured as missed', () => {
    expect(missedLines([budget('LCP of the invite', Number.NaN)], quiet)).toHaveLength(2)
  })

  it('says that the times are noisy where something else was at work', () => {
    const missed = [budget('LCP of the invite', 201)]
    expect(missedLines(missed, 2).join()).toContain('Something else was at work')
    expect(missedLines(missed, quiet).join()).not.toContain('Something else')
  })
})

describe('the reasons', () => {
  it('are given for budgets that there are', () => {
    const bench = join(import.meta.dirname, '../bench')
    const measuring = globSync('{client,server}/*.ts', { cwd: bench })
    const text = measuring.map((file) => readFileSync(join(bench, file), 'utf8')).join()
    for (const name of Object.keys(why)) expect(text).toContain(name)
  })

  it('hold no figure that would go stale', () => {
    for (const words of Object.values(why)) expect(words).not.toMatch(/\d/)
  })
})
