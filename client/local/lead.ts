/**
 * One tab of several: holds a lock that only one can hold. Where the browser has no locks every tab
 * holds it, which costs a few requests and doubles nothing.
 */
import type { Surroundings } from '../session/surroundings.ts'

export type Lead = {
  isHeld: () => boolean
  /** Takes it from a tab that no longer answers. */
  take: () => void
  stop: () => void
}

/** Waits for the lock `name`; says when this tab `got` it and when another took it away. */
export function lead(surroundings: Surroundings, name: string, got: () => void, lost: () => void) {
  const { locks } = surroundings
  let isHeld = false
  let isStopped = false
  let release: () => void = () => undefined

  function hold(): Promise<void> {
    if (isStopped) return Promise.resolve()
    isHeld = true
    got()
    return new Promise((done) => {
      release = done
    })
  }

  async function queue(steal: boolean): Promise<void> {
    try {
      await locks?.request(name, steal ? { steal } : {}, hold)
    } catch {
      // Stolen by a tab that is in use: this one waits for its turn again.
      if (!isHeld) return
      isHeld = false
      if (isStopped) return
      lost()
      void queue(false)
    }
  }

  if (locks) void queue(false)
  else void hold()

  const held: Lead = {
    isHeld: () => isHeld,
    take: () => {
      if (!isHeld && locks && !isStopped) void queue(true)
    },
    stop: () => {
      isStopped = true
      isHeld = false
      release()
    },
  }
  return held
}
