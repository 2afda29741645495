import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { countsLine, countsOf, sum } from '../support/counts.ts'

const project = join(import.meta.dirname, '../..')
const cache = join(project, '.cache')
let folder: string

const at = (path: string) => join(folder, path)
function run(program: string, args: string[], report: string) {
  const { VITEST: _inside, ...env } = process.env
  spawnSync(join(project, 'node_modules/.bin', program), args, {
    cwd: folder,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    stdio: 'ignore',
  })
  return countsOf(report)
}
const runVitest = (path: string) =>
  run(
    'vitest',
    ['run', '--root', at(path), '--reporter=json', `--outputFile=${at(`${path}.json`)}`],
    at(`${path}.json`),
  )
const runPlaywright = (path: string) =>
  run(
    'playwright',
    ['test', '--reporter=json', '-c', at(path), '--output', at('output')],
    at(`${path}.json`),
  )

const three = (from: string) => `
import { expect, test } from '${from}'
test('one', () => expect(1).toBe(1))
test('two', () => expect(2).toBe(2))
test('three', () => expect(3).toBe(4))
`

beforeAll(() => {
  // Inside the project, so that the runners find themselves.
  mkdirSync(cache, { recursive: true })
  folder = mkdtempSync(join(cache, 'counts-'))
  for (const path of ['units', 'broken', 'journeys']) mkdirSync(at(path))
  writeFileSync(at('units/a.test.ts'), three('vitest'))
  writeFileSync(at('broken/a.test.ts'), "throw new Error('cannot load')\n")
  writeFileSync(at('journeys/a.test.ts'), three('@playwright/test'))
})
afterAll(() => rmSync(folder, { recursive: true }))

it('reads the count of a run of Vitest', () => {
  expect(runVitest('units')).toEqual({ passed: 2, failed: 1 })
})

it('counts a file that could not be loaded as a failure', () => {
  expect(runVitest('broken')).toEqual({ passed: 0, failed: 1 })
})

it('reads the count of a run of Playwright', () => {
  expect(runPlaywright('journeys')).toEqual({ passed: 2, failed: 1 })
})

it('counts nothing for a run that never came to write its report', () => {
  expect(countsOf(at('absent.json'))).toEqual({ passed: 0, failed: 0 })
})

it('refuses to guess from anything else', () => {
  writeFileSync(at('other.json'), '{"passed": 3}')
  expect(() => countsOf(at('other.json'))).toThrow()
})

it('says both in one plain line', () => {
  const total = sum([
    { passed: 2, failed: 0 },
    { passed: 3, failed: 1 },
  ])
  expect(countsLine(total)).toBe('5 passed, 1 failed')
})
