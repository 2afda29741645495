/**
 * The keys of the cards that this person has opened on this phone, each with the visit its card is for: kept
 * until they leave it. What is sealed of a visit is sealed under the newest key of that visit.
 */
import { isCardKey } from '../card-key.ts'
import type { Phone } from '../phone.ts'
import { kept, type WordsDatabase } from '../words-store.ts'

/** Of cards for no visit in particular, and of those opened before keys were kept with their visit. */
const ofNone = 'card-keys'
const nameOf = (challenge: string | null) => (challenge ? `${ofNone}:${challenge}` : ofNone)

/** A reissued card has a new one; what was sealed under an older one still opens here. */
const most = 5

const keysAt = async (database: WordsDatabase, name: string): Promise<string[]> =>
  (await kept<string[]>(database, name)) ?? []

/** Those of a visit, newest first; those of no visit in particular only where it has none of its own. */
export async function keysIn(database: WordsDatabase, challenge: string): Promise<string[]> {
  const own = await keysAt(database, nameOf(challenge))
  return own.length > 0 ? own : keysAt(database, ofNone)
}

export const readKeys = (phone: Phone, challenge: string): Promise<string[]> =>
  phone.words.use((database) => keysIn(database, challenge))

/** All that are kept here, whichever visit they are for. */
export const allKeys = (phone: Phone): Promise<string[]> =>
  phone.words.use(async (database) => {
    const all = await database.kept.where('key').startsWith(ofNone).toArray()
    return [...new Set(all.flatMap(({ value }) => value as string[]))] // as `keepKey` wrote them
  })

/** Whether this key is kept as that of another visit's card. */
export const isOfOther = (phone: Phone, challenge: string, key: string): Promise<boolean> =>
  phone.words.use(async (database) => {
    const all = await database.kept.where('key').startsWith(`${ofNone}:`).toArray()
    const others = all.filter((one) => one.key !== nameOf(challenge))
    const isHere = (await keysAt(database, nameOf(challenge))).includes(key)
    return !isHere && others.some(({ value }) => (value as string[]).includes(key))
  })

/** @param challenge null for a card of no visit in particular */
export async function keepKey(phone: Phone, challenge: string | null, key: string): Promise<void> {
  if (!isCardKey(key)) return
  const name = nameOf(challenge)
  await phone.words.use((database) =>
    database.transaction('rw', database.kept, async () => {
      const others = (await keysAt(database, name)).filter((one) => one !== key)
      await database.kept.put({ key: name, value: [key, ...others].slice(0, most) })
    }),
  )
}

export const forgetKeys = (phone: Phone): Promise<number> =>
  phone.words.use((database) => database.kept.where('key').startsWith(ofNone).delete())
