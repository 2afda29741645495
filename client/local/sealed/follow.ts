/**
 * Starts what works beside a running phone: sealed copies where a card's key is held, twins of what was
 * sent, and edits of words that are gone. Whether there is any of it is seen here; what settles it comes
 * then, because somebody new has none.
 */
import { Offline } from '../../session/api.ts'
import type { Message } from '../changes.ts'
import { NotSaved } from '../connection.ts'
import { fetchPart } from '../parts.ts'
import type { Phone } from '../phone.ts'
import type { WordsDatabase } from '../words-store.ts'
import { allKeys } from './keys.ts'
import { otherChallenges } from './others.ts'
import { startSealing, stopSealing } from './sealing.ts'

/** @returns what ends it */
export async function followDrafts(phone: Phone): Promise<() => void> {
  let isOver = false
  let isDue = false

  const look = (isArrival: boolean) => {
    if (isDue || isOver) return
    isDue = true
    // Several changes in one go are looked at once.
    void Promise.resolve()
      .then(() => {
        isDue = false
        return settle(phone)
      })
      .then(async () => {
        const hasKey = !isOver && (await allKeys(phone)).length > 0
        // What has arrived needs no copy any more.
        if (hasKey && isArrival) await startSealing(phone).now()
      })
      .catch(unlessClosed)
  }
  let isSweeping = false
  const sweep = () => {
    if (isSweeping || isOver) return
    isSweeping = true
    void Promise.resolve()
      .then(() => {
        isSweeping = false
        return forget(phone)
      })
      .catch(unlessClosed)
  }
  const unlisten = phone.changes.listen((message) => {
    if (mayShow(message, 'response')) look(message.is === 'rows')
    if (mayShow(message, 'entry')) sweep()
  })
  look(false)
  sweep()
  if ((await allKeys(phone)).length > 0) startSealing(phone)
  return () => {
    isOver = true
    unlisten()
    stopSealing(phone)
  }
}

/** Without anything sent, refused or from another phone there is no twin. */
async function settle(phone: Phone): Promise<void> {
  const ofResponses = await phone.rows.use(async (database) => [
    await database.row.where('kind').equals('response').count(),
    await database.shown.where('kind').equals('response').count(),
  ])
  const mayBe =
    ofResponses.some((count) => count > 0) ||
    (await phone.words.use(
      async (database) =>
        (await hasRefused(database)) || (await otherChallenges(database)).length > 0,
    ))
  if (mayBe) await (await fetchPart(() => import('./twins.ts'))).settleTwins(phone)
}

/** Without an entry to read, and an edit that is being typed or was given, there is none to forget. */
async function forget(phone: Phone): Promise<void> {
  const entries = await phone.rows.use((database) =>
    database.row.where('kind').equals('entry').count(),
  )
  const mayBe = await phone.words.use(
    async (database) =>
      (await hasRefused(database)) ||
      (await database.settled.count()) > 0 ||
      (await database.drafts.where('key').startsWith('jotting/').count()) > 0,
  )
  if (entries > 0 && mayBe)
    await (await fetchPart(() => import('../gone-words.ts'))).forgetGoneEdits(phone)
}

const hasRefused = async (database: WordsDatabase): Promise<boolean> =>
  (await database.outbox.where('state').equals('refused').count()) > 0

/** A refusal is told as words, what the server holds as rows. */
const mayShow = (message: Message, kind: string): boolean =>
  message.is === 'words' || (message.is === 'rows' && (message.kinds?.includes(kind) ?? true))

/** A phone that cannot store just now, or fetch a part of the app, is looked at again with its next change. */
function unlessClosed(error: unknown): void {
  if (!(error instanceof NotSaved || error instanceof Offline)) throw error
}
