/** Which column of a file holds what, and which indicator its measures are, as somebody typed it. */
import {
  type Columns,
  type MappingChoice,
  neededColumns,
  type Report,
} from '../../shared/scorecard.ts'
import { WrongCall } from './command.ts'

const names = [...neededColumns, 'name', 'order'] as const
/** A head may hold commas: one ends where the next name begins. */
const between = new RegExp(`,(?=(?:${names.join('|')})=)`)

/** Of `year=…,council=…`; null where nothing was typed. @throws WrongCall */
export function columnsOf(typed: string | undefined): MappingChoice | null {
  if (typed === undefined) return null
  const pairs = typed.split(between).map((pair) => {
    const place = pair.indexOf('=')
    const name = names.find((one) => one === pair.slice(0, place).trim())
    const head = pair.slice(place + 1).trim()
    if (!name || !head)
      throw new WrongCall(
        `--columns: ${pair} is none of ${names.map((one) => `${one}=…`).join(', ')}.`,
      )
    return [name, head] as const
  })
  const given = new Map<keyof Columns, string>(pairs)
  const needed = (name: (typeof neededColumns)[number]) => {
    const head = given.get(name)
    if (head === undefined) throw new WrongCall(`--columns: ${name}=… is missing.`)
    return head
  }
  const columns: Columns = {
    ...{ year: needed('year'), council: needed('council') },
    ...{ measure: needed('measure'), value: needed('value') },
    ...{ name: given.get('name') ?? null, order: given.get('order') ?? null },
  }
  return { columns, measures: null }
}

/**
 * With the measures that were typed; null where nothing was typed, and what is known counts.
 * @throws WrongCall for a column, a measure or an indicator that is not there
 */
export function mappingOf(
  { mapping, headers, measures, indicators }: Report,
  asked: MappingChoice | null,
  typed: readonly string[],
): MappingChoice | null {
  const wrong = Object.values(asked?.columns ?? {}).find((one) => one && !headers.includes(one))
  if (wrong) throw new WrongCall(`The file has no column ${wrong}. It has: ${headers.join(', ')}.`)
  if (typed.length === 0 || !mapping) return asked
  const chosen = typed.map((pair) => {
    const place = pair.lastIndexOf('=')
    const [measure, code] = [pair.slice(0, place).trim(), pair.slice(place + 1).trim()]
    if (place < 0) throw new WrongCall(`--measure: ${pair} is not of the form X=2A.`)
    const there = measures.map((one) => one.measure)
    if (!there.includes(measure))
      throw new WrongCall(`The file has no measure ${measure}. It has: ${there.join(', ')}.`)
    const known = indicators.map((one) => one.code)
    if (!known.includes(code))
      throw new WrongCall(`There is no indicator ${code}. There are: ${known.join(', ')}.`)
    return [measure, code] as const
  })
  const { columns, measures: guessed } = mapping
  return { columns, measures: { ...guessed, ...Object.fromEntries(chosen) } }
}
