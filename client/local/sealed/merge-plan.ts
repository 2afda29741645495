/**
 * Bringing together what one person wrote on two phones: answer by answer, and where two differ both
 * stay until the person has chosen. Nothing is overwritten unseen.
 */
import type { Entry } from '../../../shared/answer.ts'
import { canonicalJson, digest } from '../../../shared/canonical.ts'
import type { AnswerKey } from '../draft.ts'

export type Written = { entry: Entry; at: string }

export type Here = {
  answers: ReadonlyMap<AnswerKey, Written>
  /** What was written elsewhere and differs, not chosen from yet. */
  others: ReadonlyMap<AnswerKey, readonly Written[]>
}

export type Plan = {
  /** Answers that are to stand in the draft. */
  put: Map<AnswerKey, Written>
  /** Answers that are to stand beside another one. */
  beside: Map<AnswerKey, Written[]>
  /** What was met by now: told again, it is no news. */
  met: Record<string, string>
}

export const keyOfEntry = ({ about, question }: Entry): AnswerKey => `${about}:${question}`

/** The same words and choice, whoever's name stands with them. */
export const says = ({ answer, why }: Entry): string => canonicalJson([answer, why ?? null])
export const markOf = (entry: Entry): string => digest([says(entry), entry.credit]).slice(0, 24)

/** @param met the marks of what was taken from that same copy before */
export function planMerge(
  here: Here,
  came: readonly Written[],
  met: Readonly<Record<string, string>>,
): Plan {
  const plan: Plan = { put: new Map(), beside: new Map(), met: { ...met } }
  for (const one of came) {
    const key = keyOfEntry(one.entry)
    const mark = markOf(one.entry)
    const before = met[key]
    plan.met[key] = mark
    if (before !== mark) place(plan, here, key, one, before)
  }
  return plan
}

function place(
  plan: Plan,
  here: Here,
  key: AnswerKey,
  one: Written,
  before: string | undefined,
): void {
  const own = here.answers.get(key)
  const others = here.others.get(key) ?? []
  if (!own) plan.put.set(key, one)
  else if (says(own.entry) === says(one.entry)) {
    const credit = closer(own.entry.credit, one.entry.credit)
    if (credit !== own.entry.credit) plan.put.set(key, { ...own, entry: { ...own.entry, credit } })
  }
  // It came from there and nobody has touched it here: the same words, carried on.
  else if (before !== undefined && markOf(own.entry) === before) plan.put.set(key, one)
  else if (!others.some(({ entry }) => says(entry) === says(one.entry)))
    plan.beside.set(key, [...others, one])
}

const order = ['name', 'role', 'private']

/** Of two choices about a name the one that says less. */
const closer = (a: Entry['credit'], b: Entry['credit']) =>
  order.indexOf(b.as) > order.indexOf(a.as) ? b : a

/** Of these answers those that none of what was sent says, and that say anything at all. */
export function notSaid(entries: readonly Written[], sent: readonly Entry[]): Written[] {
  const said = new Set(sent.map((one) => `${keyOfEntry(one)} ${says(one)}`))
  return entries.filter(({ entry }) => {
    const isEmpty = entry.answer.is === 'skipped' && !entry.why
    return !isEmpty && !said.has(`${keyOfEntry(entry)} ${says(entry)}`)
  })
}

/** Both, one below the other, where both are words; undefined where only one of the two can stand. */
export function joined(one: Entry, other: Entry): Entry | undefined {
  const [a, b] = [one.answer, other.answer]
  const why = bothOf(one.why, other.why)
  const credit = closer(one.credit, other.credit)
  if (a.is === 'text' && b.is === 'text')
    return { ...one, credit, why, answer: { ...a, text: bothOf(a.text, b.text) ?? '' } }
  if (a.is === 'seen' && b.is === 'seen')
    return { ...one, credit, why, answer: { ...a, text: bothOf(a.text, b.text) ?? '' } }
  if (canonicalJson(a) === canonicalJson(b)) return { ...one, credit, why }
  return undefined
}

function bothOf(one: string | null, other: string | null): string | null {
  if (!one || !other || one === other) return one ?? other
  return `${one}\n\n${other}`
}
