// What the sync has to survive is a numbered list. A test that proves one names its number, so that a
// scenario whose last test was taken away is missed here. What only a real browser can show, the phone
// itself, has to be named by a journey as well.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const project = join(import.meta.dirname, '../..')

/** The numbers that the tests of this folder carry in their names. */
function namedIn(folder: string): Set<number> {
  const files = readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
  const tests = files.filter((path) => path.endsWith('.test.ts'))
  const sources = tests.map((path) => readFileSync(join(project, folder, path), 'utf8'))
  return new Set(sources.flatMap(numbersOf))
}

/** At the start of a name and nowhere else: one number, or two with an "and" between. */
function numbersOf(source: string): number[] {
  const names = source.matchAll(/['`]scenarios? (\d+)(?: and (\d+))?: /g)
  return [...names].flatMap(([, ...found]) => found.filter(Boolean).map(Number))
}

const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, place) => first + place)

it('the numbers are read from the names of tests', () => {
  expect(
    numbersOf("it('scenarios 105 and 106: tell', …)\n test(`scenario 138: of two`, …)"),
  ).toEqual([105, 106, 138])
  expect(numbersOf('// scenario 107: in a comment')).toEqual([])
})

it('each scenario the sync has to survive is proved by a test that names it', () => {
  const named = namedIn('tests')
  expect(from(1, 50).filter((number) => !named.has(number))).toEqual([])
})

it('what a phone does to the app is proved in a real browser', () => {
  const named = namedIn('tests/journeys')
  expect(from(34, 41).filter((number) => !named.has(number))).toEqual([])
})
