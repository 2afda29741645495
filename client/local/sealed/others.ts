/** What somebody wrote to the same question on another phone: beside their answer, until they choose. */
import { seal, unsealOwn } from '../codec.ts'
import type { AnswerKey } from '../draft.ts'
import { here } from '../here.ts'
import type { Phone } from '../phone.ts'
import { useReading } from '../records.ts'
import type { WordsDatabase } from '../words-store.ts'
import type { Written } from './merge-plan.ts'

const prefix = 'other:'
const start = (challenge: string) => `${prefix}${challenge}/`
export const otherKey = (challenge: string, key: AnswerKey) => `${start(challenge)}${key}`

/** The items of a visit, sealed as they stand. */
export const otherItems = (database: WordsDatabase, challenge: string) =>
  database.kept.where('key').startsWith(start(challenge)).toArray()

export async function readOthers(
  phone: Phone,
  challenge: string,
): Promise<Map<AnswerKey, Written[]>> {
  const items = await phone.words.use((database) => otherItems(database, challenge))
  const opened = await Promise.all(
    items.map(async ({ key, value }) => {
      // Both as this phone wrote them.
      const answer = key.slice(start(challenge).length) as AnswerKey
      return [answer, await unsealOwn<Written[]>(value as string)] as const
    }),
  )
  return new Map(opened)
}

/** The other answers of a visit's draft; undefined while they are read. */
export const useOthers = (challenge: () => string) =>
  useReading(
    (message) => message.is === 'draft' && message.challenge === challenge(),
    challenge,
    readOthers,
  )

/** The person has seen both and chosen: the other one goes, or the next one comes. */
export async function dropOther(challenge: string, key: AnswerKey): Promise<void> {
  const phone = here()
  const [, ...rest] = (await readOthers(phone, challenge)).get(key) ?? []
  await keepOthers(phone, challenge, key, rest)
}

/** Those that are left; nothing when none is. */
async function keepOthers(
  phone: Phone,
  challenge: string,
  key: AnswerKey,
  left: readonly Written[],
): Promise<void> {
  const value = left.length > 0 ? await seal(left) : null
  await phone.words.use((database) => {
    const name = otherKey(challenge, key)
    return value === null
      ? database.kept.delete(name)
      : database.kept.put({ key: name, value }).then(() => undefined)
  })
  phone.changes.tell({ is: 'draft', challenge })
}

/** The visits that have any. */
export async function otherChallenges(database: WordsDatabase): Promise<string[]> {
  const keys = await database.kept.where('key').startsWith(prefix).primaryKeys()
  return [...new Set(keys.map((key) => key.slice(prefix.length).split('/')[0] ?? ''))]
}
