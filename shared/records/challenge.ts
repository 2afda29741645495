/**
 * A peer challenge: one council visited in one round. Not an inspection, and it gives no rating.
 * proposed → agreed → preparing → onSite → feedbackGiven → letterDraft → letterIssued → followUpDue →
 * followedUp → closed; withdrawn before onSite. Overdue is never stored: it follows from the dates.
 */
import * as z from 'zod/mini'
import { holds, isSystem, type Moment, never } from '../actor.ts'
import { derivedId } from '../derived-id.ts'
import { day, uuid } from '../ids.ts'
import { commandsOn, type Fact, factOf, factsOf, type FollowUp, type Kind } from '../kind.ts'
import { lackingLead, type LeadNumbers, leadsMissing } from '../leads.ts'
import { Problem } from '../problems.ts'
import type { Role } from '../roles.ts'
import { scope } from '../scopes.ts'
import { line } from '../text.ts'
import { belongs } from '../belongs.ts'
import { service } from '../service.ts'

export const stages = [
  'proposed',
  'agreed',
  'preparing',
  'onSite',
  'feedbackGiven',
  'letterDraft',
  'letterIssued',
  'followUpDue',
  'followedUp',
  'closed',
  'withdrawn',
] as const

/** The six beads, in their order. */
export const milestoneNames = [
  'selfView',
  'signed',
  'visit',
  'letter',
  'scrutiny',
  'sixMonths',
] as const

const milestone = z.looseObject({ due: z.nullable(day), done: z.nullable(day) })
const milestones = z.looseObject({
  selfView: milestone,
  signed: milestone,
  visit: milestone,
  letter: milestone,
  scrutiny: milestone,
  sixMonths: milestone,
})
const visitDays = z.nullable(z.looseObject({ from: day, to: day }))

const schema = z.looseObject({
  ...belongs,
  round: uuid,
  /** The host as it was called then: the team's phones hold no council. */
  hostName: z.optional(line(120)),
  service,
  stage: z.enum(stages),
  visit: visitDays,
  milestones,
  questionnaire: z.nullable(uuid),
  paused: z.nullable(z.looseObject({ until: day, reason: line(200) })),
  /** On which day it came to a stage: what a council's own people see hangs on it. */
  moved: z.optional(z.partialRecord(z.enum(stages), day)),
})
export type Challenge = z.infer<typeof schema>

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

const { make, command } = commandsOn<Challenge>()

/** Of what a letter rests on, as many as one step reads. */
const mostAtOnce = 400

const mayRun = (moment: Moment, region: string) =>
  isSystem(moment) || holds(moment, { region }, 'coordinator')
const mayLead = (moment: Moment, region: string, challenge: string) =>
  isSystem(moment) || holds(moment, { region, challenge }, 'coordinator', 'manager')

/** The visit leader issues the letter; whoever does sees what it rests on. */
const mayIssue = (moment: Moment, region: string, challenge: string) =>
  isSystem(moment) || holds(moment, { region, challenge }, 'leadPeer', 'manager')

const open = stages.filter((stage) => stage !== 'closed' && stage !== 'withdrawn')

export const challenge: Kind<Challenge> = {
  name: 'challenge',
  v: 1,
  raise: {},
  schema,
  state: (body) => (body.paused ? 'paused' : body.stage),
  scopes: (body, id) => [scope.region(body.region), scope.team(id)],
  scopesNumber: 1,
  commands: {
    /** Proposes a challenge; its visit, the pack of the team, follows from it. */
    make: make(z.strictObject({ region: uuid, council: uuid, round: uuid, service }), {
      queued: false,
      cites: ({ council, round }) => [council, round],
      may: ({ args, moment }) => mayRun(moment, args.region),
      belongs: ({ region, council }, _moment, id) => ({ region, council, challenge: id }),
      apply: ({ id, args, moment, facts }) => {
        const known = (kind: string, wanted: string) =>
          facts.some(
            (fact) => fact.kind === kind && fact.id === wanted && fact.body.region === args.region,
          )
        if (!known('council', args.council) || !known('round', args.round))
          throw new Problem('not-found')
        const hostName = factOf<{ name: string }>(facts, 'council', args.council)?.name
        const body = { ...args, hostName, challenge: id, stage: 'proposed' as const, ...blank() }
        const { region, council } = args
        const visit = { region, council, challenge: id }
        return {
          body,
          also: [
            {
              kind: 'visit',
              name: 'make',
              record: derivedId(moment.command, 'visit'),
              args: visit,
            },
          ],
        }
      },
    }),
    /** Sets when the visit is and by when each milestone is due. */
    plan: command(planned, {
      from: [...open, 'paused'],
      queued: false,
      may: ({ id, record, moment }) => mayLead(moment, record.region, id),
      apply: ({ record, args }) => {
        if (args.visit && args.visit.to < args.visit.from) throw new Problem('dates-crossed')
        return {
          body: { ...record, visit: args.visit, milestones: withDue(record.milestones, args.due) },
        }
      },
    }),
    /** Records on which day a milestone was reached; null takes it back. */
    reach: command(z.strictObject({ milestone: z.enum(milestoneNames), done: z.nullable(day) }), {
      from: [...open, 'paused'],
      queued: false,
      may: ({ id, record, moment }) => mayLead(moment, record.region, id),
      apply: ({ record, args }) => {
        const reached = { ...record.milestones[args.milestone], done: args.done }
        return {
          body: { ...record, milestones: { ...record.milestones, [args.milestone]: reached } },
        }
      },
    }),
    chooseQuestionnaire: command(z.strictObject({ questionnaire: uuid }), {
      from: [...open, 'paused'],
      queued: false,
      cites: ({ questionnaire }) => [questionnaire],
      may: ({ id, record, moment }) => mayLead(moment, record.region, id),
      apply: ({ record, args, facts }) => {
        const chosen = factOf<{ region: string; service: string }>(
          facts,
          'questionnaire',
          args.questionnaire,
        )
        if (chosen?.region !== record.region || chosen.service !== record.service)
          throw new Problem('not-found')
        return { body: { ...record, questionnaire: args.questionnaire } }
      },
    }),
    /**
     * With the last step, or withdrawn, whatever was held for it is over, cards included: that follows from
     * the stage alone, however many there are, and their records follow after.
     */
    moveOn: command(z.strictObject({ to: z.enum(stages) }), {
      from: open,
      queued: false,
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
    }),
    /** Follows from issuing the letter: refuses the whole of it while something cited is not in view. */
    restOn: command(
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
    ),
    pause: command(z.strictObject({ until: day, reason: line(200) }), {
      from: open,
      queued: false,
      may: ({ id, record, moment }) => mayLead(moment, record.region, id),
      apply: ({ record, args }) => ({ body: { ...record, paused: args } }),
    }),
    resume: command(z.strictObject({}), {
      from: ['paused'],
      queued: false,
      may: ({ id, record, moment }) => mayLead(moment, record.region, id),
      apply: ({ record }) => ({ body: { ...record, paused: null } }),
    }),
  },
}

const blankMilestone = { due: null, done: null }

const blank = () => ({
  visit: null,
  milestones: {
    selfView: blankMilestone,
    signed: blankMilestone,
    visit: blankMilestone,
    letter: blankMilestone,
    scrutiny: blankMilestone,
    sixMonths: blankMilestone,
  },
  questionnaire: null,
  paused: null,
})

function withDue(
  current: Challenge['milestones'],
  dates: z.infer<typeof due>,
): Challenge['milestones'] {
  return milestoneNames.reduce(
    (moved, name) => ({ ...moved, [name]: { ...current[name], due: dates[name] } }),
    current,
  )
}

/** What each stage hangs on, and nothing more: a visit with many words is moved on like any other. */
const lookedAt: Partial<Record<Challenge['stage'], readonly string[]>> = {
  onSite: ['visit', 'appointment'],
  letterIssued: ['finding'],
}

/** One step on, or withdrawn as long as nobody is on site. */
function follows(stage: Challenge['stage'], to: Challenge['stage']): boolean {
  if (to === 'withdrawn') return stages.indexOf(stage) < stages.indexOf('onSite')
  return stages.indexOf(to) === stages.indexOf(stage) + 1
}

/**
 * Nobody goes on site without questions, and without somebody to ring and to tell when a person is in
 * danger. That each of them can be mailed and who works for the host stands outside the challenge: the
 * server asks for that besides.
 */
function refuseUnready(
  id: string,
  record: Challenge,
  facts: readonly Fact[],
  { at }: Moment,
): void {
  const packs = factsOf<Pack>(facts, 'visit').map(({ body }) => body)
  const numbers = packs.find(({ challenge }) => challenge === id)?.safeguarding
  if (!record.questionnaire || !numbers) throw new Problem('not-ready')
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

/**
 * Only what a finding cites is looked at, some at a time: a visit may have shared more than one command
 * reads. A phone no longer holds what was taken in, so the server alone decides.
 */
function restingOn(id: string, facts: readonly Fact[]): FollowUp[] {
  const findings = factsOf<{ cites: string[]; dropped: boolean }>(facts, 'finding')
  const kept = findings.filter(({ body }) => !body.dropped)
  const cited = [...new Set(kept.flatMap(({ body }) => body.cites))].sort()
  return Array.from({ length: Math.ceil(cited.length / mostAtOnce) }, (_, at) => ({
    ...{ kind: 'challenge', name: 'restOn', record: id, unseen: true },
    args: { extracts: cited.slice(at * mostAtOnce, (at + 1) * mostAtOnce) },
  }))
}

/** What a finding rests on must be in view: neither taken back, nor held, nor waiting for a check. */
function refuseUnfounded(challenge: string, extract: string, facts: readonly Fact[]): void {
  const found = factOf<{ challenge: string | null; stands: string }>(facts, 'extract', extract)
  const isInView = found?.challenge === challenge && found.stands !== 'in'
  if (!isInView) throw new Problem('not-ready')
}

/** Counts are made at this one moment, for the region and the host alike. */
const tallyMade = (id: string, { region, council }: Challenge, moment: Moment): FollowUp => ({
  ...{ kind: 'tally', name: 'make', record: derivedId(moment.command, 'tally'), unseen: true },
  args: { region, council, challenge: id },
})
