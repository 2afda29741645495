/** The counts of one visit: made once, for the region and for the council that was visited. */
import { computed } from 'vue'
import type { Council } from '../../../shared/records/council.ts'
import type { Questionnaire } from '../../../shared/records/questionnaire.ts'
import type { Tally } from '../../../shared/records/tally.ts'
import { scope } from '../../../shared/scopes.ts'
import { useRecord, useRecords } from '../../local/records.ts'
import { useSeeing } from '../../local/seeing.ts'
import { useSync } from '../../local/sync-state.ts'
import { sayShortDay, dayOf } from '../../ui/days.ts'
import { useNow } from '../../ui/now.ts'
import { chooseWords, type Pair } from '../../ui/words.ts'
import { sectionsOf } from './tally-view.ts'
import { useSayTally } from './useSayTally.ts'

export function useTally(challenge: () => string) {
  const { t, reading, ...say } = useSayTally()
  const sync = useSync()
  const now = useNow()
  const { challenges, scopes } = useSeeing(now)
  const visit = computed(() => challenges.value?.find(({ id }) => id === challenge()))
  const tallies = useRecords<Tally>('tally', () => ({ challenge: challenge() }))
  const sheets = useRecords<Questionnaire>('questionnaire', () => ({
    region: visit.value?.body.region ?? '',
  }))
  const council = useRecord<Council>('council', () => visit.value?.body.council ?? undefined)
  const tally = computed(() => tallies.value?.[0]?.body)
  const sections = computed(() => (tally.value ? sectionsOf(tally.value, sheets.value ?? []) : []))

  const holds = computed(() => {
    const region = visit.value?.body.region ?? ''
    const wanted = [scope.tally(challenge()), scope.tallies(region)]
    return wanted.some((one) => scopes.value?.has(one))
  })
  const none = computed(() => {
    if (sections.value.length) return null
    if (tally.value) return { words: t('nothing'), next: t('nothingNext') }
    return holds.value
      ? { words: t('none'), next: t('noneNext') }
      : { words: t('notYours'), next: t('notYoursNext') }
  })
  const state = computed(() => {
    const isRead = challenges.value && tallies.value && sheets.value
    if (!isRead || (sync.loading && !tally.value)) return 'loading'
    return none.value ? 'none' : 'here'
  })
  const name = computed(() => council.value?.body.name ?? visit.value?.body.hostName ?? '')
  const wordsOf = (pair: Pair) => chooseWords(pair, reading.easyRead)

  return {
    ...{ t, ...say, sync, state, none, sections, wordsOf },
    title: computed(() => (name.value ? t('titleVisit', { council: name.value }) : t('title'))),
    asked: (one: { words: { seen: { standard: string; easy: string } } }) =>
      wordsOf([one.words.seen.standard, one.words.seen.easy]),
    made: computed(() => {
      const day = visit.value?.body.moved?.feedbackGiven
      return day ? t('madeOnce', { day: sayShortDay(day, dayOf(now.value)) }) : t('madeOncePlain')
    }),
    entries: computed(() => {
      const count = tally.value?.entries ?? 'few'
      return t('entries', { count: count === 'few' ? t('fewPeople') : t('people', { n: count }) })
    }),
  }
}
