/**
 * A concern: the record that somebody was told about a worry. It is never the alert: the person has
 * phoned, or is told to phone now. Seen by its author and the safeguarding lead only.
 */
import * as z from 'zod/mini'
import { heldOrLate, holds } from '../actor.ts'
import { instant, uuid } from '../ids.ts'
import { commandsOn, type Kind } from '../kind.ts'
import { scope } from '../scopes.ts'
import { words } from '../text.ts'
import { belongs } from '../belongs.ts'

const told = {
  toldWhom: z.enum(['emergency', 'lead', 'deputy', 'council', 'somebodyElse']),
  /** When, by the phone. */
  toldAt: instant,
  /** What was said, in the person's words; no names are needed. */
  words: z.nullable(words(2000)),
}

const schema = z.looseObject({
  ...belongs,
  ...told,
  author: uuid,
  receivedAt: instant,
  acknowledgedAt: z.nullable(instant),
})
export type Concern = z.infer<typeof schema>

const { make, command } = commandsOn<Concern>()

/** Who may write such a note: everyone on the visit. */
export const team = [
  'expert',
  'supporter',
  'expertCoordinator',
  'leadPeer',
  'manager',
  'memberPeer',
  'auditor',
] as const

export const concern: Kind<Concern> = {
  name: 'concern',
  v: 1,
  raise: {},
  schema,
  state: (body) => (body.acknowledgedAt ? 'acknowledged' : 'received'),
  scopes: (body) => [
    scope.person(body.author),
    ...(body.challenge ? [scope.safeguarding(body.challenge)] : []),
  ],
  scopesNumber: 1,
  commands: {
    record: make(z.strictObject({ region: uuid, challenge: uuid, ...told }), {
      // Late is better than never, as with answers: the worry did not end with the appointment.
      may: ({ args, moment }) => heldOrLate(moment, args, ...team).length > 0,
      belongs: ({ region, challenge }) => ({ region, council: null, challenge }),
      apply: ({ args, moment }) => ({
        body: {
          council: null,
          ...args,
          author: moment.actor.person,
          receivedAt: moment.at,
          acknowledgedAt: null,
        },
      }),
    }),
    acknowledge: command(z.strictObject({}), {
      from: ['received', 'acknowledged'],
      may: ({ record, moment }) => holds(moment, record, 'safeguardingLead', 'manager'),
      apply: ({ record, moment }) => ({
        body: { ...record, acknowledgedAt: record.acknowledgedAt ?? moment.at },
      }),
    }),
  },
}
