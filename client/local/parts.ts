/** Parts of the app that come when they are first asked for: on the way to the first question nobody waits for them. */
import { Offline } from '../session/api.ts'

/** Throws `Offline` when the part could not be fetched: it is asked for again with the next reason to. */
export async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load()
  } catch (error) {
    throw new Offline('a part of the app has not come', { cause: error })
  }
}
