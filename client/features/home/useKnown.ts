/** What has come down to this device that a place on the home screen hangs on. */
import { computed, type Ref } from 'vue'
import type { Extract } from '../../../shared/records/extract.ts'
import type { KnownChallenge } from '../../../shared/standing.ts'
import { useOfficeRepairs } from '../../local/office-repairs.ts'
import { useRecords } from '../../local/records.ts'
import { useSelfViews } from '../../local/self-views.ts'
import { useUnseenSince, useWorries } from '../../local/worries.ts'
import type { Known } from './places.ts'

export function useKnown(
  challenges: Readonly<Ref<readonly KnownChallenge[] | undefined>>,
  now: Readonly<Ref<string>>,
) {
  const extracts = useRecords<Extract>('extract', () => ({}))
  const worries = useWorries(now)
  const unseenSince = useUnseenSince(now)
  const repairs = useOfficeRepairs(now)
  const selfViews = useSelfViews(now)

  return computed((): Known => ({
    challenges: challenges.value ?? [],
    shared: new Set(
      extracts.value?.flatMap(({ body: { challenge, stands } }) =>
        challenge && stands !== 'in' ? [challenge] : [],
      ),
    ),
    worries: worries.value,
    unseenSince: unseenSince.value,
    repairs: repairs.value,
    selfViews: selfViews.value,
  }))
}
