/** How far a council's challenges have come, and the sealed copies of answers that are not sent. */
import { type ColumnDataType, type RawBuilder, sql } from 'kysely'
import { isPostgres, type Tx } from '../store.ts'

export async function up(db: Tx): Promise<void> {
  const text: ColumnDataType | RawBuilder<unknown> = isPostgres(db) ? sql`text collate "C"` : 'text'
  await db.schema
    .createTable('challenge_line')
    .addColumn('challenge', text, (column) => column.primaryKey())
    .addColumn('council', text, (column) => column.notNull())
    .addColumn('feedback_given', text)
    .addColumn('letter_issued', text)
    .addColumn('shared_with_scrutiny', text)
    .execute()
  await db.schema
    .createIndex('challenge_line_council')
    .on('challenge_line')
    .column('council')
    .execute()

  await db.schema
    .createTable('sealed')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('person', text, (column) => column.notNull())
    .addColumn('challenge', text, (column) => column.notNull())
    .addColumn('draft', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('bytes', text, (column) => column.notNull())
    .execute()
  await db.schema.createIndex('sealed_person').on('sealed').column('person').execute()
  await db.schema.createIndex('sealed_draft').on('sealed').column('draft').execute()
}
