/**
 * What is not sent yet, counted where it stands; and the mark beside the databases that tells, at the
 * next start, that a browser has cleared them with words inside.
 */
import * as z from 'zod/mini'
import { uuid, uuidV7 } from '../../shared/ids.ts'
import { parseKept } from '../session/snapshot.ts'
import type { Surroundings } from '../session/surroundings.ts'
import type { Phone } from './phone.ts'
import { isAnswer, kept, type OutboxItem, type WordsDatabase } from './words-store.ts'

const markSchema = z.object({ device: uuid, unsent: z.nullable(z.int()) })
const markKey = (person: string) => `tellback:unsent:${person}`

const day = 86_400_000

/** Whether an item needs its author: it was refused, or the server has let it wait for a day. */
export function needsYou(item: Pick<OutboxItem, 'state' | 'since'>, now: number): boolean {
  if (item.state === 'refused') return true
  return item.since !== null && now - Date.parse(item.since) >= day
}

/** Called after every change of the words: counts them, marks the count and tells the screens. */
export async function afterWords(phone: Phone): Promise<void> {
  await countWords(phone)
  phone.changes.tell({ is: 'words' })
}

/** Counts what is unsent, straight from where it stands, and marks the count. */
export async function countWords(phone: Phone): Promise<void> {
  const { state, surroundings, who } = phone
  const count = await phone.words.use(async (database) => {
    const items = await trayItems(database, phone.clock.now())
    const keys = await database.drafts.toCollection().primaryKeys()
    return {
      device: await kept<string>(database, 'device'),
      all: await database.outbox.count(),
      refused: await database.outbox.where('state').equals('refused').count(),
      needsYou: items.length,
      answers: keys.filter((key) => isAnswer({ key })).length,
    }
  })
  state.waiting = count.all - count.refused
  state.needsYou = count.needsYou
  if (count.device !== null) {
    const mark = { device: count.device, unsent: count.all + count.answers }
    surroundings.storage.set(markKey(who.person), JSON.stringify(mark))
  }
}

/** What needs its author: what was refused, and what the server has let wait for a day. Oldest first. */
export async function trayItems(database: WordsDatabase, now: number): Promise<OutboxItem[]> {
  const named = await database.outbox.where('since').above('').sortBy('order')
  return named.filter((item) => needsYou(item, now))
}

/**
 * Opens the words and names this device in them. When they came back empty although something was
 * unsent, that is kept, and said until the person has seen it.
 */
export async function openKept(phone: Phone): Promise<void> {
  const { surroundings, who, state } = phone
  const mark = parseKept(markSchema, surroundings.storage.get(markKey(who.person)))
  const fresh = uuidV7(phone.clock.now(), surroundings.random(10))
  state.vanished = await phone.words.use((database) =>
    database.transaction('rw', database.kept, async () => {
      const device = await kept<string>(database, 'device')
      if (device === null) {
        await database.kept.put({ key: 'device', value: fresh })
        if (mark && mark.unsent !== 0) {
          await database.kept.put({ key: 'vanished', value: { unsent: mark.unsent } })
        }
      }
      return kept<{ unsent: number | null }>(database, 'vanished')
    }),
  )
  if (await surroundings.isKept()) state.kept = true
  await afterWords(phone)
}

/** All of this phone was cleared, the count as well: what had not been sent is gone, and nobody knows how much. */
export function markCleared(surroundings: Surroundings, person: string): void {
  const device = uuidV7(surroundings.now(), surroundings.random(10))
  surroundings.storage.set(markKey(person), JSON.stringify({ device, unsent: null }))
}

/** The person has read that their words were lost. */
export async function seenVanished(phone: Phone): Promise<void> {
  await phone.words.use((database) => database.kept.delete('vanished'))
  phone.state.vanished = null
}

/** What was here was deleted because its person wanted that: nothing vanished. */
export function forgetMark(surroundings: Surroundings, person: string): void {
  surroundings.storage.set(markKey(person), null)
}

/** Asks the browser, once and after the first words, to keep them. Its answer is shown, not assumed. */
export function askToKeep(phone: Phone): void {
  if (phone.state.kept !== null) return
  phone.state.kept = false
  void phone.surroundings.keep().then((isKept) => {
    phone.state.kept = isKept
  })
}
