/** How many councils of the round that is open first need the coordinator: what *Needs me* counts there. */
import { computed, type Ref } from 'vue'
import { useNow } from '../../ui/now.ts'
import { countOf, rowsOf } from './round-rows.ts'
import { sortRounds } from './useRound.ts'
import { useDesk, useDeskRegion } from './useDesk.ts'

/** Undefined for everybody else, and while the desk is still read. */
export function useNeedsMe(): Ref<number | undefined> {
  const region = useDeskRegion()
  const now = useNow()
  const { rounds, desk } = useDesk(region)
  return computed(() => {
    const [round] = sortRounds(rounds.value ?? [])
    if (!region.value || !round || !desk.value) return undefined
    return countOf(rowsOf(round, desk.value, now.value), 'needs-me')
  })
}
