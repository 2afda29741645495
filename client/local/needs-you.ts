/**
 * The tray: commands that were refused, what was built on them, what the server has let wait for a day
 * and what is too large. Each with its author's words; nothing leaves it but by its
 * author, and an edit of somebody's words when these are taken back.
 */
import { computed, type Ref } from 'vue'
import { commandOf } from '../../shared/commands.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import type { WireCommand } from '../../shared/wire.ts'
import { knownCode } from '../session/api.ts'
import { seal, unsealOwn } from './codec.ts'
import { freeze, type Given, prepare } from './command.ts'
import { here } from './here.ts'
import { afterWords, trayItems } from './keeping.ts'
import { addOnce, isSending, refuseHere } from './outbox.ts'
import type { Phone } from './phone.ts'
import { useReading } from './records.ts'
import { redraw } from './replay.ts'
import { forgetSettled } from './settling.ts'
import { registryOf } from './view.ts'
import type { OutboxItem, WordsDatabase } from './words-store.ts'

export type TrayItem = {
  command: string
  kind: string
  name: string
  record: string
  /** Why it is here. */
  code: ProblemCode
  args: unknown
  /** When it was written, on this phone. */
  at: string
}

/** The tray of this phone, oldest first; empty while it is read. */
export function useNeedsYou(): {
  items: Ref<TrayItem[]>
  sendAgain: (command: string, args: unknown) => Promise<Given>
  discard: (command: string) => Promise<void>
} {
  const found = useReading(
    (message) => message.is === 'words',
    () => null,
    trayOf,
  )
  return {
    items: computed(() => found.value ?? []),
    sendAgain: (command, args) => sendAgain(here(), command, args),
    discard: (command) => discard(here(), command),
  }
}

export async function trayOf(phone: Phone): Promise<TrayItem[]> {
  const now = phone.clock.now()
  const tray = await phone.words.use((database) => trayItems(database, now))
  return Promise.all(
    tray.map(async ({ text, code }) => {
      const { id, kind, name, record, args, at } = await unsealOwn<WireCommand>(text)
      return { command: id, kind, name, record, code: knownCode(code ?? 'broken'), args, at }
    }),
  )
}

const itemOf = (phone: Phone, command: string): Promise<OutboxItem | undefined> =>
  phone.words.use((database) => database.outbox.where('id').equals(command).first())

/**
 * Sends it again with these arguments, as a new command: the one that left this phone never changes. It
 * stays on the same record, unless that is what stands in the way.
 */
export async function sendAgain(phone: Phone, command: string, args: unknown): Promise<Given> {
  const item = await itemOf(phone, command)
  if (!item) throw new Error('it is not in the tray')
  const { kind, name, record, base } = await unsealOwn<WireCommand>(item.text)
  const isUsed = item.code === 'already-there' || item.code === 'id-reused'
  const isTaken = isUsed && (await makes(phone, kind, name))
  const options = { base, ...(isTaken ? {} : { record }) }
  const again = await freeze(phone, kind, name, args, options)
  const packed = await prepare(phone, again, command)
  const now = phone.clock.iso()
  const sealed = await seal(again.args)
  const built = await phone.words.use((database) =>
    database.transaction('rw', database.outbox, database.settled, database.sent, async () => {
      await addOnce(database, packed)
      const copy = isSending(again) ? await database.sent.get(item.record) : undefined
      const built = await letGo(database, item, 'after-refused', now, isSending(again))
      // The receipt says what goes now, under the name by which it goes.
      if (copy) await database.sent.put({ ...copy, id: again.record, text: sealed })
      return built
    }),
  )
  await afterWords(phone)
  await redraw(phone, [...item.touches, ...built, ...packed.touches])
  phone.changes.tell({ is: 'wake' })
  return { record: again.record, command: again.id }
}

async function makes(phone: Phone, kind: string, name: string): Promise<boolean> {
  return commandOf(await registryOf(phone, [kind]), kind, name)?.from.includes('nothing') ?? false
}

/**
 * Lets go of it for good; the screen has asked. What was built on it comes to the tray. Its words go from
 * what was settled as well. Only answers that are there already stay for a restored server: somebody passed
 * them on who keeps none of them, so that nobody else could send them again.
 */
export async function discard(phone: Phone, command: string): Promise<void> {
  const item = await itemOf(phone, command)
  if (!item) return
  const now = phone.clock.iso()
  const isAnswers = isSending(await unsealOwn<WireCommand>(item.text))
  const isPassedOn = isAnswers && item.code === 'already-there'
  const touched = await phone.words.use((database) =>
    database.transaction('rw', database.tables, async () => {
      if (!isPassedOn) await forgetSettled(database, [item.id])
      return letGo(database, item, item.code ?? 'after-refused', now, isAnswers)
    }),
  )
  await afterWords(phone)
  await redraw(phone, [...item.touches, ...touched])
}

/**
 * Takes an item out, and puts what was built on it where its author sees it. The copy that a receipt is
 * drawn from goes with its answers: nothing says "not sent yet" of what will never be sent.
 */
async function letGo(
  database: WordsDatabase,
  item: OutboxItem,
  code: string,
  now: string,
  isAnswers: boolean,
): Promise<string[]> {
  return database.transaction('rw', database.outbox, database.sent, async () => {
    const built = await refuseHere(database, item.id, code, now)
    await database.outbox.where('id').equals(item.id).delete()
    if (isAnswers) await database.sent.delete(item.record)
    return built
  })
}
