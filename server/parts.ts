/** What the API is built from. Handed in, so that a test can move the clock and look at the mail. */
import type { Registry } from '../shared/commands.ts'
import type { Log } from './log.ts'
import type { Session } from './people/sessions.ts'
import type { Settings } from './settings.ts'
import type { Store } from './store/open.ts'

export type Parts = {
  settings: Settings
  store: Store
  kinds: Registry
  /** Called when a mail was put into the outbox. */
  mail: { nudge: () => void }
  clock: () => Date
  log: Log
  limits: Limits
  /** The number of the wire that is spoken here. */
  protocol: number
  /** As the engine has it (`sync/engine.ts`): for simulations, whose people have no passkeys. */
  unasked?: true
}

/** How often a signed-in device may send. A page that is only read costs nothing. */
export type Limits = { commandsPerMinute: number; sealedPerMinute?: number }

/** Sixty requests a minute, each as full as the wire allows. */
export const usualLimits: Limits = { commandsPerMinute: 6000 }

/** What a request carries on its way; `session` is there behind `signedIn` only. */
export type Env = { Variables: { session: Session } }
