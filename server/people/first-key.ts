/**
 * How somebody comes to a passkey. A card says who it was made for, not who holds it: whoever makes cards
 * could sign for anybody. So the first passkey needs what only its owner gets, a code at their own
 * address. An address that was changed gives none for three days, while the old one hears of it. Where no
 * code can come, whoever signs, shares or vouches has two people say that it is them (`recovery.ts`).
 */
import type { Appointment } from '../../shared/actor.ts'
import { ofRegion, weighs } from '../../shared/vouching.ts'
import { mailWayOf } from '../mail/way.ts'
import type { Parts } from '../parts.ts'
import { heirOf, selvesOf } from './heirs.ts'
import { doorsOf, type Session } from './sessions.ts'
import type { Db } from './tables.ts'

/** How long a changed address, or two people's word, waits or holds. */
export const settlingMs = 72 * 3_600_000
const freshMs = 15 * 60_000

/**
 * `now`: as this session stands. `proof`: with a word of a passkey, or a mailed code. `signIn`: right after
 * signing in anew. `settling`: their address changed just now. `people`: two have to vouch first.
 */
export const waysToKey = ['now', 'proof', 'signIn', 'settling', 'people'] as const
export type WayToKey = (typeof waysToKey)[number]

const isFresh = ({ since }: Session, now: Date) => now.getTime() - Date.parse(since) < freshMs

/** What adding the next passkey takes. */
export async function wayToKey(
  db: Db,
  { settings, clock }: Pick<Parts, 'settings' | 'clock'>,
  session: Session,
): Promise<WayToKey> {
  const now = clock()
  const person = await heirOf(db, session.person)
  const selves = await selvesOf(db, person)
  if (await hasKey(db, selves)) return 'proof'
  const address = await addressOf(db, person, now)
  const isReached = address === 'known' && mailWayOf(settings).mail !== 'none'
  if (isReached) return session.way === 'mail' && isFresh(session, now) ? 'now' : 'proof'
  const fresh = isFresh(session, now) ? 'now' : 'signIn'
  if (await isVouchedFor(db, selves, now)) return fresh
  if (address === 'settling') return 'settling'
  const doors = await doorsOf(db, person, now)
  return weighs(doors, now.toISOString()) && !(await isAlone(db, person, doors, now))
    ? 'people'
    : fresh
}

async function hasKey(db: Db, selves: readonly string[]): Promise<boolean> {
  const found = await db
    .selectFrom('passkey')
    .select('id')
    .where('person', 'in', selves)
    .executeTakeFirst()
  return found !== undefined
}

/** Whether a code for this person may go to their address: not to none, nor to one of just now. */
export async function addressOf(
  db: Db,
  person: string,
  now: Date,
): Promise<'known' | 'none' | 'settling'> {
  const found = await db
    .selectFrom('person')
    .select('email')
    .where('id', '=', person)
    .executeTakeFirst()
  if (!found?.email) return 'none'
  const rows = await db
    .selectFrom('revision')
    .select(['record', 'body', 'at'])
    .where('record', 'in', await selvesOf(db, person))
    .where('kind', '=', 'person')
    .orderBy('record')
    .orderBy('version')
    .execute()
  const since = new Date(now.getTime() - settlingMs).toISOString()
  const isNew = rows.some(({ record, body, at }, n) => {
    const before = rows[n - 1]
    if (at <= since || before?.record !== record) return false
    return reached(before.body) !== reached(body)
  })
  return isNew ? 'settling' : 'known'
}

/** Where codes for this entry go: its own address, or that of whom it turned out to be. */
function reached(body: string): string {
  const { email, mergedInto } = JSON.parse(body) as { email: string; mergedInto: string } // a person's
  return `${mergedInto} ${email}`
}

async function isVouchedFor(db: Db, selves: readonly string[], now: Date): Promise<boolean> {
  const found = await db
    .selectFrom('recovery')
    .select('id')
    .where('person', 'in', selves)
    .where('second_by', 'is not', null)
    .where('ended_at', '>', new Date(now.getTime() - settlingMs).toISOString())
    .executeTakeFirst()
  return found !== undefined
}

/** A region begins with one person: where nobody else is there to vouch, their card has to do. */
async function isAlone(db: Db, person: string, doors: readonly Appointment[], now: Date) {
  if (doors.some(({ council }) => council !== null)) return false
  const today = now.toISOString().slice(0, 10)
  const others = await db
    .selectFrom('appointment')
    .select('person')
    .distinct()
    .where(
      'region',
      'in',
      doors.map(({ region }) => region),
    )
    .where('role', 'in', ofRegion)
    .where('person', '!=', person)
    .where('from', '<=', today)
    .where((row) => row.or([row('to', 'is', null), row('to', '>', today)]))
    .execute()
  return others.length < 2
}
