/**
 * What somebody saw of a self-view that is still written in: told by which changes its sections have had, by
 * which command each piece of evidence stands, and by who is to sign. Sending it says it, so that nothing
 * unseen is frozen.
 */
import { digest } from '../canonical.ts'

type Section = { id: string; changes: number }
type Evidence = { command: string; isOut: boolean }

/** @param order who signs, one after another */
export function seenOf(
  sections: readonly Section[],
  evidence: readonly Evidence[],
  order: readonly string[],
): string {
  const changes = sections.map(({ id, changes: count }) => `${id} ${String(count)}`).sort()
  const papers = evidence.flatMap(({ command, isOut }) => (isOut ? [] : [command])).sort()
  return digest([changes, papers, order])
}
