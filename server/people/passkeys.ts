/**
 * A passkey comes to be. A further one needs a word of one that is there; the first what `first-key.ts`
 * says, so that neither a stolen cookie nor a card makes one. With a new one every other session ends.
 */
import { createPublicKey, randomBytes, randomUUID } from 'node:crypto'
import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decodeCredentialPublicKey } from '@simplewebauthn/server/helpers'
import { toBase64url } from '../../shared/bytes.ts'
import { keyAct } from '../../shared/proof.ts'
import type { Parts } from '../parts.ts'
import { siteOf } from '../proof/assertion.ts'
import { credentialsOf } from '../proof/codes.ts'
import { Refused } from '../walls/problem.ts'
import { spendChallenge, storeChallenge } from './challenges.ts'
import { countTry, refuseTooOften } from './limits.ts'
import { wayToKey } from './first-key.ts'
import { type Confirming, refuseUnproved, tellOfChange } from './own-passkeys.ts'
import { endOthers, renewToken, type Session } from './sessions.ts'
import { type Db, withSignIn } from './tables.ts'

/** Nobody needs more; a list that grows without end hides the one that is not theirs. */
const mostPasskeys = 10
const triesPerHour = 20
/** ES256 and RS256: what a receipt can be checked with in every browser. */
const algorithms = [-7, -257]

/** What the browser is asked to make. @throws Refused `forbidden`, `too-often` */
export async function askToRegister(
  parts: Parts,
  session: Session,
  confirming: Confirming | undefined,
) {
  const { store, settings, clock } = parts
  const now = clock()
  const { person } = session
  const challenge = randomBytes(32)
  const { names, credentials } = await store.write(async (tx) => {
    const db = withSignIn(tx)
    await refuseTooOften(db, `passkeys ${person}`, triesPerHour, now)
    await countTry(db, `passkeys ${person}`, now)
    const owned = await credentialsOf(db, person)
    if (owned.length >= mostPasskeys)
      throw new Refused('forbidden', { detail: 'There are enough.' })
    const way = await wayToKey(db, parts, session)
    if (way !== 'now') {
      if (way !== 'proof') throw new Refused('forbidden', { detail: 'This is not enough for one.' })
      const act = keyAct(confirming?.id ?? '', 'register', person)
      await refuseUnproved(db, parts, session, act, confirming?.proof)
    }
    await storeChallenge(db, settings.secret, { challenge, person, now })
    return { names: await nameOf(db, person), credentials: owned }
  })
  return generateRegistrationOptions({
    rpName: 'Tellback',
    rpID: siteOf(settings).site,
    userName: names,
    userDisplayName: names,
    // An id of ours and no address: it lies on the key itself.
    userID: new TextEncoder().encode(person),
    challenge,
    attestationType: 'none',
    excludeCredentials: credentials,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
}

async function nameOf(db: Db, person: string): Promise<string> {
  const row = await db
    .selectFrom('record')
    .select('body')
    .where('id', '=', person)
    .where('kind', '=', 'person')
    .executeTakeFirstOrThrow()
  return (JSON.parse(row.body) as { name: string }).name // a body of its kind
}

/** Keeps what the browser made. @throws Refused `bad-fields` for whatever is wrong with it */
export async function register(
  parts: Parts,
  session: Session,
  { name, response }: { name: string; response: RegistrationResponseJSON },
): Promise<{ id: string; token: string }> {
  const { store, settings, clock, log, mail } = parts
  const now = clock()
  const { person } = session
  const kept = await store.write(async (tx) => {
    const db = withSignIn(tx)
    const made = await readMade(response, settings, (challenge) =>
      spendChallenge(db, settings, { challenge, person, now }),
    )
    if (!made || (await isKnown(db, made.credential))) return undefined
    const id = randomUUID()
    await db
      .insertInto('passkey')
      .values({ ...made, id, person, name, made_at: now.toISOString(), used_at: null })
      .execute()
    await endOthers(db, session)
    await tellOfChange(db, settings.secret, person, now)
    return { id, token: await renewToken(db, settings.secret, session) }
  })
  if (!kept) throw new Refused('bad-fields', { detail: 'This passkey cannot be used here.' })
  mail.nudge()
  log.info('passkey-registered', { person })
  return kept
}

async function isKnown(db: Db, credential: string): Promise<boolean> {
  const row = await db
    .selectFrom('passkey')
    .select('id')
    .where('credential', '=', credential)
    .executeTakeFirst()
  return row !== undefined
}

async function readMade(
  response: RegistrationResponseJSON,
  settings: { origin: string },
  expectedChallenge: (challenge: string) => Promise<boolean>,
) {
  const { origin, site } = siteOf(settings)
  const registered = await verifyRegistrationResponse({
    ...{ response, expectedChallenge, expectedOrigin: origin, expectedRPID: site },
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => null)
  if (!registered?.verified) return null
  const { id, publicKey, counter, transports = [] } = registered.registrationInfo.credential
  const key = readKey(publicKey)
  return key && { ...key, credential: id, counter, transports: JSON.stringify(transports) }
}

/** COSE (RFC 9052) as a key that every browser and Node can check with. */
function readKey(cose: Uint8Array<ArrayBuffer>) {
  const key = decodeCredentialPublicKey(cose) as unknown as Map<number, unknown> // labels are numbers
  const part = (label: number) => {
    const bytes = key.get(label)
    return bytes instanceof Uint8Array ? toBase64url(bytes) : ''
  }
  const algorithm = key.get(3)
  const jwk =
    algorithm === -7
      ? { kty: 'EC', crv: 'P-256', x: part(-2), y: part(-3) }
      : { kty: 'RSA', n: part(-1), e: part(-2) }
  if (algorithm !== -7 && algorithm !== -257) return null
  const spki = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'der' })
  return { algorithm, key: toBase64url(cose), spki: toBase64url(spki) }
}
