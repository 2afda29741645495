/** What this person may read of one visit, as it arrives; it works on what the device holds, offline too. */
import { computed } from 'vue'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Council } from '../../../shared/records/council.ts'
import type { Entry } from '../../../shared/records/entry.ts'
import type { Questionnaire } from '../../../shared/records/questionnaire.ts'
import { useRecord, useRecords } from '../../local/records.ts'
import { useSync } from '../../local/sync-state.ts'
import { useSession } from '../../session/session.ts'
import { sayMoment } from '../../ui/dates.ts'
import { dayOf, sayDays } from '../../ui/days.ts'
import { useNow } from '../../ui/now.ts'
import { useWords } from '../../ui/words.ts'
import { entriesOf, readsOf } from './listening-view.ts'
import { listeningWords } from './words-listening.ts'

/** `state` is loading, notYours or here. */
export function useListening(challenge: () => string) {
  const t = useWords(listeningWords)
  const session = useSession()
  const sync = useSync()
  const now = useNow()

  const visit = useRecord<Challenge>('challenge', challenge)
  const council = useRecord<Council>('council', () => visit.value?.body.council ?? undefined)
  const all = useRecords<Entry>('entry', () => ({ challenge: challenge() }))
  const sheets = useRecords<Questionnaire>('questionnaire', () => ({
    region: visit.value?.body.region ?? '',
  }))

  const reads = computed(() =>
    readsOf(session.appointments, challenge(), visit.value?.body.region, now.value),
  )
  const state = computed(() => {
    const isRead = visit.value !== undefined && all.value !== undefined
    // While the first load runs, an empty list only means that nothing has come down yet.
    if (!isRead || (sync.loading && !all.value?.length)) return 'loading'
    return reads.value && visit.value ? 'here' : 'notYours'
  })
  const entries = computed(() =>
    entriesOf((all.value ?? []).filter(({ body }) => body.late === (reads.value === 'late'))),
  )
  const unread = computed(() => entries.value.filter(({ isUnread }) => isUnread).length)
  const name = computed(() => council.value?.body.name ?? visit.value?.body.hostName ?? '')
  const title = computed(() =>
    state.value === 'here' ? t('titleVisit', { council: name.value }) : t('title'),
  )
  const days = computed(() => {
    const planned = visit.value?.body.visit
    return planned
      ? t('visitDays', { days: sayDays(planned.from, planned.to, dayOf(now.value)) })
      : ''
  })
  const offline = computed(() => {
    if (sync.online) return null
    return sync.lastAt ? t('offline', { when: sayMoment(sync.lastAt) }) : t('offlinePlain')
  })
  const loadingWords = computed(() =>
    sync.loading ? t('gettingMany', { have: sync.loading.have }) : t('getting'),
  )
  return {
    t,
    state,
    reads,
    entries,
    unread,
    sheets: computed(() => sheets.value ?? []),
    name,
    title,
    days,
    offline,
    loadingWords,
    /** Nothing more comes into view: what came after the letter would say whose it was. */
    isIssued: computed(() => visit.value?.body.moved?.letterIssued !== undefined),
  }
}
