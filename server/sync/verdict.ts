/** What becomes of a command, as the inbox keeps it and as the sender is told. */
import { type DelayCode, delays, type RefusalCode, refusals } from '../../shared/problems.ts'
import type { Result } from '../../shared/wire.ts'
import type { Known } from '../store/inbox.ts'
import { markOf } from './marks.ts'

export type Verdict =
  | { outcome: 'applied'; version: number | null; at: string }
  | { outcome: 'rejected'; code: RefusalCode; at: string }
  | { outcome: 'waiting'; code: DelayCode }

/** The columns of a verdict. */
export function columnsOf(verdict: Verdict): Pick<Known, 'outcome' | 'code' | 'version' | 'at'> {
  return {
    outcome: verdict.outcome,
    code: verdict.outcome === 'applied' ? null : verdict.code,
    version: verdict.outcome === 'applied' ? verdict.version : null,
    at: verdict.outcome === 'waiting' ? null : verdict.at,
  }
}

/** What the sender is told: always the same of a command that is settled. */
export function resultOf(secret: string, known: Omit<Known, 'salt' | 'received'>): Result {
  const { id, outcome, version, at, code } = known
  if (outcome === 'waiting' || at === null) {
    // The inbox holds what `columnsOf` wrote.
    return { id, outcome: 'retry', problem: problemOf(delays, code as DelayCode) }
  }
  if (outcome === 'applied') {
    const mark = markOf(secret, known, { at, code: null })
    return { id, outcome, at, mark, ...(version === null ? {} : { version }) }
  }
  return refused(secret, known, code as RefusalCode, at)
}

/** A refusal, with the mark that keeps it one. */
export function refused(
  secret: string,
  about: { id: string; person: string; digest: string },
  code: RefusalCode,
  at: string,
): Result {
  const mark = markOf(secret, about, { at, code })
  return { id: about.id, outcome: 'rejected', at, mark, problem: problemOf(refusals, code) }
}

const problemOf = <Code extends string>(sentences: Record<Code, string>, code: Code) => ({
  code,
  detail: sentences[code],
})
