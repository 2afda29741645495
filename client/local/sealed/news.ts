/** What became of answers that came from elsewhere, until the person has seen it. */
import type { Phone } from '../phone.ts'
import { kept } from '../words-store.ts'

export type News =
  /** So many answers came back from a sealed copy. */
  | { is: 'brought'; count: number }
  /** It was sent from another phone: so many answers here say something else, and are not sent. */
  | { is: 'differs'; count: number }
  /** It was sent from another phone, and nothing here says anything else. */
  | { is: 'same' }

export const newsKey = (challenge: string) => `news:${challenge}`

/** Null when there is none, or the person has seen it. */
export const readNews = (phone: Phone, challenge: string): Promise<News | null> =>
  phone.words.use((database) => kept<News>(database, newsKey(challenge)))

export async function seenNews(phone: Phone, challenge: string): Promise<void> {
  await phone.words.use((database) => database.kept.delete(newsKey(challenge)))
  phone.changes.tell({ is: 'draft', challenge })
}
