import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asBusy, Busy, TryAgain } from '../../../server/store/busy.ts'
import { openStore } from '../../../server/store/open.ts'
import { isPostgres, type Store, together, type Tx } from '../../../server/store/store.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'

let test: TestStore
let store: Store

beforeAll(async () => {
  test = await openTestStore()
  store = test.store
})
afterAll(() => test.stop())

const put = (tx: Tx, key: string) => tx.insertInto('meta').values({ key, value: '' }).execute()
const keys = async () => {
  const rows = await store.db.selectFrom('meta').select('key').orderBy('key').execute()
  return rows.map(({ key }) => key)
}

describe('a transaction', () => {
  it('that throws leaves nothing', async () => {
    const failed = store.write(async (tx) => {
      await put(tx, 'half')
      throw new Error('stop')
    })
    await expect(failed).rejects.toThrow('stop')
    expect(await keys()).not.toContain('half')
  })

  it('that finds its ground has moved runs again from its beginning', async () => {
    let tries = 0
    await store.write(async (tx) => {
      await put(tx, `try ${String(tries)}`)
      tries += 1
      if (tries < 3) throw new TryAgain('once more')
    })
    expect(await keys()).toEqual(expect.arrayContaining(['try 2']))
    expect(await keys()).not.toContain('try 0')
  })

  it('that can never be done is busy at last', async () => {
    const never = store.write(() => Promise.reject(new TryAgain('again')))
    await expect(never).rejects.toBeInstanceOf(Busy)
  })

  it('whose statements go together ends when all have, and throws what failed first', async () => {
    const failed = store.write((tx) =>
      together(
        put(tx, 'one'),
        sql`select * from nowhere`.execute(tx),
        put(tx, 'two'),
        put(tx, 'three'),
      ),
    )
    await expect(failed).rejects.toThrow('nowhere')
    expect(await keys()).not.toEqual(expect.arrayContaining(['one']))
    expect(await keys()).not.toEqual(expect.arrayContaining(['two']))
    await store.write((tx) => together(put(tx, 'four'), put(tx, 'five')))
    expect(await keys()).toEqual(expect.arrayContaining(['five', 'four']))
  })

  it('sees its own writes, and a reader beside it none of them', async () => {
    await store.write(async (tx) => {
      await put(tx, 'unseen')
      const own = await tx.selectFrom('meta').select('key').where('key', '=', 'unseen').execute()
      expect(own).toHaveLength(1)
      expect(await keys()).not.toContain('unseen')
    })
    expect(await keys()).toContain('unseen')
  })

  it('that reads sees one moment, whatever is written meanwhile', async () => {
    const seen = await store.read(async (tx) => {
      const count = async () =>
        (await tx.selectFrom('meta').select('key').where('key', '=', 'meanwhile').execute()).length
      const before = await count()
      await store.write((other) => put(other, 'meanwhile'))
      return [before, await count()]
    })
    expect(seen).toEqual([0, 0])
  })

  it('that only reads cannot write', async () => {
    await expect(store.read((tx) => put(tx, 'sly'))).rejects.toThrow()
    expect(await keys()).not.toContain('sly')
  })

  it('reads in more places at once than there are connections', async () => {
    const all = Array.from({ length: 40 }, () =>
      store.read((tx) => tx.selectFrom('meta').select('key').execute()),
    )
    expect(await Promise.all(all)).toHaveLength(40)
  })
})

describe('a database that fails', () => {
  it('in the middle of a transaction is busy, and the next transaction finds another connection', async () => {
    const cut = store.write(async (tx) => {
      await put(tx, 'cut off')
      await breakConnection(tx)
      await put(tx, 'never')
    })
    await expect(cut).rejects.toBeInstanceOf(Busy)
    await store.write((tx) => put(tx, 'after'))
    const found = await keys()
    expect(found).toContain('after')
    expect(found).not.toContain('cut off')
  })

  it('that cannot be reached is busy', async () => {
    const nowhere = {
      dataDir: test.settings.dataDir,
      databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
    }
    await expect(openStore(nowhere)).rejects.toBeInstanceOf(Busy)
  })

  it('is not blamed for an error of ours', () => {
    const error = new TypeError('a bug')
    expect(asBusy(error)).toBe(error)
  })
})

/** Ends the connection from outside, or on SQLite says what a full disk says. */
async function breakConnection(tx: Tx): Promise<void> {
  if (!isPostgres(tx)) {
    await sql`pragma max_page_count = 1`.execute(tx)
    const words = 'x'.repeat(1_000_000)
    try {
      await tx.insertInto('meta').values({ key: 'too much', value: words }).execute()
    } finally {
      await sql`pragma max_page_count = 1073741823`.execute(tx)
    }
    return
  }
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
  await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(store.db)
}
