import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kinds } from '../../../shared/records/index.ts'
import { verifyLog } from '../../../server/store/log.ts'
import { checkFeed } from '../../../server/sync/refeed.ts'
import { Device, secret, sendAnswers } from '../../support/people.ts'
import { openTestRegion } from '../../support/region.ts'
import type { TestStore } from '../../support/store.ts'

let test: TestStore

beforeAll(async () => {
  test = await openTestRegion({ ada: 'expert' })
})
afterAll(() => test.stop())

/** A process that pushes batches of forty. @returns how many commands it was told are applied */
async function pushUntilKilled(afterMs: number): Promise<number> {
  const { dataDir, databaseUrl = '' } = test.settings
  const child = spawn(process.execPath, [
    join(import.meta.dirname, 'kill-child.ts'),
    dataDir,
    databaseUrl,
  ])
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  await once(child.stdout, 'data')
  await pause(afterMs)
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  return said.split('\n').reduce((sum, line) => sum + Number(line), 0)
}

describe('a server that is killed', () => {
  it('scenario 17: amid pushes holds each of them whole or not at all, and all that it confirmed', async () => {
    let told = 0
    for (const afterMs of [3, 11, 27]) told += await pushUntilKilled(afterMs)
    const { rows } = await test.store.db
      .selectFrom('command')
      .select((row) => row.fn.countAll<number>().as('rows'))
      .where('kind', '=', 'response')
      .executeTakeFirstOrThrow()
    expect(rows % 40).toBe(0)
    expect(rows).toBeGreaterThanOrEqual(told)
    for (const table of ['record', 'log'] as const) {
      const found = await test.store.db
        .selectFrom(table)
        .select((row) => row.fn.countAll<number>().as('rows'))
        .where('kind', '=', 'response')
        .executeTakeFirstOrThrow()
      expect(found.rows).toBe(rows)
    }
    expect(await checkFeed(test.store, kinds)).toEqual([])
    expect((await verifyLog(test.store, [secret])).faults).toEqual([])
  }, 60_000)

  it('scenario 17: takes the same hundred again with a hundred effects', async () => {
    const ada = new Device(test.store, 'ada')
    const batch = Array.from({ length: 100 }, () => sendAnswers())
    await ada.push(batch.slice(0, 40))
    const { results } = await ada.push(batch)
    expect(
      results.filter(({ outcome, version }) => outcome === 'applied' && version === 1),
    ).toHaveLength(100)
  })
})
