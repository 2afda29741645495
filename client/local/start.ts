/**
 * Opens the phone of whoever is signed in, and closes it again. Everything else in this folder works on
 * what stands here.
 */
import { browser } from '../session/browser.ts'
import { useSession } from '../session/session.ts'
import { moveGuest } from './blank.ts'
import { current, running } from './here.ts'
import { leaverOf, leaveOthers, wipeLeft } from './parting.ts'
import { runPhone } from './run-phone.ts'

/** Starts the local layer for the person signed in. Called at start and after every sign-in. */
export async function startLocal(): Promise<void> {
  const session = useSession()
  const { person } = session
  if (running.value && running.value.phone.who.person !== person) stopLocal()
  session.onLeave(leaverOf(() => running.value, stopLocal, browser))
  await wipeLeft(browser)
  if (running.value || person === null) return
  await leaveOthers(browser, session.people, person)
  const who = {
    person,
    appointments: () => session.appointments,
    isKnown: () => session.known,
    whose: session.whose,
    refresh: session.refresh,
    sessionEnded: session.sessionEnded,
  }
  running.value = await runPhone(browser, who, { asked: stopLocal })
  current.value = running.value.phone
  await moveGuest(running.value.phone)
}

/** Stops it: nothing is deleted, and nothing is read or sent any more. */
export function stopLocal(): void {
  running.value?.stop()
  running.value = null
  current.value = null
}
