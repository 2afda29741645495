/**
 * A phone that was cleared whole, as Safari does after seven days without a visit: nothing is kept here,
 * but the cookie of a session still stands. Then its person is told, and what the server holds comes back.
 */
import { Offline, Refused } from '../session/api.ts'
import type { SignedIn } from '../session/session.ts'
import { isBlank } from '../session/snapshot.ts'
import type { Surroundings } from '../session/surroundings.ts'
import { markCleared } from './keeping.ts'

/**
 * Asks the server once whose cookie this is, where nothing was ever kept here. An app that was just put
 * on the home screen begins with the browser's cookie and an empty storage: nothing was lost there.
 */
export async function lookForCleared(
  surroundings: Surroundings,
  session: Pick<SignedIn, 'whose' | 'refresh' | 'noOne'>,
  isInstalled: boolean,
): Promise<void> {
  if (!isBlank(surroundings)) return
  try {
    const person = await session.whose()
    if (!isBlank(surroundings)) return // somebody has signed in meanwhile
    if (person === null) {
      session.noOne()
      return
    }
    if (!isInstalled) markCleared(surroundings, person)
    await session.refresh()
  } catch (error) {
    // No connection, or not our server: asked again at the next start.
    if (!(error instanceof Offline || error instanceof Refused)) throw error
  }
}
