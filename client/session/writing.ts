/**
 * Whether a page of this browser must not be reloaded now: it holds words that are not saved, or is
 * sending. Held as one shared lock, so that every tab sees it of every other.
 */
import type { Surroundings } from './surroundings.ts'

const name = 'tellback:writing'

/** Where the browser has no locks, each tab knows only of itself. */
let mine = 0

export function writing(surroundings: Pick<Surroundings, 'locks'>) {
  const { locks } = surroundings

  return {
    /** Nothing reloads until what this returns is called. */
    hold: (): (() => void) => {
      let release: () => void = () => undefined
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      mine += 1
      void locks?.request(name, { mode: 'shared' }, () => held)
      return () => {
        if (release !== done) mine -= 1
        release()
        release = done
      }
    },
    /** Runs `work` when no tab holds it; false when one does. */
    unlessBusy: async (work: () => void): Promise<boolean> => {
      if (mine > 0) return false
      let isFree = !locks
      await locks?.request(name, { ifAvailable: true }, async (lock) => {
        isFree = lock !== null
        if (isFree) work()
      })
      if (!locks) work()
      return isFree
    },
  }
}

const done = () => undefined
