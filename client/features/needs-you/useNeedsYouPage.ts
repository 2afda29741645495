/** The tray: what was refused or has waited too long, until its author has decided. */
import { useNeedsYou } from '../../local/needs-you.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { needsYouWords } from './words-needs-you.ts'

export function useNeedsYouPage() {
  const t = useWords(needsYouWords)
  const { items, sendAgain, discard } = useNeedsYou()
  return {
    t,
    tCommon: useWords(commonWords),
    items,
    sendAgain,
    discard,
    back: { words: t('back'), to: '/' },
  }
}
