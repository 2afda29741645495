/** I4: what a screen says is true: what waits, what needs its author, what was received, what was read. */
import { trayOf } from '../../client/local/needs-you.ts'
import { readSentResponses } from '../../client/local/sent.ts'
import { place } from '../support/people.ts'
import { Broken, type Look } from './look.ts'
import type { World } from './world.ts'

export async function checkScreens(world: World, { disks, view }: Look): Promise<void> {
  for (const phone of world.phones) {
    for (const { running } of phone.apps) {
      if (!running) continue
      const { person } = running.phone.who
      const disk = disks.find((one) => one.phone === phone && one.person === person)?.disk
      const { waiting, needsYou } = running.phone.state
      const inOutbox = (disk?.outbox ?? []).filter(({ state }) => state === 'waiting').length
      if (waiting !== inOutbox)
        throw new Broken('I4', `${phone.name} says ${waiting} wait, and ${inOutbox} do`)
      const refused = (disk?.outbox ?? []).filter(({ state }) => state === 'refused').length
      const tray = (await trayOf(running.phone)).length
      if (needsYou > tray || needsYou < refused)
        throw new Broken('I4', `${phone.name} says ${needsYou} need their author`, {
          tray,
          refused,
        })
      for (const at of ['oakshire', 'fennick']) {
        for (const sent of await readSentResponses(running.phone, place(at).challenge)) {
          const { id, state } = sent
          const command = [...world.ledger.settled.values()].some(
            ({ text, outcome }) => outcome === 'applied' && text.includes(id),
          )
          const isKnown = command || view.records.has(id) || world.server.losses > 0
          if (state !== 'onPhone' && state !== 'needsYou' && !isKnown)
            throw new Broken('I4', `${phone.name} says ${id} was received, and it was not`)
          if (state === 'read' && !world.ledger.opened.has(id))
            throw new Broken('I4', `${phone.name} says ${id} was read, and nobody opened it`)
        }
      }
    }
  }
}
