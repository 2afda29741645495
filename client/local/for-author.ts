/** What waits for an author's eyes: words of theirs that they are asked about, and letters to them. */
import type { Response } from '../../shared/records/response.ts'
import type { Phone } from './phone.ts'
import { readRecords, useReading } from './records.ts'
import { kept } from './words-store.ts'

export type ForAuthor = {
  /** Wordings they have said neither yes nor no to. */
  asks: number
  /** Letters that have come since *My words* was opened on this phone. */
  letters: number
}

/** What they are still asked of one response: not of words that they have taken back. */
export const openAsks = ({ asked, withdrawn }: Response): Response['asked'] =>
  asked.filter((one) => one.yes === null && !withdrawn.some(({ key }) => key === one.key))

export const useForAuthor = () =>
  useReading(
    ({ is }) => is === 'rows' || is === 'words',
    () => null,
    readForAuthor,
  )

export async function readForAuthor(phone: Phone): Promise<ForAuthor> {
  const [own, seen] = await Promise.all([
    ownResponses(phone),
    phone.words.use((database) => kept<string>(database, seenKey)),
  ])
  return {
    asks: own.flatMap(openAsks).length,
    letters: own.flatMap(({ letters }) => letters).filter(({ at }) => at > (seen ?? '')).length,
  }
}

/** Every letter that is here now has been on the screen. */
export async function seenLetters(phone: Phone): Promise<void> {
  const times = (await ownResponses(phone)).flatMap(({ letters }) => letters.map(({ at }) => at))
  const value = times.sort().at(-1)
  if (value === undefined) return
  await phone.words.use((database) => database.kept.put({ key: seenKey, value }))
  phone.changes.tell({ is: 'words' })
}

const seenKey = 'lettersSeen'

async function ownResponses(phone: Phone): Promise<Response[]> {
  const all = await readRecords<Response>(phone, 'response', {})
  return all.map(({ body }) => body).filter(({ author }) => author === phone.who.person)
}
