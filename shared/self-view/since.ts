/**
 * What is new in an edition for somebody who read or signed an earlier one. A section is held against the
 * newest earlier edition in which they opened it, or which they signed; where there is none, nothing is
 * called changed. Nothing here says that anybody really read.
 */
import { evidenceSince, type Since, storiesSince } from './beside-since.ts'
import { compare, isChanged, type Piece } from './compare.ts'
import type { EditionEvidence, EditionSection } from './edition.ts'
import type { Scale } from './scales.ts'

export type Read = {
  id: string
  number: number
  sections: readonly EditionSection[]
  evidence: readonly EditionEvidence[]
}

type Place = { edition: string; section: string }

/** What somebody did with editions: sections they opened, editions they signed. */
export type Known = { opened: readonly Place[]; signed: readonly string[] }

/** And the sections they signed without having opened them. */
export type Past = Known & { signedUnopened: readonly Place[] }

export type Base = {
  was: 'read' | 'signed'
  number: number
  /** Undefined where that edition did not have it. */
  section: EditionSection | undefined
  evidence: readonly EditionEvidence[]
}

export const evidenceFor = (evidence: readonly EditionEvidence[], key: string) =>
  evidence.filter(({ sections }) => sections.includes(key))

/** What a section is held against; null where they know none before it. */
export function baseOf(
  key: string,
  edition: { number: number },
  all: readonly Read[],
  { opened, signed }: Known,
): Base | null {
  const isOpened = (id: string) => opened.some((one) => one.edition === id && one.section === key)
  const known = all
    .filter(({ id, number }) => number < edition.number && (signed.includes(id) || isOpened(id)))
    .sort((a, b) => b.number - a.number)[0]
  if (!known) return null
  return {
    was: signed.includes(known.id) ? 'signed' : 'read',
    number: known.number,
    section: known.sections.find((one) => one.key === key),
    evidence: evidenceFor(known.evidence, key),
  }
}

export type Changes = {
  /** Written anew, changed or taken out. */
  paragraphs: number
  summary: boolean
  judgements: readonly Scale[]
  /** Figures that came, went or have another story behind them. */
  stories: number
  /** Pieces that came, went or say something else. */
  evidence: number
  /** The digest differs though none of these does: paragraphs stand in another order. */
  order: boolean
}

const scaleNames = ['rag', 'direction', 'confidence', 'journey'] as const

/** Null when nothing that is read has changed. */
export function changesIn(
  after: EditionSection,
  evidence: readonly EditionEvidence[],
  base: Base,
): Changes | null {
  const before = base.section
  const paragraphs = paragraphsSince(before?.paragraphs ?? [], after.paragraphs)
  const stories = storiesSince(before?.indicators ?? [], after.indicators)
  const judgements = scaleNames.filter((name) => (before?.[name] ?? null) !== after[name])
  const found = {
    paragraphs: paragraphs.filter(({ is }) => is !== 'same').length,
    summary: (before?.summary ?? null) !== after.summary,
    judgements,
    stories: stories.filter(({ is }) => is !== 'same').length,
    evidence: evidenceSince(base.evidence, evidence).filter(({ is }) => is !== 'same').length,
  }
  const isSeen =
    found.paragraphs + found.stories + found.evidence + judgements.length > 0 || found.summary
  const order = !isSeen && before?.digest !== after.digest
  return isSeen || order ? { ...found, order } : null
}

export type ShownParagraph = {
  id: string
  /** Null for one that was taken out. */
  number: string | null
  /** The number it had, where that is another one. */
  was: string | null
  is: Since
  pieces: Piece[]
}

type Paragraph = EditionSection['paragraphs'][number]

/** As it is, with nothing marked. */
export const unmarked = (paragraphs: readonly Paragraph[]): ShownParagraph[] =>
  paragraphs.map(({ id, number, text }) => ({
    ...{ id, number, was: null, is: 'same' as const },
    pieces: [{ is: 'same' as const, text }],
  }))

/** What stands there now, and what was taken out where it stood. */
export function paragraphsSince(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): ShownParagraph[] {
  const shown = after.map((one): ShownParagraph => {
    const old = before.find(({ id }) => id === one.id)
    const pieces = compare(old?.text ?? '', one.text)
    const is = !old ? 'new' : isChanged(pieces) ? 'changed' : 'same'
    const was = old && old.number !== one.number ? old.number : null
    return { id: one.id, number: one.number, was, is, pieces }
  })
  return before.reduce((all, one, place) => {
    if (after.some(({ id }) => id === one.id)) return all
    const out: ShownParagraph = {
      ...{ id: one.id, number: null, was: one.number, is: 'out' },
      pieces: [{ is: 'out', text: one.text }],
    }
    // Behind what stood before it; that one may have been taken out as well.
    const neighbour = before[place - 1]?.id
    const at = all.findIndex(({ id }) => id === neighbour)
    return [...all.slice(0, at + 1), out, ...all.slice(at + 1)]
  }, shown)
}

/** Nothing was written in it, and nothing is to be read. */
export const isBlank = (section: EditionSection): boolean =>
  section.paragraphs.length + section.indicators.length === 0 &&
  section.summary === null &&
  scaleNames.every((name) => section[name] === null)

/**
 * Sections with something in them that they have not opened: neither here, nor just as it stands in an
 * earlier edition that they opened it in or signed. To have signed over a section is not to have opened it.
 */
export function unopenedIn(edition: Read, all: readonly Read[], past: Past): EditionSection[] {
  const { opened, signedUnopened } = past
  const has = (places: readonly Place[], id: string, key: string) =>
    places.some(({ edition: of, section }) => of === id && section === key)
  return edition.sections.filter((section) => {
    const { key } = section
    const signed = past.signed.filter((id) => !has(signedUnopened, id, key))
    if (isBlank(section) || signed.includes(edition.id) || has(opened, edition.id, key))
      return false
    const base = baseOf(key, edition, all, { opened, signed })
    return !base || changesIn(section, evidenceFor(edition.evidence, key), base) !== null
  })
}

const wordsAMinute = 200

/** How long reading these takes, in whole minutes; 0 for nothing. */
export function minutesFor(sections: readonly EditionSection[]): number {
  const texts = sections.flatMap(({ paragraphs, summary, indicators }) => [
    ...paragraphs.map(({ text }) => text),
    summary ?? '',
    ...indicators.map(({ story }) => story ?? ''),
  ])
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
  return Math.ceil(words / wordsAMinute)
}

export type Changed = { section: EditionSection; base: Base; changes: Changes }

/** The sections in which something changed since they knew them. */
export const changedIn = (edition: Read, all: readonly Read[], past: Known): Changed[] =>
  edition.sections.flatMap((section) => {
    const base = baseOf(section.key, edition, all, past)
    const own = evidenceFor(edition.evidence, section.key)
    const changes = base && changesIn(section, own, base)
    return changes ? [{ section, base, changes }] : []
  })
