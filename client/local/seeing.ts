/**
 * Which scopes somebody holds, by the rule the server goes by, from what this device knows: for saying
 * "not yet" where a list is empty only because its stage has not come.
 */
import { computed, type Ref } from 'vue'
import type { Appointment } from '../../shared/actor.ts'
import type { Challenge } from '../../shared/records/challenge.ts'
import { noLineage, scopesOf, type Standing } from '../../shared/scopes.ts'
import { useSession } from '../session/session.ts'
import { useRecords } from './records.ts'

export type KnownChallenge = { id: string; body: Challenge }

export const standingOf = ({ id, body }: KnownChallenge): Standing => ({
  challenge: id,
  council: body.council ?? '',
  feedbackGiven: body.moved?.feedbackGiven ?? null,
  letterIssued: body.moved?.letterIssued ?? null,
  sharedWithScrutiny: body.milestones.scrutiny.done,
})

/** Every scope these appointments give now, as far as these challenges have come. */
export function scopesNow(
  appointments: readonly Appointment[],
  challenges: readonly KnownChallenge[],
  now: string,
): ReadonlySet<string> {
  const lineage = { ...noLineage, predecessors: {}, standings: challenges.map(standingOf) }
  return new Set(scopesOf('', appointments, now, lineage))
}

/** The challenges on this device, and whether this person holds a scope now; undefined while they are read. */
export function useSeeing(now: Readonly<Ref<string>>) {
  const session = useSession()
  const challenges = useRecords<Challenge>('challenge', () => ({}))
  const scopes = computed(
    () => challenges.value && scopesNow(session.appointments, challenges.value, now.value),
  )
  return { challenges, scopes }
}
