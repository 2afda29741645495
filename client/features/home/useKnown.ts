/** What has come down to this device that a place on the home screen hangs on. */
import { computed, type Ref } from 'vue'
import type { Concern } from '../../../shared/records/concern.ts'
import type { Extract } from '../../../shared/records/extract.ts'
import type { Hold } from '../../../shared/records/hold.ts'
import type { KnownChallenge } from '../../../shared/standing.ts'
import { useRecords } from '../../local/records.ts'
import { useSession } from '../../session/session.ts'
import type { Known } from './places.ts'

export function useKnown(challenges: Readonly<Ref<readonly KnownChallenge[] | undefined>>) {
  const session = useSession()
  const extracts = useRecords<Extract>('extract', () => ({}))
  const concerns = useRecords<Concern>('concern', () => ({}))
  const holds = useRecords<Hold>('hold', () => ({}))

  return computed((): Known => {
    const managed = session.appointments.filter(({ role }) => role === 'manager')
    const isOpen = ({
      body,
    }: {
      body: { takenAt: string | null; endedAt: string | null; challenge: string | null }
    }) =>
      !body.takenAt &&
      !body.endedAt &&
      managed.some(({ challenge }) => challenge === body.challenge)
    return {
      challenges: challenges.value ?? [],
      shared: new Set(
        extracts.value?.flatMap(({ body: { challenge, stands } }) =>
          challenge && stands !== 'in' ? [challenge] : [],
        ),
      ),
      isWorried: [...(concerns.value ?? []), ...(holds.value ?? [])].some(isOpen),
    }
  })
}
