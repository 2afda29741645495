/** What can be chosen under a question: faces, yes and no, options, themes. */
import { computed } from 'vue'
import type { Question } from '../../../shared/records/questionnaire.ts'
import type { Answer } from '../../ui/answers.ts'
import { useReading } from '../../ui/reading.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { notSure } from './answer-form.ts'

const fiveFaces = [5, 4, 3, 2, 1] as const
/** Easy Read shows the best, the middle and the worst of the five. */
export const easyFaces = [5, 3, 1] as const

type Option = { id: string; standard: string; easy: string }

/** The choices of a question in the reading of this device; none for a written one. */
export function useChoices(question: () => Question | undefined, chosen: () => string | null) {
  const reading = useReading()
  const t = useWords(commonWords)
  const off = (hasFace: boolean): Answer => ({
    value: notSure,
    words: t('notSure'),
    isOffScale: true,
    ...(hasFace && { face: 'not-sure' }),
  })
  const toAnswer = ({ id, standard, easy }: Option): Answer => ({
    value: id,
    words: reading.easyRead ? easy : standard,
    // "Nothing" and a hindrance at once cannot be meant.
    ...(id === 'nothing' && { isOffScale: true }),
  })

  const choices = computed<Answer[]>(() => {
    const asked = question()
    switch (asked?.type) {
      case 'F':
        return [
          ...(reading.easyRead ? easyScale(asked.scale, chosen()) : fullScale(asked.scale)),
          off(true),
        ]
      case 'Y':
        return [
          ...(['yes', 'partly', 'no'] as const).map((value) => ({ value, words: t(value) })),
          off(false),
        ]
      case 'M':
        return [...offScaleLast(asked.options.map(toAnswer)), off(false)]
      default:
        return []
    }
  })
  const sources = computed(() => {
    const asked = question()
    return asked?.type === 'S' ? asked.options.map(toAnswer) : []
  })
  /** G: each set with its name; *Not sure* stands under the last. */
  const sets = computed(() => {
    const asked = question()
    if (asked?.type !== 'G') return []
    return asked.sets.map((set) => ({
      id: set.id,
      name: reading.easyRead ? set.easy : set.standard,
      answers: set.options.map(toAnswer),
    }))
  })
  return { choices, sources, sets, notSureAnswer: () => off(false) }
}

const offScaleLast = (answers: Answer[]) => [
  ...answers.filter(({ isOffScale }) => !isOffScale),
  ...answers.filter(({ isOffScale }) => isOffScale),
]

type Scale = { standard: string[]; easy: string[] }

const fullScale = ({ standard }: Scale): Answer[] =>
  fiveFaces.map((face, index) => ({ value: String(face), words: standard[index] ?? '', face }))

/** Three faces with words of their own; one of the other two stays if it was chosen before. */
function easyScale(scale: Scale, chosen: string | null): Answer[] {
  return fiveFaces.flatMap((face, index) => {
    const at = easyFaces.findIndex((one) => one === face)
    const words =
      at < 0 ? (chosen === String(face) ? scale.standard[index] : undefined) : scale.easy[at]
    return words ? [{ value: String(face), words, face }] : []
  })
}
