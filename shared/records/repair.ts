/**
 * A repair: a command that was applied once, was lost when the server was restored, and no longer fits.
 * Its author was told that it is safe, so it goes to the coordinator, never back as a refusal.
 */
import * as z from 'zod/mini'
import { holds, isSystem } from '../actor.ts'
import { instant, uuid } from '../ids.ts'
import { commandsOn, type Kind } from '../kind.ts'
import { scope } from '../scopes.ts'
import { belongs } from '../belongs.ts'

const lost = {
  author: uuid,
  /** The command as it was sent, with the words in it. */
  command: z.unknown(),
  /** Why it no longer fits: a refusal's code. */
  code: z.string().check(z.maxLength(40)),
  /** When it was first applied. */
  firstAt: instant,
}

const schema = z.looseObject({ ...belongs, ...lost, settledAt: z.nullable(instant) })
export type Repair = z.infer<typeof schema>

const { make, command } = commandsOn<Repair>()

export const repair: Kind<Repair> = {
  name: 'repair',
  v: 1,
  raise: {},
  schema,
  state: (body) => (body.settledAt ? 'settled' : 'open'),
  scopes: (body) => [scope.office(body.region)],
  scopesNumber: 1,
  commands: {
    note: make(z.strictObject({ ...belongs, ...lost }), {
      may: ({ moment }) => isSystem(moment),
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ args }) => ({ body: { ...args, settledAt: null } }),
    }),
    settle: command(z.strictObject({}), {
      from: ['open'],
      queued: false,
      may: ({ record, moment }) => holds(moment, record, 'coordinator'),
      apply: ({ record, moment }) => ({ body: { ...record, settledAt: moment.at } }),
    }),
  },
}
