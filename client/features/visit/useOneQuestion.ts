/** Answering one question: what is given is kept at once, and nobody leaves before it is. */
import { computed, onScopeDispose } from 'vue'
import { onBeforeRouteLeave, useRouter } from 'vue-router'
import type { Entry } from '../../../shared/answer.ts'
import { useOthers } from '../../local/sealed/others.ts'
import { browser } from '../../session/browser.ts'
import { writing } from '../../session/writing.ts'
import { useReading } from '../../ui/reading.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { readForm } from './answer-form.ts'
import { useSayAnswer } from './say-answer.ts'
import { useAnswering } from './useAnswering.ts'
import { usePlace } from './usePlace.ts'
import type { Asked } from './useQuestion.ts'
import { questionWords } from './words-question.ts'
import { visitWords } from './words-visit.ts'

export function useOneQuestion(view: Asked) {
  const t = useWords(questionWords)
  const tVisit = useWords(visitWords)
  const tCommon = useWords(commonWords)
  const reading = useReading()
  const router = useRouter()
  const sayAnswer = useSayAnswer()
  const others = useOthers(() => view.visit.id)
  const { visit, question, about } = view
  const before = visit.entryOf(about, question.id)

  const answering = useAnswering({
    question,
    faces: () => (reading.easyRead ? 3 : 5),
    start: readForm(question, before),
    wasGiven: before !== undefined,
    async keep({ answer, why }) {
      if (!answer && !why) return visit.takeBack(about, question.id)
      if (!visit.draft.value?.questionnaire) await visit.begin(about)
      await visit.keepEntry({
        question: question.id,
        about,
        // Words without an answer to the scale: the scale was left out, the words were not.
        answer: answer ?? { is: 'skipped' },
        why,
        credit: visit.entryOf(about, question.id)?.credit ?? visit.usual.value,
      } satisfies Entry)
    },
  })
  const { form, state, words, flush } = answering
  onScopeDispose(writing(browser).hold('words'))
  usePlace(visit, { about, question: question.id })
  onBeforeRouteLeave(() => flush())

  async function go() {
    if (await flush()) await router.push(view.next)
  }
  async function skip() {
    if (await answering.skip()) await router.push(view.next)
  }

  return {
    ...{ t, tVisit, tCommon, form, state, words, skip, isFull: answering.isFull },
    checkTo: `${view.visitTo}/check`,
    why: computed({
      get: () => form.value.why,
      set: (why: string) => (form.value = { ...form.value, why }),
    }),
    given: computed(() => {
      const entry = visit.entryOf(about, question.id)
      return entry ? [sayAnswer(question, entry.answer).words, entry.why ?? ''].join('\n') : ''
    }),
    isReader: visit.isReader,
    hasOther: computed(() => others.value?.has(`${about}:${question.id}`) ?? false),
    takeOver: visit.takeOver,
    goOn: () => void go(),
    tryAgain: () => void flush(),
    /** Puts an answer in the place of what stands in the form; resolves to whether it is saved. */
    take: (entry: Entry) => {
      form.value = readForm(question, entry)
      return flush()
    },
  }
}
