/** Which devices a card has let in: once it is revoked, these alone may still send what was written. */
import { type ColumnDataType, type RawBuilder, sql } from 'kysely'
import { isPostgres, type Tx } from '../store.ts'

export async function up(db: Tx): Promise<void> {
  const text: ColumnDataType | RawBuilder<unknown> = isPostgres(db) ? sql`text collate "C"` : 'text'
  await db.schema
    .createTable('invite_device')
    .addColumn('invite', text, (column) => column.notNull())
    .addColumn('issue', 'integer', (column) => column.notNull())
    .addColumn('device', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('invite_device_key', ['invite', 'device'])
    .execute()
}
