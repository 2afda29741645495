/**
 * Indicators and their figures, from a small file of the project's own. Codes and definitions are those of
 * the field; every value is invented, the council's and England's alike.
 */
import { readFileSync } from 'node:fs'
import { demoCouncils } from '../content/demo/councils.ts'
import { adults } from '../content/indicators/adults.ts'
import { children } from '../content/indicators/children.ts'
import type { IndicatorContent } from '../content/indicators/content.ts'
import { idOf } from './keys.ts'
import { region, type Unit } from './region.ts'

const indicators = [...adults, ...children]

/** Indicators with every definition, each council's figures, and the spread of all England. */
export function figureUnits(): Unit[] {
  const { years, rows } = readFile()
  return [
    ...indicators.map(defined),
    ...rows.map(({ code, who, cells }) =>
      who === 'england' ? spreadOf(code, years, cells) : figureOf(code, who, years, cells),
    ),
  ]
}

function defined({ redefined = [], ...content }: IndicatorContent): Unit {
  const on = { kind: 'indicator', record: idOf('indicator', content.code) }
  return [
    { ...on, name: 'define', args: { region, ...content } },
    ...redefined.map((args) => ({ ...on, name: 'redefine', args })),
  ]
}

/** One line for each council and indicator, and one for England; an empty cell is a missing value. */
function readFile() {
  const text = readFileSync(new URL('../content/demo/figures.csv', import.meta.url), 'utf8')
  const [head = '', ...lines] = text.trim().split('\n')
  const [, , ...years] = head.split(',')
  const rows = lines.map((line) => {
    const [code = '', who = '', ...cells] = line.split(',')
    return { code, who, cells }
  })
  return { years, rows }
}

function figureOf(code: string, key: string, years: readonly string[], cells: readonly string[]) {
  const content = indicatorOf(code)
  if (!demoCouncils.some((one) => one.key === key)) throw new Error(`No council ${key}.`)
  const readings = years.flatMap((year, place) => {
    const cell = cells[place] ?? ''
    // Nobody was asked in the years between.
    if (cell === '' && content.everyTwoYears) return []
    const value = cell === '' ? null : Number(cell)
    const definition = definitionIn(content, year)
    return [{ year, value, definition, source: content.source, published: published(year) }]
  })
  const args = { region, council: idOf('council', key), code, readings }
  return unit('figure', `${code} ${key}`, args)
}

/** A cell says where the middle of all authorities is, and how far the usual one lies from it. */
function spreadOf(code: string, years: readonly string[], cells: readonly string[]): Unit {
  const { unit: counted } = indicatorOf(code)
  const most = counted.is === 'percent' ? 100 : counted.is === 'score' ? counted.of : null
  const spread = years.flatMap((year, nth) => {
    const [middle, usual] = (cells[nth] ?? '').split('±').map(Number)
    if (middle === undefined || usual === undefined) return []
    const there = authorities - missing
    const values = Array.from({ length: there }, (_, place) => {
      const value = middle + usual * bell((place + 0.5) / there)
      return Math.round(Math.min(Math.max(value, 0), most ?? value) * 10) / 10
    })
    return [{ year, values, missing }]
  })
  return unit('spread', code, { region, code, years: spread })
}

/** Authorities with social care in England, and those of them without a value, in this file. */
const authorities = 153
const missing = 4

/** How far from the middle the part below lies, in a curve close to the normal one. */
const bell = (part: number) => 0.6 * Math.log(part / (1 - part))

const unit = (kind: string, key: string, args: unknown): Unit => [
  { kind, name: 'make', record: idOf(kind, key), args },
]

function indicatorOf(code: string): IndicatorContent {
  const found = indicators.find((one) => one.code === code)
  if (!found) throw new Error(`No indicator ${code}.`)
  return found
}

const definitionIn = ({ redefined = [] }: IndicatorContent, year: string) =>
  1 + redefined.filter(({ from }) => from <= year).length

/** In the December after the year's end. */
const published = (year: string) => `20${year.slice(5)}-12-10`
