/** One phone of the simulated world, and what its person does with it, one thing at a time. */
import { give, type Given } from '../../../client/local/command.ts'
import type { Running } from '../../../client/local/here.ts'
import type { OutboxItem } from '../../../client/local/words-store.ts'
import { place, region } from '../../support/people.ts'
import { readDisk } from '../disk.ts'
import type { SimPhone } from '../phone.ts'
import type { World } from '../world.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

export function phoneOf(world: World, name: string): SimPhone {
  const phone = world.phones.find((one) => one.name === name)
  if (!phone) throw new Error(`nobody has ${name}`)
  return phone
}

export function runningOn(phone: SimPhone): Running {
  const running = phone.front?.running
  if (!running) throw new Error(`${phone.name} is not running`)
  return running
}

/** Writes down a worry, and saves it on the phone. */
export function worry(phone: SimPhone, words: string, at = 'oakshire'): Promise<Given> {
  const told = { toldWhom: 'lead', toldAt: '2027-03-09T10:00:00.000Z', words }
  const { challenge } = place(at)
  return give(runningOn(phone).phone, 'concern', 'record', { region, challenge, ...told })
}

/** What stands on a phone's disk for whoever is signed in there. */
export async function diskOf(phone: SimPhone) {
  const disks = await readDisk(phone.browser.databases.indexedDB)
  const disk = disks.get(phone.person ?? '')
  if (!disk) throw new Error(`${phone.name} holds nothing`)
  return disk
}

export async function waitingOn(phone: SimPhone): Promise<OutboxItem[]> {
  return (await diskOf(phone)).outbox.filter(({ state }) => state === 'waiting')
}
