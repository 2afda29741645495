import { Hono } from 'hono'
import * as z from 'zod'
import { day, uuid } from '../../shared/ids.ts'
import { role } from '../../shared/roles.ts'
import { service } from '../../shared/service.ts'
import type { Env, Parts } from '../parts.ts'
import { whoIs } from '../people/me.ts'
import { parsed } from '../walls/body.ts'
import { described } from '../walls/described.ts'
import { signedIn } from '../walls/signed-in.ts'

/** Also what signing in answers, so that nobody has to ask at once. */
export const meSchema = z.object({
  person: z.object({ id: uuid, name: z.string(), calledName: z.nullable(z.string()) }),
  appointments: z.array(
    z.object({
      id: uuid,
      role,
      region: uuid,
      council: z.nullable(uuid),
      challenge: z.nullable(uuid),
      group: z.nullable(z.string()),
      service: z.nullable(service),
      from: day,
      to: z.nullable(day),
    }),
  ),
  scopes: z.array(z.string()),
  /** Whether mails go out from here: otherwise no screen promises one. */
  mails: z.boolean(),
  /** The card this browser came in by was revoked: until this day it still sends, and reads nothing. */
  sendsUntil: z.nullable(day),
  passkeys: z.array(z.object({ id: uuid, name: z.string() })),
})

/** Who is signed in, what they hold and what they see. */
export function meRoute(parts: Parts) {
  return new Hono<Env>().get(
    '/',
    described({ summary: 'Who is signed in.', status: 200, answer: meSchema, problems: [] }),
    signedIn(parts, { sendsOnly: true }),
    async (c) => c.json(parsed(meSchema, await whoIs(parts, c.var.session))),
  )
}
