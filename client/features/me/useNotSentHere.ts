/** What stands on this phone and has not reached us: the same truth on *This phone* and on signing out. */
import { computed } from 'vue'
import { useNotSent } from '../../local/jotting.ts'
import { useSync } from '../../local/sync-state.ts'
import { useWords } from '../../ui/words.ts'
import { meWords } from './words-me.ts'

export function useNotSentHere() {
  const t = useWords(meWords)
  const sync = useSync()
  const notSent = useNotSent()

  return {
    /** Answers and notes that nobody pressed Send for. */
    begun: computed(() => notSent.value?.all ?? 0),
    hasDrafts: computed(() => (notSent.value?.visits.length ?? 0) > 0),
    /** All of it; undefined while it is read. */
    unsent: computed(() =>
      notSent.value === undefined ? undefined : notSent.value.all + sync.waiting + sync.needsYou,
    ),
    /**
     * What a person has to do themselves before all is sent: nothing goes that they have not looked
     * at, and what was refused does not go by being sent again. Null when sending is all that is left.
     */
    before: computed(() => {
      const { visits = [], jottings = [] } = notSent.value ?? {}
      const [visit] = visits
      if (visit) return { words: t('choiceCheck'), to: `/visit/${visit.challenge}/check` }
      if (jottings.length) return { words: t('choiceNote'), to: '/worried/note' }
      return sync.needsYou ? { words: t('choiceNeedsYou'), to: '/needs-you' } : null
    }),
  }
}
