/** Signatures under self-views as the store holds them: those that wait for the server's seal, and who sees one. */
import { chainOf } from './log.ts'
import type { Tx } from './store.ts'

export type StoredSignature = { id: string; v: number; body: string }

/** Kept, and not sealed yet: each with the newest entry of its council's log. */
export async function unsealedSignatures(tx: Tx) {
  const rows = await tx
    .selectFrom('record')
    .select(['id', 'v', 'body', 'region', 'council'])
    .where('kind', '=', 'signature')
    // As `JSON.stringify` writes it; a text that says so too is found beside it, and looked at again.
    .where('body', 'like', '%"seal":null%')
    .orderBy('id')
    .execute()
  const found = []
  for (const row of rows) {
    const head = await tx
      .selectFrom('log_head')
      .select(['chain', 'n', 'hash'])
      .where('chain', '=', chainOf(row))
      .executeTakeFirst()
    if (head) found.push({ ...row, head })
  }
  return found
}

/** The body of a record of this kind, if it lies in one of these scopes now. */
export async function bodyIn(
  tx: Tx,
  { kind, id, scopes }: { kind: string; id: string; scopes: readonly string[] },
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('record')
    .innerJoin('feed', 'feed.record', 'record.id')
    .select('record.body')
    .where('record.id', '=', id)
    .where('record.kind', '=', kind)
    .where('feed.gone', 'is', null)
    .where('feed.scope', 'in', scopes.length > 0 ? scopes : [''])
    .executeTakeFirst()
  return row?.body
}
