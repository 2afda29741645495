/** The six beads of a challenge: by when each is due, and when it was reached. */
import * as z from 'zod/mini'
import { never } from '../../actor.ts'
import { day } from '../../ids.ts'
import { commandsOn } from '../../kind.ts'
import { Problem } from '../../problems.ts'
import type { Challenge } from '../challenge.ts'
import { mayLead, mayRun } from './may.ts'
import { open, stages } from './stages.ts'

const { command } = commandsOn<Challenge>()

/** In their order. */
export const milestoneNames = [
  'selfView',
  'signed',
  'visit',
  'letter',
  'scrutiny',
  'sixMonths',
] as const

/** What follows by itself from a self-view in Tellback: sent for the first time, and signed off. */
const ofSelfView = ['selfView', 'signed'] as const
type OfSelfView = (typeof ofSelfView)[number]
const isOfSelfView = (name: string): name is OfSelfView => ofSelfView.some((one) => one === name)

const milestone = z.looseObject({
  due: z.nullable(day),
  done: z.nullable(day),
  /**
   * Of the self-view's two, whose word it is: what was sent or signed here, or the office's, for what was
   * done on paper. Left out where it is not reached, and where it was before this was kept.
   */
  by: z.optional(z.enum(['here', 'office'])),
})
export const milestones = z.looseObject({
  selfView: milestone,
  signed: milestone,
  visit: milestone,
  letter: milestone,
  scrutiny: milestone,
  sixMonths: milestone,
})

const blankMilestone = { due: null, done: null }

/** As a challenge begins: nothing is due and nothing is reached. */
export const blankMilestones: Challenge['milestones'] = {
  selfView: blankMilestone,
  signed: blankMilestone,
  visit: blankMilestone,
  letter: blankMilestone,
  scrutiny: blankMilestone,
  sixMonths: blankMilestone,
}

const due = z.strictObject({
  selfView: z.nullable(day),
  signed: z.nullable(day),
  visit: z.nullable(day),
  letter: z.nullable(day),
  scrutiny: z.nullable(day),
  sixMonths: z.nullable(day),
})
const planned = z.strictObject({
  visit: z.nullable(z.strictObject({ from: day, to: day })),
  due,
})

/** Sets when the visit is and by when each milestone is due. */
export const plan = command(planned, {
  from: [...open, 'paused'],
  queued: false,
  may: ({ id, record, moment }) => mayLead(moment, record.region, id),
  apply: ({ record, args }) => {
    if (args.visit && args.visit.to < args.visit.from) throw new Problem('dates-crossed')
    return {
      body: { ...record, visit: args.visit, milestones: withDue(record.milestones, args.due) },
    }
  },
})

/**
 * Records on which day a milestone was reached; null takes it back. What was sent or signed here nobody
 * takes back or moves. That the self-view's two were done on paper says the office alone, as its word, and
 * of one that was sent here nobody says it: it is signed here.
 */
export const reach = command(
  z.strictObject({ milestone: z.enum(milestoneNames), done: z.nullable(day) }),
  {
    from: [...open, 'paused'],
    queued: false,
    // From this day on the committee reads what people said.
    proved: ({ milestone: name, done }) => name === 'scrutiny' && done !== null,
    may: ({ id, record, args, moment }) =>
      isOfSelfView(args.milestone)
        ? mayRun(moment, record.region)
        : mayLead(moment, record.region, id),
    apply: ({ record, args: { milestone: name, done } }) => {
      const { by, ...before } = record.milestones[name]
      const isSentHere = record.milestones.selfView.by === 'here'
      if (by === 'here' || (name === 'signed' && isSentHere && done !== null))
        throw new Problem('not-now')
      const said = isOfSelfView(name) && done !== null ? { by: 'office' as const } : {}
      return { body: withReached(record, name, { ...before, done, ...said }) }
    },
  },
)

/** Follows from the first sending of the self-view, and from its last signature: never from a person's word. */
export const fill = command(z.strictObject({ milestone: z.enum(ofSelfView), done: day }), {
  // Also of a visit that is over: a signature counts there too, whatever the office had noted before.
  from: [...stages, 'paused'],
  may: never,
  apply: ({ record, args: { milestone: name, done } }) => ({
    body: withReached(record, name, { ...record.milestones[name], done, by: 'here' }),
  }),
})

function withReached(
  record: Challenge,
  name: (typeof milestoneNames)[number],
  reached: z.infer<typeof milestone>,
): Challenge {
  return { ...record, milestones: { ...record.milestones, [name]: reached } }
}

function withDue(
  current: Challenge['milestones'],
  dates: z.infer<typeof due>,
): Challenge['milestones'] {
  return milestoneNames.reduce(
    (moved, name) => ({ ...moved, [name]: { ...current[name], due: dates[name] } }),
    current,
  )
}
