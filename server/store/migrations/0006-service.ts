/** Which service a post at a council answers for. Those from before this answer for both, as they did. */
import { type ColumnDataType, type RawBuilder, sql } from 'kysely'
import { isPostgres, type Tx } from '../store.ts'

export async function up(db: Tx): Promise<void> {
  const text: ColumnDataType | RawBuilder<unknown> = isPostgres(db) ? sql`text collate "C"` : 'text'
  await db.schema.alterTable('appointment').addColumn('service', text).execute()
}
