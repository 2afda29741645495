/** The keys of the cards that this person has opened on this phone, newest first: kept until they leave it. */
import { isCardKey } from '../card-key.ts'
import type { Phone } from '../phone.ts'
import { kept, type WordsDatabase } from '../words-store.ts'

const name = 'card-keys'

/** A reissued card has a new one; what was sealed under an older one still opens here. */
const most = 5

export const keysIn = async (database: WordsDatabase): Promise<string[]> =>
  (await kept<string[]>(database, name)) ?? []

export const readKeys = (phone: Phone): Promise<string[]> => phone.words.use(keysIn)

export async function keepKey(phone: Phone, key: string): Promise<void> {
  if (!isCardKey(key)) return
  await phone.words.use((database) =>
    database.transaction('rw', database.kept, async () => {
      const others = (await keysIn(database)).filter((one) => one !== key)
      await database.kept.put({ key: name, value: [key, ...others].slice(0, most) })
    }),
  )
}

export const forgetKeys = (phone: Phone): Promise<void> =>
  phone.words.use((database) => database.kept.delete(name))
