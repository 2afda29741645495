/** The team of a challenge, for whoever's scopes bring the office's records. */
import { computed } from 'vue'
import type { AppointmentBody } from '../../../shared/records/appointment.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Invite } from '../../../shared/records/invite.ts'
import type { Person } from '../../../shared/records/person.ts'
import { useRecord, useRecords } from '../../local/records.ts'
import { countAnswers, teamOf } from './team-rows.ts'
import { useDeskRegion } from './useDesk.ts'

export function useTeam(challenge: () => string, today: () => string) {
  const region = useDeskRegion()
  const appointments = useRecords<AppointmentBody>('appointment', () => ({
    challenge: challenge(),
  }))
  const invites = useRecords<Invite>('invite', () => ({ challenge: challenge() }))
  const people = useRecords<Person>('person', () => ({ region: region.value ?? '' }))
  /** The office's list: on anybody else's device only their own entry stands. */
  const isOffice = computed(() => region.value !== undefined)
  const found = useRecord<Challenge>('challenge', challenge)
  // Closing it ended them all: who was on the team and who answered can still be looked up.
  const day = () => (['closed', 'withdrawn'].includes(found.value?.body.stage ?? '') ? '' : today())
  const team = computed(() =>
    teamOf(appointments.value ?? [], people.value ?? [], invites.value ?? [], day()),
  )
  return { isOffice, team, counts: computed(() => countAnswers(team.value)) }
}
