import { Hono } from 'hono'
import * as z from 'zod'
import type { Env, Parts } from '../parts.ts'
import { endSessionOf } from '../people/sessions.ts'
import { withSignIn } from '../people/tables.ts'
import { body } from '../walls/body.ts'
import { described } from '../walls/described.ts'
import { dropCookie, readCookie } from '../walls/visitor.ts'

/**
 * `everything`: the device shall be emptied, cached app and storage included. Not the usual way: words
 * that wait there, and another person's, would go too; the app removes what is this person's.
 */
const leaving = z.strictObject({ everything: z.optional(z.boolean()) })

/** Signing out. Done twice, or when the session has ended already, it answers the same. */
export function signOut({ store, settings, log }: Parts) {
  return new Hono<Env>().post(
    '/',
    described({
      summary: 'End this session.',
      status: 204,
      problems: ['bad-request', 'bad-fields'],
      signedIn: false,
    }),
    body(leaving),
    async (c) => {
      const token = readCookie(c, settings.origin, 'session')
      const person = token
        ? await store.write((tx) => endSessionOf(withSignIn(tx), settings, token))
        : undefined
      dropCookie(c, settings.origin, 'session')
      const { everything } = c.req.valid('json')
      c.header('clear-site-data', everything ? '"cache", "storage"' : '"cache"')
      if (person) log.info('signed-out', { person })
      return c.body(null, 204)
    },
  )
}
