/**
 * Sessions: a random token in a cookie, kept as a keyed digest. Each request asks the database anew
 * whether it still holds, so that signing out, revoking an invite, ending an appointment or giving a
 * larger one counts from the next request on, on every node.
 *
 * A session that came by a card which was revoked since reads nothing any more. For as long as words may
 * be sent late it still sends, as if all its person holds had ended on that day.
 */
import { randomUUID } from 'node:crypto'
import { type Appointment, isLate } from '../../shared/actor.ts'
import type { Parts } from '../parts.ts'
import { endedOn, holdersOf } from '../store/rights.ts'
import { keyed, keyedEither, makeToken, type Secrets } from './codes.ts'
import { forgetDevices, forgetOldDevices } from './invite-devices.ts'
import { type Db, withSignIn } from './tables.ts'
import { isStricter, openDoors, type Tier, tierOf, tiers } from './tiers.ts'

export type Session = {
  id: string
  person: string
  device: string
  since: string
  /** How they came in. */
  way: Way['way']
  /** The day on which its card was revoked: since then it only sends. Null for one that reads. */
  revokedOn: string | null
}

/** How somebody came in: by an invite of an issue, by a code in a mail, or with a passkey. */
export type Way =
  | { way: 'invite'; invite: string; issue: number; revokedOn: string | null }
  | { way: 'mail' }
  | { way: 'passkey' }

type Beginning = {
  person: string
  way: Way
  tier: Tier
  /** The device's own id, where it has one: it replaces its earlier session. */
  device: string | undefined
  label: string
}

/** Being seen is written down no more often than this. */
const seenEveryMs = 5 * 60_000

/**
 * The appointments that let a person in now: their own and those of whoever was merged into them.
 * @param revokedOn the day on which their card was revoked: then those they may still send under
 */
export async function doorsOf(
  db: Db,
  person: string,
  now: Date,
  revokedOn: string | null = null,
): Promise<Appointment[]> {
  const at = now.toISOString()
  const [holder] = await holdersOf(db, [person], at)
  const held = holder?.appointments ?? []
  return revokedOn === null
    ? openDoors(held, at)
    : endedOn(held, revokedOn).filter((one) => isLate(one, at))
}

/** Begins a session and returns its token, which nobody can read again. */
export async function beginSession(
  db: Db,
  { settings }: Pick<Parts, 'settings'>,
  { person, way, tier, device, label }: Beginning,
  now: Date,
): Promise<{ token: string; session: Session }> {
  if (device)
    await db
      .deleteFrom('session')
      .where('person', '=', person)
      .where('device', '=', device)
      .execute()
  const token = makeToken()
  const since = now.toISOString()
  const id = randomUUID()
  const begun = { id, person, device: device ?? randomUUID(), since, way: way.way }
  await db
    .insertInto('session')
    .values({
      ...begun,
      token: keyed(settings.secret, 'session', token),
      invite: way.way === 'invite' ? way.invite : null,
      issue: way.way === 'invite' ? way.issue : null,
      tier,
      label,
      seen_at: since,
    })
    .execute()
  return { token, session: { ...begun, revokedOn: way.way === 'invite' ? way.revokedOn : null } }
}

/**
 * Another token for a session: whoever had the one before has none (ASVS 5.0, 7.2.4). It comes with a new
 * passkey, and not with the proof of one act, whose answer may be lost: `CONTRIBUTING.md`, decision 35.
 */
export async function renewToken(db: Db, secret: string, { id }: Session): Promise<string> {
  const token = makeToken()
  const change = { token: keyed(secret, 'session', token) }
  await db.updateTable('session').set(change).where('id', '=', id).execute()
  return token
}

/** The session of this token, if it holds now. */
export async function findSession(
  { store, settings, clock, log }: Pick<Parts, 'store' | 'settings' | 'clock' | 'log'>,
  token: string,
): Promise<Session | undefined> {
  const now = clock()
  const db = withSignIn(store.db)
  const found = await sessionRow(db, 'token', keyedEither(settings, 'session', token))
  if (!found || !(await holds(db, found, now))) return undefined
  if (now.getTime() - Date.parse(found.seen_at) > seenEveryMs) {
    const seen = { seen_at: now.toISOString() }
    // A database that cannot write must not keep anybody from reading.
    await store
      .write((tx) =>
        withSignIn(tx).updateTable('session').set(seen).where('id', '=', found.id).execute(),
      )
      .catch((error: unknown) => {
        log.warn('not-seen', { error })
      })
  }
  const { id, person, device, since } = found
  const way = found.way as Way['way'] // written by `beginSession`
  return { id, person, device, since, way, revokedOn: revokedOn(found) }
}

/** Whether a session that was found before still reads: asked while a stream stands open. */
export async function stillReads(
  { store, clock }: Pick<Parts, 'store' | 'clock'>,
  session: Session,
): Promise<boolean> {
  const db = withSignIn(store.db)
  const found = await sessionRow(db, 'id', [session.id])
  return found !== undefined && revokedOn(found) === null && holds(db, found, clock())
}

function sessionRow(db: Db, by: 'id' | 'token', values: readonly string[]) {
  return db
    .selectFrom('session')
    .leftJoin('invite', 'invite.id', 'session.invite')
    .selectAll('session')
    .select(['invite.issue as liveIssue', 'invite.revoked_at as revokedAt'])
    .where(`session.${by}`, 'in', values)
    .executeTakeFirst()
}

type Found = NonNullable<Awaited<ReturnType<typeof sessionRow>>>

const revokedOn = ({ way, revokedAt }: Found): string | null =>
  way === 'invite' && revokedAt !== null ? revokedAt.slice(0, 10) : null

async function holds(db: Db, found: Found, now: Date): Promise<boolean> {
  if (found.way === 'invite' && found.liveIssue !== found.issue) return false
  const doors = await doorsOf(db, found.person, now, revokedOn(found))
  const tier = tierOf(doors)
  if (doors.length === 0 || isStricter(tier, found.tier)) return false
  const { idle, absolute } = tiers[found.tier as Tier] // written by `beginSession`
  const age = now.getTime() - Date.parse(found.since)
  return age < absolute && now.getTime() - Date.parse(found.seen_at) < idle
}

/** Ends the session of this token. @returns whose it was */
export async function endSessionOf(
  db: Db,
  secrets: Secrets,
  token: string,
): Promise<string | undefined> {
  const gone = await db
    .deleteFrom('session')
    .where('token', 'in', keyedEither(secrets, 'session', token))
    .returning('person')
    .executeTakeFirst()
  return gone?.person
}

/**
 * Ends one session of this person, from elsewhere: that device counts as one their card never let in.
 * @returns whether there was one
 */
export async function endSession(db: Db, person: string, id: string): Promise<boolean> {
  await forgetDevices(db, (session) => session.where('person', '=', person).where('id', '=', id))
  const gone = await db
    .deleteFrom('session')
    .where('id', '=', id)
    .where('person', '=', person)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** Ends all sessions of this person but the one given, as `endSession` does. */
export async function endOthers(db: Db, { person, id }: Session): Promise<void> {
  await forgetDevices(db, (session) => session.where('person', '=', person).where('id', '!=', id))
  await db.deleteFrom('session').where('person', '=', person).where('id', '!=', id).execute()
}

/** Where this person is signed in, newest first. */
export function sessionsOf(db: Db, person: string) {
  return db
    .selectFrom('session')
    .select(['id', 'device', 'label', 'way', 'since', 'seen_at'])
    .where('person', '=', person)
    .orderBy('since', 'desc')
    .limit(100)
    .execute()
}

/** Removes sessions that no tier allows any more. */
export async function forgetSessions(db: Db, now: Date): Promise<void> {
  const longest = Math.max(...Object.values(tiers).map(({ absolute }) => absolute))
  const before = new Date(now.getTime() - longest).toISOString()
  await db.deleteFrom('session').where('since', '<', before).execute()
  await forgetOldDevices(db, now)
}
