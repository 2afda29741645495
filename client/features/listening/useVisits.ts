/** The visits this person may read, those with something unopened first. */
import { computed } from 'vue'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Council } from '../../../shared/records/council.ts'
import type { Entry } from '../../../shared/records/entry.ts'
import { useRecords } from '../../local/records.ts'
import { useSession } from '../../session/session.ts'
import { dayOf, sayDays } from '../../ui/days.ts'
import { useNow } from '../../ui/now.ts'
import { useWords } from '../../ui/words.ts'
import { readsOf } from './listening-view.ts'
import { listeningWords } from './words-listening.ts'

export function useVisits() {
  const t = useWords(listeningWords)
  const session = useSession()
  const now = useNow()
  const everywhere = () => ({})
  const challenges = useRecords<Challenge>('challenge', everywhere)
  const councils = useRecords<Council>('council', everywhere)
  const entries = useRecords<Entry>('entry', everywhere)

  const rows = computed(() => {
    const all = entries.value
    if (!challenges.value || !councils.value || !all) return undefined
    return challenges.value
      .flatMap(({ id, body }) => {
        const reads = readsOf(session.appointments, id, body.region, now.value)
        const own = all.filter(
          (one) => one.body.challenge === id && one.body.late === (reads === 'late'),
        )
        // A coordinator reads nothing of a visit but what came late.
        if (!reads || (reads === 'late' && own.length === 0)) return []
        const name = councils.value?.find((one) => one.id === body.council)?.body.name
        const note = body.visit
          ? t('visitDays', { days: sayDays(body.visit.from, body.visit.to, dayOf(now.value)) })
          : ''
        return {
          id,
          to: `/listening/${id}`,
          words: name ?? body.hostName ?? '',
          note: reads === 'late' ? t('late') : note,
          unread: own.filter((one) => one.body.readAt === null).length,
          has: own.length > 0,
        }
      })
      .sort((a, b) => b.unread - a.unread || a.words.localeCompare(b.words, 'en-GB'))
  })
  return { t, rows }
}
