/** Which text of a section a screen writes: a new paragraph, one that is there, the summary, or a story. */
import type { Section } from '../../../shared/records/section.ts'
import { longestParagraph, longestSummary } from '../../../shared/self-view/drafts.ts'
import { uuid } from '../../../shared/ids.ts'
import type { Written } from '../../../shared/written.ts'

export type Target = 'new' | 'summary' | 'paragraph' | 'story'

export const targetOf = (of: string): Target =>
  of === 'new' || of === 'summary' ? of : uuid.safeParse(of).success ? 'paragraph' : 'story'

export const longestOf = (of: string): number =>
  ['new', 'paragraph'].includes(targetOf(of)) ? longestParagraph : longestSummary

/** The text that stands there; undefined where there is no such place. */
export function textOf(section: Section, of: string): Written | null | undefined {
  const target = targetOf(of)
  switch (target) {
    case 'new':
      return null
    case 'summary':
      return section.summary
    case 'paragraph':
      return section.paragraphs.find(({ id }) => id === of)?.text
    case 'story':
      return section.indicators.find(({ code }) => code === of)?.story
    default:
      return target satisfies never
  }
}
