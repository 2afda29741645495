/**
 * The sealed copy of each draft: made a few seconds after an answer is saved and when the page hides,
 * whenever there is signal and the phone holds its card's key. What other phones of the same card sealed
 * is brought into the draft here. The server never holds anything that it could read.
 */
import { Offline, Refused } from '../../session/api.ts'
import { NotSaved } from '../connection.ts'
import { newId } from '../command.ts'
import { type Draft, readDraft } from '../draft.ts'
import { lead } from '../lead.ts'
import type { Phone } from '../phone.ts'
import { kept, type WordsDatabase } from '../words-store.ts'
import { bringIn } from './bring.ts'
import { type CopyBody, deleteCopy, fetchCopy, listCopies, putCopy } from './copies.ts'
import { keepKey, readKeys } from './keys.ts'
import { copyKey, copyMark, copyStart, type OwnCopy } from './own-copy.ts'
import { offerNotSent, ownResponse } from './twins.ts'

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

/** Keeps the key of the card that was opened, and goes on with it. */
export async function openCard(phone: Phone, key: string): Promise<void> {
  await keepKey(phone, key)
  phone.changes.tell({ is: 'words' })
  await startSealing(phone).now()
}

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

async function sealOne(phone: Phone, challenge: string): Promise<void> {
  const [key] = await readKeys(phone)
  if (key === undefined) return
  const draft = await readDraft(phone, challenge)
  const own = await phone.words.use((database) => kept<OwnCopy>(database, copyKey(challenge)))
  if (!draft || Object.keys(draft.answers).length === 0) {
    if (own) await letGo(phone, challenge, own)
    return
  }
  const of = copyMark(draft)
  if (own?.of === of) return
  // Named before it is sent: a lost answer leaves no second copy behind.
  const copy: OwnCopy = { id: own?.id ?? newId(phone), draft: draft.id, of: null }
  await keepOwn(phone, challenge, copy)
  const outcome = await putCopy(phone, key, copy.id, bodyOf(draft, phone.clock.iso()))
  await keepOwn(phone, challenge, { ...copy, of: outcome === 'kept' ? of : null })
  // Sent from another phone: what came of that is on its way.
  if (outcome === 'over') phone.changes.tell({ is: 'wake' })
  phone.changes.tell({ is: 'words' })
}

const keepOwn = (phone: Phone, challenge: string, copy: OwnCopy) =>
  phone.words.use((database) => database.kept.put({ key: copyKey(challenge), value: copy }))

function bodyOf({ answers, savedAt, ...head }: Draft, now: string): CopyBody {
  const at = savedAt ?? now
  const entries = Object.values(answers).filter((entry) => entry !== undefined)
  return { v: 1, head, answers: entries.map((entry) => ({ entry, at })) }
}

/**
 * The draft is empty. What was emptied has no copy any more; what was sent keeps it until the server has
 * the answers themselves: `bringBack` deletes it then.
 */
async function letGo(phone: Phone, challenge: string, own: OwnCopy): Promise<void> {
  const wasSent = await phone.words.use((database) => database.sent.get(own.draft))
  if (!wasSent) await deleteCopy(phone, own.id)
  await phone.words.use((database) => database.kept.delete(copyKey(challenge)))
}

/**
 * Brings what other phones of the same card hold into the drafts here. A copy of what has been sent is
 * deleted, after what it says beyond that is offered: its phone may be lost. Throws `Offline` or `Refused`.
 */
async function bringBack(phone: Phone): Promise<void> {
  const keys = await readKeys(phone)
  if (keys.length === 0) return
  const own = await phone.words.use(ownCopies)
  for (const { id, draft } of await listCopies(phone)) {
    const isSent = await phone.words.use((database) => database.sent.get(draft))
    const isHeld = (await ownResponse(phone, draft)) !== null
    // On its way: the copy stays until the server has what was sent.
    if (own.has(id) || (isSent && !isHeld)) continue
    const body = await fetchCopy(phone, keys, id)
    if (!body) continue
    const { head, answers } = body
    if (isHeld) {
      await offerNotSent(phone, head, answers)
      await deleteCopy(phone, id)
      continue
    }
    await bringIn(phone, {
      ...{ challenge: head.challenge, head: { ...head, place: null }, answers, copy: id },
      isSameDraft: true,
      news: (count) => (count > 0 ? { is: 'brought', count } : null),
    })
  }
}

async function ownCopies(database: WordsDatabase): Promise<Set<string>> {
  const items = await database.kept.where('key').startsWith(copyStart).toArray()
  return new Set(items.map(({ value }) => (value as OwnCopy).id)) // as `keepOwn` wrote it
}

/** Its person deletes what they wrote: the copies of this phone go as well, if the server can be reached. */
export async function deleteOwnCopies(phone: Phone): Promise<void> {
  for (const id of await phone.words.use(ownCopies)) await deleteCopy(phone, id)
}
