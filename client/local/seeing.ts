/** What the person signed in sees by their appointments, as far as the challenges on this device have come. */
import { computed, type Ref } from 'vue'
import type { Challenge } from '../../shared/records/challenge.ts'
import { scopesNow } from '../../shared/standing.ts'
import { useSession } from '../session/session.ts'
import { useRecords } from './records.ts'

/** The challenges on this device, and the scopes held now; undefined while they are read. */
export function useSeeing(now: Readonly<Ref<string>>) {
  const session = useSession()
  const challenges = useRecords<Challenge>('challenge', () => ({}))
  const scopes = computed(
    () => challenges.value && scopesNow(session.appointments, challenges.value, now.value),
  )
  return { challenges, scopes }
}
