/**
 * A self-view: what a council says about itself before a visit. Its officers write it together, section by
 * section; this record only says which template it follows and what was submitted of it. A draft never
 * changes audience: what the lead member, the board and the team read is an edition.
 */
import * as z from 'zod/mini'
import { holds, isSystem, type Moment } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { derivedId } from '../derived-id.ts'
import { instant, uuid } from '../ids.ts'
import { commandsOn, type Fact, factOf, factsOf, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { role, type Role } from '../roles.ts'
import { scope } from '../scopes.ts'
import type { DraftSection, EvidenceContent } from '../self-view/drafts.ts'
import {
  type Digested,
  evidenceOf,
  hasNothingNew,
  sectionsOf,
  sha256,
} from '../self-view/edition.ts'
import { lackingIn } from '../self-view/lacking.ts'
import { filled } from '../self-view/reached.ts'
import { seenOf } from '../self-view/seen.ts'
import type { TemplateSection } from '../self-view/template.ts'
import { service, type Service } from '../service.ts'

const schema = z.looseObject({
  ...belongs,
  ...{ template: uuid, service },
  /** The number of the newest edition; 0 before the first. */
  number: z.int(),
  edition: z.nullable(uuid),
  submittedAt: z.nullable(instant),
  /** Who signs, one after another. */
  order: z.array(role),
})
export type SelfView = z.infer<typeof schema>

const { make, command } = commandsOn<SelfView>()

/** Offices that may sign. The lead member always does, and last: the political office answers for it. */
const signers: readonly Role[] = ['director', 'chiefExecutive', 'leadMember']
const order = z.array(role).check(
  z.minLength(1),
  z.maxLength(3),
  z.refine((roles) => isOrder(roles)),
)

const beginning = z.strictObject({
  ...{ region: uuid, council: uuid, challenge: uuid, template: uuid },
  earlier: z.optional(uuid),
})

export const selfView: Kind<SelfView> = {
  name: 'selfView',
  v: 1,
  raise: {},
  schema,
  state: (body) => (body.edition === null ? 'draft' : 'submitted'),
  scopes: (body) => [scope.officers(body.council ?? '')],
  scopesNumber: 1,
  commands: {
    /**
     * Begins it: one empty section for each of the template's follows. Who signs and in which order a
     * council sets once: it is taken over from an earlier self-view of it, where one is named.
     */
    make: make(beginning, {
      queued: false,
      needs: ['selfView'],
      cites: ({ challenge, template, earlier }) => [
        ...[challenge, template],
        ...(earlier ? [earlier] : []),
      ],
      may: ({ args, moment }) => mayWrite(moment, args),
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ id, args: { earlier, ...args }, moment, facts }) => {
        const { region, council, challenge } = args
        const visit = factOf<Visit>(facts, 'challenge', challenge)
        const form = factOf<Template>(facts, 'template', args.template)
        if (visit?.council !== council || visit.region !== region) throw new Problem('not-found')
        if (form?.region !== region || form.service !== visit.service)
          throw new Problem('not-found')
        // The council's own, which its writers see: nothing else is told by a refusal.
        const own = factsOf<SelfView>(facts, 'selfView').filter(
          ({ body }) => body.council === council,
        )
        const before = own.find((one) => one.id === earlier)?.body
        if (earlier && before?.service !== form.service) throw new Problem('not-found')
        if (own.some(({ body }) => body.challenge === challenge)) throw new Problem('already-there')
        const place = { region, council, challenge }
        return {
          body: {
            ...{ ...args, service: form.service, number: 0, edition: null, submittedAt: null },
            order: before?.order ?? ['leadMember'],
          },
          also: form.sections.map(({ key }) => ({
            kind: 'section',
            name: 'make',
            record: derivedId(moment.command, key),
            args: { ...place, selfView: id, key },
          })),
        }
      },
    }),
    /** Says who signs, and in which order. */
    arrange: command(z.strictObject({ order }), {
      from: ['draft', 'submitted'],
      queued: false,
      may: ({ record, moment }) => holds(moment, record, 'director'),
      apply: ({ record, args }) => ({ body: { ...record, order: args.order } }),
    }),
    /** To the lead member: everything as it stands is frozen as the next edition, if that and its order are what was seen. */
    submit: command(z.strictObject({ template: uuid, council: uuid, seen: sha256 }), {
      from: ['draft', 'submitted'],
      queued: false,
      needs: ['section', 'evidence', 'edition', 'challenge'],
      cites: ({ template, council }) => [template, council],
      may: ({ record, moment }) => holds(moment, record, 'director'),
      apply: ({ id, record, args, moment, facts }) => {
        const form = factOf<Template>(facts, 'template', args.template)
        const council = factOf<{ name: string }>(facts, 'council', args.council)
        if (args.template !== record.template || args.council !== record.council)
          throw new Problem('not-found')
        if (!form || !council) throw new Problem('not-found')
        const drafts = draftsOf(id, facts)
        if (lackingIn(form.sections, drafts.sections, drafts.evidence).length > 0)
          throw new Problem('not-ready')
        const frozen = {
          sections: sectionsOf(form.sections, drafts.sections),
          evidence: evidenceOf(drafts.evidence),
        }
        const editions = factsOf<Edition>(facts, 'edition').filter(
          ({ body }) => body.selfView === id,
        )
        const newest = editions.find((one) => one.id === record.edition)?.body
        if (newest && hasNothingNew(newest, { ...frozen, order: record.order }))
          throw new Problem('already-there')
        if (args.seen !== seenOf(drafts.sections, drafts.evidence, record.order))
          throw new Problem('changed-since')
        const edition = derivedId(moment.command, 'edition')
        const { region, challenge, template, order: signing } = record
        const number = record.number + 1
        const made = {
          ...{ region, council: args.council, challenge, selfView: id, template, number },
          ...{ councilName: council.name, service: record.service, order: signing, ...frozen },
        }
        const open = editions.filter(({ body }) => body.stage === 'withLeadMember')
        return {
          body: { ...record, number, edition, submittedAt: moment.at },
          also: [
            ...open.map((one) => ({
              kind: 'edition',
              name: 'supersede',
              record: one.id,
              args: {},
            })),
            { kind: 'edition', name: 'make', record: edition, args: made },
            ...filled(challenge ?? '', 'selfView', facts, moment),
          ],
        }
      },
    }),
  },
}

const mayWrite = (moment: Moment, place: { region: string; council: string | null }) =>
  isSystem(moment) || holds(moment, place, 'director', 'officer')

/** Each office once, and the lead member last. */
function isOrder(roles: readonly Role[]): boolean {
  const isOnce = new Set(roles).size === roles.length
  return isOnce && roles.every((one) => signers.includes(one)) && roles.at(-1) === 'leadMember'
}

type Template = { region: string; service: Service; sections: readonly TemplateSection[] }
type Visit = { region: string; council: string; service: Service }
type Section = DraftSection & { selfView: string; changes: number }
type Evidence = EvidenceContent & {
  selfView: string
  command: string
  sections: string[]
  isOut: boolean
}
type Edition = Digested & { selfView: string; stage: string; order: Role[] }

function draftsOf(id: string, facts: readonly Fact[]) {
  const own = <Body extends { selfView: string }>(kind: string) =>
    factsOf<Body>(facts, kind)
      .filter(({ body }) => body.selfView === id)
      .map(({ id: one, body }) => ({ ...body, id: one }))
  return { sections: own<Section>('section'), evidence: own<Evidence>('evidence') }
}
