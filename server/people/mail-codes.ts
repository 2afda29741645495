/**
 * Signing in with six digits from a mail. They work for ten minutes, five tries, once, and only in the
 * browser that asked; a new request ends the one before. Whether an address is known shows in nothing:
 * the same answer, the same work, the same rows.
 */
import { randomUUID, timingSafeEqual } from 'node:crypto'
import { isHeld } from '../../shared/actor.ts'
import { putLetter } from '../mail/outbox.ts'
import type { Parts } from '../parts.ts'
import { holdersOf } from '../store/rights.ts'
import { Refused } from '../walls/problem.ts'
import { keyed, keyedEither, makeMailCode, makeToken, readMailCode, type Secrets } from './codes.ts'
import type { Visitor } from './invites.ts'
import {
  countNetworkTry,
  countTry,
  perHour,
  refuseNetwork,
  refuseTooOften,
  rememberNetwork,
} from './limits.ts'
import { beginSession, doorsOf, endSessionOf, type Session } from './sessions.ts'
import { type Db, withSignIn } from './tables.ts'
import { openDoors, tierOf } from './tiers.ts'

const lifeMs = 10 * 60_000
const mostTries = 5

/** Mails six digits to the address, if it is somebody's who may sign in. @returns the browser's token */
export async function askForCode(parts: Parts, email: string, network: string): Promise<string> {
  const now = parts.clock()
  const { secret } = parts.settings
  const address = keyed(secret, 'address', email.toLowerCase())
  const browser = makeToken()
  await parts.store.write(async (tx) => {
    const db = withSignIn(tx)
    await refuseNetwork(db, network, now)
    await refuseTooOften(db, `address ${address}`, perHour.codesForAddress, now)
    await countNetworkTry(db, network, now)
    await countTry(db, `address ${address}`, now)

    const person = await personAt(db, email, now)
    const id = randomUUID()
    const code = makeMailCode()
    // One that was asked for just before the secret changed has ended too.
    const own = keyedEither(parts.settings, 'address', email.toLowerCase())
    await db.deleteFrom('mail_code').where('address', 'in', own).execute()
    await db
      .insertInto('mail_code')
      .values({
        id,
        address,
        person: person ?? null,
        browser: keyed(secret, 'browser', browser),
        code: keyed(secret, `code ${id}`, code),
        made_at: now.toISOString(),
        tries: 0,
      })
      .execute()
    await putLetter(db, secret, {
      id,
      letter: 'code',
      person,
      says: code,
      due: now,
      until: new Date(now.getTime() + lifeMs),
    })
  })
  parts.mail.nudge()
  parts.log.info('code-asked', { network })
  return browser
}

/** Who may sign in with this address. Somebody known in two regions comes in where they serve now. */
async function personAt(db: Db, email: string, now: Date): Promise<string | undefined> {
  const people = await db
    .selectFrom('person')
    .select('id')
    .where((row) => row(row.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .where('merged_into', 'is', null)
    .orderBy('id')
    .execute()
  const at = now.toISOString()
  const ids = people.map(({ id }) => id)
  // Asked for nobody too: an address that is unknown takes the same work.
  const holders = await holdersOf(db, ids.length > 0 ? ids : [''], at)
  const welcome = holders.filter(({ appointments }) => openDoors(appointments, at).length > 0)
  const serving = welcome.find(({ appointments }) => appointments.some((one) => isHeld(one, at)))
  return (serving ?? welcome[0])?.person
}

/** @throws Refused `code-wrong` for whatever is wrong with it, in the same words, or `too-often` */
export async function signInByCode(
  parts: Parts,
  { email, code, browser }: { email: string; code: string; browser: string | undefined },
  visitor: Visitor,
): Promise<{ token: string; session: Session }> {
  const now = parts.clock()
  const { settings } = parts
  const outcome = await parts.store.write(async (tx) => {
    const db = withSignIn(tx)
    await refuseNetwork(db, visitor.network, now)
    const person = await spend(db, settings, { email, code, browser: browser ?? '' }, now)
    const doors = person ? await doorsOf(db, person, now) : []
    if (!person || doors.length === 0) {
      await countNetworkTry(db, visitor.network, now)
      return undefined
    }
    await rememberNetwork(db, visitor.network, now)
    if (visitor.earlier) await endSessionOf(db, settings, visitor.earlier)
    const tier = tierOf(doors)
    const { device, label } = visitor
    const way = { way: 'mail' as const }
    return beginSession(db, parts, { person, way, tier, device, label }, now)
  })
  if (!outcome)
    throw new Refused('code-wrong', {
      detail: 'This code is not right, or it has ended. Ask for a new one.',
    })
  parts.log.info('signed-in', { person: outcome.session.person, code: 'mail' })
  return outcome
}

type Given = { email: string; code: string; browser: string }

/** Tries the code: the try is counted first. It is gone when it was right, and dead after the fifth. */
async function spend(
  db: Db,
  secrets: Secrets,
  given: Given,
  now: Date,
): Promise<string | undefined> {
  const tried = await db
    .updateTable('mail_code')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('address', 'in', keyedEither(secrets, 'address', given.email.toLowerCase()))
    .where('browser', 'in', keyedEither(secrets, 'browser', given.browser))
    .where('tries', '<', mostTries)
    .where('made_at', '>', new Date(now.getTime() - lifeMs).toISOString())
    .returning(['id', 'code', 'person'])
    .executeTakeFirst()
  if (!tried) return undefined
  const right = keyedEither(secrets, `code ${tried.id}`, readMailCode(given.code))
  if (!right.some((code) => isSame(tried.code, code))) return undefined
  const spent = await db.deleteFrom('mail_code').where('id', '=', tried.id).executeTakeFirst()
  // Of two that come at once with the right code, one is first.
  return spent.numDeletedRows > 0n ? (tried.person ?? undefined) : undefined
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

/** Removes codes nobody can use any more. */
export async function forgetMailCodes(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - lifeMs).toISOString()
  await db.deleteFrom('mail_code').where('made_at', '<', before).execute()
}
