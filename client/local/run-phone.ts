/**
 * A phone that runs: one tab of several leads and speaks with the server, the others tell it what waits
 * and hear from it how that goes.
 */
import * as z from 'zod/mini'
import { watch } from 'vue'
import type { Surroundings } from '../session/surroundings.ts'
import type { Message } from './changes.ts'
import type { Running } from './here.ts'
import { countWords, openKept } from './keeping.ts'
import { lead } from './lead.ts'
import { listenLive } from './live.ts'
import { openPhone, type Phone, type Told, type Who } from './phone.ts'
import { redrawAll } from './replay.ts'
import { createSync } from './sync.ts'

/** A leading tab that answers nothing for so long is asleep, and another takes over. */
const patience = 4000

const sharedSchema = z.object({
  online: z.boolean(),
  underWay: z.boolean(),
  loading: z.nullable(z.object({ have: z.number() })),
  lastAt: z.nullable(z.string()),
  triedAt: z.nullable(z.string()),
  tooOld: z.boolean(),
  needsSignIn: z.boolean(),
})

/** Opens and runs a person's phone in these surroundings. */
export async function runPhone(
  surroundings: Surroundings,
  who: Who,
  told: Told = {},
): Promise<Running> {
  const phone = openPhone(surroundings, who, told)
  await openKept(phone)
  const sync = createSync(phone, () => leader.isHeld())
  let stopLive: () => void = () => undefined
  let stopWaiting: () => void = () => undefined

  const leader = lead(
    surroundings,
    `tellback:sync:${who.person}`,
    () => {
      stopLive = listenLive(phone, sync.wake)
      sync.wake()
    },
    () => stopLive(),
  )

  /** Asks the leading tab to go on, and takes its place when it does not answer. */
  function nudge(): void {
    phone.changes.tell({ is: 'ping' })
    stopWaiting()
    stopWaiting = surroundings.after(patience, () => {
      if (surroundings.isVisible()) leader.take()
    })
  }

  function hear(message: Message, isOwn: boolean): void {
    const isLeading = leader.isHeld()
    if (message.is === 'wake') {
      if (isLeading && message.now) void sync.sendNow()
      else if (isLeading) sync.wake()
      else if (isOwn) nudge()
    }
    if (isOwn) return
    if (message.is === 'ping' && isLeading) phone.changes.tell({ is: 'pong' })
    if (message.is === 'pong') stopWaiting()
    if (message.is === 'words') void countWords(phone).catch(ignoreClosed)
    if (message.is === 'leave') told.asked?.()
    const shared = message.is === 'state' && !isLeading && sharedSchema.safeParse(message.state)
    if (shared && shared.success) Object.assign(phone.state, shared.data)
  }

  const stopHearing = phone.changes.listen(hear)
  const stopTelling = watch(
    () => sharedSchema.parse(phone.state),
    (state) => {
      if (leader.isHeld()) phone.changes.tell({ is: 'state', state })
    },
    { deep: true },
  )
  const stopWaking = surroundings.onWake((why) => {
    if (why === 'visible') void check(phone)
    if (leader.isHeld()) sync.woken(why)
    else if (why !== 'hidden') nudge()
  })

  void redrawAll(phone).catch(ignoreClosed)

  return {
    phone,
    sync,
    stop: () => {
      for (const stop of [stopLive, stopWaiting, stopHearing, stopTelling, stopWaking]) stop()
      sync.stop()
      leader.stop()
      phone.close()
    },
  }
}

/** Back in the foreground: a phone may have dropped its connections meanwhile, and missed what was told. */
async function check(phone: Phone): Promise<void> {
  try {
    await phone.words.check()
    await phone.rows.check()
    await countWords(phone)
    phone.changes.tell({ is: 'rows', kinds: null })
  } catch (error) {
    ignoreClosed(error)
  }
}

/** What only refreshes a screen may fail: the next write says that the phone cannot store. */
function ignoreClosed(error: unknown): void {
  if (!(error instanceof Error && error.name === 'NotSaved')) throw error
}
