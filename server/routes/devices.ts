import { Hono } from 'hono'
import * as z from 'zod'
import { instant, uuid } from '../../shared/ids.ts'
import type { Env, Parts } from '../parts.ts'
import { endOthers, endSession, sessionsOf } from '../people/sessions.ts'
import { withSignIn } from '../people/tables.ts'
import { named } from '../walls/address.ts'
import { parsed } from '../walls/body.ts'
import { described } from '../walls/described.ts'
import { Refused } from '../walls/problem.ts'
import { signedIn } from '../walls/signed-in.ts'

const list = z.strictObject({
  devices: z.array(
    z.strictObject({
      id: uuid,
      /** The sort of browser and of device, such as "Safari, iPhone". */
      label: z.string(),
      way: z.enum(['invite', 'mail', 'passkey']),
      since: instant,
      seenAt: instant,
      /** The one that asks. */
      here: z.boolean(),
    }),
  ),
})

/** Where somebody is signed in, and how to end it there. */
export function devices(parts: Parts) {
  const { store, log } = parts
  return new Hono<Env>()
    .use(signedIn(parts))
    .get(
      '/',
      described({ summary: 'Where I am signed in.', status: 200, answer: list, problems: [] }),
      async (c) => {
        const { id: own, person } = c.var.session
        const rows = await sessionsOf(withSignIn(store.db), person)
        const shown = rows.map(({ id, label, way, since, seen_at }) => ({
          ...{ id, label, way, since },
          seenAt: seen_at,
          here: id === own,
        }))
        return c.json(parsed(list, { devices: shown }))
      },
    )
    .delete(
      '/',
      described({ summary: 'Sign out everywhere else.', status: 204, problems: [] }),
      async (c) => {
        const { session } = c.var
        await store.write((tx) => endOthers(withSignIn(tx), session))
        log.info('devices-ended', { person: session.person })
        return c.body(null, 204)
      },
    )
    .delete(
      '/:id',
      described({
        summary: 'Sign out one device.',
        status: 204,
        problems: ['no-such-thing'],
      }),
      named('id'),
      async (c) => {
        const { person } = c.var.session
        const id = c.req.valid('param').id
        const isGone = await store.write((tx) => endSession(withSignIn(tx), person, id))
        if (!isGone) throw new Refused('no-such-thing')
        log.info('device-ended', { person })
        return c.body(null, 204)
      },
    )
}
