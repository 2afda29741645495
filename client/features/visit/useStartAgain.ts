/** Starting again with no answers: asked first, and taken back for a while after. */
import { onScopeDispose, ref, shallowRef } from 'vue'

/** `ux.md`, words for saving: deleting keeps a 10-second *Undo*. */
const undoMs = 10_000

type Undo = () => Promise<void>
type Run = (work: () => Promise<unknown>) => Promise<boolean>

/** `startAgain` deletes, and gives what puts everything back; `run` does it and says when it was not done. */
export function useStartAgain(startAgain: () => Promise<Undo>, run: Run) {
  const undo = shallowRef<Undo | null>(null)
  const isUndone = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(() => clearTimeout(timer))

  const forget = () => {
    clearTimeout(timer)
    undo.value = null
  }
  async function begin(): Promise<boolean> {
    isUndone.value = false
    return run(async () => {
      undo.value = await startAgain()
      clearTimeout(timer)
      timer = setTimeout(forget, undoMs)
    })
  }
  /** The offer stays until it is done: a phone that refuses once can be asked again. */
  async function takeBack(): Promise<void> {
    const back = undo.value
    if (!back) return
    clearTimeout(timer)
    isUndone.value = await run(back)
    if (isUndone.value) forget()
  }
  return { undo, isUndone, begin, takeBack }
}
