/**
 * Starts what works beside a running phone: sealed copies where a card's key is held, twins of what was
 * sent, and edits of words that are gone.
 */
import type { Message } from '../changes.ts'
import { NotSaved } from '../connection.ts'
import { forgetGoneEdits } from '../gone-words.ts'
import type { Phone } from '../phone.ts'
import { readKeys } from './keys.ts'
import { startSealing, stopSealing } from './sealing.ts'
import { settleTwins } from './twins.ts'

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
        return settleTwins(phone)
      })
      .then(async () => {
        const hasKey = !isOver && (await readKeys(phone)).length > 0
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
        return forgetGoneEdits(phone)
      })
      .catch(unlessClosed)
  }
  const unlisten = phone.changes.listen((message) => {
    if (mayShow(message, 'response')) look(message.is === 'rows')
    if (mayShow(message, 'entry')) sweep()
  })
  look(false)
  sweep()
  if ((await readKeys(phone)).length > 0) startSealing(phone)
  return () => {
    isOver = true
    unlisten()
    stopSealing(phone)
  }
}

/** A refusal is told as words, what the server holds as rows. */
const mayShow = (message: Message, kind: string): boolean =>
  message.is === 'words' || (message.is === 'rows' && (message.kinds?.includes(kind) ?? true))

/** A phone that cannot store just now is looked at again with its next change. */
function unlessClosed(error: unknown): void {
  if (!(error instanceof NotSaved)) throw error
}
