/** What the coordinator has to put right: words that were lost once, no longer fit, and are not settled. */
import { computed, type Ref } from 'vue'
import { isHeld } from '../../shared/actor.ts'
import { audienceOf, type Repair } from '../../shared/records/repair.ts'
import { useSession } from '../session/session.ts'
import { useRecords } from './records.ts'

/** How many; none for everybody else. */
export function useOfficeRepairs(now: Readonly<Ref<string>>): Ref<number> {
  const session = useSession()
  const region = computed(
    () =>
      session.appointments.find((one) => one.role === 'coordinator' && isHeld(one, now.value))
        ?.region,
  )
  const repairs = useRecords<Repair>('repair', () => ({ region: region.value ?? '' }))
  return computed(() =>
    region.value === undefined
      ? 0
      : (repairs.value ?? []).filter(({ body }) => !body.settledAt && audienceOf(body) === 'office')
          .length,
  )
}
