/** Whose name stands with the answers: one choice for all, changed where the person wants it. Pure. */
import type { Credit, Entry } from '../../../shared/answer.ts'

const key = (credit: Credit) => (credit.as === 'name' ? `name ${credit.name}` : credit.as)

/** The choice that most answers carry: for answers still to come. No name, before anything is chosen. */
export function usualCredit(entries: readonly Pick<Entry, 'credit'>[]): Credit {
  const counts = new Map<string, { credit: Credit; times: number }>()
  for (const { credit } of entries) {
    const one = counts.get(key(credit)) ?? { credit, times: 0 }
    counts.set(key(credit), { ...one, times: one.times + 1 })
  }
  const [most] = [...counts.values()].sort((a, b) => b.times - a.times)
  return most?.credit ?? { as: 'role' }
}

/** How the name is used over all answers. */
export function useOfName(
  entries: readonly Pick<Entry, 'credit'>[],
): 'notUsed' | 'used' | 'usedInPart' {
  const named = entries.filter(({ credit }) => credit.as === 'name').length
  if (named === 0) return 'notUsed'
  return named === entries.length ? 'used' : 'usedInPart'
}
