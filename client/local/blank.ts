/**
 * What a guest says before there is an account: what to call them, the promise they agreed to, the code
 * of their invite. It moves into the account once, whoever signs in first, and is then gone from here. The
 * code opens nothing for the next person: it goes when it has let somebody in, and when somebody leaves.
 */
import * as z from 'zod/mini'
import { cleanJson } from '../../shared/text.ts'
import { uuid, uuidV7 } from '../../shared/ids.ts'
import { browser } from '../session/browser.ts'
import { parseKept } from '../session/snapshot.ts'
import type { Surroundings } from '../session/surroundings.ts'

const key = 'tellback:guest'

const guestSchema = z.object({
  id: uuid,
  calledName: z.nullable(z.string()),
  promise: z.nullable(z.int()),
  code: z.nullable(z.string()),
  /** The key on the card that has this code: it leaves this place together with it. */
  key: z.optional(z.nullable(z.string())),
})
export type Guest = z.infer<typeof guestSchema>

// Where the browser keeps nothing for us, the page itself remembers.
let arrived: string | null = null
let arrivedKey: string | null = null

/** Keeps the code of an invite until it has let somebody in, with the key that its card has. */
export function keepCode(code: string, cardKey: string | null = null): void {
  arrived = code
  arrivedKey = cardKey
  keepGuest({ code, key: cardKey })
}

export const inviteCode = (): string | null => arrived ?? readGuest()?.code ?? null

/** The key of the card with this code; null when the code was typed. */
export function cardKeyOf(code: string): string | null {
  const guest = readGuest()
  if (guest?.code === code) return guest.key ?? null
  return arrived === code ? arrivedKey : null
}

/** It has done its work, or is old, or not right: never tried again by itself. */
export function dropCode(): void {
  arrived = null
  arrivedKey = null
  if (readGuest()) keepGuest({ code: null, key: null })
}

/** What a guest has said so far; null when nothing. */
export function readGuest(surroundings: Surroundings = browser): Guest | null {
  return parseKept(guestSchema, surroundings.storage.get(key))
}

/** Keeps what a guest says, on this phone only. */
export function keepGuest(
  change: Partial<Omit<Guest, 'id'>>,
  surroundings: Surroundings = browser,
): void {
  const id = uuidV7(surroundings.now(), surroundings.random(10))
  const before = readGuest(surroundings) ?? { id, calledName: null, promise: null, code: null }
  surroundings.storage.set(key, JSON.stringify(cleanJson({ ...before, ...change })))
}

/** The guest changed their mind. */
export function forgetGuest(surroundings: Surroundings = browser): void {
  surroundings.storage.set(key, null)
}
