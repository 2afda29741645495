/**
 * Signing in with the code of an invite: from a card, a link or typed. It lasts while its person holds
 * an appointment (and 30 days more, so that what they wrote can still be sent): to its visit, where it was
 * made for one, so that no card outlives its visit. It works on up to five devices, and ends when the
 * invite is issued anew or revoked. One that was revoked still lets in the devices it let in before: for 30
 * days, to send what was written on them and to read nothing. Whoever finds the card is none of them.
 */
import { Problem } from '../../shared/problems.ts'
import type { Parts } from '../parts.ts'
import { isPostgres } from '../store/store.ts'
import { runAsSystem } from '../sync/system.ts'
import { Refused } from '../walls/problem.ts'
import { keyed, keyedEither, makeInviteCode, readInviteCode, type Secrets } from './codes.ts'
import { heirOf } from './heirs.ts'
import { forgetDevicesOf, hasLetIn, rememberDevice } from './invite-devices.ts'
import { countNetworkTry, refuseNetwork, rememberNetwork } from './limits.ts'
import { beginSession, doorsOf, endSessionOf, type Session } from './sessions.ts'
import { type Db, withSignIn } from './tables.ts'
import { type Tier, tierOf, tiers } from './tiers.ts'

const usualDevices = 5

export type Visitor = {
  /** A keyed digest of where the request came from. */
  network: string
  /** The device's own id, where it has one. */
  device: string | undefined
  label: string
  /** The token of an earlier session of this browser: signing in ends it. */
  earlier: string | undefined
}

/** @throws Refused `code-wrong`, `code-ended`, `code-full` or `too-often` */
export async function signInByInvite(
  parts: Parts,
  typed: string,
  visitor: Visitor,
): Promise<{ token: string; session: Session; challenge: string | null }> {
  const now = parts.clock()
  const code = readInviteCode(typed)
  // A refusal is an answer of the transaction, not an error in it: the try must be counted.
  const outcome = await parts.store.write(async (tx) => {
    const db = withSignIn(tx)
    await refuseNetwork(db, visitor.network, now)
    const found = code ? await codeRow(db, keyedEither(parts.settings, 'invite', code)) : undefined
    const opened = found ? await open(db, parts, found, visitor, now) : 'code-wrong'
    if (typeof opened === 'string') await countNetworkTry(db, visitor.network, now)
    else await rememberNetwork(db, visitor.network, now)
    return opened
  })
  if (typeof outcome === 'string') throw new Refused(outcome)
  if (outcome.session.revokedOn === null) await markOpened(parts, outcome.invite, now)
  parts.log.info('signed-in', { person: outcome.session.person, code: 'invite' })
  return outcome
}

function codeRow(db: Db, codes: readonly string[]) {
  const found = db
    .selectFrom('invite_code')
    .innerJoin('invite', 'invite.id', 'invite_code.invite')
    .select(['invite.id', 'invite.person', 'invite.challenge'])
    .select(['invite.issue as liveIssue', 'invite_code.issue'])
    .select(['invite.revoked_at as revokedAt', 'invite_code.devices'])
    .where('invite_code.code', 'in', codes)
  // Two devices at once are counted one after the other; SQLite writes one at a time anyway.
  return (isPostgres(db) ? found.forUpdate('invite_code') : found).executeTakeFirst()
}

type Found = NonNullable<Awaited<ReturnType<typeof codeRow>>>

async function open(db: Db, parts: Parts, found: Found, visitor: Visitor, now: Date) {
  if (found.issue !== found.liveIssue) return 'code-ended'
  const { device, label } = visitor
  const revokedOn = found.revokedAt?.slice(0, 10) ?? null
  if (revokedOn !== null && !(await hasLetIn(db, found, device))) return 'code-ended'
  const person = await heirOf(db, found.person)
  const doors = await doorsOf(db, person, now, revokedOn)
  if (!doors.some((door) => isOf(found, door))) return 'code-ended'
  const { settings } = parts
  const tier = tierOf(doors)
  const others = await otherDevices(db, settings, found.id, visitor, idleSince(tier, now))
  if (others >= found.devices) return 'code-full'
  if (visitor.earlier) await endSessionOf(db, settings, visitor.earlier)
  const way = { way: 'invite' as const, invite: found.id, issue: found.issue, revokedOn }
  if (device && revokedOn === null) await rememberDevice(db, found, device, now)
  const begun = await beginSession(db, { settings }, { person, way, tier, device, label }, now)
  return { ...begun, invite: found.id, challenge: found.challenge }
}

/** Whether an invite to a challenge, or to none in particular, is the way in to this appointment. */
const isOf = (invite: { challenge: string | null }, door: { challenge: string | null }) =>
  invite.challenge === null || invite.challenge === door.challenge

/** How many other devices are signed in by this invite: not this one, and none that was forgotten. */
async function otherDevices(
  db: Db,
  secrets: Secrets,
  invite: string,
  { device = '', earlier = '' }: Visitor,
  seenSince: string,
): Promise<number> {
  const others = await db
    .selectFrom('session')
    .select('device')
    .distinct()
    .where('invite', '=', invite)
    .where('device', '!=', device)
    .where('token', 'not in', keyedEither(secrets, 'session', earlier))
    .where('seen_at', '>', seenSince)
    .execute()
  return others.length
}

const idleSince = (tier: Tier, now: Date) =>
  new Date(now.getTime() - tiers[tier].idle).toISOString()

/** The coordinator sees that the card arrived. Signing in does not hang on it. */
async function markOpened({ store, kinds, settings, log }: Parts, invite: string, now: Date) {
  const db = withSignIn(store.db)
  const fresh = await db
    .selectFrom('invite_code')
    .select('invite')
    .where('invite', '=', invite)
    .where('opened_at', 'is', null)
    .executeTakeFirst()
  if (!fresh) return
  const at = now.toISOString()
  try {
    const open = { kind: 'invite', name: 'open', record: invite, args: {} }
    await runAsSystem(store, kinds, settings.secret, [open], at)
    await store.write((tx) =>
      withSignIn(tx)
        .updateTable('invite_code')
        .set({ opened_at: at })
        .where('invite', '=', invite)
        .execute(),
    )
  } catch (error) {
    log.warn('invite-not-marked', {
      error,
      ...(error instanceof Problem ? { code: error.code } : {}),
    })
  }
}

type Minting = {
  /** Whether devices that came in by the code before stay signed in. */
  sessions?: 'end' | 'stay'
  /** On how many devices it works. */
  devices?: number
}

/** A new code for an invite. The one before opens nothing any more. */
export async function mintCode(
  db: Db,
  secret: string,
  { id, issue }: { id: string; issue: number },
  now: Date,
  { sessions = 'end', devices = usualDevices }: Minting = {},
): Promise<string> {
  const code = makeInviteCode()
  const digest = keyed(secret, 'invite', code)
  const row = { issue, code: digest, devices, made_at: now.toISOString() }
  await db
    .insertInto('invite_code')
    .values({ invite: id, ...row, opened_at: null })
    .onConflict((conflict) => conflict.column('invite').doUpdateSet(row))
    .execute()
  if (sessions === 'end') {
    await db.deleteFrom('session').where('invite', '=', id).execute()
    await forgetDevicesOf(db, [id])
  }
  return code
}
