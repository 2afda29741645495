/**
 * A file of published figures: which of its columns holds what, and what bringing it in would change. The
 * same report is shown before, when nothing is changed yet, and after.
 */
import * as z from 'zod/mini'
import { day, uuid } from './ids.ts'
import { indicatorCode } from './self-view/drafts.ts'
import { year } from './self-view/figures.ts'
import { line } from './text.ts'

const header = line(120)

/** Which column holds what. A name and the order of better and worse may be missing. */
export const columns = z.strictObject({
  ...{ year: header, council: header, measure: header, value: header },
  ...{ name: z.nullable(header), order: z.nullable(header) },
})
export type Columns = z.infer<typeof columns>
export const neededColumns = ['year', 'council', 'measure', 'value'] as const

/** What the file calls a measure, and which indicator that is; a measure that is left out is not brought in. */
export const measures = z.record(line(60), indicatorCode)

export const mapping = z.strictObject({ columns, measures })
export type Mapping = z.infer<typeof mapping>

/** As somebody chose it; measures are null as long as nobody has said what they are. */
export const choice = z.strictObject({ columns, measures: z.nullable(measures) })
export type MappingChoice = z.infer<typeof choice>

/** Why a row is not taken. */
export const why = z.enum([
  ...(['tooShort', 'noYear', 'notAYear', 'noCouncil', 'notACode', 'noMeasure'] as const),
  ...(['notANumber', 'double', 'otherOrder'] as const),
])
export type Why = z.infer<typeof why>

/** Line and column as whoever opens the file sees them; `said` is what stands there. */
const refusedRow = z.object({ line: z.int(), column: z.string(), why, said: z.string() })
export type RefusedRow = z.infer<typeof refusedRow>

const count = z.int()
const changed = z.object({
  ...{ council: z.string(), code: indicatorCode, year },
  ...{ from: z.nullable(z.number()), to: z.number() },
})
const boundary = z.object({ ons: z.string(), name: z.string(), year })

export const report = z.object({
  headers: z.array(z.string()),
  rows: count,
  /** Null as long as it is not known which column holds what. */
  mapping: z.nullable(mapping),
  /** Measures of the file, with the rows each has and the indicator it is taken for. */
  measures: z.array(
    z.object({ measure: z.string(), rows: count, code: z.nullable(indicatorCode) }),
  ),
  figures: z.object({ new: count, changed: count, same: count, missing: count, kept: count }),
  /** Years of an indicator for which all of England is in it, and those for which it is not. */
  england: z.object({ new: count, changed: count, same: count, tooFew: count }),
  changes: z.array(changed),
  refused: z.array(refusedRow),
  refusedInAll: count,
  /** Councils of the file that were no more, or not yet, in some of its years. */
  ended: z.array(boundary),
  begun: z.array(boundary),
  withoutCode: z.array(z.object({ id: uuid, name: z.string() })),
  /** Two councils of the region have the same code: nothing is brought in. */
  sameCode: z.array(z.string()),
  notInFile: z.array(z.string()),
  councils: count,
  elsewhere: count,
  /** Indicators that the region has not had, and those that mean something else from a year on. */
  newIndicators: z.array(indicatorCode),
  redefined: z.array(indicatorCode),
  /** Every indicator that a measure may be: those of the region, and those that come with Tellback. */
  indicators: z.array(
    z.object({ code: indicatorCode, name: z.object({ standard: z.string(), easy: z.string() }) }),
  ),
  /** Whether this is what was done, and not what would be. */
  isDone: z.boolean(),
  /** It was refused on the way: so many figures were taken, and so many, those of this report, were not. */
  stopped: z.nullable(z.object({ taken: count, left: count })),
})
export type Report = z.infer<typeof report>

/** A file of all England's councils, eight years and thirty measures has some three million letters. */
export const mostLetters = 4_000_000

export const asking = z.strictObject({
  region: uuid,
  csv: z.string().check(z.minLength(1), z.maxLength(mostLetters)),
  mapping: z.nullable(choice),
})
export const bringing = z.strictObject({
  ...asking.shape,
  source: z.nullable(line(200)),
  /** The day it came out, as it is to stand under each figure. */
  published: z.optional(z.nullable(day)),
  /** Whoever brings it in has seen that some rows are refused, and leaves them out. */
  leaveOut: z.boolean(),
})
