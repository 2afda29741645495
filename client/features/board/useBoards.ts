/** The visits whose board this person reads, and the map of them all. */
import { computed } from 'vue'
import type { Edition } from '../../../shared/records/edition.ts'
import type { Enquiry } from '../../../shared/records/enquiry.ts'
import type { Placing } from '../../../shared/records/placing.ts'
import { scope } from '../../../shared/scopes.ts'
import { useRecords } from '../../local/records.ts'
import { useSeeing } from '../../local/seeing.ts'
import { useSync } from '../../local/sync-state.ts'
import { useSession } from '../../session/session.ts'
import { useNow } from '../../ui/now.ts'
import { useReading } from '../../ui/reading.ts'
import { chooseWords, type Pair, useWords } from '../../ui/words.ts'
import { type Enabler, mapRows } from './board-view.ts'
import { boardWords } from './words-board.ts'

export function useBoards() {
  const t = useWords(boardWords)
  const reading = useReading()
  const sync = useSync()
  const session = useSession()
  const { challenges, scopes } = useSeeing(useNow())
  const editions = useRecords<Edition>('edition', () => ({}))
  const enquiries = useRecords<Enquiry>('enquiry', () => ({}))
  const placings = useRecords<Placing>('placing', () => ({}))

  // A director's phone holds editions too; the board is for those who read the shared ones.
  const seen = computed(() =>
    (editions.value ?? []).filter(
      ({ body: { challenge, region } }) =>
        scopes.value?.has(scope.selfView(challenge ?? '')) === true ||
        scopes.value?.has(scope.board(region)) === true,
    ),
  )
  const map = computed(() => mapRows(seen.value, placings.value ?? []))
  const rows = computed(() =>
    map.value.map(({ id, name }) => {
      const asked = (enquiries.value ?? []).filter(
        ({ body }) => body.challenge === id && !body.dropped,
      )
      const answered = asked.filter(({ body }) => body.answer !== null).length
      const note = `${t('questionsCount', { n: asked.length })}, ${t('answeredCount', { n: answered })}`
      return { id, to: `/board/${id}`, words: name, note }
    }),
  )
  const columns = computed(() => {
    const all = map.value.flatMap(({ enablers }) => enablers)
    const first = all.filter(({ key }, at) => all.findIndex((one) => one.key === key) === at)
    const sayPair = (pair: Pair) => chooseWords(pair, reading.easyRead)
    const enablers = first.map(({ key, title }) => ({ key, words: sayPair(title) }))
    return [{ key: 'council', words: t('council'), kind: 'head' as const }, ...enablers]
  })
  const sayStep = (one: Enabler | undefined): string => {
    const own = one?.own ? t(one.own) : t('notPlaced')
    const team = (one?.team?.steps ?? []).map((step) => t(step)).join(t('or'))
    return team ? t('both', { own, team }) : own
  }
  /** Of some visit or region, though nothing may have been shared there yet. */
  const isReader = computed(() =>
    session.appointments.some(
      ({ challenge, region }) =>
        scopes.value?.has(scope.selfView(challenge ?? '')) === true ||
        scopes.value?.has(scope.board(region)) === true,
    ),
  )
  const isRead = computed(() => challenges.value && editions.value && placings.value)
  return {
    ...{ t, sync, rows, map, columns, sayStep },
    none: computed(() =>
      isReader.value
        ? { words: t('none'), next: t('noneNext') }
        : { words: t('notYours'), next: t('notYoursNext') },
    ),
    state: computed((): 'loading' | 'here' | 'none' => {
      if (!isRead.value || (sync.loading && map.value.length === 0)) return 'loading'
      return map.value.length > 0 ? 'here' : 'none'
    }),
  }
}
