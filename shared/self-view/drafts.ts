/** What the council's writers work on: sections in paragraphs, and the evidence they rest on. */
import * as z from 'zod/mini'
import { day, uuid } from '../ids.ts'
import { rank } from '../rank.ts'
import { line, words } from '../text.ts'
import { written } from '../written.ts'

/** `5`, or `6-leadership` for a part of a section. */
export const sectionKey = z.string().check(z.regex(/^\d{1,2}(-[a-z][A-Za-z0-9]{0,39})?$/))

/** The code of an indicator, such as `2E(1)` or `CH4`. */
export const indicatorCode = z.string().check(z.regex(/^[A-Z0-9][A-Za-z0-9()./-]{0,19}$/))

export const longestParagraph = 4000
export const longestSummary = 600
export const mostParagraphs = 100

export const paragraph = z.looseObject({
  /** The command that added it. */
  id: uuid,
  rank,
  text: written(longestParagraph),
  /** Taken out; whoever was still writing in it brings it back. */
  isOut: z.boolean(),
})
export type Paragraph = z.infer<typeof paragraph>

const judgement = z.nullable(written(20))

export const draftSection = {
  key: sectionKey,
  paragraphs: z.array(paragraph).check(z.maxLength(mostParagraphs)),
  /** The same in a few plain words. */
  summary: z.nullable(written(longestSummary)),
  ...{ rag: judgement, direction: judgement, confidence: judgement, journey: judgement },
  /** Indicators it speaks of, each with the story behind it. */
  indicators: z.array(
    z.looseObject({ code: indicatorCode, story: z.nullable(written(longestSummary)) }),
  ),
}
export const draftSchema = z.looseObject(draftSection)
export type DraftSection = z.infer<typeof draftSchema>

/** What a piece of evidence says of itself. */
export const evidenceContent = {
  title: line(200),
  /** The day of the document itself: how old it is follows from it. */
  date: day,
  page: z.nullable(line(40)),
  quote: z.nullable(words(1000)),
  link: z.nullable(z.string().check(z.maxLength(500), z.regex(/^https?:\/\/[^\s"<>]+$/))),
}
export const evidenceSchema = z.looseObject(evidenceContent)
export type EvidenceContent = z.infer<typeof evidenceSchema>
