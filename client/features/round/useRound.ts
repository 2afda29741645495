/** The round at a glance: which round, its rows, and which of them the address asks for. */
import { computed, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Round } from '../../../shared/records/round.ts'
import { useAlarms } from '../../local/alarms.ts'
import { dayOf } from '../../ui/days.ts'
import { useNow } from '../../ui/now.ts'
import {
  countOf,
  filterRows,
  type Kept,
  type RoundRow,
  rowsOf,
  type Show,
  showFrom,
  shows,
} from './round-rows.ts'
import { useDesk, useDeskRegion } from './useDesk.ts'

/** Open rounds first, the latest name first: "Round 4" before "Round 3". */
export function sortRounds<One extends Kept<Round>>(rounds: readonly One[]): One[] {
  const isClosed = ({ body }: One) => (body.stage === 'closed' ? 1 : 0)
  const byName = new Intl.Collator('en-GB', { numeric: true })
  return [...rounds].sort(
    (a, b) => isClosed(a) - isClosed(b) || byName.compare(b.body.name, a.body.name),
  )
}

export function useRound(wanted: () => string | undefined) {
  const region = useDeskRegion()
  const { rounds, desk } = useDesk(region)
  const now = useNow()
  const today = computed(() => dayOf(now.value))

  const all = computed(() => sortRounds(rounds.value ?? []))
  const round = computed(() =>
    wanted() ? all.value.find(({ id }) => id === wanted()) : all.value[0],
  )
  const rows = computed<RoundRow[]>(() =>
    round.value && desk.value ? rowsOf(round.value, desk.value, now.value) : [],
  )
  const state = computed(() => {
    if (!region.value) return 'notYours'
    if (!rounds.value || !desk.value) return 'loading'
    const isSetUp = desk.value.challenges.length > 0 || all.value.length > 1
    if (!isSetUp && !wanted()) return 'setup'
    return round.value ? 'round' : 'noSuchRound'
  })

  return {
    state,
    region,
    all,
    round,
    rows,
    desk,
    now,
    today,
    /** Safeguarding cases that nobody has seen to. */
    alarms: useAlarms(),
    ...useRowFilter(rows),
    ...useChosen(rows),
  }
}

/** The filter stands in the address: it survives a reload, the back button and a shared link. */
function useRowFilter(rows: { readonly value: RoundRow[] }) {
  const route = useRoute()
  const router = useRouter()

  const show = computed(() => showFrom(route.query['show']))
  const sought = computed({
    get: () => (typeof route.query['find'] === 'string' ? route.query['find'] : ''),
    set: (find) => void router.replace({ query: queryFor(show.value, find) }),
  })
  const shown = computed(() => filterRows(rows.value, show.value, sought.value))
  const choices = computed(() =>
    shows.map((id) => ({
      id,
      count: countOf(rows.value, id),
      to: { path: route.path, query: queryFor(id, sought.value) },
    })),
  )
  return { show, sought, shown, choices }
}

function queryFor(show: Show, find: string) {
  return { ...(show !== 'all' && { show }), ...(find && { find }) }
}

function useChosen(rows: { readonly value: RoundRow[] }) {
  const ids = ref<string[]>([])
  const chosen = computed(() => rows.value.filter(({ id }) => ids.value.includes(id)))
  const chosenIds = computed(() => chosen.value.map(({ id }) => id))
  const choose = (id: string, isChosen: boolean) => {
    ids.value = isChosen ? [...ids.value, id] : ids.value.filter((one) => one !== id)
  }
  const chooseNone = () => {
    ids.value = []
  }
  return { chosen, chosenIds, choose, chooseNone }
}
