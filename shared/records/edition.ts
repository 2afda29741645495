/**
 * An edition of a self-view, frozen when it was submitted: the whole text with numbered paragraphs, and
 * no alternative, writer or history. withLeadMember → signedOff or returned; signedOff → shared; each but
 * returned → superseded, once a newer one has taken its place. The team and the board see it from sharing.
 */
import * as z from 'zod/mini'
import { holds, type Moment, never } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { instant, uuid } from '../ids.ts'
import { commandsOn, factsOf, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { role } from '../roles.ts'
import { scope } from '../scopes.ts'
import { sectionKey } from '../self-view/drafts.ts'
import { editionEvidence, editionSection } from '../self-view/edition.ts'
import { isToShare } from '../self-view/turn.ts'
import { service } from '../service.ts'
import { line, words } from '../text.ts'

const content = {
  ...{ selfView: uuid, template: uuid, number: z.int(), service },
  councilName: line(120),
  order: z.array(role),
  sections: z.array(editionSection),
  evidence: z.array(editionEvidence),
}

/** Why it was sent back. */
export const reasons = ['notAccurate', 'missing', 'unclear', 'tooLong'] as const

const sentBack = {
  reasons: z.array(z.enum(reasons)).check(z.minLength(1)),
  sections: z.array(sectionKey).check(z.maxLength(60)),
  words: words(2000),
}

const stages = ['withLeadMember', 'signedOff', 'returned', 'shared', 'superseded'] as const

const schema = z.looseObject({
  ...belongs,
  ...content,
  stage: z.enum(stages),
  submittedAt: instant,
  /** Each signature that counts towards the order, by the office it was given in. */
  signed: z.array(z.looseObject({ signature: uuid, role, at: instant })),
  returned: z.nullable(z.looseObject({ ...sentBack, by: uuid, at: instant })),
  sharedAt: z.nullable(instant),
})
export type Edition = z.infer<typeof schema>

const { make, command } = commandsOn<Edition>()

export const edition: Kind<Edition> = {
  name: 'edition',
  v: 1,
  raise: {},
  schema,
  state: (body) => body.stage,
  scopes: ({ region, council, challenge, sharedAt }) => [
    ...[scope.officers(council ?? ''), scope.lead(council ?? '')],
    ...(sharedAt === null ? [] : [scope.selfView(challenge ?? ''), scope.board(region)]),
  ],
  scopesNumber: 1,
  commands: {
    /** Follows from the self-view's being submitted. */
    make: make(z.strictObject({ ...belongs, ...content }), {
      may: never,
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ args, moment }) => ({
        body: {
          ...{ ...args, stage: 'withLeadMember' as const, submittedAt: moment.at },
          ...{ signed: [], returned: null, sharedAt: null },
        },
      }),
    }),
    /** Follows from a signature. With the last of the order it is signed off. */
    sign: command(z.strictObject({ signature: uuid, role }), {
      from: ['withLeadMember'],
      may: never,
      apply: ({ record, args, moment }) => {
        if (nextToSign(record) !== args.role) throw new Problem('not-now')
        const signed = [...record.signed, { ...args, at: moment.at }]
        const isWhole = signed.length === record.order.length
        return { body: { ...record, signed, stage: isWhole ? 'signedOff' : record.stage } }
      },
    }),
    /** For changes, with reasons. What was signed before it in the order is void with it. */
    sendBack: command(z.strictObject(sentBack), {
      from: ['withLeadMember'],
      may: ({ record, moment }) => {
        const next = nextToSign(record)
        return next !== undefined && holds(moment, record, next)
      },
      apply: ({ record, args, moment }) => {
        const known = record.sections.map(({ key }) => key)
        if (args.sections.some((key) => !known.includes(key))) throw new Problem('not-found')
        const returned = { ...args, by: moment.actor.person, at: moment.at }
        return { body: { ...record, returned, stage: 'returned' } }
      },
    }),
    /** To the visiting team and the board, with every signature and reservation. */
    share: command(z.strictObject({}), {
      from: ['signedOff'],
      queued: false,
      proved: true,
      needs: ['signature'],
      may: ({ record, moment }) => isToShare(record, moment),
      apply: ({ id, record, moment, facts }) => ({
        body: { ...record, stage: 'shared', sharedAt: moment.at },
        also: factsOf<{ edition: string }>(facts, 'signature')
          .filter(({ body }) => body.edition === id)
          .map((one) => ({ kind: 'signature', name: 'share', record: one.id, args: {} })),
      }),
    }),
    /** A newer one is with the lead member, or signed off: follows from that. */
    supersede: command(z.strictObject({}), {
      from: ['withLeadMember', 'signedOff', 'shared'],
      may: never,
      apply: ({ record }) => ({ body: { ...record, stage: 'superseded' } }),
    }),
  },
}

/** Whose turn it is to sign; undefined when everybody has. */
export const nextToSign = ({ order, signed }: Pick<Edition, 'order' | 'signed'>) =>
  order[signed.length]

/** Whether this person, with what they hold now, is the one to sign. */
export function maySign(record: Edition, moment: Moment): boolean {
  const next = nextToSign(record)
  return record.stage === 'withLeadMember' && next !== undefined && holds(moment, record, next)
}
