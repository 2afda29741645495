/** The rows of Check: by kind and section, in the order of the questions. */
import { computed, type Ref } from 'vue'
import { type Entry, wordsIn } from '../../../shared/answer.ts'
import { findDetails } from '../../../shared/details.ts'
import { useReading } from '../../ui/reading.ts'
import type { FaceName } from '../../ui/answers.ts'
import { useWords } from '../../ui/words.ts'
import { inOrderAsked } from './progress.ts'
import { useSayEntries } from './say-entries.ts'
import type { VisitView } from './useVisit.ts'
import { checkWords } from './words-check.ts'
import { answerWords } from './words-question.ts'
import { visitWords } from './words-visit.ts'

export type AnswerRow = {
  id: string
  question: string
  answer: string
  face?: FaceName
  to: string
  about: string
  /** Whose name stands with it; left out on the row of its *why*. */
  shownAs?: string
  changeName?: string
}

export function useCheckRows(visit: VisitView, given: Readonly<Ref<readonly Entry[]>>) {
  const t = useWords(checkWords)
  const tVisit = useWords(visitWords)
  const tAnswer = useWords(answerWords)
  const reading = useReading()
  const { sayEntry } = useSayEntries()

  const questions = computed(() => visit.questionnaire.value?.questions ?? [])
  const entries = computed(() => inOrderAsked(given.value, { questions: questions.value }))
  const sections = computed(() => visit.questionnaire.value?.sections ?? [])

  const addressOf = ({ about, question }: Entry) =>
    `/visit/${visit.id}/question/${about}/${question}`

  function rowsOf(entry: Entry): AnswerRow[] {
    const { id, question, said, why, shownAs } = sayEntry(entry, questions.value)
    const to = addressOf(entry)
    const about = t('yourAnswerTo', { question })
    const named = { shownAs, changeName: t('changeName', { question }) }
    const answer = { id, question, answer: said.words, to, about, ...named }
    return [
      said.face ? { ...answer, face: said.face } : answer,
      ...(why
        ? [{ id: `${id} why`, question: tAnswer('youSaidWhy'), answer: why, to, about }]
        : []),
    ]
  }

  const groups = computed(() =>
    (['own', 'seen'] as const).flatMap((about) =>
      groupsOf(entries.value.filter((entry) => entry.about === about)).map((group) => ({
        ...{ id: `${about} ${group.id}`, title: group.title, kind: tVisit(about) },
        rows: group.entries.flatMap(rowsOf),
      })),
    ),
  )

  function groupsOf(all: readonly Entry[]) {
    const sectionOf = (entry: Entry) =>
      questions.value.find(({ id }) => id === entry.question)?.section
    const known = sections.value.map((section) => ({
      id: section.id,
      title: reading.easyRead ? section.easy : section.standard,
      entries: all.filter((entry) => sectionOf(entry) === section.id),
    }))
    // Answers whose questions are no longer on this phone still stand here, and still go.
    const rest = all.filter((entry) => !sections.value.some(({ id }) => id === sectionOf(entry)))
    return [...known, { id: 'rest', title: tVisit('atTheVisit'), entries: rest }].filter(
      (group) => group.entries.length,
    )
  }

  /** Answers whose words may tell who somebody is: looked for on this phone, and only to advise. */
  const telling = computed(() =>
    entries.value
      .filter((entry) => findDetails(wordsIn(entry) ?? '').length > 0)
      .map((entry) => {
        const { id, question } = sayEntry(entry, questions.value)
        return { id, question, to: addressOf(entry) }
      }),
  )

  return {
    ...{ groups, telling },
    said: computed(() => entries.value.map((entry) => sayEntry(entry, questions.value))),
    /** Each answer, with what is told of its readers. */
    preview: <Told>(told: (entry: Entry) => Told) =>
      entries.value.map((entry) => ({
        ...sayEntry(entry, questions.value),
        readers: told(entry),
      })),
    entryAt: (id: string) => entries.value.find((one) => `${one.about}:${one.question}` === id),
    questionAt: (id: string) =>
      groups.value.flatMap(({ rows }) => rows).find((row) => row.id === id)?.question ?? '',
  }
}
