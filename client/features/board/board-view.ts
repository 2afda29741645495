/**
 * What the board looks at: the shared self-view, the questions asked of it, and where the council and the
 * team each see the council on the way of the seven enablers. Two views, never one average and no order.
 */
import type { Edition } from '../../../shared/records/edition.ts'
import type { Enquiry } from '../../../shared/records/enquiry.ts'
import type { Figure } from '../../../shared/records/figure.ts'
import type { Indicator } from '../../../shared/records/indicator.ts'
import { type Placing, placingOf } from '../../../shared/records/placing.ts'
import type { Signature } from '../../../shared/records/signature.ts'
import { inOrder, movesTo, rankBetween } from '../../../shared/rank.ts'
import { scales } from '../../../shared/self-view/scales.ts'
import { enablerKey } from '../../../shared/self-view/template.ts'
import { textsApart } from '../../local/side-by-side.ts'
import type { Pair } from '../../ui/words.ts'

export type Kept<Body> = { id: string; body: Body }
export type Journey = (typeof scales.journey)[number]

/** The shared edition that holds now: the newest, or none yet. */
export const sharedOf = (editions: readonly Kept<Edition>[]): Kept<Edition> | undefined =>
  editions
    .filter(({ body }) => body.sharedAt !== null)
    .sort((a, b) => a.body.number - b.body.number)
    .at(-1)

const pairOf = ({ standard, easy }: { standard: string; easy: string }): Pair => [standard, easy]

export type Enabler = {
  key: string
  number: string
  title: Pair
  /** Where the council placed itself; null where it did not. */
  own: Journey | null
  team: Team | null
}

export type Team = {
  /** One; several where people of the team placed it differently and nobody has settled it. */
  steps: Journey[]
  /** One; several where there are several placings. */
  whys: string[]
  /** How many stand side by side; 0 where nobody disagrees. */
  apart: { step: number; why: number }
}

/** The part of the template that holds the enablers. */
const isEnabler = (key: string) => key.startsWith(enablerKey)

export const isStep = (text: string): text is Journey =>
  (scales.journey as readonly string[]).includes(text) // a tuple of literals takes no other string

export function enablersOf(
  { sections }: Pick<Edition, 'sections'>,
  placings: readonly Kept<Placing>[],
): Enabler[] {
  return sections
    .filter(({ key }) => isEnabler(key))
    .map(({ key, number, title, journey }) => {
      const placed = placedOf(placings, key)
      return {
        key,
        number,
        title: pairOf(title),
        own: journey,
        team: placed.length ? teamOf(placed) : null,
      }
    })
}

/**
 * What the visit's team placed of one enabler: one record, but older ones may be several, each of its own
 * author. That which is written in now comes first, and none hides another.
 */
export function placedOf(placings: readonly Kept<Placing>[], key: string): Kept<Placing>[] {
  const own = placings.filter(({ body }) => body.key === key)
  const isOne = ({ id, body }: Kept<Placing>) => id === placingOf(body.challenge ?? '', key)
  const [one, others] = [own.filter(isOne), own.filter((each) => !isOne(each))]
  const inTime = [...others].sort((a, b) => (a.body.step.at < b.body.step.at ? -1 : 1))
  return [...one, ...inTime]
}

function teamOf(placed: readonly Kept<Placing>[]): Team {
  const texts = (of: 'step' | 'why') =>
    placed.flatMap(({ body }) => [body[of], ...body[of].alternatives].map(({ text }) => text))
  const countOf = (of: 'step' | 'why') => (texts(of).length > 1 ? texts(of).length : 0)
  return {
    steps: [...new Set(texts('step').filter(isStep))],
    whys: [...new Set(placed.map(({ body }) => body.why.text))],
    apart: { step: countOf('step'), why: countOf('why') },
  }
}

/** Where a question comes from, as it reads now. */
export type From =
  | { is: 'paragraph'; number: string; text: string; to: string }
  /** `to` the section that speaks of it; null where none does. */
  | { is: 'indicator'; code: string; to: string | null }
  /** Of an edition that is not on this device any more. */
  | { is: 'gone' }

export type EnquiryRow = {
  id: string
  question: string
  answer: string | null
  /** How many stand side by side; 0 where nobody disagrees. */
  apart: { question: number; answer: number }
  isDropped: boolean
  from: From
  /** What brings it before the one above it, and behind the one below; nothing at either end. */
  up: Moves
  down: Moves
}
type Moves = ReturnType<typeof movesTo>

/** In their order; those that were dropped come last. */
export function enquiryRows(
  enquiries: readonly Kept<Enquiry>[],
  editions: readonly Kept<Edition>[],
): EnquiryRow[] {
  const ordered = inOrder(enquiries.map(({ id, body }) => ({ id, body, rank: body.rank })))
  const open = ordered.filter(({ body }) => !body.dropped)
  const rows = open.map((one, place) => ({
    ...rowOf(one, editions),
    up: place > 0 ? movesTo(open, one.id, place - 1) : [],
    down: place < open.length - 1 ? movesTo(open, one.id, place + 1) : [],
  }))
  const dropped = ordered.filter(({ body }) => body.dropped)
  return [...rows, ...dropped.map((one) => ({ ...rowOf(one, editions), up: [], down: [] }))]
}

const rowOf = ({ id, body }: Kept<Enquiry>, editions: readonly Kept<Edition>[]) => ({
  id,
  question: body.question.text,
  answer: body.answer?.text || null,
  apart: { question: textsApart(body.question).length, answer: textsApart(body.answer).length },
  isDropped: body.dropped,
  from: fromOf(body, editions),
})

export function fromOf(
  { source }: Pick<Enquiry, 'source'>,
  editions: readonly Kept<Edition>[],
): From {
  if (source.is === 'indicator') {
    const shared = sharedOf(editions)
    const speaks = shared?.body.sections.find(({ indicators }) =>
      indicators.some(({ code }) => code === source.code),
    )
    const to = shared && speaks ? `/self-view/${shared.id}/${speaks.key}` : null
    return { is: 'indicator', code: source.code, to }
  }
  const of = editions.find(({ id }) => id === source.edition)
  for (const { key, paragraphs } of of?.body.sections ?? []) {
    const found = paragraphs.find(({ id }) => id === source.paragraph)
    if (!found) continue
    const { number, text } = found
    return { is: 'paragraph', number, text, to: `/self-view/${source.edition}/${key}` }
  }
  return { is: 'gone' }
}

/** What a section says of itself to be careful with: too little evidence, or little confidence. */
export const doubtsIn = ({
  rag,
  confidence,
}: Pick<Edition['sections'][number], 'rag' | 'confidence'>): ('notEnough' | 'low')[] => [
  ...(rag === 'notEnough' ? (['notEnough'] as const) : []),
  ...(confidence === 'low' ? (['low'] as const) : []),
]

/** What was written with the signatures of an edition, in the order in which they were given. */
export const reservationsOf = (
  edition: string,
  signatures: readonly Kept<Signature>[],
): { id: string; name: string; words: string }[] =>
  signatures
    .filter(({ body }) => body.edition === edition)
    .sort((a, b) => (a.body.at < b.body.at ? -1 : 1))
    .flatMap(({ id, body: { manifest } }) =>
      manifest.reservation ? [{ id, name: manifest.signer.name, words: manifest.reservation }] : [],
    )

/** Behind the last question. */
export const lastRank = (enquiries: readonly Kept<Enquiry>[]): string =>
  rankBetween(
    inOrder(enquiries.map(({ id, body }) => ({ id, rank: body.rank }))).at(-1)?.rank ?? '',
    null,
  )

/** Every figure there is of a council's service, by its code: those it left out too. */
export function figureRows(
  figures: readonly Kept<Figure>[],
  indicators: readonly Kept<Indicator>[],
  edition: Pick<Edition, 'service' | 'council'>,
) {
  const codes = new Set(
    figures.flatMap(({ body }) => (body.council === edition.council ? [body.code] : [])),
  )
  return indicators
    .filter(({ body }) => body.service === edition.service && codes.has(body.code))
    .map(({ body: { code, name } }) => ({ code, name: pairOf(name) }))
    .sort((a, b) => a.code.localeCompare(b.code, 'en-GB', { numeric: true }))
}

/** What a question may come from: each paragraph of the edition, each indicator it speaks of, and any other. */
export function sourcesOf(
  { sections }: Pick<Edition, 'sections'>,
  figures: readonly { code: string }[],
) {
  const paragraphs = sections.flatMap((section) =>
    section.paragraphs.map(({ id, number, text }) => ({
      section: pairOf(section.title),
      id,
      number,
      text,
    })),
  )
  const cited = sections.flatMap(({ indicators }) => indicators.map(({ code }) => code))
  return { paragraphs, codes: [...new Set([...cited, ...figures.map(({ code }) => code)])] }
}

export type MapRow = { id: string; name: string; enablers: Enabler[] }

/** Every council with a shared self-view, by name: a map of where help may be asked and offered. */
export function mapRows(
  editions: readonly Kept<Edition>[],
  placings: readonly Kept<Placing>[],
): MapRow[] {
  const challenges = [...new Set(editions.flatMap(({ body }) => body.challenge ?? []))]
  return challenges
    .flatMap((challenge) => {
      const edition = sharedOf(editions.filter(({ body }) => body.challenge === challenge))
      if (!edition) return []
      const own = placings.filter(({ body }) => body.challenge === challenge)
      const name = edition.body.councilName
      return [{ id: challenge, name, enablers: enablersOf(edition.body, own) }]
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
