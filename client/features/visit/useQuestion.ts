/** One question of a visit: its words in this kind and reading, its place among the others. */
import { computed } from 'vue'
import type { About } from '../../../shared/answer.ts'
import { useReading } from '../../ui/reading.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { isWritten } from './answer-form.ts'
import { neighbours } from './progress.ts'
import { useVisit } from './useVisit.ts'
import { questionWords } from './words-question.ts'
import { visitWords } from './words-visit.ts'

export type Asked = NonNullable<ReturnType<typeof useQuestion>['asked']['value']>

export function useQuestion(props: { challenge: string; about: About; question: string }) {
  const { about, question: id } = props
  const t = useWords(questionWords)
  const tVisit = useWords(visitWords)
  const tCommon = useWords(commonWords)
  const reading = useReading()
  const visit = useVisit(props.challenge)
  const visitTo = `/visit/${props.challenge}`
  const questionTo = (other: string) => `${visitTo}/question/${about}/${other}`

  const asked = computed(() => {
    const all = visit.questionnaire.value
    const question = all?.questions.find((one) => one.id === id)
    // Of a visit that has ended, what was begun may still be changed before it is sent.
    const mayWrite = visit.state.value === 'ready' || !!visit.draft.value?.questionnaire
    if (!all || !question || !mayWrite) return null
    const { number, total, before, after } = neighbours(all, id)
    const pick = (both: { standard: string; easy: string }) =>
      reading.easyRead ? both.easy : both.standard
    const words = pick(question.words[about])
    const section = all.sections.find((one) => one.id === question.section)
    return {
      ...{ visit, question, about, words, visitTo, picture: section?.picture },
      title: t('title', { question: words, number, total }),
      place: t('number', { number, total }),
      kind: tVisit(about),
      hint: question.hint ? pick(question.hint[about]) : undefined,
      hasWhy: !isWritten(question),
      changeKind: { path: `${visitTo}/section/${question.section}`, query: { question: id } },
      back: { words: tCommon('back'), to: before ? questionTo(before) : visitTo },
      next: after ? questionTo(after) : `${visitTo}/check`,
    }
  })

  return {
    ...{ t, asked },
    state: visit.state,
    back: computed(() => ({ words: tVisit('backToVisit'), to: visitTo })),
  }
}
