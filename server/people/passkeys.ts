/**
 * Somebody's passkeys: registered, named, listed and removed by themselves. A further one, and removing
 * one, need a word of one that is there; the first needs a sign-in of just now or a mailed code, so that
 * a stolen cookie makes none. With a new one every other session ends.
 */
import { createPublicKey, randomBytes, randomUUID } from 'node:crypto'
import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decodeCredentialPublicKey } from '@simplewebauthn/server/helpers'
import { toBase64url } from '../../shared/bytes.ts'
import { type Act, hashOfAct, keyAct } from '../../shared/proof.ts'
import { putLetter } from '../mail/outbox.ts'
import type { Parts } from '../parts.ts'
import { siteOf } from '../proof/assertion.ts'
import { credentialsOf } from '../proof/codes.ts'
import { proverOf } from '../proof/prove.ts'
import { Refused } from '../walls/problem.ts'
import { spendChallenge, storeChallenge } from './challenges.ts'
import { heirOf, selvesOf } from './heirs.ts'
import { refuseTooOften, countTry } from './limits.ts'
import { endOthers, renewToken, type Session } from './sessions.ts'
import { type Db, withSignIn } from './tables.ts'

/** Nobody needs more; a list that grows without end hides the one that is not theirs. */
export const mostPasskeys = 10
const triesPerHour = 20
const freshMs = 15 * 60_000
/** ES256 and RS256: what a receipt can be checked with in every browser. */
const algorithms = [-7, -257]

/** The act on one's own passkeys that a proof is for. Its id is made on the device, for one use. */
export type Confirming = { id: string; proof: unknown }
export async function passkeysOf(db: Db, person: string) {
  const rows = await db
    .selectFrom('passkey')
    .select(['id', 'name', 'made_at', 'used_at'])
    .where('person', 'in', await selvesOf(db, await heirOf(db, person)))
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, name, made_at, used_at }) => ({
    ...{ id, name, madeAt: made_at, usedAt: used_at },
  }))
}

/** Whether this session may register the first one as it stands. */
export const isFresh = ({ since }: Session, now: Date) =>
  now.getTime() - Date.parse(since) < freshMs

/** @throws Refused `forbidden` when nothing shows that they want this now */
export async function refuseUnproved(
  db: Db,
  parts: Pick<Parts, 'settings' | 'clock' | 'log'>,
  { person }: Session,
  act: Act,
  proof: unknown,
): Promise<void> {
  // Under an id of this try alone: nothing here is delivered twice, so a second time is a replay.
  const fact = await proverOf(parts)(db, person, { id: randomUUID(), proof }, false)
  if (fact?.body['hash'] !== hashOfAct(act))
    throw new Refused('forbidden', {
      detail: 'Nothing shows that it was you, now, who wanted this.',
    })
}

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
    if (owned.length > 0 || !isFresh(session, now)) {
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

/** @throws Refused `no-such-thing` for another's as for none */
export async function renamePasskey(
  { store }: Parts,
  { person }: Session,
  id: string,
  name: string,
): Promise<void> {
  const done = await store.write(async (tx) => {
    const db = withSignIn(tx)
    const selves = await selvesOf(db, await heirOf(db, person))
    const change = db.updateTable('passkey').set({ name }).where('id', '=', id)
    return change.where('person', 'in', selves).executeTakeFirst()
  })
  if (done.numUpdatedRows === 0n) throw new Refused('no-such-thing')
}

/** @throws Refused `no-such-thing`, `forbidden` without the word of one of their passkeys */
export async function removePasskey(
  parts: Parts,
  session: Session,
  id: string,
  confirming: Confirming,
): Promise<void> {
  const { store, settings, clock, log, mail } = parts
  const { person } = session
  await store.write(async (tx) => {
    const db = withSignIn(tx)
    const own = await passkeysOf(db, person)
    if (!own.some((one) => one.id === id)) throw new Refused('no-such-thing')
    await refuseUnproved(db, parts, session, keyAct(confirming.id, 'remove', id), confirming.proof)
    await dropPasskeys(db, [id])
    await endOthers(db, session)
    await tellOfChange(db, settings.secret, person, clock())
  })
  mail.nudge()
  log.info('passkey-removed', { person })
}

/** With what they were used for: nothing counts under a key that is gone. */
export async function dropPasskeys(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const gone = await db
    .deleteFrom('passkey')
    .where('id', 'in', ids)
    .returning('credential')
    .execute()
  const credentials = gone.map(({ credential }) => credential)
  await db.deleteFrom('proof_spent').where('credential', 'in', credentials).execute()
}

/** Whoever did not do it must hear of it (ASVS 5.0, 6.3.7); of what was asked, while it can be called off. */
export async function tellOfChange(
  db: Db,
  secret: string,
  person: string,
  now: Date,
  letter: 'waysChanged' | 'wayAsked' = 'waysChanged',
) {
  await putLetter(db, secret, {
    ...{ id: randomUUID(), letter, person, says: '', due: now },
    until: new Date(now.getTime() + 7 * 86_400_000),
  })
}
