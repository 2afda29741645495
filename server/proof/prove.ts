/**
 * Checks the proof that came with a command. A passkey's word or a code's token counts once, for one
 * command; sent again with that same command it counts as it did. What it shows is handed to the rule,
 * which compares the hash with the one it made itself.
 */
import { hashIn } from '../../shared/bytes.ts'
import type { Fact } from '../../shared/kind.ts'
import { type PasskeyProof, proof, type Proof } from '../../shared/proof.ts'
import type { Confirmation } from '../../shared/self-view/receipt.ts'
import type { Parts } from '../parts.ts'
import type { Secrets } from '../people/codes.ts'
import { heirOf } from '../people/heirs.ts'
import { type Db, withSignIn } from '../people/tables.ts'
import { isPostgres } from '../store/store.ts'
import type { Prove } from '../sync/engine.ts'
import { markOfAssertion, readAssertion, type Site, siteOf } from './assertion.ts'
import { spendToken } from './codes.ts'

type Proving = Pick<Parts, 'settings' | 'clock' | 'log'>
type Shown = Confirmation & { hash: string }
type Asked = { person: string; command: string; isSaid: boolean; at: Date }

export function proverOf({ settings, clock, log }: Proving): Prove {
  const site = siteOf(settings)
  return async (tx, person, command, isSaid): Promise<Fact | null> => {
    const given = proof.safeParse(command.proof)
    const asked = { person, command: command.id, isSaid, at: clock() }
    const db = withSignIn(tx)
    const shown = given.success ? await shownBy(db, settings, site, given.data, asked) : null
    if (!shown) {
      log.warn('not-proved', { person })
      return null
    }
    const nowhere = { region: '', council: null, challenge: null }
    return { id: command.id, kind: 'proof', body: { ...nowhere, ...shown } }
  }
}

async function shownBy(
  db: Db,
  secrets: Secrets,
  site: Site,
  given: Proof,
  asked: Asked,
): Promise<Shown | null> {
  if (given.by === 'passkey') return byPasskey(db, site, given, asked)
  const isGood = await spendToken(db, secrets, given, asked)
  return isGood ? { by: 'code', hash: given.hash } : null
}

async function byPasskey(
  db: Db,
  site: Site,
  given: PasskeyProof,
  { person, command, isSaid, at }: Asked,
): Promise<Shown | null> {
  const key = await lockedKey(db, given.credential)
  // Whoever turned out to be somebody keeps what is theirs.
  if (!key || (await heirOf(db, key.person)) !== (await heirOf(db, person))) return null
  const mark = markOfAssertion(given, key.algorithm)
  const spent = await db
    .selectFrom('proof_spent')
    .select('command')
    .where('proof', '=', mark)
    .executeTakeFirst()
  if (spent && spent.command !== command) return null
  const isKnown = isSaid || spent !== undefined
  const read = await readAssertion(given, { ...key, counter: isKnown ? 0 : key.counter }, site)
  const hash = read && hashIn(read.challenge)
  if (!read || !hash) return null
  const isFirst = await spend(db, { proof: mark, credential: given.credential, command, at })
  if (!isFirst && !spent) return null
  await raiseCounter(db, key.id, read.counter, at)
  const { credential, authenticatorData, clientData, signature } = given
  return {
    ...{ by: 'passkey', credential, authenticatorData, clientData, signature, hash },
    ...{ publicKey: key.spki, algorithm: key.algorithm === -7 ? -7 : -257, ...site },
  }
}

/** Two uses at once wait for each other: the counter is judged by the later one. */
function lockedKey(db: Db, credential: string) {
  const found = db.selectFrom('passkey').selectAll().where('credential', '=', credential)
  return (isPostgres(db) ? found.forUpdate() : found).executeTakeFirst()
}

type Spending = { proof: string; credential: string; command: string; at: Date }

/** @returns whether it had not been used before */
async function spend(db: Db, { at, ...spending }: Spending): Promise<boolean> {
  const done = await db
    .insertInto('proof_spent')
    .values({ ...spending, at: at.toISOString() })
    .onConflict((conflict) => conflict.column('proof').doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Never lower than it was. */
export async function raiseCounter(db: Db, id: string, counter: number, at: Date): Promise<void> {
  await db.updateTable('passkey').set({ used_at: at.toISOString() }).where('id', '=', id).execute()
  await db
    .updateTable('passkey')
    .set({ counter })
    .where('id', '=', id)
    .where('counter', '<', counter)
    .execute()
}
