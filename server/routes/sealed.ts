import { Hono } from 'hono'
import * as z from 'zod'
import { instant, uuid } from '../../shared/ids.ts'
import { mostSealedText, sealedListSchema, sealedSchema } from '../../shared/sealed.ts'
import type { Env, Parts } from '../parts.ts'
import { copiesOf, copyOf, dropCopy, keepCopy } from '../people/sealed-copies.ts'
import { named } from '../walls/address.ts'
import { body, parsed } from '../walls/body.ts'
import { described } from '../walls/described.ts'
import { Refused } from '../walls/problem.ts'
import { pushLimit } from '../walls/push-limit.ts'
import { signedIn } from '../walls/signed-in.ts'

const given = z.strictObject({
  challenge: uuid,
  draft: uuid,
  bytes: z
    .string()
    .min(1)
    .max(mostSealedText)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/),
})
const kept = z.strictObject({ kept: z.boolean(), at: instant })
/** One every two seconds; a phone waits longer than that between two. */
const usualPerMinute = 30
/** What stands around the bytes in a request. */
const around = 1024

/** Copies of answers that are not sent, under a key that never comes here. Everybody reaches their own alone. */
export function sealed(parts: Parts) {
  const { clock, limits } = parts
  const limit = pushLimit(limits.sealedPerMinute ?? usualPerMinute, clock)
  return new Hono<Env>()
    .use(signedIn(parts))
    .get(
      '/',
      described({
        summary: 'My sealed copies of answers that are not sent.',
        status: 200,
        answer: sealedListSchema,
        problems: [],
      }),
      async (c) => {
        const copies = await copiesOf(parts, c.var.session.person)
        return c.json(parsed(sealedListSchema, { copies }))
      },
    )
    .get(
      '/:id',
      described({
        summary: 'One of my sealed copies.',
        status: 200,
        answer: sealedSchema,
        problems: ['no-such-thing'],
      }),
      named('id'),
      async (c) => {
        const found = await copyOf(parts, c.var.session.person, c.req.valid('param').id)
        if (!found) throw new Refused('no-such-thing')
        return c.json(parsed(sealedSchema, found))
      },
    )
    .put(
      '/:id',
      described({
        summary:
          'Keeps a sealed copy. `kept` is false when the answers were sent or their visit has ended.',
        status: 200,
        answer: kept,
        problems: ['bad-request', 'bad-fields', 'no-such-thing', 'too-big', 'too-often'],
      }),
      named('id'),
      body(given, mostSealedText + around),
      async (c) => {
        const { id: session, person } = c.var.session
        limit.spend(session, 1)
        const at = clock().toISOString()
        const copy = { id: c.req.valid('param').id, at, ...c.req.valid('json') }
        const outcome = await keepCopy(parts, person, copy)
        if (outcome === 'full') throw new Refused('too-big')
        return c.json(parsed(kept, { kept: outcome === 'kept', at }))
      },
    )
    .delete(
      '/:id',
      described({
        summary: 'Deletes one of my sealed copies.',
        status: 204,
        problems: ['no-such-thing'],
      }),
      named('id'),
      async (c) => {
        const { person } = c.var.session
        const id = c.req.valid('param').id
        const isGone = await dropCopy(parts, person, id)
        if (!isGone) throw new Refused('no-such-thing')
        return c.body(null, 204)
      },
    )
}
