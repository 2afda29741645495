/** The visits whose words this person may read, now or from a later stage on. */
import { computed } from 'vue'
import { isHeld } from '../../../shared/actor.ts'
import type { Council } from '../../../shared/records/council.ts'
import { scope } from '../../../shared/scopes.ts'
import { useRecords } from '../../local/records.ts'
import { useSeeing } from '../../local/seeing.ts'
import { useSync } from '../../local/sync-state.ts'
import { useSession } from '../../session/session.ts'
import { useNow } from '../../ui/now.ts'
import { useWords } from '../../ui/words.ts'
import { extractsWords } from './words-extracts.ts'

export function useExtractsList() {
  const t = useWords(extractsWords)
  const session = useSession()
  const sync = useSync()
  const now = useNow()
  const { challenges, scopes } = useSeeing(now)
  const councils = useRecords<Council>('council', () => ({}))

  const rows = computed(() =>
    challenges.value?.flatMap(({ id, body }) => {
      const sees = scopes.value?.has(scope.extracts(id)) ?? false
      const isOwn = session.appointments.some(
        (one) => isHeld(one, now.value) && one.council !== null && one.council === body.council,
      )
      if (!sees && !isOwn) return []
      const name = councils.value?.find((one) => one.id === body.council)?.body.name
      const words = name ?? body.hostName ?? ''
      return [{ id, to: `/extracts/${id}`, words, ...(sees ? {} : { note: t('notYet') }) }]
    }),
  )
  return {
    ...{ t, sync, rows },
    state: computed(() => {
      if (!rows.value || (sync.loading && !rows.value.length)) return 'loading'
      return rows.value.length ? 'here' : 'none'
    }),
  }
}
