/**
 * An invite: one person's way in. The code itself is minted by the server and stands nowhere in clear;
 * this record says that it was made, opened, answered or revoked.
 */
import * as z from 'zod/mini'
import { holds, isSystem, type Moment, never } from '../actor.ts'
import { instant, noonOf, uuid } from '../ids.ts'
import { commandsOn, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { scope } from '../scopes.ts'
import { belongs } from '../belongs.ts'

const schema = z.looseObject({
  ...belongs,
  person: uuid,
  madeAt: instant,
  /** Raised by each reissue: the card printed before it no longer opens anything. */
  issue: z.int(),
  openedAt: z.nullable(instant),
  answeredAt: z.nullable(instant),
  revokedAt: z.nullable(instant),
})
export type Invite = z.infer<typeof schema>

const { make, command } = commandsOn<Invite>()

const mayRun = (moment: Moment, region: string) =>
  isSystem(moment) || holds(moment, { region }, 'coordinator')

export const invite: Kind<Invite> = {
  name: 'invite',
  v: 1,
  raise: {},
  schema,
  state: (body) => (body.revokedAt ? 'revoked' : 'open'),
  scopes: (body) => [scope.person(body.person), scope.office(body.region)],
  scopesNumber: 1,
  commands: {
    make: make(z.strictObject({ region: uuid, challenge: z.nullable(uuid), person: uuid }), {
      queued: false,
      may: ({ args, moment }) => mayRun(moment, args.region),
      cites: ({ person }) => [person],
      belongs: ({ region, challenge }) => ({ region, council: null, challenge }),
      apply: ({ args, moment, facts }) => {
        const invited = facts.find((fact) => fact.id === args.person && fact.kind === 'person')
        if (invited?.body.region !== args.region) throw new Problem('not-found')
        const fresh = { issue: 1, openedAt: null, answeredAt: null, revokedAt: null }
        return { body: { council: null, ...args, madeAt: moment.at, ...fresh } }
      },
    }),
    /** A lost card: the next code replaces it, and devices that came in by the old one are signed out. */
    reissue: command(z.strictObject({}), {
      from: ['open'],
      queued: false,
      may: ({ record, moment }) => mayRun(moment, record.region),
      apply: ({ record }) => ({ body: { ...record, issue: record.issue + 1 } }),
    }),
    revoke: command(z.strictObject({}), {
      from: ['open'],
      queued: false,
      may: ({ record, moment }) => mayRun(moment, record.region),
      apply: ({ record, moment }) => ({ body: { ...record, revokedAt: moment.at } }),
    }),
    /** Run by the server when the code is first used. */
    open: command(z.strictObject({}), {
      from: ['open'],
      queued: false,
      may: ({ moment }) => isSystem(moment),
      apply: ({ record, moment }) => ({
        body: { ...record, openedAt: record.openedAt ?? moment.at },
      }),
    }),
    /** Follows from the person's first response. */
    answer: command(z.strictObject({}), {
      from: ['open', 'revoked'],
      may: never,
      apply: ({ record, moment }) => ({
        body: { ...record, answeredAt: record.answeredAt ?? noonOf(moment.at) },
      }),
    }),
  },
}
