/** Passkeys, what was shown by them or by a code, and the keys that receipts are sealed with. */
import { type ColumnDataType, type RawBuilder, sql } from 'kysely'
import { isPostgres, type Tx } from '../store.ts'

export async function up(db: Tx): Promise<void> {
  const text: ColumnDataType | RawBuilder<unknown> = isPostgres(db) ? sql`text collate "C"` : 'text'
  await db.schema
    .createTable('passkey')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('person', text, (column) => column.notNull())
    .addColumn('credential', text, (column) => column.notNull().unique())
    .addColumn('key', text, (column) => column.notNull())
    .addColumn('spki', text, (column) => column.notNull())
    .addColumn('algorithm', 'integer', (column) => column.notNull())
    // Up to 2^32 - 1: more than an integer of PostgreSQL holds.
    .addColumn('counter', 'bigint', (column) => column.notNull())
    .addColumn('transports', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('made_at', text, (column) => column.notNull())
    .addColumn('used_at', text)
    .execute()
  await db.schema.createIndex('passkey_person').on('passkey').column('person').execute()

  await db.schema
    .createTable('passkey_challenge')
    .addColumn('challenge', text, (column) => column.primaryKey())
    .addColumn('person', text)
    .addColumn('made_at', text, (column) => column.notNull())
    .execute()

  await db.schema
    .createTable('proof_code')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('person', text, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('token', text)
    .addColumn('command', text)
    .addColumn('made_at', text, (column) => column.notNull())
    .execute()
  await db.schema.createIndex('proof_code_person').on('proof_code').column('person').execute()
  await db.schema.createIndex('proof_code_token').on('proof_code').column('token').execute()

  await db.schema
    .createTable('proof_spent')
    .addColumn('proof', text, (column) => column.primaryKey())
    .addColumn('credential', text, (column) => column.notNull())
    .addColumn('command', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('proof_spent_credential')
    .on('proof_spent')
    .column('credential')
    .execute()

  await db.schema
    .createTable('seal_key')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('spki', text, (column) => column.notNull())
    .addColumn('sealed', text, (column) => column.notNull())
    .addColumn('made_at', text, (column) => column.notNull())
    .execute()

  await db.schema
    .createTable('recovery')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('person', text, (column) => column.notNull())
    .addColumn('asked_at', text, (column) => column.notNull())
    .addColumn('first_by', text)
    .addColumn('first_at', text)
    .addColumn('second_by', text)
    .addColumn('ended_at', text)
    .execute()
  await db.schema.createIndex('recovery_person').on('recovery').column('person').execute()
}
