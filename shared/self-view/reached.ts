/**
 * What a first submission and a last signature come to: the bead of the visit is filled, once. That it was
 * on paper by the office's word gives way to what is really here.
 */
import type { Moment } from '../actor.ts'
import { type Fact, factOf, type FollowUp } from '../kind.ts'

type Bead = { done: string | null; by?: string | undefined }
type Visit = { milestones: { selfView: Bead; signed: Bead } }

/** By the first: a newer edition, even during the visit, does not move the day and makes nothing late. */
export function filled(
  challenge: string,
  milestone: 'selfView' | 'signed',
  facts: readonly Fact[],
  { at }: Moment,
): FollowUp[] {
  const bead = factOf<Visit>(facts, 'challenge', challenge)?.milestones[milestone]
  if (bead?.done && bead.by !== 'office') return []
  const args = { milestone, done: at.slice(0, 10) }
  return [{ kind: 'challenge', name: 'fill', record: challenge, args }]
}
