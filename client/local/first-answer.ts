/** The first answer of the server after a sign-in, which brings back what this person said and sent before. */
import { watch } from 'vue'
import { current } from './here.ts'

/** Nobody waits longer for it: on a slow line they are asked once more, and nothing is lost by that. */
const longestMs = 8_000

/** Resolves when all of it has come, when the server could not be reached, or after a while. */
export function firstAnswer(): Promise<void> {
  return new Promise((resolve) => {
    const isOver = () => {
      const state = current.value?.state
      return !state || state.triedAt !== null || (state.lastAt !== null && !state.loading)
    }
    const end = () => {
      stop()
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(end, longestMs)
    const stop = watch(isOver, (now) => now && end())
    if (isOver()) end()
  })
}
