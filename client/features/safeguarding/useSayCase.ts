/** A case in words: what it is, where it stands, and how long somebody has waited. */
import { useWords } from '../../ui/words.ts'
import { type CaseRow, waitSince } from './cases-view.ts'
import { safeguardingWords } from './words-safeguarding.ts'

export function useSayCase() {
  const t = useWords(safeguardingWords)
  const sayWait = (since: string, now: string) => {
    const { unit, n } = waitSince(since, now)
    return t(unit, { n })
  }
  function sayTag({ stands, isOverdue }: CaseRow) {
    if (isOverdue) return { words: t('overdue'), kind: 'late', bead: 'late' } as const
    switch (stands) {
      case 'new':
        return { words: t('new'), kind: 'soon', bead: undefined } as const
      case 'read':
        return { words: t('read'), kind: undefined, bead: undefined } as const
      case 'taken':
        return { words: t('taken'), kind: undefined, bead: undefined } as const
      case 'ended':
        return { words: t('endedTag'), kind: 'quiet', bead: undefined } as const
      default:
        return stands satisfies never
    }
  }
  return { t, sayWait, sayTag }
}
