/** How far somebody is, in one kind of entry: by section, and where to carry on. Pure. */
import type { About, Entry } from '../../../shared/answer.ts'
import type { Questionnaire } from '../../../shared/records/questionnaire.ts'

export type Questions = Pick<Questionnaire, 'sections' | 'questions'>
export type Place = { about: About; question: string }

/** Whether a question has been answered, skipped or marked as not sure in that kind. */
export type IsDone = (about: About, question: string) => boolean

export type SectionProgress = { id: string; done: number; total: number }

export function sectionProgress(
  questions: Questions,
  about: About,
  isDone: IsDone,
): SectionProgress[] {
  return questions.sections.map(({ id }) => {
    const own = questions.questions.filter(({ section }) => section === id)
    return { id, total: own.length, done: own.filter((one) => isDone(about, one.id)).length }
  })
}

/**
 * Where *Carry on* leads: the question that was open, else the first that is not done; null when all
 * of this kind are done.
 */
export function carryOnAt(questions: Questions, about: About, isDone: IsDone, open?: Place | null) {
  const isThere = questions.questions.some(({ id }) => id === open?.question)
  if (open && isThere && open.about === about && !isDone(about, open.question)) return open.question
  return questions.questions.find(({ id }) => !isDone(about, id))?.id ?? null
}

/** As people were asked: their own experience first, each kind in the order of its questions. */
export function inOrderAsked(
  entries: readonly Entry[],
  { questions }: Pick<Questions, 'questions'>,
) {
  const ids = questions.map(({ id }) => id)
  const at = ({ about, question }: Entry) => {
    const place = ids.indexOf(question)
    // What is asked no longer stands last in its kind.
    return (about === 'own' ? 0 : 1000) + (place < 0 ? ids.length : place)
  }
  return [...entries].sort((a, b) => at(a) - at(b))
}

/** The question before and after one, in the order in which they are asked. */
export function neighbours(questions: Questions, id: string) {
  const ids = questions.questions.map((question) => question.id)
  const at = ids.indexOf(id)
  return {
    number: at + 1,
    total: ids.length,
    before: ids[at - 1],
    after: at < 0 ? undefined : ids[at + 1],
  }
}
