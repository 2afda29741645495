import { Hono } from 'hono'
import * as z from 'zod'
import type { Env, Parts } from '../parts.ts'
import { signOutFor } from '../people/end-sessions.ts'
import { named } from '../walls/address.ts'
import { parsed } from '../walls/body.ts'
import { described } from '../walls/described.ts'
import { signedIn } from '../walls/signed-in.ts'

const ended = z.strictObject({ ended: z.int() })

/** What the coordinator of a region does about a person beside their records. */
export function people(parts: Parts) {
  return new Hono<Env>().delete(
    '/:person/devices',
    described({
      summary: 'Sign out somebody of my region everywhere, as its coordinator.',
      status: 200,
      answer: ended,
      problems: ['no-such-thing'],
    }),
    signedIn(parts),
    named('person'),
    async (c) => {
      const { person } = c.req.valid('param')
      const count = await signOutFor(parts, c.var.session.person, person)
      return c.json(parsed(ended, { ended: count }))
    },
  )
}
