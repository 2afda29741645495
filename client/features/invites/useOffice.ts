/** What inviting looks at: the office's records, for the coordinator of the region and nobody else. */
import { computed } from 'vue'
import { isHeld } from '../../../shared/actor.ts'
import type { AppointmentBody } from '../../../shared/records/appointment.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Council } from '../../../shared/records/council.ts'
import type { Invite } from '../../../shared/records/invite.ts'
import type { Person } from '../../../shared/records/person.ts'
import { useRecord, useRecords } from '../../local/records.ts'
import { useSession } from '../../session/session.ts'
import { dayOf } from '../../ui/days.ts'
import { useNow } from '../../ui/now.ts'
import { inviteRows } from './invite-rows.ts'

/** The region this person coordinates, the day it is there, and everybody in it. */
export function useOffice() {
  const session = useSession()
  const now = useNow()
  const today = computed(() => dayOf(now.value))
  const region = computed(
    () =>
      session.appointments.find((one) => one.role === 'coordinator' && isHeld(one, now.value))
        ?.region,
  )
  const people = useRecords<Person>('person', () => ({ region: region.value ?? '' }))
  return { region, now, today, people }
}

/** Those invited to one challenge. `state` is notYours, loading, notHere or here. */
export function useInvited(challenge: () => string) {
  const { region, now, today, people } = useOffice()
  const found = useRecord<Challenge>('challenge', challenge)
  const council = useRecord<Council>('council', () => found.value?.body.council ?? undefined)
  const appointments = useRecords<AppointmentBody>('appointment', () => ({
    challenge: challenge(),
  }))
  const invites = useRecords<Invite>('invite', () => ({ challenge: challenge() }))

  const isRead = () =>
    found.value !== undefined && people.value && appointments.value && invites.value
  const state = computed(() => {
    if (!region.value) return 'notYours'
    if (!isRead()) return 'loading'
    return found.value ? 'here' : 'notHere'
  })
  const rows = computed(() =>
    inviteRows(appointments.value ?? [], people.value ?? [], invites.value ?? [], today.value),
  )
  const name = computed(() => council.value?.body.name ?? found.value?.body.hostName ?? '')
  return { state, region, now, today, people, appointments, invites, challenge: found, name, rows }
}

export type Invited = ReturnType<typeof useInvited>
