/** What a browser was asked to sign in order to register or to sign in: random, short-lived, answered once. */
import { toBase64url } from '../../shared/bytes.ts'
import { keyed, keyedEither, type Secrets } from './codes.ts'
import type { Db } from './tables.ts'

const lifeMs = 10 * 60_000

/** `person`: who is to register; whoever holds the browser's token, for a sign-in. */
export async function storeChallenge(
  db: Db,
  secret: string,
  { challenge, person, now }: { challenge: Uint8Array; person: string; now: Date },
): Promise<void> {
  await db
    .insertInto('passkey_challenge')
    .values({
      challenge: keyed(secret, 'passkey', toBase64url(challenge)),
      person: keyed(secret, 'passkey of', person),
      made_at: now.toISOString(),
    })
    .execute()
}

/** @returns whether it was asked of this one, not too long ago, and not answered yet */
export async function spendChallenge(
  db: Db,
  secrets: Secrets,
  { challenge, person, now }: { challenge: string; person: string; now: Date },
): Promise<boolean> {
  const gone = await db
    .deleteFrom('passkey_challenge')
    .where('challenge', 'in', keyedEither(secrets, 'passkey', challenge))
    .where('person', 'in', keyedEither(secrets, 'passkey of', person))
    .where('made_at', '>', new Date(now.getTime() - lifeMs).toISOString())
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}
