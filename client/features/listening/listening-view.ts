/**
 * What people sent, for those who may read it: without authors, as entries day by day, and by question.
 * Faces are never averaged. Whoever is here reads every single answer, so counts are exact; for everybody else they are made by the tally, where a count under five is "a few".
 */
import type { Entry as Answer } from '../../../shared/answer.ts'
import { type Appointment, isHeld } from '../../../shared/actor.ts'
import type { Question, Questionnaire } from '../../../shared/records/questionnaire.ts'
import type { Entry } from '../../../shared/records/entry.ts'
import type { EntryItem } from '../../../shared/review.ts'

export type Kept<Body> = { id: string; body: Body }
export type About = Answer['about']
export const abouts: readonly About[] = ['own', 'seen']

/** What somebody may read of a visit; what arrives late goes to the coordinator alone. */
export type Reads = 'all' | 'group' | 'late'

/** What these appointments let their holder read of a challenge; null for everybody else. */
export function readsOf(
  appointments: readonly Appointment[],
  challenge: string,
  region: string | undefined,
  now: string,
): Reads | null {
  const held = appointments.filter((one) => isHeld(one, now))
  const has = (role: Appointment['role']) =>
    held.some((one) => one.role === role && one.challenge === challenge)
  if (has('leadPeer') || has('manager')) return 'all'
  if (held.some((one) => one.role === 'expertCoordinator' && one.challenge === challenge))
    return 'group'
  const isOffice = held.some((one) => one.role === 'coordinator' && one.region === region)
  return isOffice ? 'late' : null
}

export type EntryRow = {
  id: string
  /** Entry 1, 2, 3 day by day, those of one day in an order of no meaning: the only name it has. */
  number: number
  body: Entry
  /** The number of the entry it adds to. */
  addsTo: number | null
  isUnread: boolean
}

/** Entries as they are told apart on the screen; nothing in the order says who wrote them. */
export function entriesOf(entries: readonly Kept<Entry>[]): EntryRow[] {
  const order = [...entries].sort(
    (a, b) => a.body.receivedOn.localeCompare(b.body.receivedOn) || a.id.localeCompare(b.id),
  )
  const numberOf = (id: string | null) => {
    const at = order.findIndex((one) => one.id === id)
    return at < 0 ? null : at + 1
  }
  return order.map(({ id, body }, index) => ({
    id,
    number: index + 1,
    body,
    addsTo: numberOf(body.addsTo),
    isUnread: body.readAt === null,
  }))
}

/** Unread first. */
export function unreadFirst(entries: readonly EntryRow[]): EntryRow[] {
  return [...entries].sort((a, b) => Number(b.isUnread) - Number(a.isUnread) || a.number - b.number)
}

/** One answer to one question, with the question as it was asked then. `given` is null where the words are gone. */
export type Given = {
  entry: EntryRow
  item: EntryItem
  given: Answer | null
  question: Question | undefined
}

/** An answer as its author gave it; null when its words are no longer here. */
export const answerOf = ({ question, about, given }: EntryItem): Answer | null =>
  given && { question, about, ...given }

export type Sheets = readonly Kept<Questionnaire>[]

/** The question as the version that was answered put it. */
export function questionAsked(
  sheets: Sheets,
  { questionnaire }: Pick<Entry, 'questionnaire'>,
  id: string,
): Question | undefined {
  const sheet = sheets.find((one) => one.id === questionnaire)
  return sheet?.body.questions.find((one) => one.id === id)
}

/** Every answer to a question about one kind of experience, unread entries first. */
export function givenTo(
  entries: readonly EntryRow[],
  sheets: Sheets,
  question: string,
  about: About,
): Given[] {
  return unreadFirst(entries).flatMap((entry) =>
    entry.body.answers
      .filter((item) => item.question === question && item.about === about)
      .map((item) => ({
        ...{ entry, item, given: answerOf(item) },
        question: questionAsked(sheets, entry.body, question),
      })),
  )
}

const isSkipped = ({ given }: Given) => given?.answer.is === 'skipped' && given.why === null

/** Those that say something. */
export const saying = (all: readonly Given[]): Given[] => all.filter((one) => !isSkipped(one))

export type TallyRow = { key: string; n: number }

/** How often each answer of the scale was chosen, in the order of the scale; free text has no tally. */
export function tallyOf(question: Question, all: readonly Given[]): TallyRow[] {
  const chosen = all.flatMap(({ given }) => (given ? keysOf(given.answer) : []))
  const keys = [...scaleOf(question), 'notSure', 'skipped']
  const isCounted = scaleOf(question).length > 0
  return isCounted
    ? keys.map((key) => ({ key, n: chosen.filter((one) => one === key).length }))
    : []
}

function scaleOf(question: Question): string[] {
  switch (question.type) {
    case 'F':
      return ['5', '4', '3', '2', '1']
    case 'Y':
      return ['yes', 'partly', 'no']
    case 'M':
      return question.options.map(({ id }) => id)
    case 'G':
      return question.sets.flatMap(({ options }) => options.map(({ id }) => id))
    case 'T':
    case 'S':
    case 'Q':
    case 'B':
      return []
    default:
      return question satisfies never
  }
}

function keysOf(answer: Answer['answer']): string[] {
  switch (answer.is) {
    case 'face':
      return [String(answer.value)]
    case 'yes':
      return [answer.value]
    case 'many':
    case 'themes':
      return answer.values
    case 'notSure':
    case 'skipped':
      return [answer.is]
    case 'text':
    case 'seen':
    case 'quote':
      return []
    default:
      return answer satisfies never
  }
}

export type QuestionRow = {
  id: string
  question: Question
  /** How many answered it, skipped ones not among them. */
  answered: number
  unread: number
}

export type SectionRow = { id: string; standard: string; easy: string; questions: QuestionRow[] }

/**
 * The questions that were answered, in the order of the newest version among `sheets`; questions only an
 * older version asked come after them.
 */
export function sectionsOf(entries: readonly EntryRow[], sheets: Sheets): SectionRow[] {
  const used = new Set(entries.map(({ body }) => body.questionnaire))
  const asked = [...sheets]
    .filter(({ id }) => used.has(id))
    .sort((a, b) => b.body.number - a.body.number)
  const sections: SectionRow[] = []
  const seen = new Set<string>()
  for (const { body } of asked)
    for (const section of body.sections) {
      const fresh = body.questions.filter((one) => one.section === section.id && !seen.has(one.id))
      fresh.forEach((one) => seen.add(one.id))
      const questions = fresh.map((one) => questionRow(one, entries, sheets))
      const { id, standard, easy } = section
      const there = sections.find((one) => one.id === id)
      if (there) there.questions.push(...questions)
      else if (questions.length) sections.push({ id, standard, easy, questions })
    }
  return sections
}

function questionRow(
  question: Question,
  entries: readonly EntryRow[],
  sheets: Sheets,
): QuestionRow {
  const all = abouts.flatMap((about) => givenTo(entries, sheets, question.id, about))
  const said = saying(all)
  return {
    id: question.id,
    question,
    answered: new Set(said.map(({ entry }) => entry.id)).size,
    unread: new Set(said.filter(({ entry }) => entry.isUnread).map(({ entry }) => entry.id)).size,
  }
}
