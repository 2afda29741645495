/**
 * Bringing a file of published figures into a region: first shown, then done. What it comes to is kept
 * before the first figure is changed and forgotten after the last one, so that whatever cuts it off, the
 * next start or the next try brings it to the same end: nothing stays half done.
 */
import type { Registry } from '../../shared/commands.ts'
import { Problem } from '../../shared/problems.ts'
import {
  type Mapping,
  mapping as mappingSchema,
  type MappingChoice,
  type Report,
} from '../../shared/scorecard.ts'
import { allIndicators } from '../content/indicators/all.ts'
import type { Log } from '../log.ts'
import { dropMeta, metaOf, setMeta } from '../store/meta.ts'
import type { Store } from '../store/store.ts'
import { rehearseAsSystem, runAsSystem, type SystemCommand } from '../sync/system.ts'
import { councilsIn } from './boundaries.ts'
import { type CsvRow, parseCsv } from './csv.ts'
import { guessColumns, guessMeasures } from './guess.ts'
import { planOf } from './plan.ts'
import { type Read, readRows } from './read.ts'
import { type RegionFigures, regionFigures } from './state.ts'
import { groupBy, type Origin, type Wanted, wantedOf } from './wanted.ts'

export type Ground = {
  store: Store
  kinds: Registry
  secret: string
  clock: () => Date
  log?: Log
}
export type File = { region: string; csv: string; mapping: MappingChoice | null }

/** One transaction holds so many: a usual region's whole import. */
const mostAtOnce = 400
const mostSaid = 200

const begunKey = (region: string) => `figures-begun:${region}`
const mappingKey = (region: string) => `figures-mapping:${region}`

/** What it would change; nothing is. @throws CsvTrouble */
export async function previewFigures({ store }: Ground, file: File): Promise<Report> {
  return (await lookAt(store, file, unsaid)).report
}

/**
 * Brings it in. All of it is judged before the first figure is changed: what would be refused is, whole. Only
 * what somebody else changes in between can stop a larger one half-way: then the report says how much was
 * taken, and holds what is still to come. The same file brings the rest.
 * @throws Problem `not-ready` when the report has something in the way: no mapping, no measure that is not
 *   left out, a row refused that was not left out, two councils of one code
 */
export async function bringFigures(
  ground: Ground,
  file: File & Origin & { leaveOut: boolean },
): Promise<Report> {
  const { store } = ground
  await finishEarlier(ground, file.region)
  const { report, wanted, steps } = await lookAt(store, file, file)
  const { mapping } = report
  const isHeld = report.sameCode.length > 0 || (report.refusedInAll > 0 && !file.leaveOut)
  const isAllOut = report.measures.every(({ code }) => code === null)
  if (!wanted || !mapping || isHeld || isAllOut) throw new Problem('not-ready')
  if (!(await wouldCome(ground, steps))) return stoppedAt(report, report)
  await store.write(async (tx) => {
    await setMeta(tx, begunKey(file.region), JSON.stringify(wanted))
    const kept = keptMapping(await metaOf(tx, mappingKey(file.region)))
    await setMeta(tx, mappingKey(file.region), JSON.stringify(merged(kept, report, mapping)))
  })
  try {
    await finishFigures(ground, file.region)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const now = await lookAt(store, file, file)
    // None is left where somebody else brought the very same in meanwhile.
    if (now.steps.length > 0) return stoppedAt(report, now.report)
  }
  return { ...report, isDone: true }
}

/** What fits into one transaction is all or nothing by itself. */
async function wouldCome({ store, kinds, secret, clock }: Ground, steps: readonly SystemCommand[]) {
  if (steps.length <= mostAtOnce) return true
  try {
    await rehearseAsSystem(store, kinds, secret, steps, clock().toISOString())
    return true
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

/** What is still to come, with how much of it there was before. */
function stoppedAt(before: Report, now: Report): Report {
  const inAll = ({ figures }: Report) => figures.new + figures.changed + figures.missing
  const left = inAll(now)
  return { ...now, stopped: { taken: Math.max(0, inAll(before) - left), left } }
}

/** What other files called a measure stays known; what this one leaves out does not. */
function merged(
  kept: Mapping | null,
  { measures }: Report,
  { columns, measures: chosen }: Mapping,
) {
  const here = new Set(measures.map(({ measure }) => measure))
  const others = Object.entries(kept?.measures ?? {}).filter(([measure]) => !here.has(measure))
  return { columns, measures: { ...Object.fromEntries(others), ...chosen } }
}

/**
 * Brings to its end what was begun in this region.
 * @throws Problem where a rule refuses it: then it is dropped, since it would be refused for ever
 */
export async function finishFigures(ground: Ground, region: string): Promise<void> {
  const { store, kinds, secret, clock, log } = ground
  const kept = await store.read((tx) => metaOf(tx, begunKey(region)))
  if (kept === null) return
  const wanted = JSON.parse(kept) as Wanted // written above and nowhere else
  const { steps } = planOf(wanted, await store.read((tx) => regionFigures(tx, region)))
  try {
    await runAsSystem(store, kinds, secret, steps, clock().toISOString(), mostAtOnce)
  } catch (error) {
    if (error instanceof Problem) {
      await forget(store, region)
      log?.error('figures-dropped', { code: error.code, count: steps.length })
    }
    throw error
  }
  await forget(store, region)
}

const forget = (store: Store, region: string) => store.write((tx) => dropMeta(tx, begunKey(region)))

/** What an earlier import left stands in nobody's way: if it is refused, that was its own affair. */
async function finishEarlier(ground: Ground, region: string): Promise<void> {
  try {
    await finishFigures(ground, region)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
}

/** At each start: whatever a fall of the server cut off. */
export async function finishAllFigures(ground: Ground): Promise<void> {
  const rows = await ground.store.read((tx) =>
    tx.selectFrom('meta').select('key').where('key', 'like', 'figures-begun:%').execute(),
  )
  for (const { key } of rows) await finishEarlier(ground, key.slice(begunKey('').length))
}

/** Nobody said who published it. */
const unsaid: Origin = { source: null }

async function lookAt(store: Store, { region, csv, mapping }: File, origin: Origin) {
  const rows = parseCsv(csv)
  return store.read(async (tx) => {
    const state = await regionFigures(tx, region)
    const kept = keptMapping(await metaOf(tx, mappingKey(region)))
    return lookAtRows(rows, state, chooseMapping(rows, mapping, kept, state), origin)
  })
}

const keptMapping = (text: string | null): Mapping | null =>
  text === null ? null : (mappingSchema.safeParse(JSON.parse(text)).data ?? null)

/**
 * As it was chosen; else as it was the last time where the columns are still there; else by their names.
 * Where columns alone were chosen, what the measures are is told by their names.
 */
function chooseMapping(
  [head, ...rows]: readonly CsvRow[],
  chosen: MappingChoice | null,
  kept: Mapping | null,
  { indicators }: RegionFigures,
): Mapping | null {
  if (chosen?.measures) return { columns: chosen.columns, measures: chosen.measures }
  const headers = head?.cells ?? []
  const isThere = (name: string | null) => name === null || headers.includes(name)
  const isKept = kept && Object.values(kept.columns).every(isThere)
  const columns = chosen?.columns ?? (isKept ? kept.columns : guessColumns(headers))
  if (!columns) return null
  const known = new Set([
    ...indicators.map(({ body }) => body.code),
    ...allIndicators.map(({ code }) => code),
  ])
  const place = headers.indexOf(columns.measure)
  const found = [...new Set(rows.map(({ cells }) => (cells[place] ?? '').trim()))]
  return { columns, measures: guessMeasures(found, kept?.measures ?? {}, known) }
}

function lookAtRows(
  rows: readonly CsvRow[],
  state: RegionFigures,
  mapping: Mapping | null,
  origin: Origin,
): { report: Report; wanted: Wanted | null; steps: SystemCommand[] } {
  const headers = rows[0]?.cells ?? []
  const isWhole =
    mapping && Object.values(mapping.columns).every((one) => one === null || headers.includes(one))
  const used = isWhole ? mapping : null
  const { readings, refused }: Read = used
    ? readRows(rows, used, betterOf(state))
    : { readings: [], refused: [] }
  const wanted = wantedOf(readings, state, origin)
  const { steps, ...plan } = planOf(wanted, state)
  const report: Report = {
    ...{ headers, rows: Math.max(0, rows.length - 1), mapping: used },
    ...{ isDone: false, stopped: null },
    measures: used ? measuresOf(rows, used) : [],
    indicators: indicatorsOf(state),
    ...plan,
    changes: plan.changes.slice(0, mostSaid),
    refused: refused.slice(0, mostSaid),
    refusedInAll: refused.length,
    ...councilsIn(readings, state),
  }
  return { report, wanted: used ? wanted : null, steps }
}

/** Those of the region as it calls them, and those that come with Tellback, which any file may bring. */
function indicatorsOf({ indicators }: RegionFigures): Report['indicators'] {
  const own = indicators.map(({ body: { code, name } }) => ({ code, name }))
  const others = allIndicators.filter(({ code }) => !own.some((one) => one.code === code))
  return [...own, ...others.map(({ code, name }) => ({ code, name }))]
}

function betterOf({ indicators }: RegionFigures) {
  const usual = allIndicators.map(({ code, better }) => [code, better] as const)
  return new Map([...usual, ...indicators.map(({ body }) => [body.code, body.better] as const)])
}

function measuresOf([head, ...rows]: readonly CsvRow[], { columns, measures }: Mapping) {
  const place = head?.cells.indexOf(columns.measure) ?? -1
  const all = groupBy(rows, ({ cells }) => (cells[place] ?? '').trim())
  return [...all]
    .filter(([measure]) => measure !== '')
    .map(([measure, some]) => ({ measure, rows: some.length, code: measures[measure] ?? null }))
    .sort((a, b) => (a.measure < b.measure ? -1 : 1))
}
