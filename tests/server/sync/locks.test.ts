// The order of locks, and what happens when somebody does not keep it.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../server/store/store.ts'
import { scope } from '../../../shared/scopes.ts'
import {
  command,
  Device,
  freshId,
  id,
  makePerson,
  makeRegion,
  place,
  region,
  type Sent,
} from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'

/** SQLite has one writer: its only lock is the whole database, and nobody can lock crosswise. */
const isPostgres = process.env['TELLBACK_TEST_STORE'] === 'postgres'

const sent: string[] = []
let test: TestStore
let store: Store
let office: Device

beforeAll(async () => {
  test = await openTestStore((statement) => sent.push(statement))
  store = test.store
  await makeRegion(store, ['oakshire', 'fennick'])
  await makePerson(store, 'office', 'coordinator')
  await makePerson(store, 'second', 'coordinator')
  office = new Device(store, 'office')
})
afterAll(() => test.stop())
beforeEach(() => {
  sent.length = 0
})

const person = (record = freshId()): Sent =>
  command('person', 'make', record, { region, name: 'Somebody', email: null })

const manager = (who: string, more: object = {}) =>
  command('appointment', 'make', freshId(), {
    ...{ region, council: null, challenge: place('oakshire').challenge, person: who },
    ...{ role: 'manager', group: null, post: null, from: '2026-01-01', to: null, ...more },
  })

const note = (text: string, visit: string) =>
  command('visit', 'write', visit, { text, settles: [] })

async function visitOf(at: string): Promise<string> {
  const found = await store.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'visit')
    .where('challenge', '=', place(at).challenge)
    .executeTakeFirstOrThrow()
  return found.id
}

const takesCounters = (statement: string) => /insert into "scope"/.test(statement)
const takesChains = (statement: string) => /insert into "log_head"/.test(statement)
const takesMore = (statement: string) =>
  /pg_advisory|pg_try_advisory|for update/.test(statement) || /insert into "latest"/.test(statement)

/** That in this transaction nothing else is locked after the counters, and chains come after them. */
function expectOrder(statements: readonly string[]) {
  if (!isPostgres) return
  const counters = statements.findIndex(takesCounters)
  const chains = statements.findIndex(takesChains)
  expect(counters).toBeGreaterThan(-1)
  expect(chains).toBeGreaterThan(counters)
  expect(statements.slice(counters).filter(takesMore)).toEqual([])
  expect(statements.slice(chains).filter(takesCounters)).toEqual([])
}

describe('locks', () => {
  it('of counters and chains come after all others', async () => {
    await office.push([person(), person()])
    expectOrder(sent)
  })

  it('come in that order too when rights move in the middle of a batch', async () => {
    const visit = await visitOf('oakshire')
    await makePerson(store, 'mover', 'coordinator')
    const own = await store.db
      .selectFrom('appointment')
      .select('id')
      .where('person', '=', id('mover'))
      .executeTakeFirstOrThrow()
    const mover = new Device(store, 'mover')
    sent.length = 0
    const { results } = await mover.push([
      manager(id('mover')),
      command('appointment', 'end', own.id, { to: '2026-02-01' }),
      note('As the manager, not as the office.', visit),
      person(),
    ])
    expect(results.map(({ outcome, problem }) => problem?.code ?? outcome)).toEqual([
      'applied',
      'applied',
      'applied',
      'not-allowed',
    ])
    expectOrder(sent)
  })

  it('move rights for what follows, whoever of a group they are moved for', async () => {
    await makePerson(store, 'newcomer', 'memberPeer', { at: 'fennick' })
    const visit = await visitOf('fennick')
    const newcomer = new Device(store, 'newcomer')
    const grant = manager(id('newcomer'), { challenge: place('fennick').challenge })
    const [, written] = await Promise.all([
      office.push([grant]),
      newcomer.push([note('May I now?', visit)]),
    ])
    expect(written.results[0]).toMatchObject({ outcome: 'applied' })
  })
})

if (isPostgres)
  describe('a batch that meets', () => {
    const connect = async () => {
      const client = new pg.Client({ connectionString: test.settings.databaseUrl ?? '' })
      await client.connect()
      return client
    }
    const versionsOf = (records: readonly string[]) =>
      store.db.selectFrom('revision').selectAll().where('record', 'in', records).execute()
    const runs = () => sent.filter((statement) => /insert into "command"/.test(statement)).length

    it('a deadlock (40P01) runs again as a whole', async () => {
      const other = await connect()
      const batch = [person(), person(), person()]
      try {
        // Patient, so that it is ours that PostgreSQL gives up.
        await other.query(`set deadlock_timeout = '60s'`)
        await other.query('begin')
        await other.query('select from scope where scope = $1 for update', [scope.office(region)])
        const pushed = office.push(batch)
        await untilWaiting(other)
        // Crosswise: it waits for our counter, and we now wait for its home.
        await other.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [region])
        expect(await versionsOf(batch.map(({ record }) => record))).toEqual([])
        await other.query('commit')
        const { results } = await pushed
        expect(results.map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'applied'])
      } finally {
        await other.end()
      }
      expect(await versionsOf(batch.map(({ record }) => record))).toHaveLength(3)
      expect(runs()).toBe(2)
    })

    it('a failure of serialisation (40001) runs again as a whole', async () => {
      const other = await connect()
      const batch = [person(), person(), person()]
      const last = batch.at(-1)?.record ?? ''
      try {
        // A sequence counts on when a transaction is taken back: it fails once, in the middle of a batch.
        await other.query('create sequence failures')
        await other.query(`create function fail_once() returns trigger language plpgsql as $$
        begin
          if new.record = '${last}' and nextval('failures') = 1 then
            raise exception 'could not serialize access' using errcode = '40001';
          end if;
          return new;
        end $$`)
        await other.query(
          'create trigger fail_once before insert on revision for each row execute function fail_once()',
        )
        const { results } = await office.push(batch)
        expect(results.map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'applied'])
        const { rows } = await other.query('select last_value::int as tries from failures')
        expect(rows).toEqual([{ tries: 2 }])
        await other.query('drop trigger fail_once on revision')
      } finally {
        await other.end()
      }
      const versions = await versionsOf(batch.map(({ record }) => record))
      expect(versions.map(({ version }) => version)).toEqual([1, 1, 1])
    })

    async function untilWaiting(client: pg.Client) {
      for (;;) {
        const { rows } = await client.query<{ waits: boolean }>(
          `select exists(select from pg_locks join pg_database on pg_database.oid = database
          where not granted and datname = current_database()) or
          exists(select from pg_locks where not granted and locktype = 'transactionid') as waits`,
        )
        if (rows[0]?.waits) return
        await pause(10)
      }
    }
  })
