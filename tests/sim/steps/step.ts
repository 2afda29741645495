/** A step: something somebody does, or something that happens. Its numbers choose whom and what. */
import { everybody } from '../cast.ts'
import { id } from '../../support/people.ts'
import type { Running } from '../../../client/local/here.ts'
import type { App, SimPhone } from '../phone.ts'
import type { World } from '../world.ts'

/** Three numbers from 0 to 99. */
export type Choice = { a: number; b: number; c: number }

/** What cannot be done now changes nothing. */
export type Step = (world: World, choice: Choice) => Promise<void>

export function pick<One>(from: readonly One[], at: number): One | undefined {
  return from[at % Math.max(1, from.length)]
}

/** An app that somebody has in their hand. */
export type Hand = { phone: SimPhone; app: App; running: Running; person: string; name: string }

/** One of those in use, of these people where they are named. */
export function handOf(
  world: World,
  { a, b }: Choice,
  people: readonly string[] = everybody,
): Hand | undefined {
  const hands = world.phones.flatMap((phone) =>
    phone.apps.flatMap((app): Hand[] => {
      const person = app.running?.phone.who.person
      const name = everybody.find((one) => id(one) === person)
      if (!app.running || !person || !name || !people.includes(name)) return []
      return [{ phone, app, running: app.running, person, name }]
    }),
  )
  const phone = pick([...new Set(hands.map((hand) => hand.phone))], a)
  return pick(
    hands.filter((hand) => hand.phone === phone),
    b,
  )
}
