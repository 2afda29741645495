import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bringFigures, finishAllFigures, previewFigures } from '../../../server/figures/import.ts'
import { regionFigures } from '../../../server/figures/state.ts'
import { allIndicators } from '../../../server/content/indicators/all.ts'
import { quietLog } from '../../../server/log.ts'
import { metaOf, setMeta } from '../../../server/store/meta.ts'
import type { Store } from '../../../server/store/open.ts'
import type { Columns } from '../../../shared/scorecard.ts'
import { kinds } from '../../../shared/records/index.ts'
import { id, makeRegion, place, region, run, secret } from '../../support/people.ts'
import { england, file, row } from '../../support/scorecard.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'

let test: TestStore
const councils = ['oakshire', 'fennick', 'stonewick', 'alderbeck']
const codeOf = (council: string, ons: string) => ({
  ...{ kind: 'council', name: 'code', record: place(council).council, args: { ons } },
})
beforeEach(async () => {
  test = await openTestStore()
  await makeRegion(test.store, councils)
  await run(test.store, [
    codeOf('oakshire', 'E06999001'),
    codeOf('fennick', 'E06999002'),
    codeOf('stonewick', 'E06999003'),
  ])
})
afterEach(() => test.stop())

const groundOf = (store: Store) => ({ store, kinds, secret, clock: () => new Date('2026-11-28') })
const preview = (csv: string) =>
  previewFigures(groundOf(test.store), { region, csv, mapping: null })
const bring = (csv: string, leaveOut = false, store = test.store) =>
  bringFigures(groundOf(store), { region, csv, mapping: null, source: 'The office', leaveOut })
const kept = () => test.store.read((tx) => regionFigures(tx, region))
const readingsOf = async (council: string, code = '2A') =>
  (await kept()).figures
    .find(({ body }) => body.council === place(council).council && body.code === code)
    ?.body.readings.map(({ year, value }) => [year, value])

const odd = file(
  row(),
  row({ year: '2020/21', value: '', order: 'None' }),
  row({ year: '2019-2020', value: '"1,234.5"', code: 'ASC6', order: '' }),
  row({ ons: 'E06999002', name: '"Fennick, and the hills"', value: '71', order: 'desc' }),
  row({ ons: 'E06999003', name: 'Stonewick', year: '2015-16', value: 'x' }),
  row({ ons: 'E09999999', name: 'Elsewhere' }),
)

describe('a file of published figures', () => {
  it('is shown before anything changes', async () => {
    const report = await preview(odd)
    expect(report).toMatchObject({ isDone: false, rows: 6, councils: 3, elsewhere: 1 })
    expect(report.figures).toEqual({ new: 3, changed: 0, same: 0, missing: 2, kept: 0 })
    expect(report.newIndicators).toEqual(['2A', 'ASC6'])
    expect((await kept()).figures).toEqual([])
  })

  it('comes in by the codes of councils, and what is missing stays missing', async () => {
    expect(await bring(odd)).toMatchObject({ isDone: true })
    expect(await readingsOf('oakshire')).toEqual([
      ['2020-21', null],
      ['2021-22', 70.5],
    ])
    expect(await readingsOf('oakshire', 'ASC6')).toEqual([['2019-20', 1234.5]])
    expect(await readingsOf('fennick')).toEqual([['2021-22', 71]])
    expect(await readingsOf('stonewick')).toEqual([['2015-16', null]])
    expect(await readingsOf('alderbeck')).toBeUndefined()
  })

  it('says under each figure who published it and on which day', async () => {
    const origin = { source: 'The office', published: '2026-10-29' }
    await bringFigures(groundOf(test.store), {
      ...{ region, csv: file(row()), mapping: null, leaveOut: false },
      ...origin,
    })
    const [found] = (await kept()).figures
    expect(found?.body.readings).toMatchObject([origin])
  })

  it('keeps which definition a figure was read under', async () => {
    await bring(file(row({ year: '2023-24' }), row({ year: '2024-25' })))
    const [found] = (await kept()).figures
    expect(found?.body.readings.map(({ definition }) => definition)).toEqual([1, 2])
  })

  it('changes nothing when it comes a second time, and says what a newer one changes', async () => {
    await bring(odd)
    expect((await preview(odd)).figures).toEqual({
      ...{ new: 0, changed: 0, same: 5, missing: 0, kept: 0 },
    })
    const newer = file(row({ value: '69' }), row({ year: '2020-21', value: '68' }))
    expect((await preview(newer)).changes).toEqual([
      { council: 'oakshire', code: '2A', year: '2021-22', from: 70.5, to: 69 },
    ])
    await bring(newer)
    expect(await readingsOf('oakshire')).toEqual([
      ['2020-21', 68],
      ['2021-22', 69],
    ])
  })

  it('has nothing new where a value is missing that was missing before', async () => {
    const empty = file(row({ value: '' }))
    expect((await preview(empty)).figures).toMatchObject({ missing: 1, same: 0 })
    await bring(empty)
    expect((await preview(empty)).figures).toMatchObject({ missing: 0, same: 1 })
  })

  it('takes no value back by an empty cell', async () => {
    await bring(file(row()))
    const empty = file(row({ value: '' }))
    expect((await preview(empty)).figures).toMatchObject({ kept: 1, missing: 0 })
    await bring(empty)
    expect(await readingsOf('oakshire')).toEqual([['2021-22', 70.5]])
  })

  it('gives the spread of England from all its authorities, and from no few of them', async () => {
    const report = await bring(
      file(row(), ...england(99), ...england(101, { year: '2020-21' }), row({ year: '2018-19' })),
    )
    expect(report.england).toMatchObject({ new: 2, tooFew: 1 })
    const [spread] = (await kept()).spreads
    expect(spread?.body.years.map(({ year, values }) => [year, values.length])).toEqual([
      ['2020-21', 101],
      ['2021-22', 100],
    ])
    const [first] = spread?.body.years ?? []
    expect(first?.values).toEqual([...(first?.values ?? [])].sort((a, b) => a - b))
  })

  it('reports councils that came or went, and moves no figure from one to another', async () => {
    const report = await bring(
      file(
        row({ ons: 'E06999008', name: 'Old Vale', year: '2018-19' }),
        row({ ons: 'E06999009', name: 'New Vale', year: '2020-21' }),
        row({ ons: 'E06999009', name: 'New Vale' }),
        row({ year: '2018-19' }),
        row(),
      ),
    )
    expect(report.ended).toEqual([{ ons: 'E06999008', name: 'Old Vale', year: '2018-19' }])
    expect(report.begun).toEqual([{ ons: 'E06999009', name: 'New Vale', year: '2020-21' }])
    expect(report.withoutCode.map(({ name }) => name)).toEqual(['alderbeck'])
    expect(report.notInFile).toEqual(['fennick', 'stonewick'])
    expect((await kept()).figures).toHaveLength(1)
  })
})

describe('a region that has an indicator already', () => {
  /** As it was before anybody knew that it is counted anew from 2024-25 on. */
  const early = { ...allIndicators.find(({ code }) => code === '2A') }
  const { redefined, ...content } = early
  const record = id('2A of before')
  const both = file(row({ year: '2023-24' }), row({ year: '2024-25' }))
  const definitionsNow = async () => {
    const { indicators, figures } = await kept()
    const readings = figures[0]?.body.readings.map(({ year, definition }) => [year, definition])
    return { all: indicators[0]?.body.definitions.map(({ from }) => from), readings }
  }
  const known = (definitions: readonly { from: string; words: string }[] = []) =>
    run(test.store, [
      { kind: 'indicator', name: 'define', record, args: { region, ...content } },
      ...definitions.map((args) => ({ kind: 'indicator', name: 'redefine', record, args })),
    ])

  it('gets what it means from a later year on, and figures are read under it', async () => {
    await known()
    const readings = ['2023-24', '2024-25'].map((year) => ({
      ...{ year, value: 70.5, definition: 1, source: 'The office', published: null },
    }))
    const { council } = place('oakshire')
    const args = { region, council, code: '2A', readings }
    await run(test.store, [{ kind: 'figure', name: 'make', record: id('figure'), args }])
    expect(await preview(both)).toMatchObject({ redefined: ['2A'], figures: { same: 2, new: 0 } })
    await bring(both)
    expect(await definitionsNow()).toEqual({
      all: [null, ...(redefined ?? []).map(({ from }) => from)],
      readings: [
        ['2023-24', 1],
        ['2024-25', 2],
      ],
    })
    expect((await preview(both)).redefined).toEqual([])
  })

  it('reads what a later file leaves out under it too, and keeps its value and source', async () => {
    await known()
    const make = (name: string, value: number) => {
      const reading = { year: '2024-25', value, definition: 1, source: 'Before', published: null }
      const args = { region, council: place(name).council, code: '2A', readings: [reading] }
      return { kind: 'figure', name: 'make', record: id(`figure of ${name}`), args }
    }
    await run(test.store, [make('oakshire', 70), make('fennick', 71)])
    await bring(file(row({ year: '2023-24' })))
    const all = (await kept()).figures.flatMap(({ body }) => body.readings)
    const stored = all.filter(({ year }) => year === '2024-25')
    expect(stored.map((one) => [one.value, one.definition, one.source]).sort()).toEqual([
      [70, 2, 'Before'],
      [71, 2, 'Before'],
    ])
    expect((await preview(file(row({ year: '2023-24' })))).redefined).toEqual([])
  })

  it('keeps what it said itself, where that is as late or later', async () => {
    await known([{ from: '2025-26', words: 'Counted by us.' }])
    expect((await preview(both)).redefined).toEqual([])
    await bring(both)
    expect((await definitionsNow()).all).toEqual([null, '2025-26'])
  })
})

describe('rows that are refused', () => {
  const wrong = file(
    row(),
    row({ year: '2021' }),
    row({ year: '' }),
    row({ ons: 'Oakshire' }),
    row({ ons: '' }),
    row({ year: '2020-21', value: 'seventy' }),
    row({ year: '2019-20', order: 'asc' }),
    row({ code: '' }),
    row(),
    '2021-22,E06999001',
  )

  it('are named with their line, their column and why', async () => {
    const { refused, refusedInAll } = await preview(wrong)
    expect(refusedInAll).toBe(9)
    expect(refused.map(({ line, column, why, said }) => [line, column, why, said])).toEqual([
      [3, 'Financial year', 'notAYear', '2021'],
      [4, 'Financial year', 'noYear', ''],
      [5, 'Local authority code', 'notACode', 'Oakshire'],
      [6, 'Local authority code', 'noCouncil', ''],
      [7, 'Value', 'notANumber', 'seventy'],
      [8, 'rank_order', 'otherOrder', 'asc'],
      [9, 'Code', 'noMeasure', ''],
      [10, 'Financial year', 'double', 'Oakshire 2021-22'],
      [11, 'Value', 'tooShort', ''],
    ])
  })

  it('stop the file, unless whoever brings it in leaves them out', async () => {
    await expect(bring(wrong)).rejects.toMatchObject({ code: 'not-ready' })
    expect((await kept()).figures).toEqual([])
    await bring(wrong, true)
    expect(await readingsOf('oakshire')).toEqual([['2021-22', 70.5]])
  })

  it('are none where a measure is no indicator of ours: it is left out and named', async () => {
    const report = await preview(file(row(), row({ code: 'ASC99' })))
    expect(report).toMatchObject({ refusedInAll: 0, rows: 2 })
    expect(report.measures).toEqual([
      { measure: 'ASC5', rows: 1, code: '2A' },
      { measure: 'ASC99', rows: 1, code: null },
    ])
  })

  it('do not matter where two councils have one code: then nothing comes in', async () => {
    await run(test.store, [codeOf('alderbeck', 'E06999001')])
    await expect(bring(odd)).rejects.toMatchObject({ code: 'not-ready' })
  })
})

describe('the columns of a file', () => {
  const other = 'When,Where,What,How much\n2021-22,E06999001,SALT1,70.5\n'
  const columns: Columns = {
    ...{ year: 'When', council: 'Where', measure: 'What', value: 'How much' },
    ...{ name: null, order: null },
  }

  it('are asked for where their names say nothing, and kept for the next time', async () => {
    const asked = await preview(other)
    expect(asked).toMatchObject({ mapping: null, headers: ['When', 'Where', 'What', 'How much'] })
    await expect(bring(other)).rejects.toMatchObject({ code: 'not-ready' })
    const mapping = { columns, measures: { SALT1: '2A' } }
    await bringFigures(groundOf(test.store), {
      ...{ region, csv: other, mapping, source: null, leaveOut: false },
    })
    expect(await preview(other)).toMatchObject({ mapping, figures: { same: 1 } })
    expect(await readingsOf('oakshire')).toEqual([['2021-22', 70.5]])
  })

  it('and measures are offered every indicator there is, though the region has none yet', async () => {
    const { indicators } = await preview(other)
    expect(indicators.map(({ code }) => code)).toEqual(allIndicators.map(({ code }) => code))
    const mapping = { columns, measures: { SALT1: '6A' } }
    await bringFigures(groundOf(test.store), {
      ...{ region, csv: other, mapping, source: null, leaveOut: false },
    })
    expect(await readingsOf('oakshire', '6A')).toEqual([['2021-22', 70.5]])
    expect((await preview(other)).indicators).toHaveLength(allIndicators.length)
  })

  it('tell by their names which measures are ours, where columns alone were chosen', async () => {
    const ours = other.replace('SALT1', 'ASC5')
    const found = await previewFigures(groundOf(test.store), {
      ...{ region, csv: ours, mapping: { columns, measures: null } },
    })
    expect(found.mapping?.measures).toEqual({ ASC5: '2A' })
  })

  it('stay left out where every measure was, and then nothing comes in', async () => {
    const left = {
      ...{ region, csv: other.replace('SALT1', 'ASC5'), source: null, leaveOut: false },
      mapping: { columns, measures: {} },
    }
    const found = await previewFigures(groundOf(test.store), left)
    expect(found.measures).toEqual([{ measure: 'ASC5', rows: 1, code: null }])
    await expect(bringFigures(groundOf(test.store), left)).rejects.toMatchObject({
      code: 'not-ready',
    })
    expect((await kept()).figures).toEqual([])
  })

  it('of one file leave what another called its measures, but for what it leaves out', async () => {
    const with2 = (csv: string, measures: Record<string, string>) =>
      bringFigures(groundOf(test.store), {
        ...{ region, csv, source: null, leaveOut: false, mapping: { columns, measures } },
      })
    const second = other.replace('SALT1', 'SALT2')
    await with2(other, { SALT1: '2A' })
    await with2(second, { SALT2: '6A' })
    expect((await preview(other)).mapping?.measures).toEqual({ SALT1: '2A' })
    const both = `${other}2021-22,E06999001,SALT2,12\n`
    await with2(both, { SALT1: '2A' })
    expect((await preview(second)).mapping?.measures).toEqual({})
  })

  it('of a file of another publisher are told by their names all the same', async () => {
    await bringFigures(groundOf(test.store), {
      ...{ region, csv: other, source: null, leaveOut: false },
      mapping: { columns, measures: { SALT1: '2A' } },
    })
    expect((await preview(odd)).mapping?.columns.year).toBe('Financial year')
  })
})

describe('an import that is cut off', () => {
  /** A store that is out of reach after so many writes. */
  const failingAfter = (writes: number): Store => {
    let left = writes
    const { store } = test
    return {
      ...store,
      write: async (work) => {
        left -= 1
        if (left < 0) throw new Error('the server fell')
        return store.write(work)
      },
    }
  }

  it('leaves what was, or comes to the same end at the next start', async () => {
    await expect(bring(odd, false, failingAfter(0))).rejects.toThrow('the server fell')
    expect((await kept()).figures).toEqual([])

    await expect(bring(odd, false, failingAfter(1))).rejects.toThrow('the server fell')
    expect((await kept()).figures).toEqual([])
    await finishAllFigures(groundOf(test.store))
    expect((await kept()).figures).toHaveLength(4)

    const begun = await test.store.read((tx) => metaOf(tx, `figures-begun:${region}`))
    expect(begun).toBeNull()
  })

  it('is dropped where a rule refuses it, however large, and stands in nobody’s way', async () => {
    const figures = Array.from({ length: 401 }, (_, place) => ({
      ...{ council: id(`no council ${String(place)}`), code: '2A' },
      readings: [{ year: '2021-22', value: 1 }],
    }))
    const wanted = { source: null, figures, spreads: [], tooFew: 0 }
    const begin = () =>
      test.store.write((tx) => setMeta(tx, `figures-begun:${region}`, JSON.stringify(wanted)))
    const begun = () => test.store.read((tx) => metaOf(tx, `figures-begun:${region}`))
    const said: unknown[] = []
    const log = { ...quietLog, error: (...one: unknown[]) => void said.push(one) }

    await begin()
    await finishAllFigures({ ...groundOf(test.store), log })
    expect(await begun()).toBeNull()
    expect(said).toEqual([
      ['figures-dropped', { code: 'not-found', count: expect.any(Number) as number }],
    ])

    await begin()
    await bring(file(row()))
    expect(await readingsOf('oakshire')).toEqual([['2021-22', 70.5]])
    expect(await begun()).toBeNull()
  })

  it('is brought to its end before the next one', async () => {
    await expect(bring(file(row()), false, failingAfter(2))).rejects.toThrow('the server fell')
    await bring(file(row({ year: '2022-23', value: '72' })))
    expect(await readingsOf('oakshire')).toEqual([
      ['2021-22', 70.5],
      ['2022-23', 72],
    ])
  })
})
