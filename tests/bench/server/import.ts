// A file of published figures as large as the real one, brought into a region of fourteen councils that
// has none yet; then the same file again, which changes nothing.
import { bringFigures, previewFigures } from '../../../server/figures/import.ts'
import type { Store } from '../../../server/store/open.ts'
import { kinds } from '../../../shared/records/index.ts'
import type { Report } from '../budget.ts'
import { shown } from '../figures.ts'
import { makeRegion, place, region, run, secret } from '../../support/people.ts'
import { england, file, row } from '../../support/scorecard.ts'
import { makePlace, withStore } from './place.ts'

const ours = 14
const others = 143
const measures = ['ASC1', 'ASC2', 'ASC3', 'ASC4', 'ASC5', 'ASC6', 'ASC7']
const years = ['2016-17', '2017-18', '2018-19', '2019-20', '2020-21', '2021-22']

export async function measureImport(report: Report, on: string, postgresUrl: string | undefined) {
  report.doing(`${on}: bringing in a file of figures`)
  const at = await makePlace(postgresUrl)
  try {
    await withStore(at, async (store) => {
      await makeCouncils(store)
      const csv = published()
      const ground = { store, kinds, secret, clock: () => new Date() }
      const asked = { region, csv, mapping: null }
      const [seen] = await timed(() => previewFigures(ground, asked))
      const bring = () => bringFigures(ground, { ...asked, source: null, leaveOut: false })
      const [first, done] = await timed(bring)
      const [second] = await timed(bring)
      report.budget({
        ...{ on, name: 'a file of figures brought in', figure: first, unit: 'ms' },
        ...{ bound: 5000, is: 'most' },
        from: `once, ${shown(done.rows)} rows, ${String(done.councils)} councils of ours; looked at before in ${shown(seen)} ms, the same again ${shown(second)} ms`,
      })
    })
  } finally {
    await at.remove()
  }
}

const nameOf = (number: number) => `council-${String(number)}`
const codeOf = (number: number) => `E06999${String(number).padStart(3, '0')}`
const numbers = Array.from({ length: ours }, (_, number) => number + 1)

async function makeCouncils(store: Store): Promise<void> {
  await makeRegion(store, numbers.map(nameOf))
  await run(
    store,
    numbers.map((number) => ({
      ...{ kind: 'council', name: 'code', record: place(nameOf(number)).council },
      args: { ons: codeOf(number) },
    })),
  )
}

/** As many rows as the file of the Office for Local Government has, more or less. */
function published(): string {
  const rows = years.flatMap((year) =>
    measures.flatMap((code) => [
      ...numbers.map((number) =>
        row({ year, code, order: '', ons: codeOf(number), name: nameOf(number) }),
      ),
      ...england(others, { year, code, order: '' }),
    ]),
  )
  return file(...rows)
}

async function timed<T>(work: () => Promise<T>): Promise<[ms: number, answer: T]> {
  const start = performance.now()
  const answer = await work()
  return [performance.now() - start, answer]
}
