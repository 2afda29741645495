/** What lies between phone and server, and time. */
import type { Wake } from '../../../client/session/surroundings.ts'
import { faults } from '../network.ts'
import { handOf, pick, type Step } from './step.ts'

/** Something happens to the next requests of a phone. */
export const fault: Step = async (world, { a, b, c }) => {
  const fault = pick(faults, b) ?? 'none'
  pick(world.phones, a)?.faults.push(...Array.from({ length: 1 + (c % 2) }, () => fault))
}

/** No signal on a phone, until there is some again. */
export const signal: Step = async (world, { a, b }) => {
  const phone = pick(world.phones, a)
  if (!phone) return
  phone.isOffline = b % 2 === 0
  if (phone.isOffline) return
  for (const app of phone.apps) app.tab.tab.wake('online')
  await world.settle()
}

/** A request that was long on its way arrives. */
export const arrive: Step = async (world, { a }) => {
  world.network.release(a)
  await world.settle()
}

const second = 1000
const hour = 3_600_000
const naps = [second, 5 * second, 20 * second, 70 * second, 70 * second, 600 * second, 20 * hour]
const journeys = [3 * 24 * hour, 31 * 24 * hour]

export const nap: Step = (world, { a }) => world.sleep(pick(naps, a) ?? second)

export const journey: Step = (world, { a }) => world.sleep(pick(journeys, a) ?? hour)

const wakes: Wake[] = ['online', 'visible', 'hidden']

/** Somebody takes the phone out, or the connection comes back. */
export const wake: Step = async (world, choice) => {
  const hand = handOf(world, choice)
  hand?.app.tab.tab.wake(pick(wakes, choice.c) ?? 'visible')
  await world.settle()
}

/** The server says on its stream that something moved. */
export const poke: Step = async (world) => {
  for (const phone of world.phones)
    for (const { tab } of phone.apps) tab.tab.poke('challenge:1:team')
  await world.settle()
}

/** Somebody presses "Send now". */
export const sendNow: Step = async (world, choice) => {
  handOf(world, choice)?.running.phone.changes.tell({ is: 'wake', now: true })
  await world.settle()
}
