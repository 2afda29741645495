/** What a guest said moves into the account. Apart from `blank.ts`, which the first screen loads. */
import { forgetGuest, type Guest, readGuest } from './blank.ts'
import { give } from './command.ts'
import type { AboutMe } from './draft.ts'
import type { Phone } from './phone.ts'
import { kept } from './words-store.ts'

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
