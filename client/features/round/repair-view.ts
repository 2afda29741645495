/** What a repair holds, for the coordinator: who, what they did, and every word they wrote. */
import type { Repair } from '../../../shared/records/repair.ts'
import { refusals, type RefusalCode } from '../../../shared/problems.ts'
import { isDay, isId } from './shapes.ts'

export type Did = 'note' | 'answers' | 'worry' | 'other'

type Lost = { kind?: unknown; name?: unknown; args?: unknown }

/** The command as it was kept; anything may stand there, so nothing is taken for granted. */
function lostOf(repair: Pick<Repair, 'command'>): Lost {
  const { command } = repair
  return typeof command === 'object' && command !== null ? command : {}
}

/** The kind of record it was about, as a word for the screen; empty when it cannot be told. */
export function kindOf(repair: Pick<Repair, 'command'>): string {
  const { kind } = lostOf(repair)
  return typeof kind === 'string' ? kind : ''
}

export function didOf(repair: Pick<Repair, 'command'>): Did {
  const { kind, name } = lostOf(repair)
  if (kind === 'response' && name === 'send') return 'answers'
  if (kind === 'visit' && name === 'write') return 'note'
  return kind === 'concern' ? 'worry' : 'other'
}

/** Every text a person may have typed: strings that hold more than an id, a date or a fixed choice. */
export function wordsIn(repair: Pick<Repair, 'command'>): string[] {
  return [...new Set(stringsIn(lostOf(repair).args, ''))]
}

/** Keys whose values are chosen from a list, not written. */
const chosen = ['is', 'as', 'about', 'question', 'helped', 'toldWhom', 'source', 'values', 'value']

function stringsIn(value: unknown, key: string): string[] {
  if (chosen.includes(key)) return []
  if (typeof value === 'string') return isId(value) || isDay(value) || !value.trim() ? [] : [value]
  if (Array.isArray(value)) return value.flatMap((inner) => stringsIn(inner, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([inner, one]) => stringsIn(one, inner))
}

/** The code of a refusal this build knows; `malformed` for one it does not. */
export function codeOf({ code }: Pick<Repair, 'code'>): RefusalCode {
  const known = Object.keys(refusals) as RefusalCode[] // Object.keys widens to string
  return known.find((one) => one === code) ?? 'malformed'
}
