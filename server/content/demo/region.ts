/**
 * The demonstration region. Everything in this folder is invented: no council, person, place or
 * sentence stands for a real one, and the telephone numbers are of the range kept for fiction.
 * Things name each other by key; whoever seeds them turns keys into records.
 */

/** Days from the day of seeding: -1 is yesterday, 0 today, 7 in a week. */
export type DayOffset = number

/** A time on the clock in England, `16:05`. */
export type ClockTime = `${number}:${number}`

/** Somebody to ring. */
export type DemoContact = { name: string; phone: string }

export type DemoRegion = {
  key: string
  name: string
  /** Whom to ring when Tellback itself does not work. */
  help: DemoContact
}

export const demoRegion: DemoRegion = {
  key: 'wexmoor',
  name: 'Wexmoor and the Vale',
  help: { name: 'Sam Okoro', phone: '01632 960 418' },
}
