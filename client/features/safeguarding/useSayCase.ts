/** A case in words: what it is, where it stands, and how long somebody has waited. */
import { useWords } from '../../ui/words.ts'
import { type CaseRow, isWaiting, waitSince } from './cases-view.ts'
import { safeguardingWords } from './words-safeguarding.ts'

export function useSayCase() {
  const t = useWords(safeguardingWords)
  const sayWait = (since: string, now: string) => {
    const { unit, n } = waitSince(since, now)
    return t(unit, { n })
  }
  const sayAgo = (at: string, now: string) => {
    const { unit, n } = waitSince(at, now)
    return unit === 'minutes' && n === 0 ? t('justNow') : t('ago', { wait: t(unit, { n }) })
  }
  /** How long somebody waits; of what was dealt with when that was, and when it came. */
  function sayWhen(row: CaseRow, now: string) {
    if (isWaiting(row) || row.stoodAt === null) return t('waits', { wait: sayWait(row.since, now) })
    const when = { then: sayAgo(row.stoodAt, now), came: sayAgo(row.since, now) }
    return t(row.stands === 'ended' ? 'endedWhen' : 'takenWhen', when)
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
  return { t, sayWhen, sayTag }
}
