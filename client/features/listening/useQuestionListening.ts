/** One question of a visit: its words, both sides of it, and the one after it. */
import { computed } from 'vue'
import { useReading } from '../../ui/reading.ts'
import { chooseWords } from '../../ui/words.ts'
import { abouts, givenTo, sectionsOf } from './listening-view.ts'
import type { useListening } from './useListening.ts'

export function useQuestionListening(
  question: () => string,
  { t, entries, sheets }: ReturnType<typeof useListening>,
) {
  const reading = useReading()
  const sections = computed(() => sectionsOf(entries.value, sheets.value))
  const all = computed(() => sections.value.flatMap(({ questions }) => questions))
  const asked = computed(() => all.value.find(({ id }) => id === question())?.question)

  const section = computed(() => {
    const found = sections.value.find(({ questions }) =>
      questions.some(({ id }) => id === question()),
    )
    return found ? chooseWords([found.standard, found.easy], reading.easyRead) : ''
  })
  const title = computed(() => {
    const words = asked.value?.words.seen
    return words ? chooseWords([words.standard, words.easy], reading.easyRead) : t('title')
  })
  const sides = computed(() =>
    abouts.map((about) => ({
      about,
      all: givenTo(entries.value, sheets.value, question(), about),
    })),
  )
  const next = computed(() => {
    const at = all.value.findIndex(({ id }) => id === question())
    return at < 0 ? undefined : all.value[at + 1]?.id
  })
  return { asked, section, title, sides, next }
}
