/** A server that loses what came after its last backup, and devices that send it again. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Result } from '../../../shared/wire.ts'
import { backup } from '../../../server/store/backup.ts'
import { openStore } from '../../../server/store/open.ts'
import { restore } from '../../../server/store/restore.ts'
import { Device, freshId, makePerson, makeRegion, type Sent } from '../../support/people.ts'
import { emptyPlace, openTestStore } from '../../support/store.ts'
import { withNotes } from './kinds.ts'

const folder = mkdtempSync(join(tmpdir(), 'tellback-restore-'))
const ends: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of ends) await end()
  rmSync(folder, { recursive: true, force: true })
})

/** A server that can be put back to where its last backup was: then `current` is another one. */
export async function makeServer() {
  const first = await openTestStore()
  ends.push(first.stop)
  let current = first.store
  const file = join(folder, freshId())
  await makeRegion(current)
  for (const [name, role] of [
    ['ada', 'expert'],
    ['lee', 'leadPeer'],
    ['sam', 'coordinator'],
  ] as const)
    await makePerson(current, name, role)
  const deviceOf = (name: string) => new Device(() => current, name, { kinds: withNotes })
  return {
    store: () => current,
    deviceOf,
    backUp: () => backup(current, file),
    async goBack() {
      const empty = await emptyPlace()
      await restore(file, empty.settings)
      const restored = await openStore(empty.settings)
      ends.push(async () => {
        await restored.close()
        await empty.stop()
      })
      current = restored
    },
  }
}

/** Sends, and keeps what was settled as a phone does. */
export async function sendAll(device: Device, sent: readonly Sent[]) {
  const { results } = await device.push(sent)
  return sent.map((one, index) => ({ sent: one, result: results[index] }))
}

export const withMark = ({ sent, result }: { sent: Sent; result: Result | undefined }): Sent => ({
  ...sent,
  mark: result?.mark,
})
