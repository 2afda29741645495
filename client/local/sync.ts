/**
 * The loop that sends what waits and reads what is new. It tries again by timer, when the connection or
 * the page comes back, at the next start and after every command; it asks nobody to press anything.
 */
import { mostRows } from '../../shared/wire.ts'
import { Offline, Refused } from '../session/api.ts'
import type { Wake } from '../session/surroundings.ts'
import { writing } from '../session/writing.ts'
import { isOver, type Wait, waitAfter, waitOf } from './backoff.ts'
import { NotSaved } from './connection.ts'
import { exchange, type Heard, type Outcome } from './exchange.ts'
import type { Packed, Sent } from './outbox.ts'
import type { Phone } from './phone.ts'
import { createQueue } from './queue.ts'
import { watchRights } from './rights.ts'
import { numbered, passing, refuseUnapplied } from './sent-alone.ts'

export type Sync = {
  /** Something may have to be sent or read: tries now, unless the server asked for patience. */
  wake: () => void
  /** Tries at once, whatever was asked. Resolves when nothing more can be done for now. */
  sendNow: () => Promise<void>
  /**
   * Sends this one and nothing else. Throws `Offline`, or `Refused` with the server's reason. When it is
   * `passing`, nothing of it is kept on this phone.
   */
  now: (packed: Packed, as?: 'kept' | 'passing') => Promise<void>
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
  const queue = createQueue(phone)
  const lookAtRights = watchRights(phone)
  let rows = 2 * fewestRows
  let failures = 0
  let asked: Wait = waitOf(0, 0)
  let isSure = false
  let isStopped = false
  let isAsked = false
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
    queue.begin()
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
  const restFor = () => Math.min(queue.untilNextTurn(), poll + waitAfter(surroundings, 4))

  async function round(): Promise<Again> {
    state.underWay = true
    try {
      const sent = await queue.next()
      // Another person may have signed in with this browser since: their cookie never carries this queue.
      if (sent.length > 0 && !isSure && !(await isTheirs())) return { is: 'rest' }
      const limit = sent.length === 0 ? rows : state.tooOld ? 0 : Math.min(rows, rowsWhileSending)
      const outcome = await exchange(phone, { sent, limit, withLast: !queue.isResending() })
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

  /** @param online our server answered all the same: then nobody says that there is no internet */
  function unreached(retryAfter: number | null = null, online = false): Again {
    state.online = online
    state.triedAt = phone.clock.iso()
    return { is: 'failed', retryAfter }
  }

  async function take(outcome: Outcome, sent: readonly Sent[]): Promise<Again> {
    if (outcome.is === 'failed') {
      isSure = false
      return unreached(outcome.retryAfter, outcome.isOurs)
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
    if (await queue.lessOf(sent)) return { is: 'again' }
    return { is: 'failed', retryAfter: null }
  }

  /** What waits is sent first, all of it, without asking for rows; then the app has to be updated. */
  async function tooOld(heard: Heard | null, sent: readonly Sent[]): Promise<Again> {
    const isFirst = !state.tooOld
    state.tooOld = true
    // Asked again at the next turn; what is written meanwhile goes at once.
    const end = { is: 'rest' } as const
    if (!heard) return isFirst && sent.length > 0 ? { is: 'again' } : end
    isSure = true
    if (heard.answer.resend) return startOver()
    return queue.listen(heard, sent) && (await queue.hasMore()) ? { is: 'again' } : end
  }

  async function answered(
    { judged, answer, stored, reading }: Extract<Outcome, { is: 'answered' }>,
    sent: readonly Sent[],
  ): Promise<Again> {
    isSure = true
    state.lastAt = answer.now
    rows = reading > longestRead ? Math.max(fewestRows, rows / 2) : Math.min(mostRows, rows * 2)
    await lookAtRights(answer, stored)
    if (answer.resend) return startOver()
    // An answer that says nothing of what it was asked is as good as none.
    if (sent.length > 0 && !queue.listen({ judged, answer }, sent)) return unreached()
    if (sent.length === 0) queue.hold([])
    const isMore = stored.isMore || (await queue.hasMore())
    return isMore ? { is: 'again' } : { is: 'rest' }
  }

  /** The server was restored and lost our newest command: what it may have lost goes first, in order. */
  async function startOver(): Promise<Again> {
    return (await queue.startOver()) ? { is: 'again' } : { is: 'failed', retryAfter: null }
  }

  async function only(packed: Packed, as: 'kept' | 'passing'): Promise<void> {
    if (queue.isResending() || !(await isTheirs())) throw new Offline('not the time for it')
    const sent = as === 'passing' ? await passing(packed) : await numbered(phone, packed)
    const outcome = await exchange(phone, { sent, limit: rowsWhileSending, withLast: true })
    if (outcome.is === 'tooLarge') throw new Refused('too-large')
    const next = await take(outcome, sent)
    if (next.is === 'again') void run()
    refuseUnapplied(outcome, packed.id)
  }

  return {
    now: (packed, as = 'kept') => between(() => only(packed, as)),
    wake: () => {
      if (isOver(asked, surroundings.now())) void run()
    },
    sendNow: () => {
      asked = waitOf(0, 0)
      queue.waitNoMore()
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
