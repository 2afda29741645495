/** What happens to servers. */
import { pick, type Step } from './step.ts'
import { comeBack } from './devices.ts'

/** All processes end and start again. */
export const restart: Step = async ({ server }) => server.restart()

/** Another node comes, or goes. */
export const scale: Step = ({ server }, { a }) => server.scale(a % 2 === 0 ? 2 : 1)

export const busy: Step = async ({ server }, { a }) => {
  server.busy = 1 + (a % 4)
}

/** A deploy goes back to a build that lacks a kind, or forward again. */
export const deploy: Step = async ({ server }, { a }) => {
  server.forget(pick(['visit', 'response', 'entry', 'concern', 'person', null, null], a) ?? null)
}

export const backUp: Step = ({ server }) => server.backUp()

export const follow: Step = ({ server }) => server.follow()

/** Put back to the last backup: everybody is signed out, and comes back sooner or later. */
export const goBack: Step = async (world, { a }) => {
  const isBack = await world.server.goBack()
  if (isBack && a % 2 === 0) for (const phone of world.phones) await comeBack(world, phone)
}

/** The standby takes over, without the newest commits. */
export const failOver: Step = ({ server }) => server.failOver()
