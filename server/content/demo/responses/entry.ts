/** How a response of the demonstration region is written down: short, and typed as the answers are. */
import type { AnswerValue, Credit, Entry } from '../../../../shared/answer.ts'
import type { Response } from '../../../../shared/records/response.ts'
import type { ClockTime, DayOffset } from '../region.ts'

export type DemoResponse = {
  key: string
  /** Keys of the expert who wrote it and of the challenge. */
  author: string
  challenge: string
  /** When the expert pressed Send. */
  sent: { day: DayOffset; at: ClockTime }
  /** Key of the reviewer who has opened it; null while nobody has. */
  readBy: string | null
  /** Key of the response by the same expert that this one adds to. */
  addsTo: string | null
  helped: Response['helped']
  entries: readonly Entry[]
}

/** What may stand beside an answer: why, and whose name. */
type Beside = { why?: string; credit?: Credit }

const entry = (
  about: Entry['about'],
  question: string,
  answer: AnswerValue,
  beside: Beside,
): Entry => ({
  question,
  about,
  answer,
  why: beside.why ?? null,
  credit: beside.credit ?? { as: 'role' },
})

/** An answer about the expert's own experience. */
export const own = (question: string, answer: AnswerValue, beside: Beside = {}): Entry =>
  entry('own', question, answer, beside)

/** An answer about what the expert saw or was told. */
export const seen = (question: string, answer: AnswerValue, beside: Beside = {}): Entry =>
  entry('seen', question, answer, beside)

export const yes: AnswerValue = { is: 'yes', value: 'yes' }
export const partly: AnswerValue = { is: 'yes', value: 'partly' }
export const no: AnswerValue = { is: 'yes', value: 'no' }
export const notSure: AnswerValue = { is: 'notSure' }
export const skipped: AnswerValue = { is: 'skipped' }

/** One of five faces; 5 is best. */
export const face = (value: number): AnswerValue => ({ is: 'face', value, of: 5 })
/** One of the three faces of Easy Read: 4, 3 or 2. */
export const easyFace = (value: 4 | 3 | 2): AnswerValue => ({ is: 'face', value, of: 3 })
export const many = (values: string[], other: string | null = null): AnswerValue => ({
  is: 'many',
  values,
  other,
})
export const text = (words: string): AnswerValue => ({ is: 'text', text: words })
/** What happened; where it was seen or heard is left out when it is the expert's own story. */
export const story = (words: string, source: string | null = null): AnswerValue => ({
  is: 'seen',
  text: words,
  source,
})
export const quote = (words: string, mayUse: boolean | null): AnswerValue => ({
  is: 'quote',
  text: words,
  mayUse,
})
export const themes = (...values: string[]): AnswerValue => ({ is: 'themes', values })

export const named = (name: string): Credit => ({ as: 'name', name })
export const privately: Credit = { as: 'private' }
