/**
 * The post of one node: sends what waits, finds what there is to remind of, ends what a visit's close left
 * open, and clears away.
 */
import type { Parts } from '../parts.ts'
import { forgetTries } from '../people/limits.ts'
import { forgetMailCodes } from '../people/mail-codes.ts'
import { forgetSessions } from '../people/sessions.ts'
import { forgetProofs } from '../proof/codes.ts'
import { sealSignatures } from '../proof/seal-signatures.ts'
import { withSignIn } from '../people/tables.ts'
import { kinds } from '../../shared/records/index.ts'
import { endAppointments } from '../sync/end-appointments.ts'
import { type Mailer, makeMailer } from './mailer.ts'
import { forgetLetters, sendDue } from './outbox.ts'
import { alertLeads } from './alerts.ts'
import { remind } from './reminders.ts'

export type Post = {
  /** Something was put into the outbox: look soon. */
  nudge: () => void
  /** Ends after what is being sent. */
  stop: () => Promise<void>
}

type Given = Pick<Parts, 'store' | 'settings' | 'clock' | 'log'> & { mailer?: Mailer }

const lookEveryMs = 20_000
const clearEveryMs = 10 * 60_000

/** Starts the post. Several nodes may: a letter is sent by the one that claims it first. */
export function startPost(given: Given): Post {
  const { store, clock, log } = given
  const mailer = given.mailer ?? makeMailer(given.settings)
  const sending = { ...given, mailer }
  let running: Promise<unknown> = Promise.resolve()
  let waits = false

  const send = () => {
    // One run at a time; a nudge during a run asks for one more.
    if (waits) return
    waits = true
    running = running.then(() => {
      waits = false
      return endAppointments(store, kinds, given.settings.secret, clock().toISOString())
        .catch((error: unknown) => {
          log.warn('appointments-open', { error })
        })
        .then(() => alertLeads(given))
        .then(() => sendDue(sending))
        .catch((error: unknown) => {
          log.warn('post-waits', { error })
        })
    })
  }
  const clear = async () => {
    await remind(given)
    await sealSignatures({ ...given, kinds })
    await store.write(async (tx) => {
      const db = withSignIn(tx)
      const now = clock()
      await forgetTries(db, now)
      await forgetMailCodes(db, now)
      await forgetSessions(db, now)
      await forgetProofs(db, now)
      await forgetLetters(db, now)
    })
  }
  const clearAndSend = () => {
    clear()
      .catch((error: unknown) => {
        log.warn('not-cleared', { error })
      })
      .finally(send)
  }

  const look = setInterval(send, lookEveryMs)
  const tidy = setInterval(clearAndSend, clearEveryMs)
  clearAndSend()
  return {
    nudge: send,
    stop: async () => {
      clearInterval(look)
      clearInterval(tidy)
      await running
      mailer.close()
    },
  }
}
