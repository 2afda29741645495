/** The inbox: every command as it was sent, with what became of it. */
import { sql } from 'kysely'
import { TryAgain } from './busy.ts'
import { bulk, isOneOf } from './bulk.ts'
import type { Tx } from './store.ts'
import type { Tables } from './tables.ts'

export type InboxRow = Tables['command']
export type ReusedRow = Tables['reused']

/** What is known of a command that came before. */
export type Known = Pick<
  InboxRow,
  'id' | 'person' | 'digest' | 'salt' | 'outcome' | 'code' | 'version' | 'received' | 'at'
>

/** Those of these commands that came before. */
export async function knownCommands(tx: Tx, ids: readonly string[]): Promise<Known[]> {
  if (ids.length === 0) return []
  return tx
    .selectFrom('command')
    .select(['id', 'person', 'digest', 'salt', 'outcome', 'code', 'version', 'received', 'at'])
    .where(isOneOf(tx, 'id', ids))
    .execute()
}

/**
 * Keeps the commands. One that waited may be settled; nothing that is settled changes.
 * @throws TryAgain when another node settled one of them meanwhile
 */
export async function keepCommands(tx: Tx, rows: readonly InboxRow[]): Promise<void> {
  const kept = await putCommands(
    tx,
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  )
  if (kept.length !== rows.length) throw new TryAgain('a command was settled meanwhile')
}

const putCommands = bulk<InboxRow, { id: string }>(
  {
    id: 'text',
    person: 'text',
    device: 'text',
    kind: 'text',
    name: 'text',
    record: 'text',
    digest: 'text',
    content: 'text',
    salt: 'text',
    outcome: 'text',
    code: 'text',
    version: 'integer',
    received: 'text',
    at: 'text',
  },
  (tx, names, given) =>
    tx
      .insertInto('command')
      .columns(names)
      .expression(given)
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((row) => ({
            outcome: row.ref('excluded.outcome'),
            code: row.ref('excluded.code'),
            version: row.ref('excluded.version'),
            at: row.ref('excluded.at'),
            salt: row.ref('excluded.salt'),
          }))
          .whereRef('command.outcome', '=', sql.lit('waiting'))
          .whereRef('command.person', '=', 'excluded.person')
          .whereRef('command.digest', '=', 'excluded.digest'),
      )
      .returning('command.id'),
)

/** When this content first came under an id that was taken, or undefined. */
export async function reusedSince(
  tx: Tx,
  { id, person, digest }: Pick<ReusedRow, 'id' | 'person' | 'digest'>,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('reused')
    .select('at')
    .where('id', '=', id)
    .where('person', '=', person)
    .where('digest', '=', digest)
    .executeTakeFirst()
  return row?.at
}

/** Whether this person was told that the id was taken. */
export async function wasReusedBy(
  tx: Tx,
  { id, person }: Pick<ReusedRow, 'id' | 'person'>,
): Promise<boolean> {
  const row = await tx
    .selectFrom('reused')
    .select('id')
    .where('id', '=', id)
    .where('person', '=', person)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps what came under an id that was taken. */
export const keepReused = bulk<ReusedRow>(
  { id: 'text', person: 'text', digest: 'text', content: 'text', at: 'text' },
  (tx, names, given) =>
    tx
      .insertInto('reused')
      .columns(names)
      .expression(given)
      .onConflict((conflict) => conflict.columns(['id', 'person', 'digest']).doNothing()),
)
