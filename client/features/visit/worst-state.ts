/** The worst that holds of anything written about a visit; null before anything is. Pure. */
import type { SentResponse } from '../../local/sent.ts'
import type { SaveState } from '../../ui/save-state.ts'

type Told = { state: SaveState; at?: string | undefined }

export function worstState(
  responses: readonly Pick<SentResponse, 'state' | 'receivedAt'>[],
  { hasDraft, isSending }: { hasDraft: boolean; isSending: boolean },
): Told | null {
  if (responses.some(({ state }) => state === 'onPhone'))
    return { state: isSending ? 'sending' : 'not-sent' }
  if (hasDraft) return { state: 'saved' }
  // What was refused is told by a notice of its own, and nothing is called sent beside it.
  const last = responses.at(-1)
  if (!last || responses.some(({ state }) => state === 'needsYou')) return null
  return { state: 'sent', at: last.receivedAt ?? undefined }
}
