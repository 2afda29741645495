/**
 * On which day a challenge was over. One that was over before this has none: its appointments ended with
 * it, one by one, in the same transaction.
 */
import { type ColumnDataType, type RawBuilder, sql } from 'kysely'
import { isPostgres, type Tx } from '../store.ts'

export async function up(db: Tx): Promise<void> {
  const text: ColumnDataType | RawBuilder<unknown> = isPostgres(db) ? sql`text collate "C"` : 'text'
  await db.schema.alterTable('challenge_line').addColumn('ended', text).execute()
}
