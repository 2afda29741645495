/** An answer in words, as its author reads it back. */
import type { AnswerValue } from '../../../shared/answer.ts'
import type { Question } from '../../../shared/records/questionnaire.ts'
import type { FaceName } from '../../ui/answers.ts'
import { useReading } from '../../ui/reading.ts'
import { commonWords } from '../../ui/words-common.ts'
import { type Pair, useWords } from '../../ui/words.ts'
import { easyFaces } from '../../ui/answers.ts'
import { answerWords } from './words-question.ts'

export type Said = { words: string; face?: FaceName }
type Both = { standard: string; easy: string }

/** `say(question, answer)`; changes by itself when Easy Read is switched. */
export function useSayAnswer() {
  const reading = useReading()
  const t = useWords(commonWords)
  const tAnswer = useWords(answerWords)
  const pick = ({ standard, easy }: Both) => (reading.easyRead ? easy : standard)

  function say(question: Question | undefined, answer: AnswerValue): Said {
    switch (answer.is) {
      case 'skipped':
        return { words: tAnswer('skipped') }
      case 'notSure':
        return { words: t('notSure'), ...(question?.type === 'F' && { face: 'not-sure' as const }) }
      case 'face':
        return sayFace(question, answer, reading.easyRead)
      case 'yes':
        return { words: t(answer.value) }
      case 'many':
      case 'themes': {
        const chosen = optionsOf(question).filter(({ id }) => answer.values.includes(id))
        const other = answer.is === 'many' && answer.other ? [answer.other] : []
        return { words: [...chosen.map(pick), ...other].join(', ') || answer.values.join(', ') }
      }
      case 'text':
        return { words: answer.text }
      case 'seen': {
        const source = optionsOf(question).find(({ id }) => id === answer.source)
        return { words: source ? `${answer.text} (${pick(source)})` : answer.text }
      }
      case 'quote': {
        const may = answer.mayUse === null ? '' : tAnswer(answer.mayUse ? 'mayUse' : 'mayNotUse')
        return { words: may ? `“${answer.text}” ${may}.` : `“${answer.text}”` }
      }
      default:
        return answer satisfies never
    }
  }
  return say
}

const faces = [5, 4, 3, 2, 1] as const

function sayFace(
  question: Question | undefined,
  { value, of }: { value: number; of: 3 | 5 },
  isEasy: boolean,
): Said {
  const face = faces.find((one) => one === value) ?? 3
  if (question?.type !== 'F') return { words: String(value), face }
  // In the words the person saw: three faces have words of their own.
  const [standard, easy] = faceWords(question.scale, face)
  return { words: easy && (of === 3 || isEasy) ? easy : standard, face }
}

/** The standard words of a face, and its Easy Read words where it is one of the three. */
export function faceWords(scale: { standard: string[]; easy: string[] }, face: number): Pair {
  return [
    scale.standard[5 - face] ?? '',
    scale.easy[easyFaces.findIndex((one) => one === face)] ?? '',
  ]
}

function optionsOf(question: Question | undefined) {
  if (question?.type === 'M' || question?.type === 'S') return question.options
  return question?.type === 'G' ? question.sets.flatMap((set) => set.options) : []
}
