/**
 * Opening a card for a visit. Whoever pastes a link may have taken the wrong card, and what is sealed under
 * its key the right one will not open: a key is proved against the copies there are before it is kept. A card
 * that was made anew opens none of them, so its owner may say that it is the one of this visit.
 */
import type { Phone } from '../phone.ts'
import { type ListedCopy, listCopies } from './copies.ts'
import { fetchCopy } from './copy-body.ts'
import { isOfOther, keepKey } from './keys.ts'
import { startSealing } from './sealing.ts'

/**
 * kept: it opens a copy of this visit, or there is none that it could open · otherVisit: it is the card of
 * another of their visits · opensNothing: there are copies of this visit, and it opens none of them.
 */
export type Opened = 'kept' | 'otherVisit' | 'opensNothing'

/**
 * Keeps the key of this card for this visit if it is its card, and goes on with it. Throws `Offline` or
 * `Refused`: without signal nothing can be proved.
 * @param isSure its owner says that it is the newest card of this visit
 */
export async function openCard(
  phone: Phone,
  challenge: string,
  key: string,
  isSure = false,
): Promise<Opened> {
  if (await isOfOther(phone, challenge, key)) return 'otherVisit'
  const copies = await listCopies(phone)
  const own = copies.filter((one) => one.challenge === challenge)
  const others = copies.filter((one) => one.challenge !== challenge)
  const opensOwn = await opensAny(phone, key, own)
  if (!opensOwn && (await opensAny(phone, key, others))) return 'otherVisit'
  if (!opensOwn && own.length > 0 && !isSure) return 'opensNothing'
  await keepKey(phone, challenge, key)
  phone.changes.tell({ is: 'words' })
  await startSealing(phone).now()
  return 'kept'
}

async function opensAny(
  phone: Phone,
  key: string,
  copies: readonly ListedCopy[],
): Promise<boolean> {
  for (const { id } of copies) if (await fetchCopy(phone, [key], id)) return true
  return false
}
