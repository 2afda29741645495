/** Signing in: sessions, codes, limits, the mail that waits, and the row that health writes. */
import { type ColumnDataType, type RawBuilder, sql } from 'kysely'
import { isPostgres, type Tx } from '../store.ts'

export async function up(db: Tx): Promise<void> {
  // Compared by code unit on both stores: instants are compared as text.
  const text: ColumnDataType | RawBuilder<unknown> = isPostgres(db) ? sql`text collate "C"` : 'text'
  await db.schema
    .createTable('session')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('token', text, (column) => column.notNull().unique())
    .addColumn('person', text, (column) => column.notNull())
    .addColumn('device', text, (column) => column.notNull())
    .addColumn('way', text, (column) => column.notNull())
    .addColumn('invite', text)
    .addColumn('issue', 'integer')
    .addColumn('tier', text, (column) => column.notNull())
    .addColumn('label', text, (column) => column.notNull())
    .addColumn('since', text, (column) => column.notNull())
    .addColumn('seen_at', text, (column) => column.notNull())
    .execute()
  await db.schema.createIndex('session_person').on('session').column('person').execute()
  await db.schema.createIndex('session_invite').on('session').column('invite').execute()

  await db.schema
    .createTable('invite_code')
    .addColumn('invite', text, (column) => column.primaryKey())
    .addColumn('issue', 'integer', (column) => column.notNull())
    .addColumn('code', text, (column) => column.notNull().unique())
    .addColumn('devices', 'integer', (column) => column.notNull())
    .addColumn('made_at', text, (column) => column.notNull())
    .addColumn('opened_at', text)
    .execute()

  await db.schema
    .createTable('mail_code')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('address', text, (column) => column.notNull())
    .addColumn('person', text)
    .addColumn('browser', text, (column) => column.notNull())
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('made_at', text, (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('mail_code_address').on('mail_code').column('address').execute()

  await db.schema
    .createTable('attempt')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('what', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .execute()
  await db.schema.createIndex('attempt_what').on('attempt').columns(['what', 'at']).execute()

  await db.schema
    .createTable('network')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('seen_at', text, (column) => column.notNull())
    .execute()

  await db.schema
    .createTable('outbox')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('letter', text, (column) => column.notNull())
    .addColumn('person', text)
    .addColumn('sealed', text)
    .addColumn('made_at', text, (column) => column.notNull())
    .addColumn('due_at', text, (column) => column.notNull())
    .addColumn('until', text, (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('sent_at', text)
    .addColumn('gave_up_at', text)
    .execute()
  await db.schema.createIndex('outbox_due').on('outbox').columns(['sent_at', 'due_at']).execute()

  await db.schema
    .createTable('pulse')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('at', text, (column) => column.notNull())
    .execute()
}
