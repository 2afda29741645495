/** Files of published figures: the server reads them and says what they would change, then does it. */
import { type MappingChoice, report, type Report } from '../../shared/scorecard.ts'
import { call } from '../session/api.ts'
import { browser } from '../session/browser.ts'
import { hereRunning } from './here.ts'

export type ScorecardFile = { region: string; csv: string; mapping: MappingChoice | null }

/** Throws `Offline` or `Refused`. */
export const previewScorecard = (file: ScorecardFile): Promise<Report> =>
  call(browser, report, 'POST', '/api/figures/preview', file)

/** Rows that are refused are left out: whoever presses has seen them. Throws `Offline` or `Refused`. */
export async function bringScorecard(
  file: ScorecardFile,
  { source, published }: { source: string | null; published: string | null },
): Promise<Report> {
  const asked = { ...file, source, published, leaveOut: true }
  const done = await call(browser, report, 'POST', '/api/figures/import', asked)
  await hereRunning().sync.sendNow()
  return done
}
