/**
 * An alarm: nobody has seen to a safeguarding case. For those who cannot see the case and have to know that
 * it waits: the coordinator, and whoever stands in. It says of which visit and since when, whether it is
 * the outside lead's, and whom to ring; never what it is, a worry or words held apart, or who told it.
 * The server alone makes it, changes whom it tells, and ends it once somebody has seen to the case.
 */
import * as z from 'zod/mini'
import { isSystem } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { instant, uuid } from '../ids.ts'
import { commandsOn, type Kind } from '../kind.ts'
import { scope } from '../scopes.ts'
import { line, phone } from '../text.ts'

const told = {
  /** Who is told: nobody else has it. */
  told: z.array(uuid).check(z.maxLength(100)),
  /** The number of whoever should have seen to it, as it stands among those of the visit. */
  ring: z.nullable(z.strictObject({ name: line(120), phone })),
}

const alarmed = {
  ...told,
  since: instant,
  aboutHostStaff: z.boolean(),
}

const schema = z.looseObject({ ...belongs, ...alarmed, settledAt: z.nullable(instant) })
export type Alarm = z.infer<typeof schema>

const { make, command } = commandsOn<Alarm>()

export const alarm: Kind<Alarm> = {
  name: 'alarm',
  v: 1,
  raise: {},
  schema,
  state: (body) => (body.settledAt ? 'settled' : 'open'),
  scopes: (body) => (body.settledAt ? [] : body.told.map(scope.person)),
  scopesNumber: 1,
  commands: {
    raise: make(z.strictObject({ ...belongs, ...alarmed }), {
      may: ({ moment }) => isSystem(moment),
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ args }) => ({ body: { ...args, settledAt: null } }),
    }),
    /** Others stand in now, or another number does. */
    tell: command(z.strictObject(told), {
      from: ['open'],
      may: ({ moment }) => isSystem(moment),
      apply: ({ record, args }) => ({ body: { ...record, ...args } }),
    }),
    settle: command(z.strictObject({}), {
      from: ['open'],
      may: ({ moment }) => isSystem(moment),
      apply: ({ record, moment }) => ({ body: { ...record, settledAt: moment.at } }),
    }),
  },
}
