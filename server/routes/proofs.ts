import { Hono } from 'hono'
import * as z from 'zod'
import { uuid } from '../../shared/ids.ts'
import { actHash, codeProof } from '../../shared/proof.ts'
import type { Env, Parts } from '../parts.ts'
import { siteOf } from '../proof/assertion.ts'
import { askForProof, exchangeCode } from '../proof/codes.ts'
import { body, parsed } from '../walls/body.ts'
import { described } from '../walls/described.ts'
import { signedIn } from '../walls/signed-in.ts'

const wanted = z.strictObject({ hash: actHash })
const typed = z.strictObject({ id: uuid, code: z.string().min(1).max(100) })

/** How the person who asks shows that they want what has this hash. */
const way = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('passkey'),
    /** For which site, and which keys. The hash itself is what they sign. */
    site: z.string(),
    credentials: z.array(z.strictObject({ id: z.string(), transports: z.array(z.string()) })),
  }),
  /** Six digits are on their way. */
  z.strictObject({ by: z.literal('code'), id: uuid }),
  /** They have neither passkey nor address. */
  z.strictObject({ by: z.literal('nothing') }),
  /** They have no passkey, and their address was changed less than three days ago. */
  z.strictObject({ by: z.literal('settling') }),
])

/** Showing that it is really this person who wants this very thing, now. */
export function proofs(parts: Parts) {
  return new Hono<Env>()
    .use(signedIn(parts))
    .post(
      '/',
      described({
        summary: 'Ask how to show that I want what has this hash; mails a code without a passkey.',
        status: 200,
        answer: way,
        problems: ['bad-request', 'bad-fields', 'too-often'],
      }),
      body(wanted),
      async (c) => {
        const { hash } = c.req.valid('json')
        const asked = await askForProof(parts, c.var.session.person, hash)
        const { site } = siteOf(parts.settings)
        return c.json(parsed(way, asked.by === 'passkey' ? { ...asked, site } : asked))
      },
    )
    .post(
      '/code',
      described({
        summary: 'Exchange the six digits for a proof.',
        status: 200,
        answer: codeProof,
        problems: ['bad-request', 'bad-fields', 'code-wrong'],
      }),
      body(typed),
      async (c) => {
        const given = await exchangeCode(parts, c.var.session.person, c.req.valid('json'))
        return c.json(parsed(codeProof, given))
      },
    )
}
