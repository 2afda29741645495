/** What this phone notes of the sealed copy it made of a draft: small, because the pack says whether there is one. */
import { digest } from '../../../shared/canonical.ts'
import type { Draft } from '../draft.ts'

/** The copy of this phone's draft of a visit. */
export type OwnCopy = {
  id: string
  /** The response it will be. */
  draft: string
  /** The mark of what it holds; null before the server has kept it. */
  of: string | null
  /** Why there is none, when trying again does not help by itself. */
  none?: 'over' | 'tooLarge' | 'full' | null
}

export const copyStart = 'copy:'
export const copyKey = (challenge: string) => `${copyStart}${challenge}`

/** Of what it holds and of the key that opens it: a card that was made anew has another. */
export const copyMark = (draft: Pick<Draft, 'id' | 'answers'>, key: string): string =>
  digest([draft.id, draft.answers, digest(key)]).slice(0, 24)
