/**
 * A round: one turn in which each council of the region is visited and visits, for one service.
 */
import * as z from 'zod/mini'
import { holds, isSystem, type Moment } from '../actor.ts'
import { day, uuid } from '../ids.ts'
import { commandsOn, type Kind } from '../kind.ts'
import { scope } from '../scopes.ts'
import { service } from '../service.ts'
import { line } from '../text.ts'
import { belongs } from '../belongs.ts'

const stages = ['planned', 'open', 'selfViews', 'challenges', 'followUps', 'closed'] as const

const schema = z.looseObject({
  ...belongs,
  name: line(120),
  service,
  stage: z.enum(stages),
  /** A region may skip a year: a pause says why and until when. */
  paused: z.nullable(z.looseObject({ until: day, reason: line(200) })),
})
export type Round = z.infer<typeof schema>

const { make, command } = commandsOn<Round>()

const mayRun = (moment: Moment, region: string) =>
  isSystem(moment) || holds(moment, { region }, 'coordinator')

const open = stages.filter((stage) => stage !== 'closed')

export const round: Kind<Round> = {
  name: 'round',
  v: 1,
  raise: {},
  schema,
  state: (body) => (body.paused ? 'paused' : body.stage),
  scopes: (body) => [scope.region(body.region)],
  scopesNumber: 1,
  commands: {
    make: make(z.strictObject({ region: uuid, name: line(120), service }), {
      queued: false,
      may: ({ args, moment }) => mayRun(moment, args.region),
      belongs: ({ region }) => ({ region, council: null, challenge: null }),
      apply: ({ args }) => ({
        body: { council: null, challenge: null, ...args, stage: 'planned', paused: null },
      }),
    }),
    moveOn: command(z.strictObject({ to: z.enum(stages) }), {
      from: open,
      queued: false,
      may: ({ record, moment }) => mayRun(moment, record.region),
      apply: ({ record, args }) => ({ body: { ...record, stage: args.to } }),
    }),
    pause: command(z.strictObject({ until: day, reason: line(200) }), {
      from: open,
      queued: false,
      may: ({ record, moment }) => mayRun(moment, record.region),
      apply: ({ record, args }) => ({ body: { ...record, paused: args } }),
    }),
    resume: command(z.strictObject({}), {
      from: ['paused'],
      queued: false,
      may: ({ record, moment }) => mayRun(moment, record.region),
      apply: ({ record }) => ({ body: { ...record, paused: null } }),
    }),
  },
}
