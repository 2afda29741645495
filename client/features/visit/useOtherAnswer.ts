/** The answer to one question that was written on another phone: both on the screen, and a choice. */
import { computed } from 'vue'
import type { Entry } from '../../../shared/answer.ts'
import { joined } from '../../local/sealed/merge-plan.ts'
import { dropOther, useOthers } from '../../local/sealed/others.ts'
import { useWords } from '../../ui/words.ts'
import { useSayAnswer } from './say-answer.ts'
import type { Asked } from './useQuestion.ts'
import { copyWords } from './words-copy.ts'

/** @param take puts an answer in the place of the one on the screen; resolves to whether it is saved */
export function useOtherAnswer(view: Asked, take: (entry: Entry) => Promise<boolean>) {
  const t = useWords(copyWords)
  const say = useSayAnswer()
  const { visit, question, about } = view
  const others = useOthers(() => visit.id)
  const key = `${about}:${question.id}` as const
  const other = computed(() => others.value?.get(key)?.[0]?.entry)
  const own = computed(() => visit.entryOf(about, question.id))
  const both = computed(() => own.value && other.value && joined(own.value, other.value))

  const keep = async (entry: Entry | undefined) => {
    if (entry && (await take(entry))) await dropOther(visit.id, key)
  }
  return {
    ...{ t, other, both },
    words: computed(() => (other.value ? say(question, other.value.answer).words : '')),
    why: computed(() => other.value?.why ?? ''),
    keepThis: () => dropOther(visit.id, key),
    keepOther: () => keep(other.value),
    keepBoth: () => keep(both.value),
  }
}
