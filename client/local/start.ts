/**
 * Opens the phone of whoever is signed in. The database and all that works on it are a part of the app
 * of their own, which comes when it is first asked for: the first screen needs none of it.
 */
import { effectScope, watch } from 'vue'
import { useSession } from '../session/session.ts'
import { dropCode } from './blank.ts'
import { fetchPart } from './parts.ts'

let turn: Promise<void> = Promise.resolve()

/**
 * Starts the local layer for the person signed in. Called at start and after every sign-in. Throws
 * `Offline` when the part of the app that does it could not be fetched.
 */
export function startLocal(): Promise<void> {
  followSession()
  // One after the other: two callers at once never open two phones.
  turn = turn.then(start, start)
  return turn
}

async function start(): Promise<void> {
  const { startHere } = await loadLocal()
  await startHere()
}

let isFollowing = false

/** Somebody else may sign in with this browser in another tab: then this tab is theirs as well. */
function followSession(): void {
  if (isFollowing) return
  isFollowing = true
  const session = useSession()
  const begin = (person: string | null) => {
    // Leaving closes the phone by itself. What could not be fetched the screen that signed in says.
    if (person !== null) startLocal().catch(() => undefined)
    // In every tab: the next person never comes in by the code of the one before.
    else dropCode()
  }
  effectScope(true).run(() => watch(() => session.person, begin))
}

/** Fetches that part and starts nothing. Throws `Offline`. */
export const loadLocal = (): Promise<{ startHere: () => Promise<void> }> =>
  fetchPart(() => import('./start-phone.ts'))
