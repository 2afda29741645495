/** A count, an answer and a whole question in words. */
import type { Question } from '../../../shared/records/questionnaire.ts'
import { type OwnWord, sayAnswer } from '../../ui/answer-said.ts'
import { useReading } from '../../ui/reading.ts'
import { useWords } from '../../ui/words.ts'
import type { Cell, TallyQuestion } from './tally-view.ts'
import { talliesWords } from './words-tallies.ts'

export function useSayTally() {
  const t = useWords(talliesWords)
  const reading = useReading()

  function sayCell(cell: Cell): string {
    if (cell === 'none') return t('nobody')
    if (cell === 'hidden') return t('hidden')
    return cell === 'few' ? t('aFew') : t('orMore', { n: cell })
  }
  function sayKey(question: Question, key: string): string {
    const { chosen } = sayAnswer(valueOf(question, key), question, reading.easyRead)
    const say = (own: OwnWord) => t(own)
    return chosen.map((one) => ('own' in one ? say(one.own) : one.words)).join(', ')
  }
  /** "Of their own experience, a few chose “Hard” and 5 or more chose “Easy”." */
  function saySide({ question, rows }: TallyQuestion, about: 'own' | 'seen'): string {
    const parts = rows.flatMap((row) => {
      const cell = row[about]
      if (cell === 'none' || cell === 'hidden') return []
      const count = cell === 'few' ? t('sayFew') : t('orMore', { n: cell })
      return [t('chose', { count, answer: sayKey(question, row.id) })]
    })
    const last = parts.at(-1)
    if (!last) return t(about === 'own' ? 'hiddenOwn' : 'hiddenSeen')
    const some = parts.slice(0, -1).join(', ')
    const list = some ? t('and', { some, last }) : last
    return t(about === 'own' ? 'sentenceOwn' : 'sentenceSeen', { list })
  }
  return { t, reading, sayCell, sayKey, saySide }
}

/** A value of the scale as an answer, for its words. */
function valueOf(question: Question, key: string): Parameters<typeof sayAnswer>[0] {
  if (key === 'notSure' || key === 'skipped') return { is: key }
  if (question.type === 'F') return { is: 'face', value: Number(key), of: 5 }
  if (question.type === 'Y')
    return { is: 'yes', value: key === 'yes' || key === 'partly' ? key : 'no' }
  return { is: 'themes', values: [key] }
}
