/** The phone of whoever is signed in here: what the composables work on. */
import { shallowRef } from 'vue'
import type { Phone } from './phone.ts'
import type { Sync } from './sync.ts'

/** A phone that sends and reads. */
export type Running = { phone: Phone; sync: Sync; stop: () => void }

export const running = shallowRef<Running | null>(null)

/** Null before sign-in. */
export const current = shallowRef<Phone | null>(null)

/** The open phone. Throws before sign-in: a screen that writes is never shown then. */
export function here(): Phone {
  if (!current.value) throw new Error('nobody is signed in on this phone')
  return current.value
}

/** The same, with the loop that sends. */
export function hereRunning(): Running {
  if (!running.value) throw new Error('nobody is signed in on this phone')
  return running.value
}
