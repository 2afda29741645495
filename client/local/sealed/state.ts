/** What is true of a draft's sealed copy on this phone, for the screens. */
import { readDraft } from '../draft.ts'
import { here } from '../here.ts'
import { readNotSent } from '../jotting.ts'
import { fetchPart } from '../parts.ts'
import type { Phone } from '../phone.ts'
import { useReading } from '../records.ts'
import { kept } from '../words-store.ts'
import type { Opened } from './card.ts'
import { keysIn } from './keys.ts'
import { type News, readNews, seenNews } from './news.ts'
import { readOthers } from './others.ts'
import { copyKey, copyMark, type OwnCopy } from './own-copy.ts'

export type CopyState = {
  /**
   * noKey: the link of this visit's card never came here · only: no copy yet of what stands here now · none: there will
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
    keys: await keysIn(database, challenge),
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

/** Of a visit with answers that are not sent. */
export type CopyOf = {
  challenge: string
  /** There is a locked copy of what stands here now. */
  isKept: boolean
  /** There is one, of this or of what stood here before. */
  isSome: boolean
}

export const useCopies = () =>
  useReading(
    ({ is }) => is === 'words' || is === 'draft',
    () => null,
    readCopies,
  )

export async function readCopies(phone: Phone): Promise<CopyOf[]> {
  const { visits } = await readNotSent(phone)
  return Promise.all(
    visits.map(async ({ challenge }) => {
      const { is } = await readCopyState(phone, challenge)
      const own = await phone.words.use((database) => kept<OwnCopy>(database, copyKey(challenge)))
      return { challenge, isKept: is === 'kept', isSome: Boolean(own?.of) }
    }),
  )
}

export const readNewsSeen = (challenge: string): Promise<void> => seenNews(here(), challenge)

/** Opens the sealed copies of this visit with the card whose key this is. Throws `Offline` or `Refused`. */
export async function openCardHere(
  challenge: string,
  key: string,
  isSure: boolean,
): Promise<Opened> {
  const { openCard } = await fetchPart(() => import('./card.ts'))
  return openCard(here(), challenge, key, isSure)
}
