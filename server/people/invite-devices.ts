/**
 * Which devices a card has let in. Once it is revoked, these alone may still send: a device is known by an
 * id that only it has, and whoever holds nothing but the card holds none. One that was signed out from
 * elsewhere is forgotten; one that its own person left is not, since words may be locked on it.
 */
import type { SelectQueryBuilder } from 'kysely'
import { lateDays } from '../../shared/actor.ts'
import type { Tables } from '../store/tables.ts'
import type { Db, SignInTables } from './tables.ts'
import { tiers } from './tiers.ts'

type Card = { id: string; issue: number }
const dayMs = 86_400_000

/** The device came in by this card, now or again. */
export async function rememberDevice(db: Db, card: Card, device: string, now: Date): Promise<void> {
  const row = { issue: card.issue, at: now.toISOString() }
  await db
    .insertInto('invite_device')
    .values({ invite: card.id, device, ...row })
    .onConflict((conflict) => conflict.columns(['invite', 'device']).doUpdateSet(row))
    .execute()
}

/** Whether this very card let the device in before. */
export async function hasLetIn(db: Db, card: Card, device: string | undefined): Promise<boolean> {
  if (device === undefined) return false
  const found = await db
    .selectFrom('invite_device')
    .select('device')
    .where('invite', '=', card.id)
    .where('issue', '=', card.issue)
    .where('device', '=', device)
    .executeTakeFirst()
  return found !== undefined
}

type Sessions = SelectQueryBuilder<Tables & SignInTables, 'session' | 'invite_device', object>

/** Forgets the devices of these sessions, for the cards they came in by. */
export async function forgetDevices(
  db: Db,
  which: (sessions: Sessions) => Sessions,
): Promise<void> {
  await db
    .deleteFrom('invite_device')
    .where((row) =>
      row.exists(
        which(
          row
            .selectFrom('session')
            .whereRef('session.invite', '=', 'invite_device.invite')
            .whereRef('session.device', '=', 'invite_device.device'),
        ).select('session.id'),
      ),
    )
    .execute()
}

/** Forgets all devices of these cards. */
export async function forgetDevicesOf(db: Db, invites: readonly string[]): Promise<void> {
  if (invites.length === 0) return
  await db.deleteFrom('invite_device').where('invite', 'in', invites).execute()
}

/** Removes those that no card of any age could still let in. */
export async function forgetOldDevices(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - tiers.lay.absolute - lateDays * dayMs).toISOString()
  await db.deleteFrom('invite_device').where('at', '<', before).execute()
}
