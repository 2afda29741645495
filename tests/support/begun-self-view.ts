/** A self-view as it stands on a server: a small template, published, and what was begun from it. */
import type { TemplateSection } from '../../shared/self-view/template.ts'
import type { Store } from '../../server/store/store.ts'
import { id, place, region, run } from './people.ts'

const both = (text: string) => ({ standard: text, easy: text })

const section = (
  key: string,
  number: string,
  title: string,
  more: Partial<TemplateSection> = {},
): TemplateSection => ({
  ...{ key, number, title: both(title), prompt: both('What is it like?') },
  ...{ evidence: both('A document'), judged: 'not', isRequired: false },
  ...more,
})

/** One that has to be written, one filled from before, one judged, and one placed on the journey. */
export const templateSections: TemplateSection[] = [
  section('1', '1', 'Our place', { isRequired: true }),
  section('2', '2', 'Since last time', { isPrefilled: true }),
  section('6-leadership', '6.1', 'Leadership', { judged: 'rag' }),
  section('7-resources', '7.1', 'Wise use of money', { judged: 'journey' }),
]

export const template = id('template for adults')

export const selfViewOf = (council: string) => id(`self-view of ${council}`)

/** The region's sections for adults' services, so that a self-view can be begun. */
export async function publishTemplate(store: Store, sections = templateSections): Promise<void> {
  const args = { region, service: 'adults', number: 1, name: 'Adult social care', sections }
  await run(store, [{ kind: 'template', name: 'publish', record: template, args }])
}

/** A self-view of this council, begun. @returns its id */
export async function beginSelfView(store: Store, council = 'oakshire'): Promise<string> {
  const record = selfViewOf(council)
  const args = { region, ...place(council), template }
  await run(store, [{ kind: 'selfView', name: 'make', record, args }])
  return record
}
