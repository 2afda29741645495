/**
 * The keys that receipts are sealed with. The first is made when it is needed; it lies in the database, its
 * private half sealed under SECRET, so that every node has the same and a backup brings it along. Where it
 * can no longer be opened a new one is made; what was published stays published.
 */
import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { Secrets } from '../people/codes.ts'
import { seal, unseal } from '../people/seal.ts'
import type { Db } from '../people/tables.ts'
import type { PublishedKeys } from '../../shared/self-view/check-receipt.ts'

export type SealKey = { id: string; key: KeyObject }

/** Every key that ever sealed here, the newest first. */
export async function sealKeysOf(db: Db): Promise<PublishedKeys> {
  const rows = await db
    .selectFrom('seal_key')
    .select(['id', 'spki', 'made_at'])
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  return { keys: rows.map(({ id, spki, made_at }) => ({ id, spki, since: made_at })) }
}

/** The key that is in use; makes one where there is none that opens. Runs in a transaction that writes. */
export async function sealKey(db: Db, secrets: Secrets, now: Date): Promise<SealKey> {
  const rows = await db
    .selectFrom('seal_key')
    .selectAll()
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  for (const { id, sealed } of rows) {
    const opened = openedKey(secrets, id, sealed)
    if (opened) return { id, key: opened }
  }
  return makeKey(db, secrets, now)
}

function openedKey(secrets: Secrets, id: string, sealed: string): KeyObject | undefined {
  try {
    const der = Buffer.from(unseal(secrets, id, sealed), 'base64url')
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  } catch {
    // Made under a secret that is gone.
    return undefined
  }
}

async function makeKey(db: Db, { secret }: Secrets, now: Date): Promise<SealKey> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const id = createHash('sha256').update(spki).digest('hex')
  const own = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url')
  await db
    .insertInto('seal_key')
    .values({
      ...{ id, spki: spki.toString('base64url'), sealed: seal(secret, id, own) },
      made_at: now.toISOString(),
    })
    .execute()
  return { id, key: privateKey }
}
