/**
 * A council with social care duties. Councils begin, end and are followed by others: a record of an
 * ended council stays where it is, and its successor's people see it.
 */
import * as z from 'zod/mini'
import { holds, isSystem, type Moment } from '../actor.ts'
import { day, uuid } from '../ids.ts'
import { commandsOn, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { scope } from '../scopes.ts'
import { line } from '../text.ts'
import { belongs } from '../belongs.ts'

/** A code and no name: another council's after each change of boundaries. */
export const onsCode = z.string().check(z.regex(/^[A-Z]\d{8}$/))

const schema = z.looseObject({
  ...belongs,
  name: line(120),
  from: day,
  /** The first day on which it is no longer a council. */
  to: z.nullable(day),
  successor: z.nullable(uuid),
  /** The code of the Office for National Statistics: published figures name a council by it. */
  ons: z.nullable(onsCode),
})
export type Council = z.infer<typeof schema>

const { make, command } = commandsOn<Council>()

const mayRun = (moment: Moment, region: string) =>
  isSystem(moment) || holds(moment, { region }, 'coordinator')

export const council: Kind<Council> = {
  name: 'council',
  v: 2,
  raise: { 1: (body) => ({ ...(body as object), ons: null }) }, // it was parsed when it was written
  schema,
  state: (body) => (body.to === null ? 'standing' : 'ended'),
  scopes: (body) => [scope.region(body.region)],
  scopesNumber: 1,
  commands: {
    make: make(z.strictObject({ region: uuid, name: line(120), from: day }), {
      queued: false,
      may: ({ args, moment }) => mayRun(moment, args.region),
      belongs: ({ region }, _moment, id) => ({ region, council: id, challenge: null }),
      apply: ({ id, args }) => ({
        body: { council: id, challenge: null, ...args, to: null, successor: null, ons: null },
      }),
    }),
    /** By which code published figures name it; null where none does. */
    code: command(z.strictObject({ ons: z.nullable(onsCode) }), {
      from: ['standing', 'ended'],
      queued: false,
      may: ({ record, moment }) => mayRun(moment, record.region),
      apply: ({ record, args }) => ({ body: { ...record, ...args } }),
    }),
    rename: command(z.strictObject({ name: line(120) }), {
      from: ['standing', 'ended'],
      queued: false,
      may: ({ record, moment }) => mayRun(moment, record.region),
      apply: ({ record, args }) => ({ body: { ...record, ...args } }),
    }),
    /** The council ends on a day; with a successor, its people hold the old scopes from then on. */
    end: command(z.strictObject({ to: day, successor: z.nullable(uuid) }), {
      from: ['standing'],
      queued: false,
      may: ({ record, moment }) => mayRun(moment, record.region),
      cites: ({ successor }) => (successor ? [successor] : []),
      apply: ({ id, record, args, facts }) => {
        const heir = facts.find((fact) => fact.id === args.successor && fact.kind === 'council')
        if (args.successor && (!heir || heir.body.region !== record.region || heir.id === id))
          throw new Problem('not-found')
        if (args.to <= record.from) throw new Problem('dates-crossed')
        return { body: { ...record, ...args } }
      },
    }),
  },
}
