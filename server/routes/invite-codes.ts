import { Hono } from 'hono'
import * as z from 'zod'
import { uuid } from '../../shared/ids.ts'
import { proof } from '../../shared/proof.ts'
import type { Env, Parts } from '../parts.ts'
import { mintFor } from '../people/mint.ts'
import { body, parsed } from '../walls/body.ts'
import { described } from '../walls/described.ts'
import { signedIn } from '../walls/signed-in.ts'

const asked = z.strictObject({
  invites: z.array(uuid).min(1).max(200),
  /** Of `codesAct`, where somebody among them has an office that weighs. */
  confirming: z.optional(z.strictObject({ id: uuid, proof })),
})
const minted = z.strictObject({
  codes: z.array(z.strictObject({ invite: uuid, code: z.string() })),
})

/** Codes for cards and links, shown once: to the coordinator who asks. */
export function inviteCodes(parts: Parts) {
  return new Hono<Env>().post(
    '/',
    described({
      summary: 'A new code for each of these invites. The codes before them open nothing any more.',
      status: 200,
      answer: minted,
      problems: ['bad-request', 'bad-fields', 'forbidden', 'no-such-thing'],
    }),
    signedIn(parts),
    body(asked),
    async (c) => {
      const { invites, confirming } = c.req.valid('json')
      const codes = await mintFor(parts, c.var.session, { invites, confirming })
      return c.json(parsed(minted, { codes }))
    },
  )
}
