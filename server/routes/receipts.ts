import { Hono } from 'hono'
import { publishedKeys } from '../../shared/self-view/check-receipt.ts'
import { receipt } from '../../shared/self-view/receipt.ts'
import type { Env, Parts } from '../parts.ts'
import { publishedOf, receiptFor } from '../proof/receipts.ts'
import { named } from '../walls/address.ts'
import { parsed } from '../walls/body.ts'
import { described } from '../walls/described.ts'
import { signedIn } from '../walls/signed-in.ts'

/** Receipts of signatures, and the keys that anybody checks one with. */
export function receipts(parts: Parts) {
  return new Hono<Env>()
    .get(
      '/key',
      described({
        summary: 'The public keys that receipts are sealed with, the newest first.',
        status: 200,
        answer: publishedKeys,
        problems: [],
        signedIn: false,
      }),
      async (c) => c.json(parsed(publishedKeys, await publishedOf(parts))),
    )
    .get(
      '/:signature',
      described({
        summary: 'The receipt of a signature that I may see: all that is needed to check it.',
        status: 200,
        answer: receipt,
        problems: ['no-such-thing'],
      }),
      signedIn(parts),
      named('signature'),
      async (c) => {
        const made = await receiptFor(parts, c.var.session.person, c.req.valid('param').signature)
        c.header('content-disposition', 'attachment; filename="receipt.json"')
        return c.json(parsed(receipt, made))
      },
    )
}
