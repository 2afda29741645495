/**
 * Six digits that confirm one thing: mailed for its hash to somebody who has no passkey. Ten minutes, five
 * tries; the right ones are exchanged for a token that counts for one command. Kept as keyed digests.
 */
import { randomUUID, timingSafeEqual } from 'node:crypto'
import type { codeProof } from '../../shared/proof.ts'
import type * as z from 'zod/mini'
import { putLetter } from '../mail/outbox.ts'
import type { Parts } from '../parts.ts'
import {
  keyed,
  keyedEither,
  makeMailCode,
  makeToken,
  readMailCode,
  type Secrets,
} from '../people/codes.ts'
import { addressOf } from '../people/first-key.ts'
import { heirOf, selvesOf } from '../people/heirs.ts'
import { countTry, refuseTooOften } from '../people/limits.ts'
import { type Db, withSignIn } from '../people/tables.ts'
import { Refused } from '../walls/problem.ts'

const lifeMs = 10 * 60_000
const mostTries = 5
/** In one hour, for one person. */
export const mostCodes = 5

type Asking = Pick<Parts, 'store' | 'settings' | 'clock' | 'log' | 'mail'>

/**
 * How this person shows that they want what has this hash: with a passkey, if they have one, and then a
 * code is no way round it. Otherwise six digits are on their way.
 */
export type Asked =
  | { by: 'passkey'; credentials: { id: string; transports: string[] }[] }
  | { by: 'code'; id: string }
  /** There is no address to mail to, or it is another one since just now. */
  | { by: 'nothing' | 'settling' }

/** @throws Refused `too-often` */
export async function askForProof(parts: Asking, person: string, hash: string): Promise<Asked> {
  const { store, settings, clock, log, mail } = parts
  const now = clock()
  const asked = await store.write(async (tx): Promise<Asked> => {
    const db = withSignIn(tx)
    const credentials = await credentialsOf(db, person)
    if (credentials.length > 0) return { by: 'passkey', credentials }
    const what = `proof ${person}`
    await refuseTooOften(db, what, mostCodes, now)
    const heir = await heirOf(db, person)
    const address = await addressOf(db, heir, now)
    if (address !== 'known') return { by: address === 'none' ? 'nothing' : 'settling' }
    await countTry(db, what, now)
    const id = randomUUID()
    const code = makeMailCode()
    // One code at a time: what was mailed before has ended.
    await db
      .deleteFrom('proof_code')
      .where('person', '=', person)
      .where('token', 'is', null)
      .execute()
    await db
      .insertInto('proof_code')
      .values({
        ...{ id, person, hash, code: keyed(settings.secret, `proof ${id}`, code), tries: 0 },
        ...{ token: null, command: null, made_at: now.toISOString() },
      })
      .execute()
    const until = new Date(now.getTime() + lifeMs)
    await putLetter(db, settings.secret, {
      ...{ id, letter: 'proof', person: heir, says: code, due: now, until },
    })
    return { by: 'code', id }
  })
  if (asked.by === 'code') {
    mail.nudge()
    log.info('proof-asked', { person })
  }
  return asked
}

/** The passkeys of a person, and of those who turned out to be them. */
export async function credentialsOf(db: Db, person: string) {
  const rows = await db
    .selectFrom('passkey')
    .select(['credential', 'transports'])
    .where('person', 'in', await selvesOf(db, await heirOf(db, person)))
    .orderBy('made_at')
    .execute()
  return rows.map(({ credential, transports }) => ({
    id: credential,
    transports: JSON.parse(transports) as string[], // written by `passkeys.ts`
  }))
}

/** Exchanges the digits for a token. @throws Refused `code-wrong`, the same for whatever is wrong */
export async function exchangeCode(
  { store, settings, clock, log }: Asking,
  person: string,
  { id, code }: { id: string; code: string },
): Promise<z.infer<typeof codeProof>> {
  const now = clock()
  const given = await store.write(async (tx) => {
    const db = withSignIn(tx)
    // The try is counted first, also when it is wrong.
    const tried = await db
      .updateTable('proof_code')
      .set((row) => ({ tries: row('tries', '+', 1) }))
      .where('id', '=', id)
      .where('person', '=', person)
      .where('token', 'is', null)
      .where('tries', '<', mostTries)
      .where('made_at', '>', new Date(now.getTime() - lifeMs).toISOString())
      .returning(['code', 'hash'])
      .executeTakeFirst()
    const right = keyedEither(settings, `proof ${id}`, readMailCode(code))
    if (!tried || !right.some((one) => isSame(one, tried.code))) return undefined
    const token = makeToken()
    const change = { token: keyed(settings.secret, 'proof token', token) }
    await db.updateTable('proof_code').set(change).where('id', '=', id).execute()
    return { by: 'code' as const, token, hash: tried.hash }
  })
  if (given) return given
  log.info('proof-code-wrong', { person })
  throw new Refused('code-wrong', {
    detail: 'This code is not right, or it has ended. Ask for a new one.',
  })
}

type Spending = { person: string; command: string; isSaid: boolean; at: Date }

/** Whether the token shows that this person wanted what has the hash. From then on it is that command's. */
export async function spendToken(
  db: Db,
  secrets: Secrets,
  { token, hash }: z.infer<typeof codeProof>,
  { person, command, isSaid, at }: Spending,
): Promise<boolean> {
  // Before a restore it was good: our own mark over this very proof says so, and the token is gone.
  if (isSaid) return true
  const fresh = new Date(at.getTime() - lifeMs).toISOString()
  const spent = await db
    .updateTable('proof_code')
    .set({ command })
    .where('token', 'in', keyedEither(secrets, 'proof token', token))
    .where('person', '=', person)
    .where('hash', '=', hash)
    .where((row) =>
      row.or([
        row('command', '=', command),
        row.and([row('command', 'is', null), row('made_at', '>', fresh)]),
      ]),
    )
    .executeTakeFirst()
  if (spent.numUpdatedRows === 0n) return false
  // Somebody who has a passkey since then uses that.
  return (await credentialsOf(db, person)).length === 0
}

/** Removes codes that nobody can use any more. A spent one stays a while: its command may come again. */
export async function forgetProofs(db: Db, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString()
  await db
    .deleteFrom('proof_code')
    .where('command', 'is', null)
    .where('made_at', '<', before(lifeMs))
    .execute()
  await db.deleteFrom('proof_code').where('made_at', '<', before(spentMs)).execute()
  await db.deleteFrom('passkey_challenge').where('made_at', '<', before(lifeMs)).execute()
}

const spentMs = 90 * 86_400_000

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
