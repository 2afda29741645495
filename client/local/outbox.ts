/**
 * The outbox: every step is one transaction of `words`. An item leaves it only because our own server named
 * its id and settled it (`settling.ts`), or because its author discarded it.
 */
import type { WireCommand } from '../../shared/wire.ts'
import { mostBytes, mostCommands } from '../../shared/wire.ts'
import { seal, unsealOwn } from './codec.ts'
import type { OutboxItem, SettledItem, WordsDatabase } from './words-store.ts'

/** A command ready for the outbox. */
export type Packed = Omit<OutboxItem, 'order'>

/** UTF-8 bytes of a command as it travels. */
export const bytesOf = (command: WireCommand): number =>
  new TextEncoder().encode(JSON.stringify(command)).length

/** Freezes a command: from here on its text never changes. */
export async function pack(command: WireCommand, touches: readonly string[]): Promise<Packed> {
  return {
    id: command.id,
    record: command.record,
    touches: [...new Set([command.record, ...touches])],
    after: command.after ?? [],
    state: 'waiting',
    code: null,
    since: null,
    mark: null,
    bytes: bytesOf(command),
    text: await seal(command),
  }
}

/** Adds it once, however often it is called: a write may be tried again on a new connection. */
export async function addOnce(database: WordsDatabase, item: Packed): Promise<void> {
  const known = await database.outbox.where('id').equals(item.id).count()
  const settled = await database.settled.get(item.id)
  if (known === 0 && !settled) await database.outbox.add(item)
}

/** Gives an item its place in the order without letting it wait: for a command that is never queued. */
export async function takeNumber(database: WordsDatabase, item: Packed): Promise<OutboxItem> {
  return database.transaction('rw', database.outbox, async () => {
    const order = await database.outbox.add(item)
    await database.outbox.delete(order)
    return { ...item, order }
  })
}

/** Bytes kept free for what stands around the commands of a request. */
export const envelope = 4096

/**
 * The oldest waiting items that fit one request, `most` of them: without those held back, and without
 * what builds on an item held back, so that one bad command delays nothing else.
 */
export async function nextBatch(
  database: WordsDatabase,
  most: number,
  isHeld: (id: string) => boolean,
): Promise<OutboxItem[]> {
  const batch: OutboxItem[] = []
  const held = new Set<string>()
  let bytes = envelope
  await database.outbox
    .orderBy('order')
    .until(() => batch.length >= Math.min(most, mostCommands))
    .each((item) => {
      const waits = isHeld(item.id) || item.after.some((id) => held.has(id))
      const isTooMuch = batch.length > 0 && bytes + item.bytes + 1 > mostBytes
      if (item.state === 'refused') return
      if (waits || isTooMuch) {
        held.add(item.id)
        return
      }
      bytes += item.bytes + 1
      batch.push(item)
    })
  return batch
}

/**
 * What the server was sent in one request. Of one that `isPassing` nothing is written here, whatever
 * becomes of it.
 */
export type Sent = { item: OutboxItem | SettledItem; command: WireCommand; isPassing?: true }

/** Opens the frozen commands, each with the mark of its first time if it had one. */
export async function openItems(items: readonly (OutboxItem | SettledItem)[]): Promise<Sent[]> {
  return Promise.all(
    items.map(async (item) => {
      const command = await unsealOwn<WireCommand>(item.text)
      return { item, command: item.mark === null ? command : { ...command, mark: item.mark } }
    }),
  )
}

/** Whether it sends the answers that a receipt is drawn from. */
export const isSending = ({ kind, name }: Pick<WireCommand, 'kind' | 'name'>): boolean =>
  kind === 'response' && name === 'send'

/** Refuses an item that the server was never able to judge, and what builds on it. */
export async function refuseHere(
  database: WordsDatabase,
  id: string,
  code: string,
  now: string,
): Promise<string[]> {
  const touched: string[] = []
  await database.transaction('rw', database.outbox, async () => {
    let found = [[id, code] as const]
    while (found.length > 0) {
      const ids = found.map(([one]) => one)
      for (const [one, why] of found) {
        const item = await database.outbox.where('id').equals(one).first()
        if (item?.state !== 'waiting') continue
        touched.push(...item.touches)
        await database.outbox.update(item.order, { state: 'refused', code: why, since: now })
      }
      const built = await database.outbox.where('after').anyOf(ids).distinct().toArray()
      found = built
        .filter((item) => item.state === 'waiting')
        .map((item) => [item.id, 'after-refused'] as const)
    }
  })
  return touched
}
