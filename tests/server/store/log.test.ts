import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { loggedDigest, logHeads, verifyLog } from '../../../server/store/log.ts'
import type { Store } from '../../../server/store/store.ts'
import { Device, region, secret, sendAnswers } from '../../support/people.ts'
import { openTestRegion } from '../../support/region.ts'
import type { TestStore } from '../../support/store.ts'

let test: TestStore
let store: Store
const chain = `region:${region}`
const stops: (() => Promise<void>)[] = []

beforeEach(async () => {
  test = await openTestRegion({ ada: 'expert' })
  stops.push(test.stop)
  store = test.store
})
afterAll(async () => {
  for (const stop of stops) await stop()
})

/** What somebody with the database in their hands can do, and the product cannot. */
async function tamper(change: string) {
  await store.write(async (tx) => {
    const isServer = store.kind === 'postgres'
    const triggers = isServer ? ['log_kept'] : ['log_kept', 'log_whole']
    for (const name of triggers)
      await sql.raw(`drop trigger ${name}${isServer ? ' on log' : ''}`).execute(tx)
    await sql.raw(change).execute(tx)
  })
}

describe('the log', () => {
  it('is whole after the product has written it, and has a line for each thing done', async () => {
    const sent = sendAnswers()
    await new Device(store, 'ada').send(sent)
    const { heads, faults } = await verifyLog(store, [secret])
    expect(faults).toEqual([])
    expect(heads.map((head) => head.chain)).toContain(chain)
    const line = await store.db
      .selectFrom('log')
      .selectAll()
      .where('command', '=', sent.id)
      .executeTakeFirstOrThrow()
    expect(line).toMatchObject({ kind: 'response', name: 'send', record: sent.record, version: 1 })
  })

  it('holds ids and digests, and none of the words', async () => {
    const sent = sendAnswers()
    await new Device(store, 'ada').send(sent)
    const lines = await store.db.selectFrom('log').selectAll().execute()
    expect(JSON.stringify(lines)).not.toContain('ramp')
    const inbox = await store.db
      .selectFrom('command')
      .select(['salt', 'digest'])
      .where('id', '=', sent.id)
      .executeTakeFirstOrThrow()
    const line = lines.find(({ command }) => command === sent.id)
    expect(line?.digest).toBe(loggedDigest(inbox.salt, inbox.digest))
    expect(line?.digest).not.toBe(inbox.digest)
  })

  it.each([`update log set name = 'other'`, 'delete from log'])(
    'S56: refuses the product itself: %s',
    async (change) => {
      await expect(store.write((tx) => sql.raw(change).execute(tx))).rejects.toThrow(
        'the log only grows',
      )
      expect((await verifyLog(store, [secret])).faults).toEqual([])
    },
  )

  it('S56: shows the first line that was changed', async () => {
    await tamper(`update log set person = 'somebody else' where chain = '${chain}' and n = 3`)
    expect((await verifyLog(store, [secret])).faults).toEqual([{ chain, n: 3, what: 'changed' }])
  })

  it('S56: shows a line that is missing', async () => {
    await tamper(`delete from log where chain = '${chain}' and n = 2`)
    expect((await verifyLog(store, [secret])).faults).toEqual([{ chain, n: 2, what: 'missing' }])
  })

  it('S56: shows two lines that changed places', async () => {
    await tamper(`update log set n = case n when 2 then -3 else -2 end
      where chain = '${chain}' and n in (2, 3)`)
    await store.write((tx) => sql.raw('update log set n = -n where n < 0').execute(tx))
    expect((await verifyLog(store, [secret])).faults).toEqual([{ chain, n: 2, what: 'changed' }])
  })

  it('S56: shows a tail that was cut off, also with its head', async () => {
    const printed = await store.read(logHeads)
    const n = printed.find((head) => head.chain === chain)?.n ?? 0
    await tamper(`delete from log where chain = '${chain}' and n = ${String(n)}`)
    expect((await verifyLog(store, [secret])).faults).toEqual([{ chain, n, what: 'cut' }])
    await store.write((tx) => sql.raw(`delete from log_head where chain = '${chain}'`).execute(tx))
    expect((await verifyLog(store, [secret])).faults).toEqual([])
    expect((await verifyLog(store, [secret], printed)).faults).toEqual([{ chain, n, what: 'cut' }])
  })

  it('S56: shows that all of it is gone', async () => {
    const printed = await store.read(logHeads)
    await tamper('delete from log')
    await store.write((tx) => tx.deleteFrom('log_head').execute())
    const { faults } = await verifyLog(store, [secret], printed)
    expect(faults).toEqual(printed.map((head) => ({ chain: head.chain, n: 1, what: 'cut' })))
  })

  it('S56: shows a chain that was written anew with another key', async () => {
    const printed = await store.read(logHeads)
    expect((await verifyLog(store, ['another secret'], printed)).faults[0]).toMatchObject({
      n: 1,
      what: 'changed',
    })
  })
})
