/**
 * I3: no phone holds a record that its person could never see, nor, once it has heard the server, one
 * that they could not see then; and nothing of the region beyond what its scopes bring.
 */
import { Broken, type Look } from './look.ts'
import type { World } from './world.ts'

export function checkSight(world: World, { disks, view }: Look): void {
  for (const { phone, person, disk } of disks) {
    const ever = world.ever.get(person) ?? new Set()
    const name = (id: string) => `${view.records.get(id)?.kind ?? 'record'} ${id}`
    const stranger = disk.row.find(({ id }) => !ever.has(id))
    if (stranger)
      throw new Broken('I3', `${phone.name} holds a ${name(stranger.id)} nobody there could see`)
    const drawn = disk.shown.find(
      ({ id, commands }) => !ever.has(id) && !commands.every((one) => isOwn(disk, one)),
    )
    if (drawn) throw new Broken('I3', `${phone.name} shows a ${name(drawn.id)} of somebody else`)

    const contact = world.contacts.get(`${phone.name}/${person}`)
    if (!contact) continue
    const scopes = disk.cursor.map(({ scope }) => scope)
    const lost = scopes.find((scope) => !contact.scopes.includes(scope))
    if (lost) throw new Broken('I3', `${phone.name} keeps ${lost}, which its person lost`)
    if (!scopes.every((scope) => contact.ended.includes(scope))) continue
    const late = disk.row.find(({ id }) => !contact.visible.has(id))
    if (late)
      throw new Broken('I3', `${phone.name} still holds ${name(late.id)} after it heard the server`)
  }
}

const isOwn = (disk: Look['disks'][number]['disk'], command: string) =>
  [...disk.outbox, ...disk.settled].some(({ id }) => id === command)
