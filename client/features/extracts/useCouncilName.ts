/** The council that is visited, by name; the team's phones hold no councils, so the challenge says it too. */
import { computed } from 'vue'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Council } from '../../../shared/records/council.ts'
import { useRecord } from '../../local/records.ts'

export function useCouncilName(visit: () => Challenge | undefined) {
  const council = useRecord<Council>('council', () => visit()?.council ?? undefined)
  return computed(() => council.value?.body.name ?? visit()?.hostName ?? '')
}
