/**
 * What a guest says before there is an account: what to call them, the promise they agreed to, the code
 * of their invite. It moves into the account once, whoever signs in first, and is then gone from here.
 */
import * as z from 'zod/mini'
import { cleanJson } from '../../shared/text.ts'
import { uuid, uuidV7 } from '../../shared/ids.ts'
import { browser } from '../session/browser.ts'
import { parseKept } from '../session/snapshot.ts'
import type { Surroundings } from '../session/surroundings.ts'
import { give } from './command.ts'
import type { AboutMe } from './draft.ts'
import type { Phone } from './phone.ts'
import { kept } from './words-store.ts'

const key = 'tellback:guest'

const guestSchema = z.object({
  id: uuid,
  calledName: z.nullable(z.string()),
  promise: z.nullable(z.int()),
  code: z.nullable(z.string()),
})
export type Guest = z.infer<typeof guestSchema>

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

/** Moves what a guest said into the account that has just been opened: once, even if cut off half-way. */
export async function moveGuest(phone: Phone): Promise<void> {
  const guest = readGuest(phone.surroundings)
  if (!guest) return
  const marker = `guest:${guest.id}`
  const isMoved = await phone.words.use(async (database) => (await kept(database, marker)) !== null)
  if (!isMoved) await move(phone, guest, marker)
  forgetGuest(phone.surroundings)
}

async function move(phone: Phone, guest: Guest, marker: string): Promise<void> {
  const { calledName, promise } = guest
  const said = Object.fromEntries(
    Object.entries({ calledName, promise }).filter(([, value]) => value !== null),
  )
  const write = async (database: Parameters<typeof kept>[0]) => {
    const before = await kept<AboutMe>(database, 'me')
    const me: AboutMe = { calledName: null, promise: null, helped: null, ...before, ...said }
    await database.kept.bulkPut([
      { key: 'me', value: me },
      { key: marker, value: true },
    ])
  }
  if (calledName?.trim()) {
    const record = phone.who.person
    await give(phone, 'person', 'call', { calledName }, { record }, write)
  } else {
    await phone.words.use((database) =>
      database.transaction('rw', database.kept, () => write(database)),
    )
  }
}
