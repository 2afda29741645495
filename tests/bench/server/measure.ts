// The server's budgets on one store: two regions are made and filled, one small with many people, one
// with a million rows, each served by a process of its own.
import type { Report } from '../budget.ts'
import { shown } from '../figures.ts'
import { measureAbandoned } from './abandoned.ts'
import { measureChanges } from './changes.ts'
import { type Child, startProduct, startRaw } from './child.ts'
import { fill } from './fill.ts'
import { measurePhones } from './phones.ts'
import { measureImport } from './import.ts'
import { makePlace, type Place, withStore } from './place.ts'
import { measurePull } from './pull.ts'
import { measurePush } from './push.ts'
import { makeRegion, type Region } from './region.ts'
import { measureSends } from './sends.ts'

const smallRows = 10_000
/** One visit that is filled, and fifty more of forty experts: two thousand phones. */
const visits = 51
const experts = 40

export const serverParts = [
  'changes',
  'pull',
  'abandoned',
  'sends',
  'push',
  'phones',
  'import',
] as const
export type ServerPart = (typeof serverParts)[number]

/**
 * @param postgresUrl of a PostgreSQL that waits for the disk; absent for SQLite
 * @param rows in the large region
 * @param wants which parts are measured
 */
export async function measureServer(
  report: Report,
  postgresUrl: string | undefined,
  rows: number,
  wants: (part: ServerPart) => boolean,
): Promise<void> {
  const on = postgresUrl ? 'postgres' : 'sqlite'
  const cleanUps: (() => Promise<void>)[] = []
  const later = <T>(thing: T, cleanUp: () => Promise<void>): T => {
    cleanUps.unshift(cleanUp)
    return thing
  }
  const place = async () => {
    const made = await makePlace(postgresUrl)
    return later(made, made.remove)
  }
  const started = async (starting: Promise<Child>) => {
    const child = await starting
    return later(child, child.stop)
  }
  try {
    const [small, large, plain] = [await place(), await place(), await place()]
    const smallRegion = await filled(report, on, small, visits, smallRows)
    const largeRegion = await filled(report, on, large, 1, rows)
    const product = await started(startProduct(small))
    const grown = await started(startProduct(large))
    const raw = await started(startRaw(plain, large))

    const few = { server: product, region: smallRegion, rows: smallRows }
    if (wants('changes'))
      await measureChanges(report, on, few, { server: grown, region: largeRegion, rows })
    if (wants('pull')) await measurePull(report, on, { product: grown, raw }, largeRegion, rows)
    await grown.stop()

    const people = smallRegion.challenges.slice(1).flatMap((visit) => visit.experts)
    const servers = { product, raw }
    const silentGone = wants('abandoned')
      ? await measureAbandoned(report, on, product, smallRegion)
      : undefined
    if (wants('sends')) await measureSends(report, on, servers, smallRegion)
    if (wants('push')) await measurePush(report, on, servers, smallRegion, people)
    await silentGone?.()
    await raw.stop()
    if (wants('phones')) await measurePhones(report, on, product, smallRegion, people)
    if (wants('import')) await measureImport(report, on, postgresUrl)
  } finally {
    for (const cleanUp of cleanUps) await cleanUp()
  }
}

async function filled(
  report: Report,
  on: string,
  place: Place,
  count: number,
  rows: number,
): Promise<Region> {
  const start = performance.now()
  report.doing(`${on}: making ${String(count)} visits and ${shown(rows)} rows`)
  const region = await withStore(place, (store) => makeRegion(store, place, count, experts))
  report.doing(`${on}: people made in ${shown((performance.now() - start) / 1000)} s`)
  let told = performance.now()
  await fill(place, region, rows, (done) => {
    if (performance.now() - told < 5000) return
    told = performance.now()
    report.doing(`${on}: ${shown(done)} rows`)
  })
  report.doing(`${on}: filled in ${shown((performance.now() - start) / 1000)} s`)
  return region
}
