/**
 * What is still to be done to come from what a region has to what it should have, as commands. Ids follow
 * from the region and the thing, so that two who bring in the same make one.
 */
import { canonicalJson } from '../../shared/canonical.ts'
import { derivedId } from '../../shared/derived-id.ts'
import { definitionIn } from '../../shared/self-view/figures.ts'
import type { Report } from '../../shared/scorecard.ts'
import { allIndicators } from '../content/indicators/all.ts'
import type { IndicatorContent } from '../content/indicators/content.ts'
import type { SystemCommand } from '../sync/system.ts'
import type { RegionFigures } from './state.ts'
import { byYear, type Origin, type Wanted } from './wanted.ts'

export type Plan = Pick<
  Report,
  'figures' | 'england' | 'changes' | 'newIndicators' | 'redefined'
> & {
  steps: SystemCommand[]
}

type Counts = { new: number; changed: number; same: number }
type Definitions = Parameters<typeof definitionIn>[0]

export function planOf(wanted: Wanted, state: RegionFigures): Plan {
  const codes = [...new Set([...wanted.figures, ...wanted.spreads].map(({ code }) => code))]
  const known = new Map(state.indicators.map(({ body }) => [body.code, body]))
  const fresh = allIndicators.filter(({ code }) => codes.includes(code) && !known.has(code))
  const definitions = new Map<string, { definitions: Definitions; source: string }>(known)
  for (const { code, source, redefined = [] } of fresh) {
    const later = redefined.map(({ from }, place) => ({ number: place + 2, from }))
    definitions.set(code, { source, definitions: [{ number: 1, from: null }, ...later] })
  }
  const renewed = allIndicators.flatMap((content) => {
    const body = known.get(content.code)
    const later = body && codes.includes(content.code) ? laterThan(body.definitions, content) : []
    if (!body || later.length === 0) return []
    const next = body.definitions.length + 1
    const numbered = later.map(({ from }, place) => ({ number: next + place, from }))
    const all = [...body.definitions, ...numbered]
    definitions.set(content.code, { source: body.source, definitions: all })
    return [{ code: content.code, later }]
  })
  const counts = { new: 0, changed: 0, same: 0, missing: 0, kept: 0 }
  const changes: Plan['changes'] = []
  const england = { new: 0, changed: 0, same: 0, tooFew: wanted.tooFew }
  const read = new Set<string>()
  const figures = [...wanted.figures, ...notNamed(wanted, codes, state)].flatMap((one) => {
    const of = definitions.get(one.code)
    return of ? stepOfFigure(one, of, wanted, state, { counts, changes, read }) : []
  })
  const spreads = wanted.spreads.flatMap((one) => stepOfSpread(one, state, england))
  const defined = fresh.flatMap(({ redefined = [], ...content }): SystemCommand[] => {
    const on = { kind: 'indicator', record: idOf(state.region, 'indicator', content.code) }
    return [
      { ...on, name: 'define', args: { region: state.region, ...content } },
      ...redefined.map((args) => ({ ...on, name: 'redefine', args })),
    ]
  })
  const redefined = renewed.flatMap(({ code, later }) => {
    const record = state.indicators.find(({ body }) => body.code === code)?.id ?? ''
    return later.map((args) => ({ kind: 'indicator', name: 'redefine', record, args }))
  })
  return {
    steps: [...defined, ...redefined, ...figures, ...spreads],
    ...{ figures: counts, england, changes },
    newIndicators: fresh.map(({ code }) => code),
    redefined: [...new Set([...renewed.map(({ code }) => code), ...read])],
  }
}

/** What came after the last definition that a region has of an indicator. */
function laterThan(
  definitions: Definitions,
  { redefined = [] }: Pick<IndicatorContent, 'redefined'>,
): NonNullable<IndicatorContent['redefined']> {
  const last = definitions.at(-1)?.from ?? ''
  return redefined.filter(({ from }) => from > last)
}

const idOf = (region: string, kind: string, thing: string) => derivedId(region, `${kind} ${thing}`)

/** Figures that the file says nothing of, though it has their indicator: a definition reaches them too. */
const notNamed = (
  { figures }: Wanted,
  codes: readonly string[],
  state: RegionFigures,
): Wanted['figures'] =>
  state.figures
    .flatMap(({ body: { council, code } }) => (council ? [{ council, code, readings: [] }] : []))
    .filter(({ code }) => codes.includes(code))
    .filter(
      (kept) => !figures.some((one) => one.council === kept.council && one.code === kept.code),
    )

/** `read`: codes of which something that stays as it was is read under another definition from now on. */
type Tally = { counts: Plan['figures']; changes: Plan['changes']; read: Set<string> }

function stepOfFigure(
  { council, code, readings }: Wanted['figures'][number],
  { definitions, source: usual }: { definitions: Definitions; source: string },
  { source, published = null }: Origin,
  { region, councils, figures }: RegionFigures,
  { counts, changes, read }: Tally,
): SystemCommand[] {
  const before = figures.find(({ body }) => body.council === council && body.code === code)
  const name = councils.find(({ id }) => id === council)?.body.name ?? ''
  const news = readings.filter(({ year, value }) => {
    const old = before?.body.readings.find((one) => one.year === year)
    if (value === null) {
      // What was published once is not taken back by an empty cell, and a gap is new only once.
      counts[!old ? 'missing' : old.value === null ? 'same' : 'kept'] += 1
      return !old
    }
    if (!old || old.value === null) counts.new += 1
    else if (old.value === value) counts.same += 1
    else {
      counts.changed += 1
      changes.push({ council: name, code, year, from: old.value, to: value })
    }
    return old?.value !== value
  })
  const stays = (before?.body.readings ?? [])
    .filter((old) => !news.some(({ year }) => year === old.year))
    .filter(({ year, definition }) => definition !== definitionIn(definitions, year))
  if (stays.length > 0) read.add(code)
  if (news.length + stays.length === 0) return []
  const fresh = news.map(({ year, value }) => ({
    ...{ year, value, source: source ?? usual, published },
  }))
  const all = [...stays, ...fresh].map((one) => ({
    ...one,
    definition: definitionIn(definitions, one.year),
  }))
  const args = { readings: all.sort(byYear) }
  if (before) return [{ kind: 'figure', name: 'add', record: before.id, args }]
  const record = idOf(region, 'figure', `${code} ${council}`)
  return [{ kind: 'figure', name: 'make', record, args: { region, council, code, ...args } }]
}

function stepOfSpread(
  { code, years }: Wanted['spreads'][number],
  { region, spreads }: RegionFigures,
  counts: Counts,
): SystemCommand[] {
  const before = spreads.find(({ body }) => body.code === code)
  const news = years.filter((one) => {
    const old = before?.body.years.find(({ year }) => year === one.year)
    const is = !old ? 'new' : canonicalJson(old) === canonicalJson(one) ? 'same' : 'changed'
    counts[is] += 1
    return is !== 'same'
  })
  if (news.length === 0) return []
  if (before) return [{ kind: 'spread', name: 'add', record: before.id, args: { years: news } }]
  const record = idOf(region, 'spread', code)
  return [{ kind: 'spread', name: 'make', record, args: { region, code, years: news } }]
}
