/**
 * The outbox and what became of it: every step is one transaction of `words`. An item leaves it only
 * because our own server named its id and settled it, or because its author discarded it.
 */
import type { Result, WireCommand } from '../../shared/wire.ts'
import { mostBytes, mostCommands } from '../../shared/wire.ts'
import { seal, unsealOwn } from './codec.ts'
import { kept, type OutboxItem, type SettledItem, type WordsDatabase } from './words-store.ts'

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

/** What an answer changed: records to be drawn anew, and ids that have to wait. */
export type Judged = { touched: string[]; settled: number; waiting: string[] }

/** Writes down what the server said of the commands it was sent; an id that is not among them is not heard. */
export async function judge(
  database: WordsDatabase,
  sent: readonly Sent[],
  results: readonly Result[],
  now: string,
): Promise<Judged> {
  const judged: Judged = { touched: [], settled: 0, waiting: [] }
  const asked = new Map(sent.map((one) => [one.item.id, one]))
  const { outbox, settled, kept, sent: copies } = database
  await database.transaction('rw', outbox, settled, kept, copies, async () => {
    for (const result of results) {
      const one = asked.get(result.id)
      if (!one) continue
      const { item } = one
      asked.delete(result.id)
      if (one.isPassing) {
        judged.settled += 1
        continue
      }
      judged.touched.push(...item.touches)
      if (result.outcome === 'retry') {
        judged.waiting.push(item.id)
        await delay(database, item, result, now)
      } else {
        judged.settled += 1
        await settle(database, item, result, now)
      }
      await noteReceipt(database, one, result, now)
    }
  })
  return judged
}

/** A receipt outlives what was settled: its copy notes itself that the server has it, or has it no more. */
async function noteReceipt(
  database: WordsDatabase,
  { command, item }: Sent,
  result: Result,
  now: string,
): Promise<void> {
  if (!isSending(command)) return
  const receivedAt = result.outcome === 'applied' ? (result.at ?? now) : null
  await database.sent.update(item.record, { receivedAt })
}

/** Whether it sends the answers that a receipt is drawn from. */
export const isSending = ({ kind, name }: Pick<WireCommand, 'kind' | 'name'>): boolean =>
  kind === 'response' && name === 'send'

async function settle(
  database: WordsDatabase,
  item: OutboxItem | SettledItem,
  result: Result,
  now: string,
): Promise<void> {
  const { id, order, record, touches, bytes, text } = item
  const isApplied = result.outcome === 'applied'
  const before = await database.settled.get(id)
  await database.settled.put({
    id,
    order: before?.order ?? order,
    record,
    touches,
    replay: isApplied ? 1 : 0,
    version: result.version ?? null,
    outcome: isApplied ? 'applied' : 'rejected',
    at: result.at ?? now,
    mark: result.mark ?? item.mark,
    bytes,
    text,
  })
  await keepLast(database, id, before?.order ?? order)
  const waiting = await database.outbox.where('id').equals(id).first()
  if (isApplied) {
    if (waiting) await database.outbox.delete(waiting.order)
    return
  }
  const refused = {
    state: 'refused',
    code: result.problem?.code ?? 'unexpected',
    since: now,
  } as const
  if (waiting) await database.outbox.update(waiting.order, refused)
  // It was applied before the server was restored and is refused now: its author has to know.
  else if (before?.outcome === 'applied') await putBack(database, item, refused)
}

/** Lets go of settled commands; `last` then names the newest that is left, and nothing when none is. */
export async function forgetSettled(database: WordsDatabase, ids: string[]): Promise<void> {
  await database.transaction('rw', database.settled, database.kept, async () => {
    await database.settled.bulkDelete(ids)
    const last = await kept<{ id: string }>(database, 'last')
    if (!last || !ids.includes(last.id)) return
    const newest = await database.settled.orderBy('order').last()
    if (!newest) await database.kept.delete('last')
    else await database.kept.put({ key: 'last', value: { id: newest.id, order: newest.order } })
  })
}

/** `last` names the newest settled command, so that a restored server can tell that it lost some. */
async function keepLast(database: WordsDatabase, id: string, order: number): Promise<void> {
  const last = await kept<{ id: string; order: number }>(database, 'last')
  if (!last || last.order <= order) await database.kept.put({ key: 'last', value: { id, order } })
}

async function delay(
  database: WordsDatabase,
  item: OutboxItem | SettledItem,
  result: Result,
  now: string,
): Promise<void> {
  const code = result.problem?.code ?? 'broken'
  const waiting = await database.outbox.where('id').equals(item.id).first()
  if (waiting) {
    await database.outbox.update(waiting.order, { code, since: waiting.since ?? now })
    return
  }
  // It had been settled; the restored server cannot take it yet, so it waits like any other.
  const before = await database.settled.get(item.id)
  if (!before) return
  await database.settled.delete(item.id)
  await putBack(database, before, { state: 'waiting', code, since: now })
}

async function putBack(
  database: WordsDatabase,
  item: OutboxItem | SettledItem,
  as: Pick<OutboxItem, 'state' | 'code' | 'since'>,
): Promise<void> {
  const { id, order, record, touches, mark, bytes, text } = item
  await database.outbox.put({ id, order, record, touches, after: [], mark, bytes, text, ...as })
}

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
