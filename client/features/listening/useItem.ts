/** One answer of one entry, for a page of its own. */
import { computed } from 'vue'
import { useReading } from '../../ui/reading.ts'
import { chooseWords } from '../../ui/words.ts'
import { answerOf, questionAsked } from './listening-view.ts'
import { useListening } from './useListening.ts'

export type ItemPlace = { challenge: string; entry: string; about: string; question: string }

export function useItem(place: () => ItemPlace) {
  const listening = useListening(() => place().challenge)
  const reading = useReading()
  const entry = computed(() => listening.entries.value.find(({ id }) => id === place().entry))
  const item = computed(() =>
    entry.value?.body.answers.find(({ key }) => key === `${place().about}:${place().question}`),
  )
  const question = computed(
    () => entry.value && questionAsked(listening.sheets.value, entry.value.body, place().question),
  )
  return {
    ...{ listening, entry, item, question },
    given: computed(() => item.value && answerOf(item.value)),
    asked: computed(() => {
      const words = item.value && question.value?.words[item.value.about]
      return words ? chooseWords([words.standard, words.easy], reading.easyRead) : place().question
    }),
    back: computed(() => `/listening/${place().challenge}/entries/${place().entry}`),
  }
}
