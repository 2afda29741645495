/** Records, the inbox, scopes and their feed, what rights ask, and the log. */
import { type ColumnDataType, type CreateTableBuilder, type RawBuilder, sql } from 'kysely'
import { isPostgres, type Tx } from '../store.ts'

export async function up(db: Tx): Promise<void> {
  const isServer = isPostgres(db)
  // Sorted by code unit on both stores: locks are taken in that order.
  const text: ColumnDataType | RawBuilder<unknown> = isServer ? sql`text collate "C"` : 'text'

  /** Columns by their type: `text`, `integer`, and `?` behind it where it may be null. */
  const table = (name: string, columns: Record<string, string>, key: string[]) => {
    let made: CreateTableBuilder<string> = db.schema.createTable(name)
    for (const [column, type] of Object.entries(columns)) {
      made = made.addColumn(column, type.startsWith('text') ? text : 'integer', (one) =>
        type.endsWith('?') ? one : one.notNull(),
      )
    }
    return made.addPrimaryKeyConstraint(`${name}_key`, key as never[])
  }
  // Narrow rows that are only ever found by their key: SQLite keeps them in the key's own tree.
  const narrow = (made: CreateTableBuilder<string>) =>
    isServer ? made : made.modifyEnd(sql`without rowid`)
  const place = { region: 'text', council: 'text?', challenge: 'text?' }

  await table('latest', { id: 'text', kind: 'text', ...place, home: 'text', version: 'integer' }, [
    'id',
  ]).execute()
  await db.schema.createIndex('latest_kind').on('latest').columns(['kind', 'home', 'id']).execute()

  await table(
    'revision',
    {
      ...{ record: 'text', version: 'integer', kind: 'text', v: 'integer', body: 'text' },
      ...{ command: 'text', person: 'text', at: 'text' },
    },
    ['record', 'version'],
  ).execute()
  await sql`create view record as
    select latest.*, revision.v, revision.body from latest
    join revision on revision.record = latest.id and revision.version = latest.version`.execute(db)

  await table(
    'command',
    {
      ...{ id: 'text', person: 'text', device: 'text?', kind: 'text?', name: 'text?' },
      ...{ record: 'text?', digest: 'text', content: 'text', salt: 'text', outcome: 'text' },
      ...{ code: 'text?', version: 'integer?', received: 'text', at: 'text?' },
    },
    ['id'],
  ).execute()
  await table(
    'reused',
    { id: 'text', person: 'text', digest: 'text', content: 'text', at: 'text' },
    ['id', 'person', 'digest'],
  ).execute()

  await narrow(table('scope', { scope: 'text', seq: 'integer' }, ['scope'])).execute()
  await narrow(
    table('commit', { scope: 'text', seq: 'integer', tag: 'text' }, ['scope', 'seq']),
  ).execute()
  await narrow(
    table(
      'feed',
      {
        ...{ record: 'text', scope: 'text', first: 'integer', seq: 'integer' },
        ...{ version: 'integer', since: 'text', gone: 'text?' },
      },
      ['record', 'scope', 'first'],
    ),
  ).execute()
  await db.schema.createIndex('feed_order').on('feed').columns(['scope', 'seq']).execute()

  await table('person', { id: 'text', region: 'text', email: 'text?', merged_into: 'text?' }, [
    'id',
  ]).execute()
  await db.schema
    .createIndex('person_email')
    .on('person')
    .columns(['region', 'email'])
    .unique()
    .where(sql.ref('email'), 'is not', null)
    .execute()
  await db.schema.createIndex('person_address').on('person').column('email').execute()
  await db.schema.createIndex('person_merged').on('person').column('merged_into').execute()

  await table(
    'appointment',
    {
      ...{ id: 'text', person: 'text', role: 'text', ...place },
      ...{ group: 'text?', from: 'text', to: 'text?', until: 'text?' },
    },
    ['id'],
  ).execute()
  await db.schema.createIndex('appointment_person').on('appointment').column('person').execute()

  await table(
    'invite',
    {
      ...{ id: 'text', person: 'text', region: 'text', challenge: 'text?' },
      ...{ issue: 'integer', revoked_at: 'text?' },
    },
    ['id'],
  ).execute()
  await db.schema.createIndex('invite_person').on('invite').column('person').execute()

  await table('council_line', { council: 'text', successor: 'text', ended: 'text' }, [
    'council',
  ]).execute()

  await table(
    'log',
    {
      ...{ chain: 'text', n: 'integer', at: 'text', person: 'text', command: 'text', kind: 'text' },
      ...{ name: 'text', record: 'text', version: 'integer', digest: 'text', hash: 'text' },
    },
    ['chain', 'n'],
  ).execute()
  await narrow(
    table('log_head', { chain: 'text', n: 'integer', hash: 'text' }, ['chain']),
  ).execute()
  await refuseChanges(db, isServer)

  await table('meta', { key: 'text', value: 'text' }, ['key']).execute()
}

/** The log only grows: not even the product itself can change or remove a line of it. */
async function refuseChanges(db: Tx, isServer: boolean): Promise<void> {
  if (!isServer) {
    await sql`create trigger log_kept before update on log begin select raise(abort, 'the log only grows'); end`.execute(
      db,
    )
    await sql`create trigger log_whole before delete on log begin select raise(abort, 'the log only grows'); end`.execute(
      db,
    )
    return
  }
  await sql`create function log_only_grows() returns trigger language plpgsql as $$ begin raise exception 'the log only grows'; end $$`.execute(
    db,
  )
  await sql`create trigger log_kept before update or delete or truncate on log for each statement execute function log_only_grows()`.execute(
    db,
  )
}
