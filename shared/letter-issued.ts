/** Whether the letter of a visit is issued: from then on words that were shared stay, for no new use. */
import { type Fact, factOf } from './kind.ts'

export function isLetterIssued(challenge: string | null, facts: readonly Fact[]): boolean {
  const host = factOf<{ moved?: Record<string, string> }>(facts, 'challenge', challenge ?? '')
  return host?.moved?.['letterIssued'] !== undefined
}
