/** What the letter of a challenge rests on: all that its findings cite must be in view when it is issued. */
import * as z from 'zod/mini'
import { never } from '../../actor.ts'
import { uuid } from '../../ids.ts'
import { commandsOn, type Fact, factOf, factsOf, type FollowUp } from '../../kind.ts'
import { Problem } from '../../problems.ts'
import type { Challenge } from '../challenge.ts'

const { command } = commandsOn<Challenge>()

/** As many as one step reads. */
const mostAtOnce = 400

/**
 * Only what a finding cites is looked at, some at a time: a visit may have shared more than one command
 * reads. A phone no longer holds what was taken in, so the server alone decides.
 */
export function restingOn(id: string, facts: readonly Fact[]): FollowUp[] {
  const findings = factsOf<{ cites: string[]; dropped: boolean }>(facts, 'finding')
  const kept = findings.filter(({ body }) => !body.dropped)
  const cited = [...new Set(kept.flatMap(({ body }) => body.cites))].sort()
  return Array.from({ length: Math.ceil(cited.length / mostAtOnce) }, (_, at) => ({
    ...{ kind: 'challenge', name: 'restOn', record: id, unseen: true },
    args: { extracts: cited.slice(at * mostAtOnce, (at + 1) * mostAtOnce) },
  }))
}

/** Follows from issuing the letter: refuses the whole of it while something cited is not in view. */
export const restOn = command(
  z.strictObject({ extracts: z.array(uuid).check(z.minLength(1), z.maxLength(mostAtOnce)) }),
  {
    from: ['letterIssued'],
    cites: ({ extracts }) => extracts,
    may: never,
    apply: ({ id, record, args, facts }) => {
      for (const one of args.extracts) refuseUnfounded(id, one, facts)
      return { body: record }
    },
  },
)

/** What a finding rests on must be in view: neither taken back, nor held, nor waiting for a check. */
function refuseUnfounded(challenge: string, extract: string, facts: readonly Fact[]): void {
  const found = factOf<{ challenge: string | null; stands: string }>(facts, 'extract', extract)
  const isInView = found?.challenge === challenge && found.stands !== 'in'
  if (!isInView) throw new Problem('not-ready')
}
