/** Long work in slices, so that no task keeps a touch waiting. */
import type { Surroundings } from '../session/surroundings.ts'

/** Well under the 50 ms of a long task on a phone four times as slow as this one. */
const slice = 8

/** `work` on each item in turn, giving way between slices. */
export async function inSlices<Item, Result>(
  surroundings: Surroundings,
  items: readonly Item[],
  work: (item: Item) => Result | Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let began = surroundings.now()
  for (const item of items) {
    if (Math.abs(surroundings.now() - began) > slice) {
      await surroundings.giveWay()
      began = surroundings.now()
    }
    results.push(await work(item))
  }
  return results
}
