/** The six beads of a challenge: by when each is due, and when it was reached. */
import * as z from 'zod/mini'
import { day } from '../../ids.ts'
import { commandsOn } from '../../kind.ts'
import { Problem } from '../../problems.ts'
import type { Challenge } from '../challenge.ts'
import { mayLead } from './may.ts'
import { open } from './stages.ts'

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

const milestone = z.looseObject({ due: z.nullable(day), done: z.nullable(day) })
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

/** Records on which day a milestone was reached; null takes it back. */
export const reach = command(
  z.strictObject({ milestone: z.enum(milestoneNames), done: z.nullable(day) }),
  {
    from: [...open, 'paused'],
    queued: false,
    may: ({ id, record, moment }) => mayLead(moment, record.region, id),
    apply: ({ record, args }) => {
      const reached = { ...record.milestones[args.milestone], done: args.done }
      return {
        body: { ...record, milestones: { ...record.milestones, [args.milestone]: reached } },
      }
    },
  },
)

function withDue(
  current: Challenge['milestones'],
  dates: z.infer<typeof due>,
): Challenge['milestones'] {
  return milestoneNames.reduce(
    (moved, name) => ({ ...moved, [name]: { ...current[name], due: dates[name] } }),
    current,
  )
}
