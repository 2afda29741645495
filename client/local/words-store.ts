/**
 * The database `words:<person>`: all that this person wrote here and what became of it. Written with
 * strict durability, so that "saved" means on the disk. Version 1 for ever: what is kept in it is text
 * behind one codec, so no update of the app has a reason to touch it, and none may.
 */
import { Dexie, type Table } from 'dexie'
import type { Surroundings } from '../session/surroundings.ts'
import { type Connection, keepOpen } from './connection.ts'

/** A command that waits, or that was refused and needs its author. `text` is the command, frozen. */
export type OutboxItem = {
  /** The order in which commands were given. */
  order: number
  id: string
  record: string
  /** The records it changes, its follow-ups' included: those whose picture it alters. */
  touches: string[]
  /** Commands it builds on. */
  after: string[]
  state: 'waiting' | 'refused'
  /** Why it was refused, or why the server lets it wait. */
  code: string | null
  /** Since when it was refused, or first told to wait. */
  since: string | null
  /** From a command that was settled before and is sent again. */
  mark: string | null
  /** UTF-8 bytes of the command as JSON. */
  bytes: number
  text: string
}

/** A command that the server has settled: kept until a verified backup of the server holds it. */
export type SettledItem = {
  id: string
  order: number
  record: string
  touches: string[]
  /** 1 as long as the screen has to show it because its row has not arrived. */
  replay: 0 | 1
  version: number | null
  outcome: 'applied' | 'rejected'
  /** When the server settled it. */
  at: string
  mark: string | null
  bytes: number
  text: string
}

/** One answer of a draft (`key` is `<challenge>/own:G1`), or its head (`<challenge>/`). */
export type DraftItem = { key: string; challenge: string; at: string; text: string }

/** A head alone is no answer: nobody would miss it. */
export const isAnswer = ({ key }: Pick<DraftItem, 'key'>): boolean => !key.endsWith('/')

/** A read-only copy of a response that was sent from here. */
export type SentItem = {
  id: string
  challenge: string
  at: string
  text: string
  /** When the server said that it has it: stays when what was settled is forgotten. */
  receivedAt?: string | null
}

export type KeptItem = { key: string; value: unknown }

export class WordsDatabase extends Dexie {
  declare readonly outbox: Table<OutboxItem, number, Omit<OutboxItem, 'order'> & { order?: number }>
  declare readonly settled: Table<SettledItem, string>
  declare readonly drafts: Table<DraftItem, string>
  declare readonly sent: Table<SentItem, string>
  declare readonly kept: Table<KeptItem, string>
}

export type Words = Connection<WordsDatabase>

export const wordsName = (person: string) => `words:${person}`

/** Opens, and keeps open, what this person wrote. `asked` is told that another tab wants it deleted. */
export function openWords(surroundings: Surroundings, person: string, asked: () => void): Words {
  return keepOpen(surroundings, async () => {
    const database = new WordsDatabase(wordsName(person), {
      ...surroundings.databases,
      chromeTransactionDurability: 'strict',
      // Its cache shows what is written before it is.
      cache: 'disabled',
    })
    database.version(1).stores({
      outbox: '++order, &id, record, *touches, *after, state, since',
      settled: 'id, order, *touches, replay, at',
      drafts: 'key, challenge',
      sent: 'id, challenge',
      kept: 'key',
    })
    database.on('versionchange', (event) => {
      // Never closed under a page with words in it, unless its person leaves this phone.
      if (event.newVersion === null) asked()
      return false
    })
    return database.open().then(() => database)
  })
}

/** More records than this are found by walking the index once. */
const few = 20

type Touched<Item> = {
  where: (index: 'touches') => {
    equals: (id: string) => { toArray: () => PromiseLike<Item[]> }
    anyOf: (ids: readonly string[]) => { toArray: () => PromiseLike<Item[]> }
  }
}

/** The items that touch one of these records, each once. */
export async function touching<Item extends { id: string }>(
  table: Touched<Item>,
  ids: readonly string[],
): Promise<Item[]> {
  const one = (id: string) => table.where('touches').equals(id).toArray()
  const found =
    ids.length > few
      ? await table.where('touches').anyOf(ids).toArray()
      : (await Promise.all(ids.map(one))).flat()
  return [...new Map(found.map((item) => [item.id, item])).values()]
}

/** One of the small facts beside the words; null when it was never kept. */
export async function kept<Value>(database: WordsDatabase, key: string): Promise<Value | null> {
  const item = await database.kept.get(key)
  return item ? (item.value as Value) : null // written by this phone under the same key
}
