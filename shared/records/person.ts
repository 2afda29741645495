/**
 * A person. Their name and address stand here and nowhere else: what they say carries only an id.
 * Seen by the person and the coordinator's office.
 */
import * as z from 'zod/mini'
import { holds, isSystem, type Moment } from '../actor.ts'
import { uuid } from '../ids.ts'
import { commandsOn, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { scope } from '../scopes.ts'
import { line } from '../text.ts'
import { belongs } from '../belongs.ts'

/** One address, in lower case, without anything that could add a header to a mail. */
export const email = z
  .string()
  .check(z.maxLength(254), z.regex(/^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+\.[^\s@<>(),;:"\\]+$/))

const schema = z.looseObject({
  ...belongs,
  name: line(120),
  /** What the person asked to be called; may be made up. */
  calledName: z.nullable(line(60)),
  email: z.nullable(email),
  /** Set when two entries turned out to be one person: the other one holds what this one held. */
  mergedInto: z.nullable(uuid),
})
export type Person = z.infer<typeof schema>

const { make, command } = commandsOn<Person>()

const mayRun = (moment: Moment, region: string) =>
  isSystem(moment) || holds(moment, { region }, 'coordinator')

export const person: Kind<Person> = {
  name: 'person',
  v: 1,
  raise: {},
  schema,
  state: (body) => (body.mergedInto ? 'merged' : 'known'),
  scopes: (body, id) => [scope.person(id), scope.office(body.region)],
  scopesNumber: 1,
  commands: {
    make: make(z.strictObject({ region: uuid, name: line(120), email: z.nullable(email) }), {
      queued: false,
      may: ({ args, moment }) => mayRun(moment, args.region),
      belongs: ({ region }) => ({ region, council: null, challenge: null }),
      apply: ({ args }) => ({
        body: { council: null, challenge: null, ...args, calledName: null, mergedInto: null },
      }),
    }),
    /** With an address it is a dangerous act: codes that sign and let in go there. Left out, it stays. */
    correct: command(z.strictObject({ name: line(120), email: z.optional(z.nullable(email)) }), {
      from: ['known'],
      queued: false,
      proved: (args) => args.email !== undefined,
      may: ({ record, moment }) => mayRun(moment, record.region),
      apply: ({ record, args: { name, email: to = record.email } }) => ({
        body: { ...record, name, email: to },
      }),
    }),
    /** "What should we call you?" The person's own choice; works without a connection. */
    call: command(z.strictObject({ calledName: z.nullable(line(60)) }), {
      from: ['known'],
      may: ({ id, moment }) => moment.actor.person === id,
      apply: ({ record, args }) => ({ body: { ...record, ...args } }),
    }),
    merge: command(z.strictObject({ into: uuid }), {
      from: ['known'],
      queued: false,
      proved: true,
      may: ({ record, moment }) => mayRun(moment, record.region),
      cites: ({ into }) => [into],
      apply: ({ id, record, args, facts }) => {
        const heir = facts.find((fact) => fact.id === args.into && fact.kind === 'person')
        const fits = heir && heir.id !== id && heir.body.region === record.region
        if (!fits || heir.body['mergedInto']) throw new Problem('not-found')
        return { body: { ...record, mergedInto: args.into } }
      },
    }),
  },
}
