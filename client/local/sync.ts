/**
 * The loop that sends what waits and reads what is new. It tries again by timer, when the connection or
 * the page comes back, at the next start and after every command; it asks nobody to press anything.
 */
import { type Answer, mostBytes, mostCommands, mostRows } from '../../shared/wire.ts'
import { knownCode, Offline, Refused } from '../session/api.ts'
import type { Wake } from '../session/surroundings.ts'
import { writing } from '../session/writing.ts'
import { isOver, type Wait, waitAfter, waitOf } from './backoff.ts'
import { NotSaved } from './connection.ts'
import { exchange, type Heard, type Outcome, safeBefore } from './exchange.ts'
import { afterWords } from './keeping.ts'
import {
  envelope,
  nextBatch,
  openItems,
  type Packed,
  refuseHere,
  type Sent,
  takeNumber,
} from './outbox.ts'
import type { Phone } from './phone.ts'
import type { Stored } from './pull.ts'
import { bringsRights } from './rights.ts'
import { redraw } from './replay.ts'
import type { SettledItem } from './words-store.ts'

export type Sync = {
  /** Something may have to be sent or read: tries now, unless the server asked for patience. */
  wake: () => void
  /** Tries at once, whatever was asked. Resolves when nothing more can be done for now. */
  sendNow: () => Promise<void>
  /** Sends this one and nothing else. Throws `Offline`, or `Refused` with the server's reason. */
  now: (packed: Packed) => Promise<void>
  /** Resolves when the tries that are under way have ended. */
  settled: () => Promise<void>
  woken: (why: Wake) => void
  stop: () => void
}

/** Seen at the latest after this long, if no word came that something changed. */
const poll = 60_000

/** Few rows while words wait to be sent, so that a short moment of signal is theirs. */
const rowsWhileSending = 200

/** A slow phone is asked to read no more at once than it can without keeping a touch waiting. */
const fewestRows = 100
const longestRead = 20

type Again = { is: 'again' } | { is: 'rest' } | { is: 'failed'; retryAfter: number | null }

/** `isLeading` says whether this tab is the one that tries again by itself. */
export function createSync(phone: Phone, isLeading: () => boolean = () => true): Sync {
  const { state, surroundings, who } = phone
  /** Items the server let wait: tried again on their own time, in nobody's way. */
  const held = new Map<string, { wait: Wait; failures: number }>()
  let lost: SettledItem[] | null = null
  let most = mostCommands
  let rows = 2 * fewestRows
  let failures = 0
  let asked: Wait = waitOf(0, 0)
  let isSure = false
  let isStopped = false
  let isAsked = false
  let scopesSeen = namesOf(who.scopes())
  let running: Promise<void> | null = null
  let exchanging: Promise<unknown> = Promise.resolve()
  let cancel: () => void = () => undefined

  function between<Result>(work: () => Promise<Result>): Promise<Result> {
    const whole = async () => {
      // A new version of the app waits until the answer has been stored.
      const release = writing(surroundings).hold('exchange')
      return work().finally(release)
    }
    const mine = exchanging.then(whole, whole)
    exchanging = mine.catch(() => undefined)
    return mine
  }

  function plan(ms: number): void {
    cancel()
    if (isStopped || !isLeading()) return
    cancel = surroundings.after(ms, () => {
      if (isLeading()) void run()
    })
  }

  /** Rounds until there is nothing more to do or no way to do it. Never two at once. */
  function run(): Promise<void> {
    isAsked = true
    if (isStopped) return Promise.resolve()
    running ??= rounds().finally(() => {
      running = null
    })
    return running
  }

  async function rounds(): Promise<void> {
    cancel()
    isSure = false
    most = mostCommands
    while (isAsked && !isStopped) {
      isAsked = false
      const next = await between(round)
      if (next.is === 'again') isAsked = true
      if (next.is === 'rest') {
        failures = 0
        plan(restFor())
      }
      if (next.is === 'failed') {
        failures += 1
        isAsked = false
        const wait = Math.max(waitAfter(surroundings, failures), next.retryAfter ?? 0)
        asked = waitOf(surroundings.now(), next.retryAfter ?? 0)
        plan(wait)
      }
    }
    state.underWay = false
  }

  /** Until the next poll, or until an item that was let wait has its turn. */
  function restFor(): number {
    const now = surroundings.now()
    const turns = [...held.values()].map(({ wait }) => (isOver(wait, now) ? 0 : wait.until - now))
    return Math.min(...turns, poll + waitAfter(surroundings, 4))
  }

  async function round(): Promise<Again> {
    state.underWay = true
    try {
      const sent = await toSend()
      // Another person may have signed in with this browser since: their cookie never carries this queue.
      if (sent.length > 0 && !isSure && !(await isTheirs())) return { is: 'rest' }
      const limit = sent.length === 0 ? rows : state.tooOld ? 0 : Math.min(rows, rowsWhileSending)
      const outcome = await exchange(phone, { sent, limit, withLast: lost === null })
      if (outcome.is === 'answered' && limit > 0) state.tooOld = false
      return await take(outcome, sent)
    } catch (error) {
      if (error instanceof Offline) return unreached()
      // The phone could not store the answer. The server keeps it: it is asked again.
      if (error instanceof NotSaved || isStopped) return { is: 'failed', retryAfter: null }
      // A bug of ours: said where bugs are said, and sending goes on.
      queueMicrotask(() => {
        throw error
      })
      return { is: 'failed', retryAfter: null }
    }
  }

  async function isTheirs(): Promise<boolean> {
    isSure = (await who.whose()) === who.person
    if (!isSure) pause()
    return isSure
  }

  /** The queue stays as it is until the same person has signed in. */
  function pause(): void {
    state.needsSignIn = true
    who.sessionEnded()
  }

  function unreached(retryAfter: number | null = null): Again {
    state.online = false
    state.triedAt = phone.clock.iso()
    return { is: 'failed', retryAfter }
  }

  async function toSend(): Promise<Sent[]> {
    if (lost) return openItems(fitting(lost, most))
    const now = surroundings.now()
    const isHeld = (id: string) => !isOver(held.get(id)?.wait ?? waitOf(0, 0), now)
    return openItems(await phone.words.use((database) => nextBatch(database, most, isHeld)))
  }

  async function take(outcome: Outcome, sent: readonly Sent[]): Promise<Again> {
    if (outcome.is === 'failed') {
      isSure = false
      return unreached(outcome.retryAfter)
    }
    state.online = true
    state.needsSignIn = false
    switch (outcome.is) {
      case 'tooLarge':
        return tooLarge(sent)
      case 'signedOut':
        pause()
        return { is: 'rest' }
      case 'tooOld':
        return tooOld(outcome.heard, sent)
      case 'answered':
        return answered(outcome, sent)
      default:
        return outcome satisfies never
    }
  }

  async function tooLarge(sent: readonly Sent[]): Promise<Again> {
    const [only] = sent
    if (sent.length > 1) most = Math.ceil(sent.length / 2)
    else if (only) await setAside(only.item.id, 'too-large')
    else return { is: 'failed', retryAfter: null }
    return { is: 'again' }
  }

  async function setAside(id: string, code: string): Promise<void> {
    if (lost) lost = lost.filter((item) => item.id !== id)
    const now = phone.clock.iso()
    const touched = await phone.words.use((database) => refuseHere(database, id, code, now))
    most = mostCommands
    await afterWords(phone)
    await redraw(phone, touched)
  }

  /** What waits is sent first, all of it, without asking for rows; then the app has to be updated. */
  async function tooOld(heard: Heard | null, sent: readonly Sent[]): Promise<Again> {
    const isFirst = !state.tooOld
    state.tooOld = true
    // Asked again at the next turn; what is written meanwhile goes at once.
    const end = { is: 'rest' } as const
    if (!heard) return isFirst && sent.length > 0 ? { is: 'again' } : end
    isSure = true
    if (heard.answer.resend) return startOver(heard.answer)
    return listen(heard, sent) && (lost !== null || (await toSend()).length > 0)
      ? { is: 'again' }
      : end
  }

  /** Whether the answer said anything of what was sent; what it lets wait has its own time. */
  function listen({ judged, answer }: Heard, sent: readonly Sent[]): boolean {
    const named = new Set(answer.results.map(({ id }) => id))
    const unheard = sent.map(({ item }) => item.id).filter((id) => !named.has(id))
    if (unheard.length === sent.length) return false
    hold([...judged.waiting, ...unheard])
    if (lost) nextLost(named)
    return true
  }

  async function answered(
    { judged, answer, stored, reading }: Extract<Outcome, { is: 'answered' }>,
    sent: readonly Sent[],
  ): Promise<Again> {
    isSure = true
    state.lastAt = answer.now
    rows = reading > longestRead ? Math.max(fewestRows, rows / 2) : Math.min(mostRows, rows * 2)
    await lookAtRights(answer, stored)
    if (answer.resend) return startOver(answer)
    // An answer that says nothing of what it was asked is as good as none.
    if (sent.length > 0 && !listen({ judged, answer }, sent)) return unreached()
    if (sent.length === 0) hold([])
    const isMore = lost !== null || stored.isMore || (await toSend()).length > 0
    return isMore ? { is: 'again' } : { is: 'rest' }
  }

  /** What a person may do here follows from what they hold: asked anew when that has moved. */
  async function lookAtRights(answer: Answer, stored: Stored): Promise<void> {
    const now = namesOf(answer.scopes.map(({ scope }) => scope))
    const isMoved = now !== scopesSeen || (await bringsRights(phone, stored))
    if (!isMoved && who.isKnown()) return
    try {
      await who.refresh()
      scopesSeen = now
    } catch (error) {
      // Not now: asked again with the next answer.
      if (!(error instanceof Offline || error instanceof Refused)) throw error
    }
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

  /** The server was restored and lost our newest command: what it may have lost goes first, in order. */
  async function startOver(answer: { safe: string | null }): Promise<Again> {
    if (lost) return { is: 'failed', retryAfter: null }
    const since = safeBefore(answer, phone.clock.now())
    lost = await phone.words.use((database) =>
      database.settled.where('at').aboveOrEqual(since).sortBy('order'),
    )
    if (lost.length === 0) await forgetLast()
    return { is: 'again' }
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

  async function only(packed: Packed): Promise<void> {
    if (lost || !(await isTheirs())) throw new Offline('not the time for it')
    const sent = await openItems([
      await phone.words.use((database) => takeNumber(database, packed)),
    ])
    const outcome = await exchange(phone, { sent, limit: rowsWhileSending, withLast: true })
    if (outcome.is === 'tooLarge') throw new Refused('too-large')
    const next = await take(outcome, sent)
    const answer = outcome.is === 'tooOld' ? outcome.heard?.answer : answerIn(outcome)
    const result = answer?.results.find(({ id }) => id === packed.id)
    if (next.is === 'again') void run()
    if (!result) throw new Offline('no answer to it')
    if (result.outcome !== 'applied') throw new Refused(knownCode(result.problem?.code))
  }

  return {
    now: (packed) => between(() => only(packed)),
    wake: () => {
      if (isOver(asked, surroundings.now())) void run()
    },
    sendNow: () => {
      asked = waitOf(0, 0)
      held.clear()
      return run()
    },
    settled: () => running ?? Promise.resolve(),
    woken: (why) => {
      if (why !== 'hidden' && isOver(asked, surroundings.now())) void run()
    },
    stop: () => {
      isStopped = true
      cancel()
    },
  }
}

/** Whatever order they are said in. */
const namesOf = (scopes: readonly string[]) => [...scopes].sort().join()
const answerIn = (outcome: Outcome) => (outcome.is === 'answered' ? outcome.answer : undefined)

/** As many of the first items as one request takes, in their order. */
function fitting(items: readonly SettledItem[], most: number): SettledItem[] {
  let bytes = envelope
  const tooMany = items.findIndex((item, place) => {
    bytes += item.bytes + 1
    return place > 0 && (place >= most || bytes > mostBytes)
  })
  return items.slice(0, tooMany < 0 ? items.length : tooMany)
}
