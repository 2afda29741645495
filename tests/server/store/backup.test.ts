import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { hash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kinds } from '../../../shared/records/index.ts'
import { backup, verifyBackup } from '../../../server/store/backup.ts'
import { BadBackup } from '../../../server/store/dump.ts'
import { verifyLog } from '../../../server/store/log.ts'
import { openStore } from '../../../server/store/open.ts'
import { restore } from '../../../server/store/restore.ts'
import { checkFeed } from '../../../server/sync/refeed.ts'
import { Device, secret, sendAnswers } from '../../support/people.ts'
import { openTestRegion } from '../../support/region.ts'
import { emptyPlace, type StoreSettings, type TestStore } from '../../support/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'tellback-backup-'))
const file = join(folder, 'whole')
let test: TestStore
const sent = sendAnswers()

beforeAll(async () => {
  test = await openTestRegion({ ada: 'expert' })
  const device = new Device(test.store, 'ada')
  await device.send(sent)
  await device.push(Array.from({ length: 90 }, () => sendAnswers()))
  await backup(test.store, file, '2027-03-09T12:00:00.000Z')
})
afterAll(async () => {
  await test.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** All that is in a store of these settings, by table. */
async function contentOf(settings: StoreSettings) {
  const store = await openStore(settings)
  const tables = [
    'record',
    'revision',
    'command',
    'scope',
    'commit',
    'feed',
    'log',
    'appointment',
  ] as const
  const content: Record<string, unknown[]> = {}
  for (const table of tables) {
    const rows = await store.db.selectFrom(table).selectAll().execute()
    content[table] = rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted()
  }
  const log = await verifyLog(store, [secret])
  const misfed = await checkFeed(store, kinds)
  await store.close()
  return { content, faults: log.faults, misfed }
}

describe('a backup', () => {
  it('S58: put into an empty place holds all that was there, and the log is whole', async () => {
    const empty = await emptyPlace()
    expect(await restore(file, empty.settings)).toBe('2027-03-09T12:00:00.000Z')
    const restored = await contentOf(empty.settings)
    expect(restored).toEqual(await contentOf(test.settings))
    expect(restored).toMatchObject({ faults: [], misfed: [] })
    expect(restored.content['record']?.length).toBeGreaterThan(91)
    await empty.stop()
  })

  it('goes from either store into the other, and back', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'tellback-other-'))
    await restore(file, { dataDir })
    const between = await openStore({ dataDir })
    const copy = join(folder, 'copy')
    await backup(between, copy, '2027-03-09T12:00:00.000Z')
    await between.close()
    const empty = await emptyPlace()
    await restore(copy, empty.settings)
    expect(await contentOf(empty.settings)).toEqual(await contentOf(test.settings))
    await empty.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('lets nobody who was signed out back in', async () => {
    await test.store.write(async (tx) => {
      const session = { id: 's', token: 't', person: 'p', device: 'd', way: 'mail' }
      const times = { tier: 'lay', label: '', since: '', seen_at: '' }
      await tx
        .$extendTables<{ session: Record<string, string> }>()
        .insertInto('session')
        .values({ ...session, ...times })
        .execute()
    })
    const later = join(folder, 'later')
    await backup(test.store, later)
    const empty = await emptyPlace()
    await restore(later, empty.settings)
    const store = await openStore(empty.settings)
    const sessions = await store.db
      .$extendTables<{ session: { id: string } }>()
      .selectFrom('session')
      .select('id')
      .execute()
    expect(sessions).toEqual([])
    await store.close()
    await empty.stop()
  })

  it('goes only where nothing is yet', async () => {
    await expect(restore(file, test.settings)).rejects.toBeInstanceOf(BadBackup)
    await expect(backup(test.store, file)).rejects.toBeInstanceOf(BadBackup)
  })

  it('whose last part is missing is none', async () => {
    const cut = join(folder, 'cut')
    copyFileSync(file, cut)
    truncateSync(cut, Math.floor(statSync(cut).size / 2))
    await expect(verifyBackup(cut)).rejects.toBeInstanceOf(BadBackup)
    const empty = await emptyPlace()
    await expect(restore(cut, empty.settings)).rejects.toBeInstanceOf(BadBackup)
    await empty.stop()
  })

  it('that is another file is none', async () => {
    const other = join(folder, 'other')
    writeFileSync(other, 'Dear Sir or Madam')
    await expect(verifyBackup(other)).rejects.toBeInstanceOf(BadBackup)
    writeFileSync(other, '')
    await expect(verifyBackup(other)).rejects.toBeInstanceOf(BadBackup)
  })

  it('that was changed, or goes on after its end, is none', async () => {
    const row = { key: 'safe', value: 'steep' }
    const lines = [
      { form: 'tellback dump 1', began: '2027' },
      { table: 'meta', row },
    ]
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    const end = JSON.stringify({ lines: 2, digest: hash('sha256', text, 'hex') })
    const dump = join(folder, 'dump')
    const verified = (content: string) => {
      writeFileSync(dump, content)
      return verifyBackup(dump)
    }
    expect(await verified(`${text}${end}\n`)).toBe('2027')
    for (const content of [
      `${text.replace('steep', 'STEEP')}${end}\n`,
      `${text}${end}\n{}\n`,
      `${text.split('\n')[0] ?? ''}\n${end}\n`,
      text,
    ])
      await expect(verified(content)).rejects.toBeInstanceOf(BadBackup)
  })

  it('runs beside writers, and holds whole transactions', async () => {
    const device = new Device(test.store, 'ada')
    const busy = join(folder, 'busy')
    const writing = Promise.all(
      Array.from({ length: 10 }, () =>
        device.push(Array.from({ length: 20 }, () => sendAnswers())),
      ),
    )
    await backup(test.store, busy)
    await writing
    const empty = await emptyPlace()
    await restore(busy, empty.settings)
    const { content, faults, misfed } = await contentOf(empty.settings)
    expect({ faults, misfed }).toEqual({ faults: [], misfed: [] })
    const responses = content['command']?.filter((row) => JSON.stringify(row).includes('entries'))
    expect(((responses?.length ?? 0) - 91) % 20).toBe(0)
    await empty.stop()
  })
})
