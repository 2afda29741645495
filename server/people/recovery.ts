/**
 * Somebody lost every passkey, or cannot have their first one by a code. They ask for it, two people who may vouch for them each say so with a word of
 * their own, and then the old passkeys are gone: the way in is a code again, and a new one is made while
 * that sign-in is fresh. There is no way round it that one person could take alone.
 */
import { randomUUID } from 'node:crypto'
import { keyAct } from '../../shared/proof.ts'
import { mayVouch } from '../../shared/vouching.ts'
import type { Parts } from '../parts.ts'
import { isPostgres, type Tx } from '../store/store.ts'
import { rightsOf } from '../store/rights.ts'
import { Refused } from '../walls/problem.ts'
import { wayToKey } from './first-key.ts'
import { countTry, refuseTooOften } from './limits.ts'
import {
  type Confirming,
  dropPasskeys,
  passkeysOf,
  refuseUnproved,
  tellOfChange,
} from './own-passkeys.ts'
import type { Session } from './sessions.ts'
import { type Db, withSignIn } from './tables.ts'

const lifeMs = 7 * 86_400_000
const asksPerHour = 3

const openSince = (now: Date) => new Date(now.getTime() - lifeMs).toISOString()

/** @throws Refused `forbidden` for somebody who has another way to a passkey, `too-often` */
export async function askToRecover(parts: Parts, session: Session): Promise<void> {
  const { person } = session
  const { store, settings, clock, log, mail } = parts
  const now = clock()
  await store.write(async (tx) => {
    const db = withSignIn(tx)
    await refuseTooOften(db, `recovery ${person}`, asksPerHour, now)
    await countTry(db, `recovery ${person}`, now)
    const way = await wayToKey(db, parts, session)
    const hasNone = (await passkeysOf(db, person)).length === 0
    if (hasNone && way !== 'people' && way !== 'settling') throw new Refused('forbidden')
    if (await openOf(db, person, now)) return
    const row = { id: randomUUID(), person, asked_at: now.toISOString() }
    const nobody = { first_by: null, first_at: null, second_by: null, ended_at: null }
    await db
      .insertInto('recovery')
      .values({ ...row, ...nobody })
      .execute()
    // Whoever did not ask for it hears of it while it can still be called off.
    await tellOfChange(db, settings.secret, person, now, 'wayAsked')
  })
  mail.nudge()
  log.info('recovery-asked', { person })
}

const openOf = (db: Db, person: string, now: Date) =>
  db
    .selectFrom('recovery')
    .selectAll()
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where('asked_at', '>', openSince(now))
    .executeTakeFirst()

/** Calls it off, or does nothing where there is none. */
export async function stopRecovery({ store, clock }: Parts, { person }: Session): Promise<void> {
  await store.write((tx) =>
    withSignIn(tx)
      .updateTable('recovery')
      .set({ ended_at: clock().toISOString() })
      .where('person', '=', person)
      .where('ended_at', 'is', null)
      .execute(),
  )
}

/** My own, and those of the people I may vouch for. */
export async function recoveriesFor({ store, clock }: Parts, { person }: Session) {
  const now = clock()
  return store.read(async (tx) => {
    const db = withSignIn(tx)
    const own = await openOf(db, person, now)
    const rows = await db
      .selectFrom('recovery')
      .selectAll()
      .where('ended_at', 'is', null)
      .where('asked_at', '>', openSince(now))
      .where('person', '!=', person)
      .orderBy('asked_at')
      .execute()
    const others = []
    for (const row of rows) {
      if (!(await isVoucher(tx, person, row.person, now))) continue
      const isMine = row.first_by === person
      others.push({ id: row.id, name: await nameOf(db, row.person), askedAt: row.asked_at, isMine })
    }
    const mine = own ? { askedAt: own.asked_at, vouched: own.first_by === null ? 0 : 1 } : null
    return { mine, others }
  })
}

async function isVoucher(tx: Tx, voucher: string, lost: string, now: Date): Promise<boolean> {
  const at = now.toISOString()
  const [own, theirs] = [await rightsOf(tx, voucher, at), await rightsOf(tx, lost, at)]
  const isFirst = (await passkeysOf(withSignIn(tx), lost)).length === 0
  return mayVouch(own.actor, theirs.actor, at, isFirst)
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

/**
 * One person's word that it is them. With the second the old passkeys are gone, and every session with them.
 * @throws Refused `no-such-thing` for what is not theirs to say, `forbidden` without a proof
 */
export async function vouch(
  parts: Parts,
  session: Session,
  id: string,
  confirming: Confirming,
): Promise<void> {
  const { store, settings, clock, log, mail } = parts
  const now = clock()
  const { person } = session
  await store.write(async (tx) => {
    const db = withSignIn(tx)
    const find = db
      .selectFrom('recovery')
      .selectAll()
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .where('asked_at', '>', openSince(now))
    const open = await (isPostgres(db) ? find.forUpdate() : find).executeTakeFirst()
    if (!open || !(await isVoucher(tx, person, open.person, now)))
      throw new Refused('no-such-thing')
    await refuseUnproved(db, parts, session, keyAct(confirming.id, 'vouch', id), confirming.proof)
    if (open.first_by === person) return
    const at = now.toISOString()
    const isSecond = open.first_by !== null
    await db
      .updateTable('recovery')
      .set(isSecond ? { second_by: person, ended_at: at } : { first_by: person, first_at: at })
      .where('id', '=', id)
      .execute()
    if (isSecond) await recover(db, settings.secret, open.person, now)
  })
  mail.nudge()
  log.info('recovery-vouched', { person })
}

async function recover(db: Db, secret: string, person: string, now: Date): Promise<void> {
  const own = await passkeysOf(db, person)
  await dropPasskeys(
    db,
    own.map(({ id }) => id),
  )
  await db.deleteFrom('session').where('person', '=', person).execute()
  await tellOfChange(db, secret, person, now)
}
