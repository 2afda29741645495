/** The surroundings as a browser gives them, each with what it does where a browser lacks it. */
import type { Channel, Locks, Surroundings, Wake } from './surroundings.ts'

export const browser: Surroundings = {
  fetch: (path, init) => fetch(path, init),
  now: () => Date.now(),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  after: (ms, work) => {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  },
  giveWay,
  storage: { get: read, set: write },
  takesCookies: () => navigator.cookieEnabled,
  locks: locksOf(navigator),
  channel,
  databases: typeof indexedDB === 'undefined' ? undefined : { indexedDB, IDBKeyRange },
  stream: typeof EventSource === 'undefined' ? undefined : stream,
  onWake,
  isVisible: () => document.visibilityState === 'visible',
  keep: () => askStorage('persist'),
  isKept: () => askStorage('persisted'),
}

// Older browsers lack these two, whatever the types say.
type Scheduler = { scheduler?: { yield?: () => Promise<void> } }

function giveWay(): Promise<void> {
  const { scheduler } = globalThis as Scheduler
  return scheduler?.yield?.() ?? new Promise((resume) => setTimeout(resume))
}

function locksOf(from: { locks?: LockManager }): Locks | undefined {
  // The lock manager's own type has two shapes; every call of ours fits the longer one.
  return from.locks && { request: from.locks.request.bind(from.locks) }
}

/** Storage may be switched off, in which case even naming it throws: then nothing outlives the page. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // As above: what is kept here is never anybody's words.
  }
}

function channel(name: string, heard: (message: unknown) => void): Channel {
  if (typeof BroadcastChannel === 'undefined')
    return { post: () => undefined, close: () => undefined }
  const opened = new BroadcastChannel(name)
  opened.onmessage = (event: MessageEvent<unknown>) => heard(event.data)
  return { post: (message) => opened.postMessage(message), close: () => opened.close() }
}

function stream(path: string, heard: (data: string) => void, ended: () => void) {
  const source = new EventSource(path)
  source.onmessage = (event: MessageEvent<unknown>) => heard(String(event.data))
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) ended()
  }
  return { close: () => source.close() }
}

function onWake(heard: (why: Wake) => void): () => void {
  const online = () => heard('online')
  const seen = () => heard(document.visibilityState === 'visible' ? 'visible' : 'hidden')
  addEventListener('online', online)
  addEventListener('pagehide', seen)
  document.addEventListener('visibilitychange', seen)
  return () => {
    removeEventListener('online', online)
    removeEventListener('pagehide', seen)
    document.removeEventListener('visibilitychange', seen)
  }
}

async function askStorage(question: 'persist' | 'persisted'): Promise<boolean> {
  const { storage } = navigator as { storage?: Partial<StorageManager> }
  try {
    return (await storage?.[question]?.()) ?? false
  } catch {
    return false
  }
}
