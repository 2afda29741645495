/** An answer as it is shown to a reader: the face and words of the scale it was given on, the person's own words. */
import type { Entry } from '../../shared/answer.ts'
import type { Question } from '../../shared/records/questionnaire.ts'
import { easyFaces, type FaceName } from './answers.ts'
import { chooseWords, type Pair } from './words.ts'

/** Words of ours, by their key in the catalogue, where the question itself has none. */
export type OwnWord = 'skipped' | 'notSure' | 'yes' | 'partly' | 'no' | 'unknown'

export type Said = {
  face: FaceName | null
  /** Words of the question or of the catalogue. */
  chosen: ({ words: string } | { own: OwnWord })[]
  /** The person's own words. */
  text: string | null
  /** Where it comes from, for what was seen or heard. */
  source: string | null
  /** For words somebody said: whether they said that they may be used. Undefined for all else. */
  mayUse: boolean | null | undefined
}

const nothing: Said = { face: null, chosen: [], text: null, source: null, mayUse: undefined }

/** The words of an option; an option this build's questions do not have is said to be unknown. */
function optionWords(
  options: readonly { id: string; standard: string; easy: string }[],
  id: string,
  isEasy: boolean,
): { words: string } | { own: OwnWord } {
  const found = options.find((one) => one.id === id)
  return found ? { words: chooseWords(pairOf(found), isEasy) } : { own: 'unknown' }
}

const pairOf = ({ standard, easy }: { standard: string; easy: string }): Pair => [standard, easy]

function optionsOf(question: Question | undefined) {
  if (question?.type === 'M' || question?.type === 'S') return question.options
  return question?.type === 'G' ? question.sets.flatMap(({ options }) => options) : []
}

/** The word of a face on the scale it was chosen from: three faces have the words of Easy Read. */
export function faceWords(
  question: Question | undefined,
  value: number,
  of: 3 | 5,
): { words: string } | { own: OwnWord } {
  const scale = question?.type === 'F' ? question.scale : undefined
  const found =
    of === 5
      ? scale?.standard[5 - value]
      : scale?.easy[easyFaces.findIndex((face) => face === value)]
  return found === undefined ? { own: 'unknown' } : { words: found }
}

const faceOf = (value: number): FaceName | null =>
  ([5, 4, 3, 2, 1] as const).find((one) => one === value) ?? null

/** What to show of an answer. */
export function sayAnswer(
  answer: Entry['answer'],
  question: Question | undefined,
  isEasy: boolean,
): Said {
  const options = optionsOf(question)
  switch (answer.is) {
    case 'skipped':
      return { ...nothing, chosen: [{ own: 'skipped' }] }
    case 'notSure': {
      const face = question?.type === 'F' ? 'not-sure' : null
      return { ...nothing, face, chosen: [{ own: 'notSure' }] }
    }
    case 'face': {
      const chosen = [faceWords(question, answer.value, answer.of)]
      return { ...nothing, face: faceOf(answer.value), chosen }
    }
    case 'yes':
      return { ...nothing, chosen: [{ own: answer.value }] }
    case 'many':
    case 'themes': {
      const chosen = answer.values.map((id) => optionWords(options, id, isEasy))
      return { ...nothing, chosen, text: answer.is === 'many' ? answer.other : null }
    }
    case 'text':
      return { ...nothing, text: answer.text }
    case 'seen': {
      const found = options.find(({ id }) => id === answer.source)
      const source = found ? chooseWords(pairOf(found), isEasy) : null
      return { ...nothing, text: answer.text, source }
    }
    case 'quote':
      return { ...nothing, text: answer.text, mayUse: answer.mayUse }
    default:
      return answer satisfies never
  }
}
