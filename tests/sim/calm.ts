/**
 * I5: when the faults stop and time goes on, every phone finds its way by itself: nothing waits but
 * what has to, and what it holds is what the server holds for its person.
 */
import { canonicalJson } from '../../shared/canonical.ts'
import { inNeed } from '../../client/local/need.ts'
import type { OutboxItem } from '../../client/local/words-store.ts'
import { check } from './check.ts'
import { Broken, lookAt, type OnDisk } from './look.ts'
import { appointmentsOf, scopesHeld, type View } from './model.ts'
import type { SimPhone } from './phone.ts'
import { comeBack } from './steps/devices.ts'
import type { World } from './world.ts'

const minute = 60_000

/** Tries at most a minute apart, for a quarter of an hour. */
const rounds = 12

export async function comeToRest(world: World): Promise<void> {
  world.doom = undefined
  world.server.busy = 0
  world.server.forget(null)
  world.network.forgetHeld()
  for (const phone of world.phones) {
    phone.isOffline = false
    phone.faults = []
    phone.browser.skew = 0
  }
  await world.settle()
  for (let round = 0; round < rounds; round += 1) {
    // Only a card can let in whom the server no longer knows: that is all people do here.
    for (const phone of world.phones) await comeBack(world, phone)
    await world.sleep(1.2 * minute)
    if (round > 2 && (await isAtRest(world))) break
  }
  await check(world)
  const look = await lookAt(world)
  for (const phone of world.phones) {
    const person = knownOn(phone)
    const own = look.disks.find((one) => one.phone === phone && one.person === person)
    if (own) checkRest(world, own, look.view)
  }
}

/** Who is signed in there; null where nobody can be: not even a card lets in who holds nothing. */
function knownOn(phone: SimPhone): string | null {
  const { session, running } = phone.front ?? {}
  return running && session?.known ? session.person : null
}

async function isAtRest(world: World): Promise<boolean> {
  const { disks, view } = await lookAt(world)
  return disks.every(
    ({ phone, person, disk }) =>
      knownOn(phone) !== person ||
      disk.outbox.every((item) => item.state === 'refused' || mayWait(world, view, person, item)),
  )
}

/** A command about a record that nobody sent again, or that its author cannot see, waits for its time. */
function mayWait(world: World, view: View, person: string, item: OutboxItem): boolean {
  if (item.code === 'not-here-yet')
    return !world.ever.get(person)?.has(item.record) || !view.records.has(item.record)
  return item.code === 'after-waiting'
}

function checkRest(world: World, { phone, person, disk }: OnDisk, view: View): void {
  const stuck = disk.outbox.filter(
    (item) => item.state === 'waiting' && !mayWait(world, view, person, item),
  )
  if (stuck.length > 0)
    throw new Broken('I5', `${phone.name} still waits`, { stuck, state: stateOf(phone) })
  const unread = disk.cursor.filter(({ more }) => more)
  if (unread.length > 0) throw new Broken('I5', `${phone.name} has not read to the end`, unread)

  const at = world.server.at()
  const asked = inNeed(scopesHeld(view, person, at), appointmentsOf(view, person), at, null)
  const wanted = [...view.records.values()].filter(({ scopes }) =>
    scopes.some((scope) => asked.includes(scope)),
  )
  const held = new Map(disk.row.map((row) => [row.id, row]))
  for (const { id, kind, version, body } of wanted) {
    const row = held.get(id)
    if (!row) throw new Broken('I5', `${phone.name} lacks ${kind} ${id}`, stateOf(phone))
    const isSame = row.version === version && sameJson(JSON.parse(row.text), body)
    if (!isSame)
      throw new Broken('I5', `${phone.name} holds ${kind} ${id} otherwise`, { row, version, body })
    held.delete(id)
  }
  const [more] = held.values()
  if (more) throw new Broken('I5', `${phone.name} holds ${more.kind} ${more.id} too many`)
}

const sameJson = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other)

const stateOf = (phone: SimPhone) => phone.front?.running?.phone.state
