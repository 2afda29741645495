/** A self-view as rule tests meet it: a small template, its people, and an edition that was submitted. */
import type { Actor } from '../../../shared/actor.ts'
import type { FollowUp, Fact } from '../../../shared/kind.ts'
import type { Role } from '../../../shared/roles.ts'
import { seenOf } from '../../../shared/self-view/seen.ts'
import type { TemplateSection } from '../../../shared/self-view/template.ts'
import { actor, challenge, council, fact, id, post, region, run } from '../rules.ts'

export const ann = actor('ann', post('director'))
export const omar = actor('omar', post('officer'))
export const zoe = actor('zoe', post('officer'))
export const rahman = actor('rahman', post('leadMember'))
export const grant = actor('grant', post('chiefExecutive'))

const both = (text: string) => ({ standard: text, easy: text })
const part = (
  key: string,
  number: string,
  more: Partial<TemplateSection> = {},
): TemplateSection => ({
  ...{ key, number, title: both(`Section ${number}`), prompt: both('What is it like?') },
  ...{ evidence: both('A document'), judged: 'not', isRequired: false },
  ...more,
})

export const sections: TemplateSection[] = [
  part('1', '1', { isRequired: true }),
  part('6-leadership', '6.2', { judged: 'rag' }),
  part('7-resources', '7.7', { judged: 'journey' }),
]

export const form = fact('template', 'form', { service: 'adults', sections })
/**
 * @param done the day on which the self-view was submitted first, and that on which it was signed
 * @param by whose word that is
 */
export const visitWith = (
  done: { selfView: string | null; signed: string | null },
  by: 'here' | 'office' = 'here',
) => {
  const milestones = { selfView: { done: done.selfView, by }, signed: { done: done.signed, by } }
  return fact('challenge', 'visit-oak', { council, challenge, service: 'adults', milestones })
}
export const visit = visitWith({ selfView: null, signed: null })
export const oakshire = fact('council', 'oakshire', { council, name: 'Oakshire' })
export const place = { region, council, challenge }

export const begun = run('selfView', 'make', {
  ...{ as: omar, record: id('view'), facts: [form, visit] },
  args: { ...place, template: id('form') },
})
export const theView: Fact = { kind: 'selfView', id: id('view'), body: { ...begun.body } }

/** Does what follows, on the authority of the command it follows from. */
export const follow = (
  next: FollowUp,
  more: { on?: unknown; as?: Actor; at?: string; facts?: Fact[] } = {},
) =>
  run(next.kind, next.name, {
    ...{ as: omar, record: next.record, args: next.args, authority: true, ...more },
  })

/** The sections as they were begun, by their key. */
export const emptySection = (key: string): Record<string, unknown> => {
  const made = begun.also.find(({ args }) => (args as { key?: string }).key === key)
  if (!made) throw new Error(`no section ${key}`)
  return { ...follow(made).body }
}

export const sectionId = (key: string): string =>
  begun.also.find(({ args }) => (args as { key?: string }).key === key)?.record ?? ''

export const sectionFact = (key: string, body: object): Fact => ({
  ...{ kind: 'section', id: sectionId(key) },
  body: { ...place, ...body },
})

/** Section 1 with one paragraph by Omar, and the two others empty. */
export const written = run('section', 'add', {
  ...{ as: omar, record: sectionId('1'), on: emptySection('1'), command: id('first-words') },
  args: { rank: 'i', text: 'Oakshire is a rural county.' },
})

export const drafts: Fact[] = [
  sectionFact('1', written.body),
  sectionFact('6-leadership', emptySection('6-leadership')),
  sectionFact('7-resources', emptySection('7-resources')),
]

/** What somebody has seen who has these on their device. */
export const seenIn = (facts: readonly Fact[], order: readonly Role[] = ['leadMember']): string => {
  const of = <Body>(kind: string) =>
    facts.flatMap((one) => (one.kind === kind ? [{ ...(one.body as Body), id: one.id }] : []))
  return seenOf(
    of<{ changes: number }>('section'),
    of<{ command: string; isOut: boolean }>('evidence'),
    order,
  )
}
export const submitArgs = { template: id('form'), council, seen: seenIn(drafts) }
export const submitted = run('selfView', 'submit', {
  ...{ as: ann, record: id('view'), on: begun.body, args: submitArgs, command: id('submit') },
  facts: [form, visit, oakshire, ...drafts],
})

const making = submitted.also.find(({ kind, name }) => kind === 'edition' && name === 'make')
if (!making) throw new Error('nothing was submitted')
export const editionId = making.record
export const edition = follow(making, { as: ann })
export const editionFact = (body: object = edition.body): Fact => ({
  ...{ kind: 'edition', id: editionId },
  body: { ...place, ...body },
})
