/** What is true of a draft's sealed copy on this phone, for the screens. */
import { readDraft } from '../draft.ts'
import { here } from '../here.ts'
import type { Phone } from '../phone.ts'
import { useReading } from '../records.ts'
import { kept } from '../words-store.ts'
import { keysIn } from './keys.ts'
import { type News, readNews, seenNews } from './news.ts'
import { readOthers } from './others.ts'
import { copyKey, copyMark, type OwnCopy } from './own-copy.ts'

export type CopyState = {
  /**
   * noKey: the card's link never came here · only: no copy yet of what stands here now · none: there will
   * be none · kept: there is one.
   */
  is: 'noKey' | 'only' | 'none' | 'kept'
  news: News | null
  /** Questions with another answer from another phone: `own:G1`. */
  two: readonly string[]
}

export const useCopyState = (challenge: () => string) =>
  useReading(({ is }) => is === 'words' || is === 'draft', challenge, readCopyState)

export async function readCopyState(phone: Phone, challenge: string): Promise<CopyState> {
  const [draft, news, others] = await Promise.all([
    readDraft(phone, challenge),
    readNews(phone, challenge),
    readOthers(phone, challenge),
  ])
  const { keys, own } = await phone.words.use(async (database) => ({
    keys: await keysIn(database),
    own: await kept<OwnCopy>(database, copyKey(challenge)),
  }))
  const [key] = keys
  const isKept = draft !== null && key !== undefined && own?.of === copyMark(draft, key)
  return {
    is: key === undefined ? 'noKey' : isKept ? 'kept' : own?.none ? 'none' : 'only',
    news,
    two: [...others.keys()],
  }
}

export const readNewsSeen = (challenge: string): Promise<void> => seenNews(here(), challenge)

/** Opens the sealed copies of the card whose key this is. Without signal it is done when there is some. */
export async function openCardHere(key: string): Promise<void> {
  const { openCard } = await import('./sealing.ts')
  await openCard(here(), key)
}
