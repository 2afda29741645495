// A file of more figures than one transaction takes: judged whole before anything is changed, and plain about
// what was taken where something stops it all the same.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { derivedId } from '../../../shared/derived-id.ts'
import { kinds } from '../../../shared/records/index.ts'
import { allIndicators } from '../../../server/content/indicators/all.ts'
import { bringFigures, type Ground, previewFigures } from '../../../server/figures/import.ts'
import { regionFigures } from '../../../server/figures/state.ts'
import { metaOf } from '../../../server/store/meta.ts'
import type { Store } from '../../../server/store/store.ts'
import { id, makeRegion, region, run, secret } from '../../support/people.ts'
import { file, row } from '../../support/scorecard.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'

const codes = allIndicators.map(({ code }) => code)
const towns = Array.from({ length: Math.ceil(450 / codes.length) }, (_, place) => ({
  council: id(`town ${String(place)}`),
  ons: `E06${String(999_100 + place)}`,
}))
const rows = towns.flatMap(({ ons }) => codes.map((code) => row({ ons, code, order: '' })))

let test: TestStore
beforeEach(async () => {
  test = await openTestStore()
  await makeRegion(test.store)
  await run(
    test.store,
    towns.flatMap(({ council, ons }) => [
      {
        ...{ kind: 'council', name: 'make', record: council },
        args: { region, name: ons, from: '2000-04-01' },
      },
      { kind: 'council', name: 'code', record: council, args: { ons } },
    ]),
  )
})
afterEach(() => test.stop())

const groundOf = (store: Store): Ground => ({
  ...{ store, kinds, secret, clock: () => new Date('2026-11-28') },
})
const measures = Object.fromEntries(codes.map((code) => [code, code]))
const columns = {
  ...{ year: 'Financial year', council: 'Local authority code', measure: 'Code', value: 'Value' },
  ...{ name: null, order: null },
}
const asked = (csv: string) => ({ region, csv, mapping: { columns, measures } })
const bring = (csv: string, store = test.store) =>
  bringFigures(groundOf(store), { ...asked(csv), source: 'The office', leaveOut: false })
const kept = () => test.store.read((tx) => regionFigures(tx, region))
const begun = () => test.store.read((tx) => metaOf(tx, `figures-begun:${region}`))

/** The store, with something that happens just before its write of that number. */
function before(number: number, happens: () => Promise<void>): Store {
  let writes = 0
  return {
    ...test.store,
    write: async (work) => {
      writes += 1
      if (writes === number) await happens()
      return test.store.write(work)
    },
  }
}
/** Judged whole, kept as begun, the first transaction, the second. */
const second = 4

describe('a file of more than four hundred figures', () => {
  it('comes in', async () => {
    expect(rows.length).toBeGreaterThan(400)
    expect(await bring(file(...rows))).toMatchObject({ isDone: true, stopped: null })
    expect((await kept()).figures).toHaveLength(rows.length)
    expect(await begun()).toBeNull()
  })

  it('leaves nothing behind where a rule refuses the last of it', async () => {
    const [code = ''] = codes.slice(-1)
    const [ons = ''] = towns.slice(-1).map((one) => one.ons)
    // One more year than a figure may have.
    const far = Array.from({ length: 60 }, (_, place) => {
      const year = `${String(1940 + place)}-${String((1941 + place) % 100).padStart(2, '0')}`
      return row({ ons, code, order: '', year })
    })
    const report = await bring(file(...rows, ...far))
    expect(report).toMatchObject({
      isDone: false,
      stopped: { taken: 0, left: rows.length + far.length },
    })
    expect(await kept()).toMatchObject({ figures: [], indicators: [] })
    expect(await begun()).toBeNull()
  })

  it('says what was taken where somebody stops it half-way, and then brings the rest', async () => {
    const [code = ''] = codes.slice(-1)
    const [council = ''] = towns.slice(-1).map((one) => one.council)
    const store = before(second, async () => {
      const reading = { year: '2021-22', value: 1, definition: 1, source: 'We', published: null }
      const args = { region, council, code, readings: [reading] }
      const record = derivedId(region, `figure ${code} ${council}`)
      await run(test.store, [{ kind: 'figure', name: 'make', record, args }])
    })
    const { isDone, stopped } = await bring(file(...rows), store)
    expect(isDone).toBe(false)
    const { figures } = await previewFigures(groundOf(test.store), asked(file(...rows)))
    expect(stopped).toEqual({ taken: figures.same, left: figures.new + figures.changed })
    expect(figures.same).toBeGreaterThan(0)
    expect(stopped?.left).toBeGreaterThan(0)

    expect(await bring(file(...rows))).toMatchObject({ isDone: true, stopped: null })
    expect((await kept()).figures).toHaveLength(rows.length)
    expect(
      (await previewFigures(groundOf(test.store), asked(file(...rows)))).figures,
    ).toMatchObject({ new: 0, changed: 0, same: rows.length })
  })

  it('is done where somebody else brought the same in meanwhile', async () => {
    const store = before(second, async () => {
      await bring(file(...rows))
    })
    expect(await bring(file(...rows), store)).toMatchObject({ isDone: true, stopped: null })
    expect((await kept()).figures).toHaveLength(rows.length)
  })
})
