/** Single values the server keeps about itself. */
import type { Tx } from './store.ts'

/** The value, or null when it was never set. */
export async function metaOf(tx: Tx, key: string): Promise<string | null> {
  const row = await tx.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value ?? null
}

export async function setMeta(tx: Tx, key: string, value: string): Promise<void> {
  await tx
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

export async function dropMeta(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('meta').where('key', '=', key).execute()
}

/** When the last verified backup began: what was settled before is on it. An instant, or null. */
export const safeSince = (tx: Tx): Promise<string | null> => metaOf(tx, 'safe')
