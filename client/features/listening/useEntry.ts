/**
 * One entry. Opening it is what tells its author "read by the team": the first time it is on the screen
 * in front of somebody who may read it, the command is given, offline too.
 */
import { computed, ref, watch } from 'vue'
import { useCan } from '../../local/can.ts'
import { whyNot, type WhyNot } from '../../local/doing.ts'
import { openEntry } from '../../local/opened.ts'
import { useReading } from '../../ui/reading.ts'
import { chooseWords } from '../../ui/words.ts'
import { abouts, answerOf, questionAsked, unreadFirst } from './listening-view.ts'
import type { useListening } from './useListening.ts'

export function useEntry(id: () => string, { entries, sheets }: ReturnType<typeof useListening>) {
  const reading = useReading()
  const entry = computed(() => entries.value.find((one) => one.id === id()))
  const mayOpen = useCan('entry', 'open', id, () => ({}))
  const trouble = ref<WhyNot | null>(null)

  let opened: string | undefined
  watch(
    [entry, mayOpen],
    async ([found, may]) => {
      if (!found || !may || opened === found.id) return
      opened = found.id
      try {
        await openEntry(found.id, found.isUnread)
      } catch (error) {
        trouble.value = whyNot(error)
      }
    },
    { immediate: true },
  )

  /** The two kinds of experience apart, each in the order of the questions. */
  const sides = computed(() =>
    abouts
      .map((about) => ({
        about,
        answers: (entry.value?.body.answers ?? [])
          .filter((one) => one.about === about)
          .map((item) => {
            const body = entry.value?.body
            const question = body && questionAsked(sheets.value, body, item.question)
            const asked = question?.words[about]
            const words = asked && chooseWords([asked.standard, asked.easy], reading.easyRead)
            return { item, given: answerOf(item), question, words: words ?? item.question }
          }),
      }))
      .filter(({ answers }) => answers.length > 0),
  )
  const next = computed(
    () => unreadFirst(entries.value).find((one) => one.isUnread && one.id !== id())?.id,
  )
  return { entry, sides, next, trouble }
}
