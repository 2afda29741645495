/** The five states of a stage, and what each is called. Shape tells them apart without colour. */
import type { commonWords } from './words-common.ts'

export const beadStates = ['done', 'now', 'next', 'late', 'paused'] as const
export type BeadState = (typeof beadStates)[number]

export const beadWordKeys = {
  done: 'beadDone',
  now: 'beadNow',
  next: 'beadNext',
  late: 'beadLate',
  paused: 'beadPaused',
} as const satisfies Record<BeadState, keyof typeof commonWords>
