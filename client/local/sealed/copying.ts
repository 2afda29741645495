/**
 * Making a draft's sealed copy, and bringing in what other phones of the same card sealed. It comes when
 * there is something of either; `sealing.ts` says when.
 */
import { Refused } from '../../session/api.ts'
import { newId } from '../command.ts'
import { type Draft, readDraft } from '../draft.ts'
import type { Phone } from '../phone.ts'
import { kept } from '../words-store.ts'
import { bringIn } from './bring.ts'
import { deleteCopy, type ListedCopy } from './copies.ts'
import { type CopyBody, fetchCopy, putCopy } from './copy-body.ts'
import { copyKey, copyMark, type OwnCopy } from './own-copy.ts'
import { offerNotSent, ownResponse } from './twins.ts'

/** Seals the draft of a visit as it stands. Throws `Offline` or `Refused`. */
export async function sealOne(phone: Phone, key: string, challenge: string): Promise<void> {
  const draft = await readDraft(phone, challenge)
  const own = await phone.words.use((database) => kept<OwnCopy>(database, copyKey(challenge)))
  if (!draft || Object.keys(draft.answers).length === 0) {
    if (own) await letGo(phone, challenge, own)
    return
  }
  const of = copyMark(draft, key)
  if (own?.of === of) return
  // Named before it is sent: a lost answer leaves no second copy behind.
  const copy: OwnCopy = {
    id: own?.id ?? newId(phone),
    draft: draft.id,
    of: null,
    none: own?.none ?? null,
  }
  await keepOwn(phone, challenge, copy)
  const outcome = await putCopy(phone, key, copy.id, bodyOf(draft, phone.clock.iso())).catch(ifFull)
  const isKept = outcome === 'kept'
  await keepOwn(phone, challenge, {
    ...copy,
    of: isKept ? of : null,
    none: isKept ? null : outcome,
  })
  // Sent from another phone: what came of that is on its way.
  if (outcome === 'over') phone.changes.tell({ is: 'wake' })
  phone.changes.tell({ is: 'words' })
}

/** The server holds as many copies of this person as it takes. */
function ifFull(error: unknown): 'full' {
  if (error instanceof Refused && error.code === 'too-big') return 'full'
  throw error
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
 * Brings these copies of other phones into the drafts here. A copy of what has been sent is deleted, after
 * what it says beyond that is offered: its phone may be lost. Throws `Offline` or `Refused`.
 */
export async function bringBack(
  phone: Phone,
  keys: readonly string[],
  others: readonly ListedCopy[],
): Promise<void> {
  for (const { id, draft } of others) {
    const isSent = await phone.words.use((database) => database.sent.get(draft))
    const isHeld = (await ownResponse(phone, draft)) !== null
    // On its way: the copy stays until the server has what was sent.
    if (isSent && !isHeld) continue
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
