/**
 * A kind for tests: a paper in editions, each known by its digest, that a lead peer signs off. A
 * signature names the digest of what its author had on the screen; signing and withdrawing only append.
 */
import * as z from 'zod/mini'
import { belongs } from '../../../shared/belongs.ts'
import { holds } from '../../../shared/actor.ts'
import { digest } from '../../../shared/canonical.ts'
import type { AnyKind, Registry } from '../../../shared/commands.ts'
import { uuid } from '../../../shared/ids.ts'
import { commandsOn, type Kind } from '../../../shared/kind.ts'
import { Problem } from '../../../shared/problems.ts'
import { scope } from '../../../shared/scopes.ts'

const digestText = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const event = z.looseObject({
  is: z.enum(['signed', 'withdrawn']),
  command: uuid,
  by: uuid,
  digest: digestText,
  at: z.string(),
})
const schema = z.looseObject({
  ...belongs,
  editions: z.array(z.looseObject({ text: z.string(), digest: digestText })),
  events: z.array(event),
})
export type Agreement = z.infer<typeof schema>

/** By what an edition is known. */
export const editionDigest = (text: string): string => digest({ text })

const edition = (text: string) => ({ text, digest: editionDigest(text) })

/** Which edition was signed last and stands, and which is current: numbers from 1. */
export function standing({ editions, events }: Agreement): { signed: number; now: number } {
  const last = events.at(-1)
  const signed = last?.is === 'signed' ? last.digest : undefined
  return {
    signed: editions.findIndex((one) => one.digest === signed) + 1,
    now: editions.length,
  }
}

const { make, command } = commandsOn<Agreement>()
const cited = z.strictObject({ digest: digestText })

const agreement: Kind<Agreement> = {
  name: 'agreement',
  v: 1,
  raise: {},
  schema,
  state: () => 'open',
  scopes: ({ region, challenge }) => [scope.team(challenge ?? ''), scope.office(region)],
  scopesNumber: 1,
  commands: {
    draft: make(z.strictObject({ region: uuid, challenge: uuid, text: z.string() }), {
      may: ({ args, moment }) => holds(moment, args, 'coordinator'),
      belongs: ({ region, challenge }) => ({ region, council: null, challenge }),
      apply: ({ args: { text, ...place } }) => ({
        body: { ...place, council: null, editions: [edition(text)], events: [] },
      }),
    }),
    revise: command(z.strictObject({ text: z.string() }), {
      from: ['open'],
      may: ({ record, moment }) => holds(moment, record, 'coordinator'),
      apply: ({ record, args }) => ({
        body: { ...record, editions: [...record.editions, edition(args.text)] },
      }),
    }),
    signOff: command(cited, {
      from: ['open'],
      may: ({ record, moment }) => holds(moment, record, 'leadPeer'),
      apply: ({ record, args, moment }) => {
        if (!record.editions.some((one) => one.digest === args.digest))
          throw new Problem('not-found')
        const last = record.events.findLast(({ by }) => by === moment.actor.person)
        const stands = last?.is === 'signed' && last.digest === args.digest
        return { body: stands ? record : withEvent(record, 'signed', args.digest, moment) }
      },
    }),
    withdraw: command(cited, {
      from: ['open'],
      may: ({ record, moment }) => holds(moment, record, 'leadPeer'),
      apply: ({ record, args, moment }) => ({
        body: withEvent(record, 'withdrawn', args.digest, moment),
      }),
    }),
  },
}

function withEvent(
  record: Agreement,
  is: 'signed' | 'withdrawn',
  cites: string,
  { command: id, actor, at }: { command: string; actor: { person: string }; at: string },
): Agreement {
  const made = { is, command: id, by: actor.person, digest: cites, at }
  return { ...record, events: [...record.events, made] }
}

export const withAgreements: Registry = { agreement: agreement as unknown as AnyKind } // as in the registry
