/**
 * What becomes of commands that were sent, as our own server says: settled, refused, or to be sent again. An
 * answer is one transaction of `words`.
 */
import type { Result } from '../../shared/wire.ts'
import { isSending, type Sent } from './outbox.ts'
import { kept, type OutboxItem, type SettledItem, type WordsDatabase } from './words-store.ts'

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
