/**
 * A tally as a table: how often each answer was chosen, own experience and what was seen or told apart.
 * Nothing is added up and nothing is averaged; a count under five is words. Of a side with too few answers
 * nothing is known: not that nobody gave one.
 */
import type { Question, Questionnaire } from '../../../shared/records/questionnaire.ts'
import type { Tally, TallyCount, TallyLine } from '../../../shared/records/tally.ts'
import type { Pair } from '../../ui/words.ts'

export type Kept<Body> = { id: string; body: Body }
export type Cell = TallyCount | 'none' | 'hidden'
/** One answer of the scale; `key` is the value, or `notSure` or `skipped`. */
export type TallyRow = { id: string; own: Cell; seen: Cell }
export type TallyQuestion = {
  id: string
  question: Question
  answers: { own: Cell; seen: Cell }
  rows: TallyRow[]
}
export type TallySection = { id: string; words: Pair; questions: TallyQuestion[] }

/** The answers of a scale in its order; none where people wrote and did not choose. */
function scaleOf(question: Question): string[] {
  switch (question.type) {
    case 'F':
      return ['5', '4', '3', '2', '1']
    case 'Y':
      return ['yes', 'partly', 'no']
    case 'M':
      return question.options.map(({ id }) => id)
    case 'G':
      return question.sets.flatMap(({ options }) => options.map(({ id }) => id))
    case 'T':
    case 'S':
    case 'Q':
    case 'B':
      return []
    default:
      return question satisfies never
  }
}

/** A scale is shown whole; of a long list of options only what somebody chose. */
const isWhole = ({ type }: Question) => type === 'F' || type === 'Y'

/** Nobody chose it only where others did choose: of a side without a line, or all taken back, it is hidden. */
function cellOf(line: TallyLine | undefined, id: string): Cell {
  if (!line || Object.keys(line.chosen).length === 0) return 'hidden'
  return line.chosen[id] ?? 'none'
}

const isCount = (cell: Cell) => cell !== 'none' && cell !== 'hidden'

function questionOf(question: Question, lines: readonly TallyLine[]): TallyQuestion | null {
  const of = (about: 'own' | 'seen') =>
    lines.find((one) => one.question === question.id && one.about === about)
  const [own, seen] = [of('own'), of('seen')]
  const scale = scaleOf(question)
  if ((!own && !seen) || scale.length === 0) return null
  const rows = [...scale, 'notSure', 'skipped']
    .map((id) => ({ id, own: cellOf(own, id), seen: cellOf(seen, id) }))
    .filter((row) => isWhole(question) || [row.own, row.seen].some(isCount))
  const answers = { own: own?.answers ?? 'hidden', seen: seen?.answers ?? 'hidden' } as const
  return { id: question.id, question, answers, rows }
}

/** By the sections of the questions, in their order. */
export function sectionsOf(
  { lines }: Pick<Tally, 'lines'>,
  sheets: readonly Kept<Questionnaire>[],
): TallySection[] {
  const used = new Set(lines.map(({ questionnaire }) => questionnaire))
  return sheets
    .filter(({ id }) => used.has(id))
    .flatMap(({ id: sheet, body }) => {
      const own = lines.filter(({ questionnaire }) => questionnaire === sheet)
      return body.sections.map((section) => ({
        id: `${sheet} ${section.id}`,
        words: [section.standard, section.easy] as const,
        questions: body.questions
          .filter((one) => one.section === section.id)
          .flatMap((one) => questionOf(one, own) ?? []),
      }))
    })
    .filter(({ questions }) => questions.length > 0)
}
