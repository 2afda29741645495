/** Everything there is to see at one moment: the server's tables, and every phone's disk. */
import { type Disk, readDisk } from './disk.ts'
import type { Sight, View } from './model.ts'
import type { SimPhone } from './phone.ts'
import type { World } from './world.ts'

export type OnDisk = { phone: SimPhone; person: string; disk: Disk }

export type Look = {
  view: View
  sight: Sight
  disks: OnDisk[]
}

export async function lookAt(world: World): Promise<Look> {
  const disks: OnDisk[] = []
  for (const phone of world.phones) {
    const found = await readDisk(phone.browser.databases.indexedDB)
    for (const [person, disk] of found) disks.push({ phone, person, disk })
  }
  return { view: await world.view(), sight: await world.sight(), disks }
}

/** Says what is wrong, so that a run ends there. */
export class Broken extends Error {
  constructor(promise: string, what: string, more?: unknown) {
    super(`${promise}: ${what}${more === undefined ? '' : ` ${JSON.stringify(more)}`}`)
    this.name = 'Broken'
  }
}
