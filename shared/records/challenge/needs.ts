/** What a stage needs before a challenge may come to it. */
import type { Moment } from '../../actor.ts'
import { type Fact, factsOf } from '../../kind.ts'
import { lackingLead, type LeadNumbers, leadsMissing } from '../../leads.ts'
import { Problem } from '../../problems.ts'
import type { Role } from '../../roles.ts'
import type { Challenge } from '../challenge.ts'
import type { Stage } from './stages.ts'

/** What each stage hangs on, and nothing more: a visit with many words is moved on like any other. */
export const lookedAt: Partial<Record<Stage, readonly string[]>> = {
  onSite: ['visit', 'appointment'],
  letterIssued: ['finding'],
}

/**
 * Nobody goes on site before the self-view was signed off, without questions, and without somebody to ring
 * and to tell when a person is in danger. That each of them can be mailed and who works for the host stands outside the challenge: the
 * server asks for that besides.
 */
export function refuseUnready(
  id: string,
  record: Challenge,
  facts: readonly Fact[],
  { at }: Moment,
): void {
  const packs = factsOf<Pack>(facts, 'visit').map(({ body }) => body)
  const numbers = packs.find(({ challenge }) => challenge === id)?.safeguarding
  const isSigned = record.milestones.signed.done !== null
  if (!isSigned || !record.questionnaire || !numbers) throw new Problem('not-ready')
  const seats = factsOf<Seat>(facts, 'appointment').map(({ body }) => body)
  const team = seats.filter((one) => one.challenge === id)
  const [missing] = leadsMissing({ team, numbers, at })
  if (missing) throw new Problem(lackingLead[missing])
}

type Pack = { challenge: string | null; safeguarding: LeadNumbers | null }
type Seat = {
  challenge: string | null
  person: string
  role: Role
  from: string
  to: string | null
}
