/** What the team makes of what people said: each finding with the words it rests on, and what is wrong with it. */
import type { Extract } from '../../../shared/records/extract.ts'
import type { Finding } from '../../../shared/records/finding.ts'
import type { Questionnaire } from '../../../shared/records/questionnaire.ts'

export type Kept<Body> = { id: string; body: Body }

/** Words a finding can rest on. `text` is null where only its theme may be used. */
export type Citable = { id: string; question: string; about: Extract['about']; text: string | null }

export const citableOf = (extracts: readonly Kept<Extract>[]): Citable[] =>
  extracts
    .filter(({ body }) => body.stands === 'shared')
    .map(({ id, body: { question, about, text } }) => ({ id, question, about, text }))
    .sort(
      (a, b) =>
        a.question.localeCompare(b.question, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1),
    )

export type FindingRow = {
  id: string
  text: string
  themes: string[]
  rests: { id: string; text: string | null }[]
  /** Words it rests on that are no longer in view. Which ones, nobody is told. */
  gone: string[]
  /** Two people wrote at once. */
  isApart: boolean
  isDropped: boolean
}

/** In the order in which they were written; those that were dropped come last. */
export function rowsOf(
  findings: readonly Kept<Finding>[],
  extracts: readonly Kept<Extract>[],
): FindingRow[] {
  const inView = new Map(
    extracts.filter(({ body }) => body.stands !== 'in').map(({ id, body }) => [id, body]),
  )
  return findings
    .map(({ id, body }) => ({
      id,
      text: body.text.text,
      themes: body.themes,
      rests: body.cites.flatMap((one) => {
        const found = inView.get(one)
        return found ? [{ id: one, text: found.text }] : []
      }),
      gone: body.cites.filter((one) => !inView.has(one)),
      isApart: body.text.alternatives.length > 0,
      isDropped: body.dropped,
    }))
    .sort((a, b) => Number(a.isDropped) - Number(b.isDropped))
}

/** Both sets of themes, for choosing from. */
export function themesOf(sheets: readonly Kept<Questionnaire>[]) {
  const sets = sheets.flatMap(({ body }) =>
    body.questions.flatMap((one) => (one.type === 'G' ? one.sets : [])),
  )
  return [...new Map(sets.map((set) => [set.id, set])).values()]
}
