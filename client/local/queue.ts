/**
 * What goes to the server next: what waits in the outbox, in its order; after the server was restored,
 * what it may have lost goes before all else.
 */
import { mostBytes, mostCommands } from '../../shared/wire.ts'
import { isOver, type Wait, waitAfter, waitOf } from './backoff.ts'
import type { Heard } from './exchange.ts'
import { afterWords } from './keeping.ts'
import { envelope, nextBatch, openItems, refuseHere, type Sent } from './outbox.ts'
import type { Phone } from './phone.ts'
import { redraw } from './replay.ts'
import type { SettledItem } from './words-store.ts'

export function createQueue(phone: Phone) {
  const { surroundings } = phone
  /** Items the server let wait: tried again on their own time, in nobody's way. */
  const held = new Map<string, { wait: Wait; failures: number }>()
  let lost: SettledItem[] | null = null
  let most = mostCommands

  async function next(): Promise<Sent[]> {
    if (lost) return openItems(fitting(lost, most))
    const now = surroundings.now()
    const isHeld = (id: string) => !isOver(held.get(id)?.wait ?? waitOf(0, 0), now)
    return openItems(await phone.words.use((database) => nextBatch(database, most, isHeld)))
  }

  async function setAside(id: string, code: string): Promise<void> {
    if (lost) lost = lost.filter((item) => item.id !== id)
    const now = phone.clock.iso()
    const touched = await phone.words.use((database) => refuseHere(database, id, code, now))
    most = mostCommands
    await afterWords(phone)
    await redraw(phone, touched)
  }

  function hold(waiting: readonly string[]): void {
    const now = surroundings.now()
    for (const [id, { wait }] of held)
      if (isOver(wait, now) && !waiting.includes(id)) held.delete(id)
    for (const id of waiting) {
      const tries = (held.get(id)?.failures ?? 0) + 1
      held.set(id, { wait: waitOf(now, waitAfter(surroundings, tries)), failures: tries })
    }
  }

  function nextLost(named: ReadonlySet<string>): void {
    lost = lost?.filter((item) => !named.has(item.id)) ?? null
    if (lost?.length === 0) lost = null
  }

  /** Nothing is left here that the server could lack. */
  async function forgetLast(): Promise<void> {
    lost = null
    await phone.words.use((database) => database.kept.delete('last'))
  }

  return {
    next,
    hold,
    /** Whether something may go in the very next question. */
    hasMore: async () => lost !== null || (await next()).length > 0,
    /** Words that a restored server may have lost are on their way. */
    isResending: () => lost !== null,
    /** Asks for as much as one question takes, whatever was too large before. */
    begin: () => {
      most = mostCommands
    },
    /** Everything the server let wait has its turn now. */
    waitNoMore: () => held.clear(),
    /** Milliseconds until something that was let wait has its turn; Infinity when nothing was. */
    untilNextTurn: () => {
      const now = surroundings.now()
      const turns = [...held.values()].map(({ wait }) => (isOver(wait, now) ? 0 : wait.until - now))
      return Math.min(...turns)
    },
    /** Sends less at once after `sent` was too large; one item too large by itself goes to the tray. */
    lessOf: async (sent: readonly Sent[]): Promise<boolean> => {
      const [only] = sent
      if (sent.length > 1) most = Math.ceil(sent.length / 2)
      else if (only) await setAside(only.item.id, 'too-large')
      else return false
      return true
    },
    /** Whether the answer said anything of what was sent; what it lets wait has its own time. */
    listen: ({ judged, answer }: Heard, sent: readonly Sent[]): boolean => {
      const named = new Set(answer.results.map(({ id }) => id))
      const unheard = sent.map(({ item }) => item.id).filter((id) => !named.has(id))
      if (unheard.length === sent.length) return false
      hold([...judged.waiting, ...unheard])
      if (lost) nextLost(named)
      return true
    },
    /**
     * Begins with what a restored server may have lost: all that is still here, since what was safe before
     * that has gone. False when that is under way already.
     */
    startOver: async (): Promise<boolean> => {
      if (lost) return false
      lost = await phone.words.use((database) => database.settled.orderBy('order').toArray())
      if (lost.length === 0) await forgetLast()
      return true
    },
  }
}

/** As many of the first items as one request takes, in their order. */
function fitting(items: readonly SettledItem[], most: number): SettledItem[] {
  let bytes = envelope
  const tooMany = items.findIndex((item, place) => {
    bytes += item.bytes + 1
    return place > 0 && (place >= most || bytes > mostBytes)
  })
  return items.slice(0, tooMany < 0 ? items.length : tooMany)
}
