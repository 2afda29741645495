import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const project = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(project, path), 'utf8')

/** The letters each font of the page is for, in the order of the style sheet. */
const ranges = [...read('client/ui/fonts.css').matchAll(/unicode-range:([^;]+);/g)].map(
  ([, list = '']) =>
    list.split(',').map((part) => {
      const [first = '', last = first] = part.trim().replace('U+', '').split('-')
      return [parseInt(first, 16), parseInt(last, 16)] as const
    }),
)
const isIn = (range: (typeof ranges)[number] | undefined, letter: number) =>
  range?.some(([first, last]) => letter >= first && letter <= last) ?? false

it('no letter of English belongs to another font as well, which would then be fetched too', () => {
  const [regular, bold, ...others] = ranges
  expect(others.length).toBe(4)
  expect(bold).toEqual(regular)
  const letters = Array.from({ length: 0x3000 }, (_, letter) => letter)
  const english = letters.filter((letter) => isIn(regular, letter))
  expect(english.length).toBeGreaterThan(100)
  expect(english.filter((letter) => others.some((range) => isIn(range, letter)))).toEqual([])
})

it('all that the app says, and all it asks, is written with the two small fonts', () => {
  const paths = ['client', 'server/content/questionnaires'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) =>
        /words[\w-]*\.ts$|\.json$|questionnaires\/.*\.ts$/.test(`${folder}/${path}`),
      )
      .map((path) => `${folder}/${path}`),
  )
  expect(paths.length).toBeGreaterThan(20)
  const isOdd = (letter: string) => letter >= ' ' && !isIn(ranges[0], letter.codePointAt(0) ?? 0)
  const odd = paths.flatMap((path) =>
    Array.from(read(path))
      .filter(isOdd)
      .map((one) => `${path}: ${one}`),
  )
  expect(odd).toEqual([])
})
