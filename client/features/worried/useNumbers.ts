/** Whom to ring, from the visits kept on this phone: works with no signal, and says so when there are none. */
import { computed } from 'vue'
import type { Visit } from '../../../shared/records/visit.ts'
import { useRecords } from '../../local/records.ts'
import { useSession } from '../../session/session.ts'

/** `tel:` and the digits only. */
export const telephone = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`

/** The visits this person takes part in, each with its numbers; undefined while still reading. */
export function useNumbers() {
  const session = useSession()
  const region = computed(() => session.appointments.find(({ challenge }) => challenge)?.region)
  const visits = useRecords<Visit>('visit', () => (region.value ? { region: region.value } : {}))

  const numbers = computed(() => {
    const own = new Set(session.appointments.map(({ challenge }) => challenge))
    return visits.value?.flatMap(({ body }) =>
      body.safeguarding && body.challenge && own.has(body.challenge)
        ? [{ region: body.region, challenge: body.challenge, ...body.safeguarding }]
        : [],
    )
  })
  return { numbers: computed(() => (session.person === null ? [] : numbers.value)) }
}
