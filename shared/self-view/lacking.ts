/** What a self-view still lacks before it can go to the lead member: one list for the rule and the screen. */
import { judged } from './scales.ts'
import type { DraftSection } from './drafts.ts'
import type { TemplateSection } from './template.ts'

export type Lack =
  /** Nothing is written. */
  | 'text'
  /** A judgement of its scales is missing. */
  | 'judgement'
  /** Judged, and nothing shows why: said of every judgement but "not enough evidence". */
  | 'evidence'
  /** Two texts stand side by side: a reader sees only one. */
  | 'unsettled'

export type Lacking = { key: string; lacks: Lack }

/** Evidence of any kind that names this section. */
type Evidence = { sections: readonly string[]; isOut: boolean }

/** In the order of the template; empty when it may be submitted. */
export function lackingIn(
  template: readonly TemplateSection[],
  sections: readonly DraftSection[],
  evidence: readonly Evidence[],
): Lacking[] {
  return template.flatMap((asked) => {
    const { key } = asked
    const section = sections.find((one) => one.key === key)
    const own = evidence.filter((one) => !one.isOut && one.sections.includes(key))
    return lacksOf(asked, section, own.length > 0).map((lacks) => ({ key, lacks }))
  })
}

function lacksOf(
  asked: TemplateSection,
  section: DraftSection | undefined,
  isShown: boolean,
): Lack[] {
  const lacks: Lack[] = []
  const hasText =
    section?.paragraphs.some((one) => !one.isOut && /\S/u.test(one.text.text)) ?? false
  const given = judged[asked.judged].filter((scale) => section?.[scale])
  if (asked.isRequired && !hasText) lacks.push('text')
  const isJudged = given.length > 0
  if ((asked.isRequired || isJudged) && given.length < judged[asked.judged].length)
    lacks.push('judgement')
  const isOpen = section?.rag?.text === 'notEnough'
  if (isJudged && !isOpen && !isShown) lacks.push('evidence')
  if (section && isUnsettled(section)) lacks.push('unsettled')
  return lacks
}

/** Whether somewhere in the section another text stands beside the one that would be read. */
export function isUnsettled(section: DraftSection): boolean {
  const texts = [
    ...section.paragraphs.filter(({ isOut }) => !isOut).map(({ text }) => text),
    ...[section.summary, section.rag, section.direction, section.confidence, section.journey],
    ...section.indicators.map(({ story }) => story),
  ]
  return texts.some((one) => one !== null && one.alternatives.length > 0)
}
