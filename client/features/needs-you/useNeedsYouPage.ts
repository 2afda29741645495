/** The tray: what was refused or has waited too long, until its author has decided. */
import { computed } from 'vue'
import { useNeedsYou } from '../../local/needs-you.ts'
import { useSync } from '../../local/sync-state.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { needsYouWords } from './words-needs-you.ts'

export function useNeedsYouPage() {
  const t = useWords(needsYouWords)
  const sync = useSync()
  const { items, sendAgain, discard } = useNeedsYou()
  return {
    t,
    tCommon: useWords(commonWords),
    items,
    /** Nothing is refused, but not all may have been sent. */
    waits: computed(() => (sync.waiting ? t('waits', { n: sync.waiting }) : undefined)),
    sendAgain,
    discard,
    back: { words: t('back'), to: '/' },
  }
}
