/** Safeguarding cases that nobody has seen to, for those who cannot see the case: the one that waits longest first. */
import { computed, type Ref } from 'vue'
import type { Alarm } from '../../shared/records/alarm.ts'
import { useSession } from '../session/session.ts'
import { type Shown, useRecords } from './records.ts'

export function useAlarms(): Ref<readonly Shown<Alarm>[]> {
  const session = useSession()
  const alarms = useRecords<Alarm>('alarm', () => ({}))
  return computed(() =>
    session.person === null
      ? []
      : (alarms.value ?? [])
          .filter(({ body }) => body.settledAt === null)
          .sort((a, b) => a.body.since.localeCompare(b.body.since)),
  )
}
