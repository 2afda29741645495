/** What the coordinator's desk holds: everything of the region that this person's scopes bring. */
import { computed, type Ref } from 'vue'
import type { AppointmentBody } from '../../../shared/records/appointment.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Council } from '../../../shared/records/council.ts'
import type { Invite } from '../../../shared/records/invite.ts'
import type { Person } from '../../../shared/records/person.ts'
import type { Round } from '../../../shared/records/round.ts'
import type { Visit } from '../../../shared/records/visit.ts'
import { useRecords } from '../../local/records.ts'
import { useSession } from '../../session/session.ts'
import { isHeld } from '../../../shared/actor.ts'
import { useNow } from '../../ui/now.ts'
import type { Desk } from './round-rows.ts'

/** The region this person coordinates; undefined for everybody else. */
export function useDeskRegion(): Ref<string | undefined> {
  const session = useSession()
  const now = useNow()
  return computed(
    () =>
      session.appointments.find((one) => one.role === 'coordinator' && isHeld(one, now.value))
        ?.region,
  )
}

/** All of a region's desk, `undefined` while any of it is still being read. */
export function useDesk(region: Ref<string | undefined>) {
  const where = () => ({ region: region.value ?? '' })
  const rounds = useRecords<Round>('round', where)
  const councils = useRecords<Council>('council', where)
  const challenges = useRecords<Challenge>('challenge', where)
  const visits = useRecords<Visit>('visit', where)
  const appointments = useRecords<AppointmentBody>('appointment', where)
  const people = useRecords<Person>('person', where)
  const invites = useRecords<Invite>('invite', where)

  const desk = computed<Desk | undefined>(() => {
    const all = { councils, challenges, visits, appointments, people, invites }
    const isRead = Object.values(all).every((one) => one.value !== undefined)
    if (!isRead) return undefined
    return {
      councils: councils.value ?? [],
      challenges: challenges.value ?? [],
      visits: visits.value ?? [],
      appointments: appointments.value ?? [],
      people: people.value ?? [],
      invites: invites.value ?? [],
    }
  })
  return { rounds, desk }
}
