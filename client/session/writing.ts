/**
 * Whether a page of this browser must not be reloaded now: it holds words that are not saved, or is in
 * the middle of an exchange with the server. Held as shared locks, so that every tab sees it of every other.
 */
import type { Surroundings } from './surroundings.ts'

const names = { words: 'tellback:writing', exchange: 'tellback:exchange' } as const

/** Words are there until somebody saves them; an exchange is over by itself, within moments. */
export type Held = keyof typeof names

/** Those who would reload ask one after another: none of them takes another for somebody who writes. */
const asking = 'tellback:asking'

/** Where the browser has no locks, each tab knows only of itself. */
let mine = 0

export function writing(surroundings: Pick<Surroundings, 'locks'>) {
  const { locks } = surroundings

  return {
    /** Nothing reloads until what this returns is called. */
    hold: (what: Held): (() => void) => {
      let release: () => void = () => undefined
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      const counts = what === 'words' || !locks ? 1 : 0
      mine += counts
      void locks?.request(names[what], { mode: 'shared' }, () => held)
      return () => {
        if (release !== done) mine -= counts
        release()
        release = done
      }
    },
    /** Runs `work` when no tab holds words, after any exchange has ended; false when one does. */
    unlessBusy: async (work: () => void): Promise<boolean> => {
      if (mine > 0) return false
      if (!locks) {
        work()
        return true
      }
      let isFree = false
      const unlessWords = () =>
        locks.request(names.words, { ifAvailable: true }, async (lock) => {
          isFree = lock !== null
          if (isFree) work()
        })
      await locks.request(asking, {}, () => locks.request(names.exchange, {}, unlessWords))
      return isFree
    },
  }
}

const done = () => undefined
