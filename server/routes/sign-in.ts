import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { uuid } from '../../shared/ids.ts'
import { passkeyProof } from '../../shared/proof.ts'
import { email } from '../../shared/records/person.ts'
import type { Env, Parts } from '../parts.ts'
import { signInByInvite, type Visitor } from '../people/invites.ts'
import { mailWay, mailWayOf } from '../mail/way.ts'
import { askForCode, signInByCode } from '../people/mail-codes.ts'
import { askForPasskey, signInByPasskey } from '../people/passkey-sign-in.ts'
import { whoIs } from '../people/me.ts'
import type { Session } from '../people/sessions.ts'
import { body, parsed } from '../walls/body.ts'
import { described } from '../walls/described.ts'
import { dropCookie, networkOf, readCookie, visitorOf, writeCookie } from '../walls/visitor.ts'
import { meSchema } from './me.ts'

/** `device`: the device's own id, where it has one. Signing in again there replaces its session. */
const device = z.optional(uuid)
const typed = z.string().min(1).max(100)
const byInvite = z.strictObject({ code: typed, device })
const asked = z.strictObject({ email })
const byCode = z.strictObject({ email, code: typed, device })

const byPasskey = z.strictObject({ proof: passkeyProof, device })
const toSign = z.strictObject({ challenge: z.string(), site: z.string() })

const welcome = z.strictObject({ person: uuid, me: meSchema })
/** With the visit that the invite is for: the key on its card is kept with it. */
const invited = welcome.extend({ challenge: z.nullable(uuid) })

/** Ways in. Each needs a deliberate act: opening a link by GET does nothing at all. */
export function signIn(parts: Parts) {
  const { origin } = parts.settings
  const visitor = (c: Context, own: string | undefined): Visitor => visitorOf(c, parts, own)
  const greet = async (session: Session) =>
    parsed(welcome, { person: session.person, me: await whoIs(parts, session) })

  return new Hono<Env>()
    .get(
      '/',
      described({
        summary: 'What becomes of a mail with a code: whether waiting for one is of any use.',
        status: 200,
        answer: mailWay,
        problems: [],
        signedIn: false,
      }),
      (c) => c.json(parsed(mailWay, mailWayOf(parts.settings))),
    )
    .post(
      '/invite',
      described({
        summary: 'Sign in with the code of an invite.',
        status: 200,
        answer: invited,
        problems: [
          ...(['bad-request', 'bad-fields'] as const),
          ...(['code-wrong', 'code-ended', 'code-full', 'too-often'] as const),
        ],
        signedIn: false,
      }),
      body(byInvite),
      async (c) => {
        const { code, device: own } = c.req.valid('json')
        const entered = await signInByInvite(parts, code, visitor(c, own))
        const { token, session, challenge } = entered
        const answer = { ...(await greet(session)), challenge }
        writeCookie(c, origin, 'session', token)
        return c.json(answer)
      },
    )
    .post(
      '/code',
      described({
        summary: 'Have six digits mailed to an address. The answer is the same for every address.',
        status: 202,
        problems: ['bad-request', 'bad-fields', 'too-often'],
        signedIn: false,
      }),
      body(asked),
      async (c) => {
        const { email: address } = c.req.valid('json')
        const browser = await askForCode(parts, address, networkOf(c, parts.settings))
        writeCookie(c, origin, 'asked', browser)
        return c.body(null, 202)
      },
    )
    .post(
      '/',
      described({
        summary: 'Sign in with the digits, in the browser that asked for them.',
        status: 200,
        answer: welcome,
        problems: ['bad-request', 'bad-fields', 'code-wrong', 'too-often'],
        signedIn: false,
      }),
      body(byCode),
      async (c) => {
        const { device: own, ...given } = c.req.valid('json')
        const browser = readCookie(c, origin, 'asked')
        const { token, session } = await signInByCode(parts, { ...given, browser }, visitor(c, own))
        const answer = await greet(session)
        dropCookie(c, origin, 'asked')
        writeCookie(c, origin, 'session', token)
        return c.json(answer)
      },
    )
    .post(
      '/passkey/options',
      described({
        summary: 'What a passkey shall sign so that somebody can sign in with it.',
        status: 200,
        answer: toSign,
        problems: ['bad-request', 'bad-fields', 'too-often'],
        signedIn: false,
      }),
      body(z.strictObject({})),
      async (c) => {
        const { browser, options } = await askForPasskey(parts, networkOf(c, parts.settings))
        writeCookie(c, origin, 'passkey', browser)
        return c.json(parsed(toSign, options))
      },
    )
    .post(
      '/passkey',
      described({
        summary: 'Sign in with a passkey, in the browser that asked.',
        status: 200,
        answer: welcome,
        problems: ['bad-request', 'bad-fields', 'code-wrong', 'too-often'],
        signedIn: false,
      }),
      body(byPasskey),
      async (c) => {
        const { device: own, proof } = c.req.valid('json')
        const browser = readCookie(c, origin, 'passkey')
        const { token, session } = await signInByPasskey(parts, { proof, browser }, visitor(c, own))
        const answer = await greet(session)
        dropCookie(c, origin, 'passkey')
        writeCookie(c, origin, 'session', token)
        return c.json(answer)
      },
    )
}
