/**
 * One answer while it is being given. The form holds what stands on the screen, also what is not an
 * answer yet (a source without words): nothing a person did disappears, and only whole answers are sent.
 */
import { type AnswerValue, entry as entrySchema, type Entry } from '../../../shared/answer.ts'
import type { Question } from '../../../shared/records/questionnaire.ts'
import { cleanText } from '../../../shared/text.ts'

export const notSure = 'not-sure'

/** Letters that fit in one text, as `shared/answer.ts` counts them. */
export const longestText = 5000
export const longestOther = 500

export type AnswerForm = {
  /** F: '5' to '1'. Y: yes, partly, no. Both: `notSure`. */
  choice: string | null
  /** M and G: the ids chosen, or `notSure` alone. */
  many: string[]
  other: string
  /** T, B, S and Q. */
  text: string
  source: string | null
  mayUse: string | null
  isNotSure: boolean
  why: string
}

/** What is kept of an answer on the phone. `answer` is null while only *why* has been written. */
export type Given = { answer: AnswerValue | null; why: string | null }

export const isWritten = ({ type }: Question): boolean => 'TBSQ'.includes(type)

const blank = (): AnswerForm => ({
  choice: null,
  many: [],
  other: '',
  text: '',
  source: null,
  mayUse: null,
  isNotSure: false,
  why: '',
})

/** The form as it stood when this was given. */
export function readForm(question: Question, given: Given | undefined): AnswerForm {
  const form = { ...blank(), why: given?.why ?? '' }
  const answer = given?.answer
  if (!answer) return form
  switch (answer.is) {
    case 'skipped':
      return form
    case 'notSure':
      if (isWritten(question)) return { ...form, isNotSure: true, text: form.why, why: '' }
      return { ...form, choice: notSure, many: [notSure] }
    case 'face':
      return { ...form, choice: String(answer.value) }
    case 'yes':
      return { ...form, choice: answer.value }
    case 'many':
      return { ...form, many: answer.values, other: answer.other ?? '' }
    case 'themes':
      return { ...form, many: answer.values }
    case 'text':
      return { ...form, text: answer.text }
    case 'seen':
      return { ...form, text: answer.text, source: answer.source }
    case 'quote':
      return { ...form, text: answer.text, mayUse: sayMayUse(answer.mayUse) }
    default:
      return answer satisfies never
  }
}

/** What is given by the form; `of` says how many faces stand on the screen. */
export function takeForm(question: Question, form: AnswerForm, of: 3 | 5): Given {
  const why = kept(form.why)
  if (isWritten(question) && form.isNotSure)
    return { answer: { is: 'notSure' }, why: kept(form.text) }
  return { answer: takeAnswer(question, form, of), why: isWritten(question) ? null : why }
}

function takeAnswer(question: Question, form: AnswerForm, of: 3 | 5): AnswerValue | null {
  const text = cleanText(form.text)
  switch (question.type) {
    case 'F':
      if (form.choice === notSure) return { is: 'notSure' }
      return form.choice ? { is: 'face', value: Number(form.choice), of } : null
    case 'Y':
      return takeYes(form.choice)
    case 'M':
    case 'G': {
      if (form.many.includes(notSure)) return { is: 'notSure' }
      if (!form.many.length) return null
      if (question.type === 'G') return { is: 'themes', values: form.many }
      const other = form.many.includes('other') ? kept(form.other) : null
      return { is: 'many', values: form.many, other }
    }
    case 'S':
      return text || form.source ? { is: 'seen', text, source: form.source } : null
    case 'Q':
      return text || form.mayUse ? { is: 'quote', text, mayUse: readMayUse(form.mayUse) } : null
    case 'T':
    case 'B':
      return text ? { is: 'text', text } : null
    default:
      return question satisfies never
  }
}

function takeYes(choice: string | null): AnswerValue | null {
  if (choice === notSure) return { is: 'notSure' }
  if (choice === 'yes' || choice === 'partly' || choice === 'no')
    return { is: 'yes', value: choice }
  return null
}

/** Whether it is an answer, and so counts and is sent: a source without words is not. */
export const isWhole = (entry: Entry): boolean => entrySchema.safeParse(entry).success

/** Words or nothing: blank space is not an answer. */
const kept = (typed: string) => (/\S/u.test(typed) ? cleanText(typed) : null)

const sayMayUse = (mayUse: boolean | null) => (mayUse === null ? null : mayUse ? 'yes' : 'no')
const readMayUse = (choice: string | null) => (choice === null ? null : choice === 'yes')
