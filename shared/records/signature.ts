/**
 * A signature under one edition of a self-view: who, in which office, under which words, with which
 * doubts, and the hash of everything that was on the screen. It is never changed and never undone: a later
 * office-holder confirms it or adds doubts with one of their own. The server seals it once it is kept. It
 * stays its signer's to read when their office has ended.
 */
import * as z from 'zod/mini'
import { type Appointment, heirOf, held, type Moment } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { instant, uuid } from '../ids.ts'
import { commandsOn, type Fact, factOf, factsOf, type FollowUp, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import type { Role } from '../roles.ts'
import { scope } from '../scopes.ts'
import type { Service } from '../service.ts'
import { sectionKey } from '../self-view/drafts.ts'
import type { EditionEvidence, EditionSection } from '../self-view/edition.ts'
import {
  acts,
  hashOf,
  longestReservation,
  manifest,
  manifestOf,
  type Manifest,
  statement,
  statementFor,
} from '../self-view/manifest.ts'
import { filled } from '../self-view/reached.ts'
import { confirmation, seal } from '../self-view/receipt.ts'
import { words } from '../text.ts'

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

const schema = z.looseObject({
  ...{ ...belongs, edition: uuid, manifest, hash: sha256 },
  /** Sections its signer had not opened, and said so. */
  unopened: z.array(sectionKey),
  /** The signature it stands beside, where somebody else had signed before coming into office. */
  confirms: z.nullable(uuid),
  appointment: uuid,
  at: instant,
  /** How the person was known to be there. */
  confirmed: confirmation,
  shared: z.boolean(),
  /** The server's own seal; null for the moment before. */
  seal: z.nullable(seal),
})
export type Signature = z.infer<typeof schema>

const { make, command } = commandsOn<Signature>()

const sign = z.strictObject({
  ...{ region: uuid, council: uuid, challenge: uuid, edition: uuid },
  /** The office it is given in. */
  appointment: uuid,
  statement,
  reservation: z.nullable(words(longestReservation)),
  unopened: z.array(sectionKey).check(z.maxLength(60)),
  /** Of the manifest as the signer's device made it from what was on its screen. */
  hash: sha256,
})
type Args = z.infer<typeof sign>

export const signature: Kind<Signature> = {
  name: 'signature',
  v: 2,
  raise: {
    // Since number 2 a statement can be one of those that say that not all was opened.
    1: (body) => body,
  },
  schema,
  state: (body) => (body.seal === null ? 'open' : 'sealed'),
  scopes: ({ region, council, challenge, shared, manifest: { signer } }) => [
    scope.person(signer.person),
    ...[scope.officers(council ?? ''), scope.lead(council ?? '')],
    ...(shared ? [scope.selfView(challenge ?? ''), scope.board(region)] : []),
  ],
  scopesNumber: 2,
  commands: {
    make: make(sign, {
      queued: false,
      needs: ['edition', 'section', 'evidence', 'signature', 'challenge'],
      cites: ({ edition, appointment }, { actor }) => [edition, appointment, actor.person],
      heirs: true,
      may: ({ args, moment }) => officeOf(args, moment) !== undefined,
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ id, args, moment, facts }) => signed(id, args, moment, facts),
    }),
    /** Follows from the edition's being shared: the reservation travels with it. */
    share: command(z.strictObject({}), {
      from: ['open', 'sealed'],
      may: () => false,
      apply: ({ record }) => ({ body: { ...record, shared: true } }),
    }),
    /** The server's seal, with the head of the council's log. */
    seal: command(z.strictObject({ seal }), {
      from: ['open'],
      may: ({ moment }) => moment.actor.system === true,
      apply: ({ record, args }) => ({ body: { ...record, seal: args.seal } }),
    }),
  },
}

type Edition = {
  selfView: string
  template: string
  number: number
  council: string
  councilName: string
  challenge: string
  service: Service
  stage: string
  order: readonly Role[]
  signed: readonly { signature: string; role: Role }[]
  sections: readonly EditionSection[]
  evidence: readonly EditionEvidence[]
}
type Post = { person: string; post: string | null; from: string }

/** The office of the day, their own: nobody signs for another. */
const officeOf = (args: Args & { service?: Service }, moment: Moment): Appointment | undefined =>
  held(moment, args, 'director', 'chiefExecutive', 'leadMember').find(
    (one) => one.id === args.appointment,
  )

function signed(id: string, args: Args, moment: Moment, facts: readonly Fact[]) {
  const edition = factOf<Edition>(facts, 'edition', args.edition)
  const post = factOf<Post>(facts, 'appointment', args.appointment)
  const person = factOf<{ name: string }>(facts, 'person', moment.actor.person)
  if (edition?.council !== args.council || edition.challenge !== args.challenge)
    throw new Problem('not-found')
  const office = officeOf({ ...args, service: edition.service }, moment)
  // Theirs is the council's other service.
  if (!office) throw new Problem('not-allowed')
  if (!post || !person) throw new Problem('not-found')
  if (isWriter(edition.selfView, moment, facts)) throw new Problem('same-person')
  const confirms = confirmedBy(args, edition, office, facts)

  const signer = {
    ...{ person: moment.actor.person, name: person.name, role: office.role },
    ...{ post: post.post, since: post.from },
  }
  const { statement: said, reservation } = args
  const list = manifestOf(args.edition, edition, { statement: said, reservation, signer })
  // Something else was on the signer's screen.
  if (hashOf(list) !== args.hash) throw new Problem('changed-since')
  const proof = factOf<z.infer<typeof confirmation> & { hash: string }>(
    facts,
    'proof',
    moment.command,
  )
  if (proof?.hash !== args.hash) throw new Problem('not-proved')
  const { region, council, challenge } = args
  return {
    body: {
      ...{ region, council, challenge, edition: args.edition, manifest: list, hash: args.hash },
      ...{ unopened: args.unopened, confirms, appointment: args.appointment, at: moment.at },
      confirmed: confirmation.parse(proof),
      ...{ shared: edition.stage === 'shared', seal: null },
    },
    also: confirms === null ? counted(id, args, office.role, edition, facts, moment) : [],
  }
}

/** Whether they ever wrote in it, a section or its evidence: then somebody else of the office signs. */
function isWriter(selfView: string, { actor, heirs }: Moment, facts: readonly Fact[]): boolean {
  const me = heirOf(actor.person, heirs)
  const parts = ['section', 'evidence'].flatMap((kind) =>
    factsOf<{ selfView: string; writers?: string[] }>(facts, kind),
  )
  return parts.some(
    ({ body }) =>
      body.selfView === selfView && body.writers?.some((one) => heirOf(one, heirs) === me),
  )
}

type Earlier = { edition: string; manifest: Manifest; appointment: string; confirms: string | null }

/**
 * The signature that this one stands beside; null when it is one of the order. Whoever was in office then
 * has signed for the office; a later holder confirms it or adds doubts, once.
 * @throws Problem `not-now`, `malformed` for a statement that does not fit
 */
function confirmedBy(
  { edition: id, statement: said, reservation, unopened }: Args,
  edition: Edition,
  office: Appointment,
  facts: readonly Fact[],
): string | null {
  const isFirst = edition.stage === 'withLeadMember'
  const act = acts[said]
  if (isFirst && act !== 'sign') throw new Problem('malformed')
  // Somebody else has signed it, or it was sent back, while this was on its way.
  if (!isFirst && act === 'sign') throw new Problem('not-now')
  if (act === 'reserve' && reservation === null) throw new Problem('malformed')
  // Nobody says that they have read what they say they have not opened, nor the other way round.
  if (said !== statementFor(act, unopened.length)) throw new Problem('malformed')
  if (isFirst) {
    if (edition.order[edition.signed.length] !== office.role) throw new Problem('not-now')
    return null
  }
  if (edition.stage !== 'signedOff' && edition.stage !== 'shared') throw new Problem('not-now')
  const ofEdition = factsOf<Earlier>(facts, 'signature').filter(({ body }) => body.edition === id)
  const before = ofEdition.find(
    ({ body }) => body.confirms === null && body.manifest.signer.role === office.role,
  )
  const isAgain = ofEdition.some(({ body }) => body.appointment === office.id)
  if (!before || isAgain) throw new Problem('not-now')
  return before.id
}

/** It counts in the order; with the last one the older editions give way, and the bead is filled. */
function counted(
  id: string,
  { edition: record, challenge }: Args,
  role: Role,
  edition: Edition,
  facts: readonly Fact[],
  moment: Moment,
): FollowUp[] {
  const sign = { kind: 'edition', name: 'sign', record, args: { signature: id, role } }
  if (edition.signed.length + 1 < edition.order.length) return [sign]
  const older = factsOf<Edition>(facts, 'edition').filter(
    ({ id: one, body }) =>
      one !== record &&
      body.selfView === edition.selfView &&
      body.number < edition.number &&
      (body.stage === 'signedOff' || body.stage === 'shared'),
  )
  return [
    sign,
    ...older.map((one) => ({ kind: 'edition', name: 'supersede', record: one.id, args: {} })),
    ...filled(challenge, 'signed', facts, moment),
  ]
}
