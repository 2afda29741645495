/**
 * Signing in with a passkey: the key says who it is. In the browser that asked, once, within ten minutes;
 * whatever is wrong with it is answered in the same words.
 */
import { randomBytes } from 'node:crypto'
import { toBase64url } from '../../shared/bytes.ts'
import type { PasskeyProof } from '../../shared/proof.ts'
import type { Parts } from '../parts.ts'
import { readAssertion, siteOf } from '../proof/assertion.ts'
import { raiseCounter } from '../proof/prove.ts'
import { isPostgres } from '../store/store.ts'
import { Refused } from '../walls/problem.ts'
import { spendChallenge, storeChallenge } from './challenges.ts'
import { makeToken } from './codes.ts'
import { heirOf } from './heirs.ts'
import type { Visitor } from './invites.ts'
import { countNetworkTry, refuseNetwork, rememberNetwork } from './limits.ts'
import { beginSession, doorsOf, endSessionOf, type Session } from './sessions.ts'
import { type Db, withSignIn } from './tables.ts'
import { tierOf } from './tiers.ts'

/** What the browser shall sign, and the token that binds it there. @throws Refused `too-often` */
export async function askForPasskey({ store, settings, clock }: Parts, network: string) {
  const now = clock()
  const challenge = randomBytes(32)
  const browser = makeToken()
  await store.write(async (tx) => {
    const db = withSignIn(tx)
    await refuseNetwork(db, network, now)
    await countNetworkTry(db, network, now)
    await storeChallenge(db, settings.secret, { challenge, person: browser, now })
  })
  const { site } = siteOf(settings)
  return { browser, options: { challenge: toBase64url(challenge), site } }
}

type Given = { proof: PasskeyProof; browser: string | undefined }

/** @throws Refused `code-wrong`, `too-often` */
export async function signInByPasskey(
  parts: Parts,
  { proof, browser }: Given,
  visitor: Visitor,
): Promise<{ token: string; session: Session }> {
  const { store, settings, clock, log } = parts
  const now = clock()
  const outcome = await store.write(async (tx) => {
    const db = withSignIn(tx)
    await refuseNetwork(db, visitor.network, now)
    const person = await personOf(db, parts, { proof, browser }, now)
    const doors = person ? await doorsOf(db, person, now) : []
    if (!person || doors.length === 0) {
      await countNetworkTry(db, visitor.network, now)
      return undefined
    }
    await rememberNetwork(db, visitor.network, now)
    if (visitor.earlier) await endSessionOf(db, settings, visitor.earlier)
    const { device, label } = visitor
    const way = { way: 'passkey' as const }
    return beginSession(db, parts, { person, way, tier: tierOf(doors), device, label }, now)
  })
  if (!outcome)
    throw new Refused('code-wrong', { detail: 'This passkey opens nothing here. Try another way.' })
  log.info('signed-in', { person: outcome.session.person, code: 'passkey' })
  return outcome
}

async function personOf(
  db: Db,
  { settings }: Pick<Parts, 'settings'>,
  { proof, browser = '' }: Given,
  now: Date,
): Promise<string | undefined> {
  const find = db.selectFrom('passkey').selectAll().where('credential', '=', proof.credential)
  const key = await (isPostgres(db) ? find.forUpdate() : find).executeTakeFirst()
  const read = key && (await readAssertion(proof, key, siteOf(settings)))
  if (!read) return undefined
  const { challenge, counter } = read
  if (!(await spendChallenge(db, settings, { challenge, person: browser, now }))) return undefined
  await raiseCounter(db, key.id, counter, now)
  return heirOf(db, key.person)
}
