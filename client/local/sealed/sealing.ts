/**
 * The sealed copy of each draft: made a few seconds after an answer is saved and when the page hides,
 * whenever there is signal and the phone holds its card's key. What other phones of the same card sealed
 * is brought into the draft here. The server never holds anything that it could read.
 *
 * Here: when, and whether there is anything to do. What seals and opens (`copying.ts`) comes with the first
 * answer, or with the first copy of another phone: it is no part of the way to the first question.
 */
import { Offline, Refused } from '../../session/api.ts'
import { NotSaved } from '../connection.ts'
import { lead } from '../lead.ts'
import { fetchPart } from '../parts.ts'
import type { Phone } from '../phone.ts'
import { isAnswer, kept, type WordsDatabase } from '../words-store.ts'
import { deleteCopy, type ListedCopy, listCopies } from './copies.ts'
import { allKeys, readKeys } from './keys.ts'
import { copyKey, copyStart, type OwnCopy } from './own-copy.ts'

/** After the last answer; a person who types gets one copy, not one for each word. */
const pause = 4000
/** Other phones are looked at again no sooner than this, in milliseconds. */
const lookAgain = 60_000

export type Sealing = {
  /** Does now what can be done; resolves when it is done or has to wait. */
  now: () => Promise<void>
  stop: () => void
}

const running = new WeakMap<Phone, Sealing>()

export function startSealing(phone: Phone): Sealing {
  const before = running.get(phone)
  if (before) return before
  const { surroundings } = phone
  const timers = new Map<string, () => void>()
  let turn: Promise<void> = Promise.resolve()
  let looked = Number.NEGATIVE_INFINITY

  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(work).catch(wait)
    return turn
  }
  const leader = lead(
    surroundings,
    `tellback:sealed:${phone.who.person}`,
    () => void all(),
    () => undefined,
  )

  const one = (challenge: string) => {
    timers.get(challenge)?.()
    timers.delete(challenge)
    return inTurn(() => sealOne(phone, challenge))
  }
  async function all(): Promise<void> {
    await inTurn(async () => {
      if (surroundings.now() - looked < lookAgain) return
      await bringBack(phone)
      looked = surroundings.now()
    })
    for (const challenge of await phone.words.use(challenges).catch(() => [])) await one(challenge)
  }

  const unlisten = phone.changes.listen((message, isOwn) => {
    // The tab that writes seals: of two tabs of a visit one writes.
    if (message.is !== 'draft' || !isOwn) return
    const { challenge } = message
    // At once: a page that is hidden has no time left to fetch it.
    void prepare(phone, challenge).catch(wait)
    timers.get(challenge)?.()
    timers.set(
      challenge,
      surroundings.after(pause, () => void one(challenge)),
    )
  })
  const unwake = surroundings.onWake((why) => {
    if (why === 'hidden') for (const challenge of [...timers.keys()]) void one(challenge)
    else if (leader.isHeld()) void all()
  })

  const sealing: Sealing = {
    now: () => {
      looked = Number.NEGATIVE_INFINITY
      return all()
    },
    stop: () => {
      unlisten()
      unwake()
      leader.stop()
      for (const cancel of timers.values()) cancel()
      running.delete(phone)
    },
  }
  running.set(phone, sealing)
  return sealing
}

export const stopSealing = (phone: Phone): void => running.get(phone)?.stop()

/** No signal, signed out, or a phone that cannot store just now: the next wake tries again. */
function wait(error: unknown): void {
  const mayPass = [Offline, Refused, NotSaved].some((sort) => error instanceof sort)
  if (!mayPass) throw error
}

async function challenges(database: WordsDatabase): Promise<string[]> {
  const drafted = await database.drafts.orderBy('challenge').uniqueKeys()
  const copied = await database.kept.where('key').startsWith(copyStart).primaryKeys()
  return [...new Set([...drafted.map(String), ...copied.map((key) => key.slice(copyStart.length))])]
}

const copying = () => fetchPart(() => import('./copying.ts'))

async function sealOne(phone: Phone, challenge: string): Promise<void> {
  const [key] = await readKeys(phone, challenge)
  if (key === undefined) return
  const part = await prepare(phone, challenge)
  await part?.sealOne(phone, key, challenge)
}

/** Fetches what seals if there is anything to do of this visit. */
const prepare = async (phone: Phone, challenge: string) =>
  (await phone.words.use((database) => isDue(database, challenge))) ? copying() : undefined

/** Whether there is anything to copy, or a copy of what stands here no more. */
async function isDue(database: WordsDatabase, challenge: string): Promise<boolean> {
  const keys = await database.drafts.where('challenge').equals(challenge).primaryKeys()
  const hasAnswers = keys.some((key) => isAnswer({ key }))
  return hasAnswers || (await kept<OwnCopy>(database, copyKey(challenge))) !== null
}

/** Brings what other phones of the same card hold into the drafts here. Throws `Offline` or `Refused`. */
async function bringBack(phone: Phone): Promise<void> {
  // Whichever opens: what an older version sealed under the card of another visit comes back as well.
  const keys = await allKeys(phone)
  if (keys.length === 0) return
  const others = await otherCopies(phone)
  if (others.length > 0) await (await copying()).bringBack(phone, keys, others)
}

async function otherCopies(phone: Phone): Promise<ListedCopy[]> {
  const own = await phone.words.use(ownCopies)
  return (await listCopies(phone)).filter(({ id }) => !own.has(id))
}

async function ownCopies(database: WordsDatabase): Promise<Set<string>> {
  const items = await database.kept.where('key').startsWith(copyStart).toArray()
  return new Set(items.map(({ value }) => (value as OwnCopy).id)) // as `keepOwn` wrote it
}

/** Its person deletes what they wrote: the copies of this phone go as well, if the server can be reached. */
export async function deleteOwnCopies(phone: Phone): Promise<void> {
  for (const id of await phone.words.use(ownCopies)) await deleteCopy(phone, id)
}
