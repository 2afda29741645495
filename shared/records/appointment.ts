/**
 * An appointment: a person holds a role in a region, a council or one challenge, from a day to a day.
 * Elections, interim and joint posts are normal; nothing is deleted when one ends.
 */
import * as z from 'zod/mini'
import { holds, isSystem, type Moment, never } from '../actor.ts'
import { day, instant, noonOf, uuid } from '../ids.ts'
import { commandsOn, type Fact, factOf, factsOf, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { executive, role, roles, scrutiny } from '../roles.ts'
import { scope } from '../scopes.ts'
import { service } from '../service.ts'
import { line } from '../text.ts'
import { belongs } from '../belongs.ts'

const terms = {
  person: uuid,
  role,
  /** The experts' own group. */
  group: z.nullable(z.string().check(z.maxLength(40), z.regex(/^[a-z0-9-]+$/))),
  /** The post as its holder calls it, such as "Director of adult social services". */
  post: z.nullable(line(120)),
  /** Where a council has one director or lead member for each service: which. Else they answer for both. */
  service: z.optional(z.nullable(service)),
  from: day,
  to: z.nullable(day),
}

const schema = z.looseObject({
  ...belongs,
  ...terms,
  /** When its holder first sent answers: that they did, for whoever invited them, and nothing else. */
  answeredAt: z.optional(instant),
})
export type AppointmentBody = z.infer<typeof schema>

const appoint = z.strictObject({ ...belongs, ...terms })

const { make, command } = commandsOn<AppointmentBody>()

const mayRun = (moment: Moment, region: string) =>
  isSystem(moment) || holds(moment, { region }, 'coordinator')

export const appointment: Kind<AppointmentBody> = {
  name: 'appointment',
  v: 1,
  raise: {},
  schema,
  state: (body) => (body.to === null ? 'open' : 'dated'),
  scopes: (body) => [scope.person(body.person), scope.office(body.region)],
  scopesNumber: 1,
  commands: {
    make: make(appoint, {
      queued: false,
      // Experts are asked in by the dozen, and read nobody's words but their own.
      proved: (args) => args.role !== 'expert',
      needs: ['appointment'],
      cites: ({ person, council, challenge }) =>
        [person, council, challenge].filter((id) => id !== null),
      may: ({ args, moment }) => mayRun(moment, args.region),
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ args, facts }) => {
        refuseWrongBody(args)
        refuseUnknown(args, facts)
        refuseOver(args, facts)
        if (args.to !== null && args.to <= args.from) throw new Problem('dates-crossed')
        refuseTwoHats(args, facts)
        return { body: args }
      },
    }),
    end: command(z.strictObject({ to: day }), {
      from: ['open', 'dated'],
      queued: false,
      proved: true,
      may: ({ record, moment }) => mayRun(moment, record.region),
      apply: ({ record, args }) => {
        if (args.to < record.from) throw new Problem('dates-crossed')
        return { body: { ...record, to: args.to } }
      },
    }),
    /**
     * The server's own, once its challenge is closed or withdrawn: it ended on that day, and with it the way
     * in. One that had not begun yet ends before it begins, and was never held.
     */
    close: command(z.strictObject({ on: day }), {
      from: ['open', 'dated'],
      queued: false,
      may: ({ moment }) => isSystem(moment),
      apply: ({ record, args }) => {
        if (record.to !== null && record.to <= args.on) throw new Problem('not-now')
        return { body: { ...record, to: args.on } }
      },
    }),
    /** Follows from the first answers its holder sends. */
    answer: command(z.strictObject({}), {
      from: ['open', 'dated'],
      may: never,
      apply: ({ record, moment }) => ({
        body: { ...record, answeredAt: record.answeredAt ?? noonOf(moment.at) },
      }),
    }),
  },
}

type Terms = z.infer<typeof appoint>

/**
 * A role of a challenge names a challenge, one of a council a council, one of a region neither. Only a
 * council parts its posts by service.
 */
function refuseWrongBody({ role: name, council, challenge, service: served }: Terms): void {
  const wanted = roles[name]
  const fits =
    wanted === 'challenge'
      ? challenge && !council
      : wanted === 'council'
        ? council && !challenge
        : !council && !challenge
  if (!fits || (served && wanted !== 'council')) throw new Problem('malformed')
}

function refuseUnknown(
  { person, council, challenge, region }: Terms,
  facts: readonly Fact[],
): void {
  const wanted = [
    ['person', person],
    ['council', council],
    ['challenge', challenge],
  ] as const
  for (const [kind, id] of wanted) {
    const known = facts.some(
      (fact) => fact.kind === kind && fact.id === id && fact.body.region === region,
    )
    if (id !== null && !known) throw new Problem('not-found')
  }
}

/** To a visit that is over an appointment would give nothing: nobody is told that they were let in. */
function refuseOver({ challenge }: Terms, facts: readonly Fact[]): void {
  const visit = challenge && factOf<{ stage: string }>(facts, 'challenge', challenge)
  if (visit && (visit.stage === 'closed' || visit.stage === 'withdrawn'))
    throw new Problem('not-now')
}

/** Local Government Act 2000 s.9FA: a member of the executive may not sit on its scrutiny committee. */
function refuseTwoHats(args: Terms, facts: readonly Fact[]): void {
  const own = factsOf<AppointmentBody>(facts, 'appointment').map(({ body }) => body)
  const others = own.filter(
    (one) => one.person === args.person && one.council === args.council && overlap(one, args),
  )
  const sideOf = (one: { role: Terms['role'] }) =>
    executive.includes(one.role) ? 'executive' : scrutiny.includes(one.role) ? 'scrutiny' : null
  const side = sideOf(args)
  const crossed = others.some((one) => side && sideOf(one) && sideOf(one) !== side)
  if (crossed) throw new Problem('two-hats')
}

const overlap = (a: { from: string; to: string | null }, b: { from: string; to: string | null }) =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to)
