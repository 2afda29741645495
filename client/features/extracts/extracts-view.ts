/**
 * What people said, as its readers see it: by question and by theme, own experience and what was seen or
 * told apart. Extracts stand in the order of their ids, which is chance; nothing here counts them.
 */
import type { Extract } from '../../../shared/records/extract.ts'
import type { Finding } from '../../../shared/records/finding.ts'
import type { Question, Questionnaire } from '../../../shared/records/questionnaire.ts'
import type { Pair } from '../../ui/words.ts'

export type Kept<Body> = { id: string; body: Body }
export type About = Extract['about']
export const abouts: readonly About[] = ['own', 'seen']

/** Words that may be read; `isClosed`: their author took them back after the letter, no new use. */
export type SaidWords = { id: string; text: string; name: string | null; isClosed: boolean }

export type SaidSide = {
  about: About
  words: SaidWords[]
  /** Somebody spoke of it whose words are not shown. How many is not said. */
  others: boolean
}
export type SaidQuestion = { id: string; question: Question | undefined; sides: SaidSide[] }
export type SaidGroup = { id: string; words: Pair; questions: SaidQuestion[] }
export type SaidSet = { id: string; words: Pair; groups: SaidGroup[] }

type Extracts = readonly Kept<Extract>[]
type Sheets = readonly Kept<Questionnaire>[]

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

function questionsOf(extracts: Extracts, sheets: Sheets): SaidQuestion[] {
  const asked = sheets.flatMap(({ id, body }) =>
    body.questions.map((question) => ({ place: placeIn(id, question.id), question })),
  )
  const order = (place: string) => asked.findIndex((one) => one.place === place)
  const placeOf = ({ body }: Kept<Extract>) => placeIn(body.questionnaire, body.question)
  const places = [...new Set(extracts.map(placeOf))]
  return places
    .sort((a, b) => order(a) - order(b))
    .map((place) => ({
      id: place,
      question: asked.find((one) => one.place === place)?.question,
      sides: abouts.map((about) =>
        sideOf(
          about,
          extracts.filter((one) => placeOf(one) === place && one.body.about === about),
        ),
      ),
    }))
}

/** A question of one version: another version may ask something else under the same id. */
const placeIn = (questionnaire: string, question: string) => `${questionnaire} ${question}`

function sideOf(about: About, own: Extracts): SaidSide {
  const words = [...own]
    .sort(byId)
    .flatMap(({ id, body: { text, name, stands } }) =>
      text === null ? [] : [{ id, text, name, isClosed: stands === 'closed' }],
    )
  return { about, words, others: own.some(({ body }) => body.text === null) }
}

/** The versions of the questions that were answered, the newest first. */
const usedSheets = (extracts: Extracts, sheets: Sheets): Sheets => {
  const used = new Set(extracts.map(({ body }) => body.questionnaire))
  return sheets.filter(({ id }) => used.has(id)).sort((a, b) => b.body.number - a.body.number)
}

/** By the sections of the questions. */
export function bySection(extracts: Extracts, all: Sheets): SaidGroup[] {
  const sheets = usedSheets(extracts, all)
  const questions = questionsOf(extracts, sheets)
  const sections = sheets.flatMap(({ body }) => body.sections)
  const ids = [...new Set(sections.map(({ id }) => id))]
  return ids.flatMap((id) => {
    const section = sections.find((one) => one.id === id)
    const own = questions.filter(({ question }) => question?.section === id)
    if (!section || own.length === 0) return []
    return [{ id, words: [section.standard, section.easy] as const, questions: own }]
  })
}

/** The two sets of themes, as the question about themes carries them. */
export function themeSetsOf(sheets: Sheets) {
  const sets = sheets.flatMap(({ body }) =>
    body.questions.flatMap((one) => (one.type === 'G' ? one.sets : [])),
  )
  return [...new Map(sets.map((set) => [set.id, set])).values()]
}

/**
 * By theme: an extract stands under the themes of its question, and under those of a finding that rests
 * on it.
 */
export function byTheme(
  extracts: Extracts,
  all: Sheets,
  findings: readonly Kept<Finding>[],
): SaidSet[] {
  const sheets = usedSheets(extracts, all)
  const askedOf = ({ body }: Kept<Extract>) =>
    sheets
      .find(({ id }) => id === body.questionnaire)
      ?.body.questions.find((one) => one.id === body.question)
  const kept = findings.filter(({ body }) => !body.dropped)
  const themesOf = (said: Kept<Extract>) => [
    ...(askedOf(said)?.tags ?? []),
    ...kept.flatMap((one) => (one.body.cites.includes(said.id) ? one.body.themes : [])),
  ]
  const sets = themeSetsOf(sheets)
    .map(({ id, standard, easy, options }) => ({
      id,
      words: [standard, easy] as const,
      groups: options.flatMap((option): SaidGroup[] => {
        const own = extracts.filter((one) => themesOf(one).includes(option.id))
        const questions = questionsOf(own, sheets)
        const words = [option.standard, option.easy] as const
        return questions.length ? [{ id: option.id, words, questions }] : []
      }),
    }))
    .filter(({ groups }) => groups.length > 0)
  const rest = questionsOf(
    extracts.filter((one) => themesOf(one).length === 0),
    sheets,
  )
  if (rest.length === 0) return sets
  const other = [{ id: 'none', words: noTheme, questions: rest }]
  return [...sets, { id: 'none', words: otherWords, groups: other }]
}

/** Nothing that was said is missing because nobody has given it a theme. */
const otherWords: Pair = ['Other words', 'Other words']
const noTheme: Pair = ['Under no theme yet', 'In no subject yet']
