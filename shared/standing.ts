/**
 * Which scopes somebody holds, by the rule of `scopes.ts`, from appointments and challenges alone: what a
 * device asks before it says "not yet" where a list is empty because its stage has not come.
 */
import type { Appointment } from './actor.ts'
import type { Challenge } from './records/challenge.ts'
import { noLineage, scopesOf, type Standing } from './scopes.ts'

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
  const lineage = { ...noLineage, standings: challenges.map(standingOf) }
  return new Set(scopesOf('', appointments, now, lineage))
}
