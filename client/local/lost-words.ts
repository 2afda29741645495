/** What a repair holds, for whoever puts it right: what was done, and every word that was written. */
import * as z from 'zod/mini'
import { type ToldWhom, toldWhom } from '../../shared/records/concern.ts'
import type { Repair } from '../../shared/records/repair.ts'
import { refusals, type RefusalCode } from '../../shared/problems.ts'
import { day, instant, uuid } from '../../shared/ids.ts'

const isId = (text: string): boolean => uuid.safeParse(text).success
const isDay = (text: string): boolean =>
  day.safeParse(text).success || instant.safeParse(text).success

/** An answer names its question by this; whoever asks a question writes it out. */
export const isQuestionId = (text: string): boolean => /^[A-Z]\d{1,2}$/.test(text)

export type Did = 'note' | 'answers' | 'worry' | 'other'

const told = z.looseObject({ toldWhom })

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

/** Of a case: a worry that was told, words set apart, a letter to their author, or another step. */
export type CaseDid = 'told' | 'heldApart' | 'wrote' | 'step'

export function caseDidOf(repair: Pick<Repair, 'command'>): CaseDid {
  const { kind, name } = lostOf(repair)
  if (kind === 'concern' && name === 'record') return 'told'
  if (kind === 'hold' && name === 'make') return 'heldApart'
  if (kind === 'extract' && name === 'setApart') return 'heldApart'
  return kind === 'hold' && name === 'write' ? 'wrote' : 'step'
}

/** Of a review: details taken out, a check, a sharing, a finding, or another step. */
export type ReviewDid = 'reworded' | 'checked' | 'shared' | 'found' | 'reviewed'

export function reviewDidOf(repair: Pick<Repair, 'command'>): ReviewDid {
  const { kind, name } = lostOf(repair)
  if (kind === 'sharing') return 'shared'
  if (kind === 'finding') return 'found'
  if (kind !== 'entry') return 'reviewed'
  return name === 'reword' ? 'reworded' : name === 'check' ? 'checked' : 'reviewed'
}

/** Whom the author of a lost worry had told; null where it does not say, or says what no build of ours knows. */
export function toldWhomOf(repair: Pick<Repair, 'command'>): ToldWhom | null {
  if (caseDidOf(repair) !== 'told') return null
  return told.safeParse(lostOf(repair).args).data?.toldWhom ?? null
}

/** Every text a person may have typed: strings that hold more than an id, a date or a fixed choice. */
export function wordsIn(repair: Pick<Repair, 'command'>): string[] {
  return [...new Set(stringsIn(lostOf(repair).args, ''))]
}

/** Keys whose values are chosen from a list, not written. */
const chosen = ['is', 'as', 'key', 'about', 'helped', 'toldWhom', 'source', 'values', 'value']

function stringsIn(value: unknown, key: string): string[] {
  if (chosen.includes(key)) return []
  if (typeof value === 'string') {
    const isNone = isId(value) || isDay(value) || !value.trim()
    return isNone || (key === 'question' && isQuestionId(value)) ? [] : [value]
  }
  if (Array.isArray(value)) return value.flatMap((inner) => stringsIn(inner, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([inner, one]) => stringsIn(one, inner))
}

/** The code of a refusal this build knows; `malformed` for one it does not. */
export function codeOf({ code }: Pick<Repair, 'code'>): RefusalCode {
  const known = Object.keys(refusals) as RefusalCode[] // Object.keys widens to string
  return known.find((one) => one === code) ?? 'malformed'
}
