/**
 * A repair: a command that was applied once, was lost when the server was restored, and no longer fits.
 * Its author was told that it is safe, so it goes to the coordinator, never back as a refusal. The words
 * of a worry go to the safeguarding lead alone: the coordinator's device gets a second one without them.
 */
import * as z from 'zod/mini'
import { holds, isSystem, type Moment } from '../actor.ts'
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
  /** Of a worry, for the office: only the kind and the name of the command stand in it. */
  isWordless: z.optional(z.literal(true)),
}

const schema = z.looseObject({ ...belongs, ...lost, settledAt: z.nullable(instant) })
export type Repair = z.infer<typeof schema>

const { make, command } = commandsOn<Repair>()

const worry = z.looseObject({ kind: z.literal('concern') })

/** Whether words of a worry stand in it. */
export const tellsWorry = (lost: Pick<Repair, 'command' | 'isWordless'>): boolean =>
  !lost.isWordless && worry.safeParse(lost.command).success

/** What the office may know of it: what was done, and by whom. */
export function withoutWords(lost: unknown): { kind: unknown; name: unknown } {
  const { kind = null, name = null } = z.looseObject({}).parse(lost)
  return { kind, name }
}

function scopesOf(body: Repair): string[] {
  if (!tellsWorry(body)) return [scope.office(body.region)]
  return body.challenge ? [scope.safeguarding(body.challenge)] : []
}

/** Whoever reads it. */
const maySettle = (moment: Moment, record: Repair) =>
  tellsWorry(record)
    ? holds(moment, record, 'safeguardingLead', 'manager')
    : holds(moment, record, 'coordinator')

export const repair: Kind<Repair> = {
  name: 'repair',
  v: 1,
  raise: {},
  schema,
  state: (body) => (body.settledAt ? 'settled' : 'open'),
  scopes: scopesOf,
  scopesNumber: 2,
  commands: {
    note: make(z.strictObject({ ...belongs, ...lost }), {
      may: ({ moment }) => isSystem(moment),
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ args }) => ({ body: { ...args, settledAt: null } }),
    }),
    settle: command(z.strictObject({}), {
      from: ['open'],
      queued: false,
      may: ({ record, moment }) => maySettle(moment, record),
      apply: ({ record, moment }) => ({ body: { ...record, settledAt: moment.at } }),
    }),
  },
}
