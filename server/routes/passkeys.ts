import { Hono } from 'hono'
import * as z from 'zod'
import { instant, uuid } from '../../shared/ids.ts'
import { line } from '../../shared/text.ts'
import { proof } from '../../shared/proof.ts'
import type { Env, Parts } from '../parts.ts'
import { wayToKey, waysToKey } from '../people/first-key.ts'
import { askToRegister, register } from '../people/passkeys.ts'
import { passkeysOf, removePasskey, renamePasskey } from '../people/own-passkeys.ts'
import { askToRecover, recoveriesFor, stopRecovery, vouch } from '../people/recovery.ts'
import { withSignIn } from '../people/tables.ts'
import { named } from '../walls/address.ts'
import { body, parsed } from '../walls/body.ts'
import { described } from '../walls/described.ts'
import { signedIn } from '../walls/signed-in.ts'
import { writeCookie } from '../walls/visitor.ts'

const list = z.strictObject({
  passkeys: z.array(
    z.strictObject({ id: uuid, name: z.string(), madeAt: instant, usedAt: z.nullable(instant) }),
  ),
  /** What the next one takes (`first-key.ts`). */
  adding: z.enum(waysToKey),
})

const encoded = z
  .string()
  .max(20_000)
  .regex(/^[\w-]+$/)
const name = line(60)
/** The act that the proof is for: `keyAct` with this id. */
const confirming = z.strictObject({ id: uuid, proof })
const adding = z.strictObject({ confirming: z.optional(confirming) })
const made = z.strictObject({
  name,
  response: z.strictObject({
    ...{ id: encoded, rawId: encoded, type: z.literal('public-key') },
    response: z.strictObject({
      ...{ clientDataJSON: encoded, attestationObject: encoded },
      transports: z
        .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
        .max(7),
    }),
  }),
})

const recoveries = z.strictObject({
  /** Mine: when I asked, and how many have vouched. */
  mine: z.nullable(z.strictObject({ askedAt: instant, vouched: z.number() })),
  /** Of people I may vouch for; `isMine`: I have. */
  others: z.array(
    z.strictObject({ id: uuid, name: z.string(), askedAt: instant, isMine: z.boolean() }),
  ),
})

/** What a browser makes a passkey from: WebAuthn's own options, as JSON. */
const options = z.looseObject({ challenge: z.string() })

/** My passkeys. */
export function passkeys(parts: Parts) {
  const { store, settings } = parts
  return new Hono<Env>()
    .use(signedIn(parts))
    .get(
      '/',
      described({ summary: 'My passkeys.', status: 200, answer: list, problems: [] }),
      async (c) => {
        const { session } = c.var
        const db = withSignIn(store.db)
        const own = await passkeysOf(db, session.person)
        const adding = await wayToKey(db, parts, session)
        return c.json(parsed(list, { passkeys: own, adding }))
      },
    )
    .post(
      '/options',
      described({
        summary: 'What my browser shall make a passkey from.',
        status: 200,
        answer: options,
        problems: ['bad-request', 'bad-fields', 'forbidden', 'too-often'],
      }),
      body(adding),
      async (c) => {
        const asked = await askToRegister(parts, c.var.session, c.req.valid('json').confirming)
        return c.json(parsed(options, asked))
      },
    )
    .post(
      '/',
      described({
        summary: 'Register the passkey that my browser made. All other sessions end.',
        status: 200,
        answer: z.strictObject({ id: uuid }),
        problems: ['bad-request', 'bad-fields'],
      }),
      body(made, 64 * 1024),
      async (c) => {
        const { name: called, response } = c.req.valid('json')
        const given = { name: called, response: { ...response, clientExtensionResults: {} } }
        const { id, token } = await register(parts, c.var.session, given)
        writeCookie(c, settings.origin, 'session', token)
        return c.json({ id })
      },
    )
    .get(
      '/recovery',
      described({
        summary: 'Who lost their passkeys: me, and those I may vouch for.',
        status: 200,
        answer: recoveries,
        problems: [],
      }),
      async (c) => c.json(parsed(recoveries, await recoveriesFor(parts, c.var.session))),
    )
    .post(
      '/recovery',
      described({
        summary:
          'I lost every passkey of mine, or can make no first one: two people shall vouch for me.',
        status: 204,
        problems: ['bad-request', 'bad-fields', 'forbidden', 'too-often'],
      }),
      body(z.strictObject({})),
      async (c) => {
        await askToRecover(parts, c.var.session)
        return c.body(null, 204)
      },
    )
    .delete(
      '/recovery',
      described({ summary: 'I have it again, or did not ask.', status: 204, problems: [] }),
      async (c) => {
        await stopRecovery(parts, c.var.session)
        return c.body(null, 204)
      },
    )
    .post(
      '/recovery/:id',
      described({
        summary: 'Vouch that it is them; with the second word their old passkeys are gone.',
        status: 204,
        problems: ['bad-request', 'bad-fields', 'forbidden', 'no-such-thing'],
      }),
      named('id'),
      body(confirming),
      async (c) => {
        await vouch(parts, c.var.session, c.req.valid('param').id, c.req.valid('json'))
        return c.body(null, 204)
      },
    )
    .put(
      '/:id',
      described({
        summary: 'Name a passkey of mine.',
        status: 204,
        problems: ['bad-request', 'bad-fields', 'no-such-thing'],
      }),
      named('id'),
      body(z.strictObject({ name })),
      async (c) => {
        await renamePasskey(parts, c.var.session, c.req.valid('param').id, c.req.valid('json').name)
        return c.body(null, 204)
      },
    )
    .post(
      '/:id/remove',
      described({
        summary: 'Remove a passkey of mine, with the word of one. All other sessions end.',
        status: 204,
        problems: ['bad-request', 'bad-fields', 'forbidden', 'no-such-thing'],
      }),
      named('id'),
      body(confirming),
      async (c) => {
        await removePasskey(parts, c.var.session, c.req.valid('param').id, c.req.valid('json'))
        return c.body(null, 204)
      },
    )
}
