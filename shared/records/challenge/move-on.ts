/** A challenge comes to its next stage, with all that follows from that. */
import * as z from 'zod/mini'
import type { Moment } from '../../actor.ts'
import { derivedId } from '../../derived-id.ts'
import { commandsOn, type FollowUp } from '../../kind.ts'
import { Problem } from '../../problems.ts'
import type { Challenge } from '../challenge.ts'
import { restingOn } from './letter.ts'
import { mayIssue, mayLead } from './may.ts'
import { lookedAt, refuseUnready } from './needs.ts'
import { follows, open, stages } from './stages.ts'

const { command } = commandsOn<Challenge>()

/**
 * With the last step, or withdrawn, whatever was held for it is over, cards included: that follows from
 * the stage alone, however many there are, and their records follow after.
 */
export const moveOn = command(z.strictObject({ to: z.enum(stages) }), {
  from: open,
  queued: false,
  // Issuing hands what people said to the council: its author says so now, for this very letter.
  proved: ({ to }) => to === 'letterIssued',
  needs: ({ to }) => lookedAt[to] ?? [],
  may: ({ id, record, args, moment }) =>
    args.to === 'letterIssued'
      ? mayIssue(moment, record.region, id)
      : mayLead(moment, record.region, id),
  apply: ({ id, record, args, moment, facts }) => {
    if (!follows(record.stage, args.to)) throw new Problem('not-now')
    if (args.to === 'onSite') refuseUnready(id, record, facts, moment)
    const moved = { ...record.moved, [args.to]: moment.at.slice(0, 10) }
    return {
      body: { ...record, stage: args.to, moved },
      also: [
        ...(args.to === 'feedbackGiven' ? [tallyMade(id, record, moment)] : []),
        ...(args.to === 'letterIssued' ? restingOn(id, facts) : []),
      ],
    }
  },
})

/** Counts are made at this one moment, for the region and the host alike. */
const tallyMade = (id: string, { region, council }: Challenge, moment: Moment): FollowUp => ({
  ...{ kind: 'tally', name: 'make', record: derivedId(moment.command, 'tally'), unseen: true },
  args: { region, council, challenge: id },
})
