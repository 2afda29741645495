/**
 * One thing a person does that needs an answer before it counts: while it is under way the button is
 * busy, and when it is not done the screen says why and keeps what was typed.
 */
import { type Ref, ref } from 'vue'
import type { ProblemCode } from '../../shared/problems.ts'
import { Offline, Refused } from '../session/api.ts'
import { Stopped } from '../session/asking.ts'
import { NotSaved } from './connection.ts'

/** Why it was not done: our server's or a rule's code, no internet, this device would not keep it or is full. */
export type WhyNot = ProblemCode | 'offline' | 'not-saved' | 'full'

/** This device did not take it, for whatever reason: the words are on the screen alone. */
export const isNotKept = (why: WhyNot | null): why is 'not-saved' | 'full' =>
  why === 'not-saved' || why === 'full'

/** The reason behind an error of `command` or `commandNow`; anything else is a bug and goes on up. */
export function whyNot(error: unknown): WhyNot {
  if (error instanceof Refused) return error.code
  if (error instanceof Offline) return 'offline'
  if (error instanceof NotSaved) return error.why === 'full' ? 'full' : 'not-saved'
  throw error
}

/** `run` does the work once at a time; true when it was done. Stopping it oneself is no trouble. */
export function useDoing(): {
  isBusy: Ref<boolean>
  trouble: Ref<WhyNot | null>
  run: (work: () => Promise<unknown>) => Promise<boolean>
} {
  const isBusy = ref(false)
  const trouble = ref<WhyNot | null>(null)

  async function run(work: () => Promise<unknown>): Promise<boolean> {
    if (isBusy.value) return false
    isBusy.value = true
    trouble.value = null
    try {
      await work()
      return true
    } catch (error) {
      if (!(error instanceof Stopped)) trouble.value = whyNot(error)
      return false
    } finally {
      isBusy.value = false
    }
  }
  return { isBusy, trouble, run }
}
