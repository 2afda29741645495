/** What can be chosen under a question: faces, yes and no, options, themes. */
import { computed } from 'vue'
import type { Question } from '../../../shared/records/questionnaire.ts'
import { type Answer, notSureAnswer, scaleAnswers } from '../../ui/answers.ts'
import { useReading } from '../../ui/reading.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'

type Option = { id: string; standard: string; easy: string }

/** The choices of a question in the reading of this device; none for a written one. */
export function useChoices(question: () => Question | undefined) {
  const reading = useReading()
  const t = useWords(commonWords)
  const off = (hasFace: boolean) => notSureAnswer(t('notSure'), hasFace)
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
        return [...scaleAnswers(asked.scale, reading.easyRead), off(true)]
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
