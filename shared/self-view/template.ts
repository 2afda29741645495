/** The sections of a self-view as a region's template has them: which there are and what each asks for. */
import * as z from 'zod/mini'
import { line, words } from '../text.ts'
import { sectionKey } from './drafts.ts'

const both = (most: number) => z.looseObject({ standard: words(most), easy: words(most) })

export const templateSection = z.looseObject({
  key: sectionKey,
  /** As people say it: `5`, `6.2`. */
  number: z.string().check(z.regex(/^\d{1,2}(\.\d{1,2})?$/)),
  title: z.looseObject({ standard: line(120), easy: line(120) }),
  prompt: both(300),
  /** What evidence is asked for; null where none is. */
  evidence: z.nullable(both(200)),
  judged: z.enum(['not', 'rag', 'journey']),
  /** Nothing is submitted without it. */
  isRequired: z.boolean(),
  /** Filled from what became of earlier recommendations. */
  isPrefilled: z.optional(z.literal(true)),
})
export type TemplateSection = z.infer<typeof templateSection>

/** What the keys of enablers begin with: the board finds them by it. */
export const enablerKey = '7-'

/** A journey under another key is on no board, and could meet a section that comes with Tellback. */
export const isMisnamed = ({ key, judged }: Pick<TemplateSection, 'key' | 'judged'>): boolean =>
  judged === 'journey' && !key.startsWith(enablerKey)
