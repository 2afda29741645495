/** How long to wait before the next try: longer each time, up to a minute, and never all phones at once. */
import { chance, type Surroundings } from '../session/surroundings.ts'

const first = 1000
export const longestWait = 60_000

/** Milliseconds to wait after so many failures in a row. */
export function waitAfter(surroundings: Surroundings, failures: number): number {
  const whole = Math.min(longestWait, first * 2 ** Math.min(failures - 1, 10))
  return whole * (0.5 + chance(surroundings) / 2)
}

/** A wait by the phone's own clock, in milliseconds since 1970. */
export type Wait = { from: number; until: number }

export const waitOf = (from: number, ms: number): Wait => ({ from, until: from + ms })

/** Whether it is over. A clock that was put back ends it: words never wait for a year to pass again. */
export const isOver = ({ from, until }: Wait, now: number): boolean => now < from || now >= until
