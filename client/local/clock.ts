/**
 * The phone's clock, set right by the last `now` of the server: a phone may be wrong by a year. It only
 * dates what is shown as "on the phone"; order and dates that count are the server's.
 */
import type { Surroundings } from '../session/surroundings.ts'

const key = 'tellback:clock'

export type Clock = {
  now: () => number
  iso: () => string
  /** `asked` and `answered` are the phone's own times around the answer that said `server`. */
  correct: (server: string, asked: number, answered: number) => void
}

export function createClock(surroundings: Surroundings): Clock {
  const kept = Number(surroundings.storage.get(key) ?? 0)
  let ahead = Number.isFinite(kept) ? kept : 0
  const now = () => surroundings.now() + ahead

  return {
    now,
    iso: () => new Date(now()).toISOString(),
    correct: (server, asked, answered) => {
      const found = Math.round(Date.parse(server) - (asked + answered) / 2)
      const isNews = Math.abs(found - ahead) > 1000
      ahead = found
      if (isNews) surroundings.storage.set(key, String(found))
    },
  }
}
