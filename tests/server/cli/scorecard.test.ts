// Published figures from the command line, into a region that has never had any.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../../../server/cli/run.ts'
import { regionFigures } from '../../../server/figures/state.ts'
import { makeRegion, place, region, run, secret } from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'tellback-figures-'))
const path = join(folder, 'figures.csv')
afterAll(() => {
  rmSync(folder, { recursive: true })
})

let test: TestStore
beforeEach(async () => {
  test = await openTestStore()
  await makeRegion(test.store)
  const args = { ons: 'E06999001' }
  await run(test.store, [
    { kind: 'council', name: 'code', record: place('oakshire').council, args },
  ])
  writeFileSync(path, 'When,"Where, by code",What,How much\n2021-22,E06999001,X,70.5\n')
})
afterEach(() => test.stop())

async function say(...typed: string[]) {
  const { dataDir, databaseUrl } = test.settings
  let out = ''
  let err = ''
  const code = await runCli(['import-scorecard', path, ...typed], {
    env: { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, SECRET: secret },
    out: (text) => (out += text),
    err: (text) => (err += text),
    isWatched: false,
  })
  return { code, out, err }
}

const columns = ['--columns', 'year=When,council=Where, by code,measure=What,value=How much']

describe('a file whose columns say nothing', () => {
  it('comes in with what its columns and measures are, which is kept', async () => {
    expect((await say()).out).toContain('It cannot be told which column holds what.')
    expect(await say(...columns, '--measure', 'X=2A')).toMatchObject({ code: 0, err: '' })
    const { figures } = await test.store.read((tx) => regionFigures(tx, region))
    expect(figures.map(({ body }) => [body.code, body.readings[0]?.value])).toEqual([['2A', 70.5]])
    expect((await say('--preview')).out).toContain('0 new, 0 changed, 1 as before')
  })

  it('is refused where no measure of it is known, since nothing would come in', async () => {
    const { code, out } = await say(...columns)
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('Nothing was brought in. Every measure is left out.'),
    ])
  })

  it.each([
    [['--columns', 'year=When'], '--columns: council=… is missing.'],
    [['--columns', 'when=When'], '--columns: when=When is none of year=…'],
    [['--columns', 'year=Y,council=C,measure=M,value=V'], 'The file has no column Y. It has: When'],
    [[...columns, '--measure', 'X'], '--measure: X is not of the form X=2A.'],
    [[...columns, '--measure', 'Y=2A'], 'The file has no measure Y. It has: X.'],
    [[...columns, '--measure', 'X=99Z'], 'There is no indicator 99Z. There are: 1A'],
  ])('is refused in a plain sentence: %j', async (typed, sentence) => {
    const { code, err } = await say(...typed)
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)])
  })
})
