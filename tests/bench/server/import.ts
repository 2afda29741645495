// The real file of published figures, brought into a region of fourteen councils that has none yet; then the
// same file again, which changes nothing.
import { bringFigures, previewFigures } from '../../../server/figures/import.ts'
import { kinds } from '../../../shared/records/index.ts'
import type { Report } from '../budget.ts'
import { shown } from '../figures.ts'
import { makeRegion, region, secret } from '../../support/people.ts'
import { makeCouncilsOf, published, publishedCodes } from '../../support/published.ts'
import { makePlace, withStore } from './place.ts'

const ours = 14

export async function measureImport(report: Report, on: string, postgresUrl: string | undefined) {
  report.doing(`${on}: bringing in a file of figures`)
  const at = await makePlace(postgresUrl)
  try {
    await withStore(at, async (store) => {
      const csv = published()
      await makeRegion(store, [])
      await makeCouncilsOf(store, publishedCodes(csv).slice(0, ours))
      const ground = { store, kinds, secret, clock: () => new Date() }
      const asked = { region, csv, mapping: null }
      const [seen] = await timed(() => previewFigures(ground, asked))
      const bring = () => bringFigures(ground, { ...asked, source: null, leaveOut: false })
      const [first, done] = await timed(bring)
      const [second] = await timed(bring)
      report.budget({
        ...{ on, name: 'the real file of figures brought in', figure: first, unit: 'ms' },
        ...{ bound: 5000, is: 'most' },
        from: `once, ${shown(done.rows)} rows, ${String(done.councils)} councils of ours; looked at before in ${shown(seen)} ms, the same again ${shown(second)} ms`,
      })
    })
  } finally {
    await at.remove()
  }
}

async function timed<T>(work: () => Promise<T>): Promise<[ms: number, answer: T]> {
  const start = performance.now()
  const answer = await work()
  return [performance.now() - start, answer]
}
