/** A kind for tests: a note whose audience may change, with commands that fail in every way there is. */
import * as z from 'zod/mini'
import { belongs } from '../../../shared/belongs.ts'
import { holds, type Moment, never } from '../../../shared/actor.ts'
import type { AnyKind } from '../../../shared/commands.ts'
import { derivedId } from '../../../shared/derived-id.ts'
import { uuid } from '../../../shared/ids.ts'
import { commandsOn, type FollowUp, factsOf, type Kind } from '../../../shared/kind.ts'
import { Problem } from '../../../shared/problems.ts'
import { kinds } from '../../../shared/records/index.ts'
import { scope } from '../../../shared/scopes.ts'
import { edit, editText, firstText, written } from '../../../shared/written.ts'

const audience = z.enum(['team', 'office', 'review', 'both'])
const schema = z.looseObject({
  ...belongs,
  audience,
  text: written(1000),
  counted: z.nullable(z.int()),
})
export type Note = z.infer<typeof schema>

const { make, command } = commandsOn<Note>()
const belonging = { region: uuid, challenge: uuid }
const mayWrite = (moment: Moment, place: { region: string; challenge: string | null }) =>
  holds(moment, place, 'leadPeer', 'manager', 'coordinator')

const made = z.strictObject({ ...belonging, audience, text: z.string() })
type Made = z.infer<typeof made>

const fresh = (args: Made, moment: Moment): Note => ({
  ...{ region: args.region, council: null, challenge: args.challenge, audience: args.audience },
  ...{ text: firstText(args.text, moment), counted: null },
})

/** `count` notes that follow from a command, each about a thing of its own. */
const followers = (moment: Moment, body: Note, count: number): FollowUp[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ kind: 'remark', name: 'follow', record: derivedId(moment.command, `thing ${index}`) },
    args: { region: body.region, challenge: body.challenge, audience: body.audience, text: 'x' },
  }))

export const note: Kind<Note> = {
  name: 'remark',
  v: 2,
  raise: { 1: (body) => ({ counted: null, ...(body as object) }) },
  schema,
  state: () => 'open',
  scopes: ({ region, challenge, audience: who }) => {
    const of = challenge ?? ''
    if (who === 'both') return [scope.team(of), scope.office(region)]
    return [{ team: scope.team(of), office: scope.office(region), review: scope.review(of) }[who]]
  },
  scopesNumber: 1,
  commands: {
    make: make(made, {
      may: ({ args, moment }) => mayWrite(moment, args),
      belongs: ({ region, challenge }) => ({ region, council: null, challenge }),
      apply: ({ args, moment }) => ({ body: fresh(args, moment) }),
    }),
    follow: make(made, {
      may: never,
      belongs: ({ region, challenge }) => ({ region, council: null, challenge }),
      apply: ({ args, moment }) => ({ body: fresh(args, moment) }),
    }),
    write: command(edit(1000), {
      from: ['open'],
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ record, args, moment }) => ({
        body: { ...record, text: editText(record.text, args, moment) },
      }),
    }),
    show: command(z.strictObject({ to: audience }), {
      from: ['open'],
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ record, args }) => ({ body: { ...record, audience: args.to } }),
    }),
    /** Says how many notes its challenge has; it looks at another kind as well. */
    count: command(z.strictObject({}), {
      from: ['open'],
      needs: ['remark', 'concern'],
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ record, facts }) => ({
        body: { ...record, counted: factsOf(facts, 'remark').length },
      }),
    }),
    spread: command(z.strictObject({ count: z.int() }), {
      from: ['open'],
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ record, args, moment }) => ({
        body: record,
        also: followers(moment, record, args.count),
      }),
    }),
    /** Its last follow-up is refused. */
    spreadBadly: command(z.strictObject({}), {
      from: ['open'],
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ id, record, moment }) => ({
        body: { ...record, counted: 99 },
        also: [
          ...followers(moment, record, 2),
          { kind: 'remark', name: 'refuse', record: id, args: {} },
        ],
      }),
    }),
    refuse: command(z.strictObject({}), {
      from: ['open'],
      may: () => true,
      apply: () => {
        throw new Problem('not-ready')
      },
    }),
    crash: command(z.strictObject({}), {
      from: ['open'],
      may: () => true,
      apply: () => {
        throw new TypeError('a bug')
      },
    }),
    spoil: command(z.strictObject({}), {
      from: ['open'],
      may: () => true,
      apply: ({ record }) => ({ body: { ...record, counted: 0.5 } }),
    }),
    wander: command(z.strictObject({ to: uuid }), {
      from: ['open'],
      may: () => true,
      apply: ({ record, args }) => ({ body: { ...record, challenge: args.to } }),
    }),
  },
}

export const withNotes = { ...kinds, remark: note as unknown as AnyKind } // as in the registry
