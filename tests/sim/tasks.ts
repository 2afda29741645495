/**
 * When everything that phones do by themselves has come to rest. fake-indexeddb, Dexie and the tabs'
 * channels take their turns by `setImmediate`, so those that have not run yet are counted.
 */
const realImmediate = globalThis.setImmediate
let pending = 0

/** Counts from here on; what it returns ends that. */
export function countTasks(): () => void {
  const counted = (work: (...given: unknown[]) => void, ...given: unknown[]) => {
    pending += 1
    return realImmediate(() => {
      pending -= 1
      work(...given)
    })
  }
  // The seam: Node's own function also carries a promise form, which nothing here uses.
  globalThis.setImmediate = counted as unknown as typeof setImmediate
  return () => {
    globalThis.setImmediate = realImmediate
  }
}

/** One turn of the event loop. */
export const turn = (): Promise<void> => new Promise((done) => realImmediate(() => done()))

/** A chain of promises may sleep for a turn between two tasks. */
const quietTurns = 3

/** Resolves when nothing is left to do. `each` is called with every turn in which something was done. */
export async function untilIdle(each: () => void = () => undefined): Promise<void> {
  for (let quiet = 0; quiet < quietTurns;) {
    const isBusy = pending > 0
    await turn()
    quiet = isBusy ? 0 : quiet + 1
    if (isBusy) each()
  }
}
