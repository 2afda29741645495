/**
 * Everything outside the program that the session and the local database lean on: network, clock,
 * chance, storage, locks, other tabs. Handed in, so that a test can drive several phones in one
 * process and cut, double and delay whatever it likes.
 */

/** Talks to the other tabs of this browser. */
export type Channel = {
  post: (message: unknown) => void
  close: () => void
}

/** A named lock held across tabs (the Web Locks we use). */
export type Locks = {
  request: (
    name: string,
    options: { mode?: 'exclusive' | 'shared'; ifAvailable?: boolean; steal?: boolean },
    work: (lock: unknown) => Promise<void>,
  ) => Promise<void>
}

/** A stream of server-sent events. */
export type Stream = { close: () => void }

export type Wake = 'online' | 'visible' | 'hidden'

export type Surroundings = {
  fetch: (path: string, init: RequestInit) => Promise<Response>
  /** Milliseconds since 1970 by the phone's own clock, which may be wrong. */
  now: () => number
  /** That many bytes that nobody can guess. */
  random: (bytes: number) => Uint8Array
  /** Runs `work` once after `ms`; what it returns calls it off. */
  after: (ms: number, work: () => void) => () => void
  /** Lets touches and painting go first. */
  giveWay: () => Promise<void>
  /** Small facts that outlive the page. Never throws: where there is none, it forgets. */
  storage: {
    get: (key: string) => string | null
    set: (key: string, value: string | null) => void
  }
  /** Whether this browser takes cookies at all: without one there is no session. */
  takesCookies: () => boolean
  /** Undefined where the browser has no locks. */
  locks: Locks | undefined
  channel: (name: string, heard: (message: unknown) => void) => Channel
  databases: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange } | undefined
  /** Undefined where the browser has no event streams. `ended` is told when it will not come back. */
  stream: ((path: string, heard: (data: string) => void, ended: () => void) => Stream) | undefined
  onWake: (heard: (why: Wake) => void) => () => void
  isVisible: () => boolean
  /** Asks the browser to keep what is stored; false when it will not promise. */
  keep: () => Promise<boolean>
  /** Whether it has promised already. */
  isKept: () => Promise<boolean>
}

/** A number from 0 up to, but not including, 1. Fine enough for waiting times. */
export function chance(surroundings: Surroundings): number {
  const [high = 0, low = 0] = surroundings.random(2)
  return (high * 256 + low) / 65_536
}
