/** A self-view as its writers see it: sections with what they lack, and what was changed since it was sent. */
import type { Edition } from '../../../shared/records/edition.ts'
import type { Evidence } from '../../../shared/records/evidence.ts'
import type { Section } from '../../../shared/records/section.ts'
import type { SelfView } from '../../../shared/records/self-view.ts'
import type { Paragraph } from '../../../shared/self-view/drafts.ts'
import { type Lack, lackingIn } from '../../../shared/self-view/lacking.ts'
import { inOrder, rankBetween } from '../../../shared/rank.ts'
import type { TemplateSection } from '../../../shared/self-view/template.ts'

export type Kept<Body> = { id: string; body: Body }

export type SectionRow = {
  key: string
  number: string
  title: TemplateSection['title']
  lacks: Lack[]
  isEmpty: boolean
  isRequired: boolean
  /** Written in since the newest version was sent. */
  isChanged: boolean
}

/** In the order of the template, each with what it lacks by the rule that lets nothing else through. */
export function rowsOf(
  template: readonly TemplateSection[],
  sections: readonly Kept<Section>[],
  evidence: readonly Kept<Evidence>[],
  edition: Edition | undefined,
): SectionRow[] {
  const bodies = sections.map(({ body }) => body)
  const papers = evidence.map(({ body }) => body)
  const lacking = lackingIn(template, bodies, papers)
  return template.map(({ key, number, title, isRequired }) => {
    const section = bodies.find((one) => one.key === key)
    const sent = edition?.sections.find((one) => one.key === key)
    return {
      ...{ key, number, title, isRequired },
      lacks: lacking.filter((one) => one.key === key).map(({ lacks }) => lacks),
      isEmpty: !section?.paragraphs.some(({ isOut }) => !isOut),
      isChanged: sent !== undefined && section !== undefined && sent.changes !== section.changes,
    }
  })
}

/** What stands in it, in its order, and what was taken out. */
export function paragraphsOf({ paragraphs }: Pick<Section, 'paragraphs'>) {
  const all = inOrder(paragraphs)
  return { standing: all.filter(({ isOut }) => !isOut), out: all.filter(({ isOut }) => isOut) }
}

type Ranked = Pick<Paragraph, 'id' | 'rank'>

/** The rank of a new paragraph after this one; at the end where that is not there. */
export function rankAfter(ordered: readonly Ranked[], id: string | undefined): string {
  const at = ordered.findIndex((one) => one.id === id)
  const before = ordered[at] ?? ordered.at(-1)
  const next =
    at < 0 ? undefined : ordered.slice(at + 1).find((one) => one.rank > (before?.rank ?? ''))
  return rankBetween(before?.rank ?? '', next?.rank ?? null)
}

/** How many paragraphs read otherwise in the second of two versions: changed, new or gone. */
export function paragraphsChanged(before: Edition, after: Edition): number {
  const textsOf = ({ sections }: Edition) =>
    new Map(sections.flatMap(({ paragraphs }) => paragraphs.map(({ id, text }) => [id, text])))
  const [old, fresh] = [textsOf(before), textsOf(after)]
  const isOther = (id: string) => old.get(id) !== fresh.get(id)
  return [...new Set([...old.keys(), ...fresh.keys()])].filter(isOther).length
}

/** What is written as a screen shows it. */
export type Drafts = {
  sections: readonly { id: string; key: string; changes: number }[]
  evidence: readonly { id: string; command: string; isOut: boolean }[]
}

/** Keys of the sections that were written in between, and whether evidence was. */
export function changedSince(before: Drafts, now: Drafts) {
  const was = new Map(before.sections.map(({ id, changes }) => [id, changes]))
  const papersOf = ({ evidence }: Drafts) =>
    evidence
      .flatMap(({ command, isOut }) => (isOut ? [] : [command]))
      .sort()
      .join()
  return {
    sections: now.sections.flatMap(({ id, key, changes }) =>
      was.get(id) === changes ? [] : [key],
    ),
    evidence: papersOf(before) !== papersOf(now),
  }
}

export type Stands =
  /** Nothing was sent yet. */
  | { is: 'begun' }
  /** The newest version, and the newest that was signed off where that is an older one. */
  | { is: Edition['stage']; id: string; edition: Edition; signed: Edition | null }

export function standsOf(view: SelfView, editions: readonly Kept<Edition>[]): Stands {
  const newest = editions.find(({ id }) => id === view.edition)
  if (!newest) return { is: 'begun' }
  const isWhole = ({ order, signed }: Edition) => signed.length >= order.length
  const signed = editions
    .filter(({ id, body }) => id !== newest.id && isWhole(body))
    .sort((a, b) => b.body.number - a.body.number)[0]
  const { id, body } = newest
  return { is: body.stage, id, edition: body, signed: signed?.body ?? null }
}

export type Age = { years: number; months: number }

/** How old a document is on this day, in whole months; one of the future is of today. */
export function ageOf(date: string, today: string): Age {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const [thisYear = 0, thisMonth = 0, thisDay = 0] = today.split('-').map(Number)
  const whole = (thisYear - year) * 12 + thisMonth - month - (thisDay < day ? 1 : 0)
  const months = Math.max(whole, 0)
  return { years: Math.floor(months / 12), months: months % 12 }
}

/** Names of everybody who wrote, from what they wrote. */
export function namesOf(
  wordings: readonly { body: { by: string; name: string | null } }[],
): ReadonlyMap<string, string> {
  return new Map(wordings.flatMap(({ body: { by, name } }) => (name === null ? [] : [[by, name]])))
}
