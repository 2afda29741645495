/** The visits whose counts this person may read. */
import { computed } from 'vue'
import type { Council } from '../../../shared/records/council.ts'
import type { Tally } from '../../../shared/records/tally.ts'
import { useRecords } from '../../local/records.ts'
import { useSeeing } from '../../local/seeing.ts'
import { useSync } from '../../local/sync-state.ts'
import { dayOf, sayShortDay } from '../../ui/days.ts'
import { useNow } from '../../ui/now.ts'
import { useWords } from '../../ui/words.ts'
import { talliesWords } from './words-tallies.ts'

export function useTallies() {
  const t = useWords(talliesWords)
  const sync = useSync()
  const now = useNow()
  const { challenges } = useSeeing(now)
  const tallies = useRecords<Tally>('tally', () => ({}))
  const councils = useRecords<Council>('council', () => ({}))

  const rows = computed(() =>
    tallies.value
      ?.flatMap(({ body: { challenge, council, lines } }) => {
        const visit = challenges.value?.find(({ id }) => id === challenge)
        if (!challenge || !visit) return []
        const name = councils.value?.find(({ id }) => id === council)?.body.name
        const day = visit.body.moved?.feedbackGiven
        const note = lines.length === 0 ? t('nothing') : day && sayShortDay(day, dayOf(now.value))
        return [
          {
            id: challenge,
            ...(lines.length > 0 && { to: `/tallies/${challenge}` }),
            words: name ?? visit.body.hostName ?? '',
            ...(note ? { note } : {}),
          },
        ]
      })
      .sort((a, b) => a.words.localeCompare(b.words, 'en-GB')),
  )
  return {
    ...{ t, sync, rows },
    state: computed(() => {
      if (!rows.value || !challenges.value || (sync.loading && !rows.value.length)) return 'loading'
      return rows.value.length ? 'here' : 'none'
    }),
  }
}
