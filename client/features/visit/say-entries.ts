/** Entries in words, as the team reads them: for the preview, for *What I sent* and for a copy to keep. */
import type { About, AnswerValue, Credit, Entry } from '../../../shared/answer.ts'
import type { Question } from '../../../shared/records/questionnaire.ts'
import { useReading } from '../../ui/reading.ts'
import { useWords } from '../../ui/words.ts'
import { type Said, useSayAnswer } from './say-answer.ts'
import { checkWords } from './words-check.ts'
import { visitWords } from './words-visit.ts'

export type SaidEntry = {
  id: string
  kind: string
  question: string
  said: Said
  why: string | null
  /** Whose name stands with it; empty for a skipped one, of which nothing is shown. */
  shownAs: string
}

export function useSayEntries() {
  const t = useWords(checkWords)
  const tVisit = useWords(visitWords)
  const reading = useReading()
  const sayAnswer = useSayAnswer()

  /** A question as it is asked in that kind; its number where its words are not on this phone. */
  function sayQuestion(question: Question | undefined, about: About, id: string): string {
    const words = question?.words[about]
    return words ? (reading.easyRead ? words.easy : words.standard) : id
  }

  function sayCredit(credit: Credit): string {
    switch (credit.as) {
      case 'name':
        return credit.name
      case 'role':
        return t('role')
      case 'private':
        return t('private')
      default:
        return credit satisfies never
    }
  }

  function sayShown({ answer, credit }: Entry): string {
    if (answer.is === 'skipped') return ''
    return credit.as === 'private' ? sayCredit(credit) : `${t('shownAs')}: ${sayCredit(credit)}`
  }

  /** Of words that nobody else will read it is not said that they may be used. */
  function answerOf({ answer, credit }: Entry): AnswerValue {
    const isUnused = answer.is === 'quote' && answer.mayUse && credit.as === 'private'
    return isUnused ? { ...answer, mayUse: null } : answer
  }

  function sayEntry(entry: Entry, questions: readonly Question[]): SaidEntry {
    const question = questions.find(({ id }) => id === entry.question)
    return {
      id: `${entry.about}:${entry.question}`,
      kind: tVisit(entry.about),
      question: sayQuestion(question, entry.about, entry.question),
      said: sayAnswer(question, answerOf(entry)),
      why: entry.why,
      shownAs: sayShown(entry),
    }
  }

  return { sayQuestion, sayEntry }
}
