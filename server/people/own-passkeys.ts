/**
 * Somebody's passkeys: named, listed and removed by themselves, once they are registered
 * (`passkeys.ts`). Removing one needs a word of one that is there, and ends every other session.
 */
import { randomUUID } from 'node:crypto'
import { type Act, hashOfAct, keyAct } from '../../shared/proof.ts'
import { putLetter } from '../mail/outbox.ts'
import type { Parts } from '../parts.ts'
import { proverOf } from '../proof/prove.ts'
import { Refused } from '../walls/problem.ts'
import { heirOf, selvesOf } from './heirs.ts'
import { endOthers, type Session } from './sessions.ts'
import { type Db, withSignIn } from './tables.ts'

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
