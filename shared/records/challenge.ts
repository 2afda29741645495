/**
 * A peer challenge: one council visited in one round. Not an inspection, and it gives no rating.
 * proposed → agreed → preparing → onSite → feedbackGiven → letterDraft → letterIssued → followUpDue →
 * followedUp → closed; withdrawn before onSite. Overdue is never stored: it follows from the dates.
 */
import * as z from 'zod/mini'
import { belongs } from '../belongs.ts'
import { derivedId } from '../derived-id.ts'
import { day, uuid } from '../ids.ts'
import { commandsOn, factOf, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { scope } from '../scopes.ts'
import { service } from '../service.ts'
import { line } from '../text.ts'
import { restOn } from './challenge/letter.ts'
import { mayLead, mayRun } from './challenge/may.ts'
import { blankMilestones, fill, milestones, plan, reach } from './challenge/milestones.ts'
import { moveOn } from './challenge/move-on.ts'
import { open, stages } from './challenge/stages.ts'

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

const { make, command } = commandsOn<Challenge>()

/** What a challenge has yet to be given. */
const unset = { visit: null, milestones: blankMilestones, questionnaire: null, paused: null }

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
        const body = { ...args, hostName, challenge: id, stage: 'proposed' as const, ...unset }
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
    /** Its milestones: by when each is due, and when it was reached. */
    plan,
    reach,
    fill,
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
    /** The next stage, once it has what that needs. */
    moveOn,
    restOn,
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
