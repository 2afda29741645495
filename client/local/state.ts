/** How sending and reading go on this phone, as the screens may say it. */
import { reactive } from 'vue'

export type PhoneState = {
  /** The last try reached our server. */
  online: boolean
  /** Commands not yet sent, counted in the outbox itself. */
  waiting: number
  /** The server is being spoken with: words that wait go now, or in the very next question. */
  underWay: boolean
  /** Items in the "needs you" tray. */
  needsYou: number
  /** While a first load goes on: how many rows have come. */
  loading: { have: number } | null
  /** When the last answer came, by the corrected clock. */
  lastAt: string | null
  /** When our server was last tried in vain, by the corrected clock. */
  triedAt: string | null
  /** Whether the browser promised to keep what is stored; null before it was asked. */
  kept: boolean | null
  /** The server no longer speaks with this app: it has to be updated, after what waits was sent. */
  tooOld: boolean
  /** A newer app has taken over the cache in another tab: this one has to be opened again. */
  isOutdated: boolean
  /** The session ended: words are kept, and go on when the same person signs in. */
  needsSignIn: boolean
  /** The browser has cleared this phone: so many items had not been sent. */
  vanished: { unsent: number | null } | null
}

export function createState(): PhoneState {
  return reactive({
    online: false,
    waiting: 0,
    underWay: false,
    needsYou: 0,
    loading: null,
    lastAt: null,
    triedAt: null,
    kept: null,
    tooOld: false,
    isOutdated: false,
    needsSignIn: false,
    vanished: null,
  })
}
