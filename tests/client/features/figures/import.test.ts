import { beforeEach, describe, expect, it } from 'vitest'
import ImportReport from '../../../../client/features/figures/ImportReport.vue'
import type { Report } from '../../../../shared/scorecard.ts'
import { draw, startDevice } from '../../ui/drawn.ts'

beforeEach(() => startDevice())

const columns = {
  ...{ year: 'Year', council: 'Council', measure: 'Code', value: 'Value' },
  ...{ name: null, order: null },
}
const report: Report = {
  ...{ headers: Object.values(columns).filter((one) => one !== null), rows: 450 },
  mapping: { columns, measures: { ASC5: '2A' } },
  measures: [{ measure: 'ASC5', rows: 450, code: '2A' }],
  figures: { new: 50, changed: 0, same: 400, missing: 0, kept: 0 },
  england: { new: 0, changed: 0, same: 0, tooFew: 0 },
  ...{ changes: [], refused: [], refusedInAll: 0, ended: [], begun: [], withoutCode: [] },
  ...{ sameCode: [], notInFile: [], councils: 14, elsewhere: 0, newIndicators: [], redefined: [] },
  ...{ indicators: [], isDone: false, stopped: null },
}
const says = (stopped: Report['stopped']) =>
  draw(ImportReport, { report: { ...report, stopped } }).text()

describe('what is said of an import', () => {
  it('is what was taken, where it was stopped half-way', () => {
    expect(says({ taken: 400, left: 50 })).toContain('stopped half-way: 400 figures were taken')
  })

  it('is that nothing was brought in, where a rule refuses it', () => {
    expect(says({ taken: 0, left: 450 })).toContain('Nothing was brought in.')
  })

  it('is neither before it is brought in', () => {
    expect(says(null)).not.toMatch(/stopped|Nothing was brought in/)
  })
})
