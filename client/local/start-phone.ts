/**
 * Opens the phone of whoever is signed in, and closes it again. Everything else in this folder works on
 * what stands here. It brings the database with it, so `start.ts` alone imports it, and late.
 */
import { browser } from '../session/browser.ts'
import { type SignedIn, useSession } from '../session/session.ts'
import type { Surroundings } from '../session/surroundings.ts'
import { current, type Running, running } from './here.ts'
import { moveGuest } from './move-guest.ts'
import { leaveOthers, leaverOf, wipeLeft } from './parting.ts'
import type { Told } from './phone.ts'
import { runPhone } from './run-phone.ts'

/** Starts it in this browser for the person signed in. */
export async function startHere(): Promise<void> {
  const session = useSession()
  session.onLeave(leaverOf(() => running.value, stopHere, browser))
  if (running.value && running.value.phone.who.person !== session.person) stopHere()
  if (running.value) {
    // Signed in anew while it ran: what was said meanwhile as a guest is theirs, and no guest is left.
    await moveGuest(running.value.phone)
    return
  }
  running.value = await startPhone(browser, session, { asked: stopHere })
  current.value = running.value?.phone ?? null
}

/** Stops it: nothing is deleted, and nothing is read or sent any more. */
export function stopHere(): void {
  running.value?.stop()
  running.value = null
  current.value = null
}

/**
 * Runs the phone of whoever is signed in, null when nobody is. What an earlier leaving could not delete
 * goes first, and so does all that another person of this phone could read here.
 */
export async function startPhone(
  surroundings: Surroundings,
  session: SignedIn,
  told: Told = {},
): Promise<Running | null> {
  await wipeLeft(surroundings)
  const { person } = session
  if (person === null) return null
  await leaveOthers(surroundings, session.people, person)
  const who = {
    person,
    appointments: () => session.appointments,
    isKnown: () => session.known,
    whose: session.whose,
    scopes: session.scopes,
    refresh: session.refresh,
    sessionEnded: session.sessionEnded,
  }
  const started = await runPhone(surroundings, who, told)
  await moveGuest(started.phone)
  return withDrafts(started)
}

/** What works beside it comes when the phone already runs; one that could not be fetched comes at the next start. */
function withDrafts(started: Running): Running {
  let isOver = false
  let end: () => void = () => undefined
  const follow = async () => {
    const { followDrafts } = await import('./sealed/follow.ts')
    end = await followDrafts(started.phone)
    if (isOver) end()
  }
  void follow().catch(() => undefined)
  return {
    ...started,
    stop: () => {
      isOver = true
      end()
      started.stop()
    },
  }
}
