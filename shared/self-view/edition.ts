/**
 * An edition of a self-view: the whole text as it was submitted, frozen. Its paragraphs have their
 * numbers from here on. It holds no alternative, no writer and no history of the draft.
 */
import * as z from 'zod/mini'
import { digest } from '../canonical.ts'
import { uuid } from '../ids.ts'
import { inOrder } from '../rank.ts'
import type { Role } from '../roles.ts'
import { words } from '../text.ts'
import {
  type DraftSection,
  evidenceContent,
  type EvidenceContent,
  indicatorCode,
  longestParagraph,
  longestSummary,
  sectionKey,
} from './drafts.ts'
import { confidenceValue, directionValue, journeyValue, ragValue } from './scales.ts'
import { type TemplateSection, templateSection } from './template.ts'

export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

const paragraph = z.looseObject({
  /** `5.2`: how everybody names it from now on. */
  number: z.string().check(z.regex(/^\d{1,2}(\.\d{1,3}){1,2}$/)),
  id: uuid,
  text: words(longestParagraph),
})

const judgements = {
  rag: z.nullable(ragValue),
  direction: z.nullable(directionValue),
  confidence: z.nullable(confidenceValue),
  journey: z.nullable(journeyValue),
}

export const editionSection = z.looseObject({
  /** The record of the section, and how often it had been changed. */
  ...{ id: uuid, changes: z.int(), key: sectionKey },
  number: templateSection.shape.number,
  title: templateSection.shape.title,
  summary: z.nullable(words(longestSummary)),
  paragraphs: z.array(paragraph),
  ...judgements,
  indicators: z.array(
    z.looseObject({ code: indicatorCode, story: z.nullable(words(longestSummary)) }),
  ),
  /** Of all that is read in this section but its evidence. */
  digest: sha256,
})
export type EditionSection = z.infer<typeof editionSection>

export const editionEvidence = z.looseObject({
  id: uuid,
  sections: z.array(sectionKey),
  ...evidenceContent,
  digest: sha256,
})
export type EditionEvidence = z.infer<typeof editionEvidence>

type Section = DraftSection & { id: string; changes: number }
type Evidence = EvidenceContent & { id: string; sections: readonly string[]; isOut: boolean }

/** The frozen sections, in the order of the template; one that was left empty has no paragraphs. */
export function sectionsOf(
  template: readonly TemplateSection[],
  drafts: readonly Section[],
): EditionSection[] {
  return template.flatMap(({ key, number, title }) => {
    const draft = drafts.find((one) => one.key === key)
    if (!draft) return []
    const read = {
      ...{ key, number, title },
      summary: draft.summary?.text || null,
      paragraphs: paragraphsOf(number, draft),
      rag: valueOf(ragValue, draft.rag),
      direction: valueOf(directionValue, draft.direction),
      confidence: valueOf(confidenceValue, draft.confidence),
      journey: valueOf(journeyValue, draft.journey),
      indicators: draft.indicators.map(({ code, story }) => ({ code, story: story?.text || null })),
    }
    return [{ id: draft.id, changes: draft.changes, ...read, digest: digest(read) }]
  })
}

function paragraphsOf(number: string, { paragraphs }: Section) {
  const inIt = inOrder(paragraphs).filter(({ isOut, text }) => !isOut && /\S/u.test(text.text))
  return inIt.map(({ id, text }, place) => ({
    ...{ number: `${number}.${String(place + 1)}`, id, text: text.text },
  }))
}

const valueOf = <Value extends string>(
  of: z.ZodMiniType<Value>,
  judgement: { text: string } | null,
): Value | null => of.safeParse(judgement?.text).data ?? null

/** The frozen evidence, by its id. */
export function evidenceOf(drafts: readonly Evidence[]): EditionEvidence[] {
  const inIt = drafts.filter(({ isOut }) => !isOut)
  return [...inIt]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, sections, title, date, page, quote, link }) => {
      const content = { title, date, page, quote, link }
      // For which sections it speaks is read too.
      return { id, sections: [...sections], ...content, digest: digest({ ...content, sections }) }
    })
}

export type Digested = {
  sections: readonly { digest: string }[]
  evidence: readonly { digest: string }[]
}

/**
 * Whether nothing that is read has changed since the newest edition: it is sent again only if it came back,
 * or while it waits for signatures in an order that is another now, as where an office has no holder.
 */
export function hasNothingNew(
  newest: Digested & { stage: string; order: readonly Role[] },
  now: Digested & { order: readonly Role[] },
): boolean {
  const digests = ({ sections, evidence }: Digested) =>
    [...sections, ...evidence].map((one) => one.digest).join()
  const isReordered = newest.stage === 'withLeadMember' && newest.order.join() !== now.order.join()
  return newest.stage !== 'returned' && !isReordered && digests(newest) === digests(now)
}
