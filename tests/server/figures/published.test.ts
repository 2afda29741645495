// The real file, as the Office for Local Government published it: brought in by the command line, looked at
// through the API. What is odd in it is counted, and nothing of it is guessed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCli } from '../../../server/cli/run.ts'
import { regionFigures } from '../../../server/figures/state.ts'
import type { Report } from '../../../shared/scorecard.ts'
import { type Browser, TestApp } from '../../support/app.ts'
import { makePerson, makeRegion, region, secret } from '../../support/people.ts'
import { makeCouncilsOf, published, publishedCodes } from '../../support/published.ts'

const csv = published()
const folder = mkdtempSync(join(tmpdir(), 'tellback-published-'))
const path = join(folder, 'figures.csv')
let app: TestApp
let office: Browser
beforeAll(async () => {
  writeFileSync(path, csv)
  app = await TestApp.start()
  await makeRegion(app.store, [])
  await makeCouncilsOf(app.store, publishedCodes(csv))
  await makePerson(app.store, 'sam', 'coordinator')
  office = await app.signedIn('sam')
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await app.stop()
})

/** As the coordinator's screen shows it, before and after. */
const looked = async (): Promise<Report> => {
  const answer = await office.post('/api/figures/preview', { region, csv, mapping: null })
  return (await answer.json()) as Report
}

async function brought(text: string): Promise<{ code: number; report: Report }> {
  writeFileSync(path, text)
  const { dataDir, databaseUrl } = app.test.settings
  let out = ''
  const code = await runCli(['import-scorecard', path, '--source', 'The office', '--json'], {
    env: { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, SECRET: secret },
    out: (words) => (out += words),
    err: () => undefined,
    isWatched: false,
  })
  return { code, report: JSON.parse(out) as Report }
}
const kept = async () => (await app.store.read((tx) => regionFigures(tx, region))).figures
const places = (found: readonly { ons: string; year: string }[]) =>
  found.map(({ ons, year }) => `${ons} ${year}`).sort()

it('says what it holds before anything is changed', async () => {
  const report = await looked()
  expect(report).toMatchObject({ rows: 6376, councils: 157, elsewhere: 0, refusedInAll: 0 })
  expect(report.figures).toEqual({ new: 6078, changed: 0, same: 0, missing: 298, kept: 0 })
  expect(report.measures.map(({ measure, code }) => [measure, code])).toEqual([
    ...[
      ['ASC1', '1C'],
      ['ASC2', '1B'],
      ['ASC3', '3C(1)'],
      ['ASC4', '3C(2)'],
      ['ASC5', '2A'],
    ],
    ...[
      ['ASC6', 'ASC6'],
      ['ASC7', '6A'],
    ],
  ])
  expect(await kept()).toEqual([])
})

it('names councils that came or went, and says of none which one follows it', async () => {
  const { ended, begun } = await looked()
  expect(places(ended)).toEqual([
    ...['E06000028 2018-19', 'E06000029 2018-19', 'E10000002 2019-20', 'E10000009 2018-19'],
    'E10000021 2020-21',
  ])
  expect(places(begun)).toEqual([
    ...['E06000058 2019-20', 'E06000059 2019-20', 'E06000060 2020-21', 'E06000061 2021-22'],
    'E06000062 2021-22',
  ])
})

it('with one row that is wrong comes in not at all, and the row is named', async () => {
  const { code, report } = await brought(csv.replace(',ASC1,7.6,', ',ASC1,about 7,'))
  expect(code).toBe(1)
  expect(report.isDone).toBe(false)
  expect(report.refused).toEqual([{ line: 2, column: 'Value', why: 'notANumber', said: 'about 7' }])
  expect(await kept()).toEqual([])
})

it('comes in whole, with both spellings of the order and each year where it belongs', async () => {
  expect(csv).toMatch(/,desc\r?\n/)
  expect(csv).toMatch(/,DESC\r?\n/)
  const { code, report } = await brought(csv)
  expect([code, report.isDone, report.stopped]).toEqual([0, true, null])
  const figures = await kept()
  expect(figures).toHaveLength(157 * 7)
  const readings = figures.flatMap(({ body }) => body.readings)
  expect(readings).toHaveLength(6376)
  expect(readings.filter(({ value }) => value === null)).toHaveLength(298)
  expect(new Set(readings.map(({ year }) => year)).size).toBe(8)
  expect((await looked()).figures).toMatchObject({ new: 0, changed: 0, same: 6376 })
})
