/**
 * Advice while somebody types, a moment after they pause: which words may tell who a person is. The words
 * never leave the phone for it, and nothing is changed but by their author.
 */
import { computed, onScopeDispose, ref, watch } from 'vue'
import { type Detail, findDetails } from '../../../shared/details.ts'
import { browser } from '../../session/browser.ts'
import { useWords } from '../../ui/words.ts'
import { detailWords, kindWords } from './words-details.ts'

/** Nobody is spoken to in the middle of a word. */
const pause = 1200
/** More than these at once help nobody: how many there are besides is said. */
const mostShown = 5

export function useDetails(text: () => string) {
  const t = useWords(detailWords)
  const tKind = useWords(kindWords)
  const found = ref<Detail[]>(findDetails(text()))
  let cancel: () => void = () => undefined

  watch(text, (now) => {
    cancel()
    // What is no longer there is not spoken of for another moment.
    found.value = found.value.filter(({ words }) => now.includes(words))
    cancel = browser.after(pause, () => (found.value = findDetails(text())))
  })
  onScopeDispose(() => cancel())

  return {
    t,
    points: computed(() => {
      const lines = found.value.map(({ words, kind }) => t('found', { words, kind: tKind(kind) }))
      const all = [...new Set(lines)]
      const n = all.length - mostShown
      return n > 0 ? [...all.slice(0, mostShown), t('more', { n })] : all
    }),
  }
}
