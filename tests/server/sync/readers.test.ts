import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, Appointment } from '../../../shared/actor.ts'
import { type AnyKind, Later, type Registry, runCommand } from '../../../shared/commands.ts'
import { derivedId } from '../../../shared/derived-id.ts'
import { extractOf } from '../../../shared/extract-id.ts'
import type { Fact } from '../../../shared/kind.ts'
import { Problem } from '../../../shared/problems.ts'
import { leads } from '../../../shared/leads.ts'
import { blankMilestones } from '../../../shared/records/challenge/milestones.ts'
import type { Edition } from '../../../shared/records/edition.ts'
import { kinds, type KindName } from '../../../shared/records/index.ts'
import { letterboxOf } from '../../../shared/records/letterbox.ts'
import { placingOf } from '../../../shared/records/placing.ts'
import type { Response } from '../../../shared/records/response.ts'
import { type Role, roles } from '../../../shared/roles.ts'
import { scopesOf } from '../../../shared/scopes.ts'
import { hashOf, manifestOf } from '../../../shared/self-view/manifest.ts'
import { seenOf } from '../../../shared/self-view/seen.ts'
import { id, place, region, round } from '../../support/people.ts'
import { idsIn, otherFacts } from '../../support/other-facts.ts'
import { readFixture } from '../store/fixtures.ts'

const at = '2027-03-09T12:00:00.000Z'
const kindNamed = (name: string): AnyKind => kinds[name as KindName] // a name of the registry
const { council, challenge } = place('oakshire')
const here = { region, council: null, challenge: null }

const appointmentTo = (role: Role, person: string): Appointment & { person: string } => ({
  ...{
    id: id(`${role} ${person}`),
    person,
    role,
    region,
    group: null,
    from: '2026-01-01',
    to: null,
  },
  council: roles[role] === 'council' ? council : null,
  challenge: roles[role] === 'challenge' ? challenge : null,
})

const actorOf = (role: Role): Actor => {
  const person = id(`holder of ${role}`)
  return { person, appointments: [appointmentTo(role, person)] }
}

/** A body of this kind that belongs here, as a build of ours wrote it. */
const bodyOf = (kind: KindName, more: Record<string, unknown>) => ({
  ...readFixture(kind, kindNamed(kind).v),
  ...{ region, council: null, challenge: null },
  ...more,
})

type Sample = {
  role: Role
  record: string
  body: Record<string, unknown> | null
  args: unknown
  /** What the command cannot do without, whoever sees it. */
  given: Fact[]
  /** It follows from another command. */
  follows?: true
}

const fact = (kind: KindName, name: string, more: Record<string, unknown> = {}): Fact => ({
  ...{ id: id(name), kind, body: bodyOf(kind, more) },
})
const person = fact('person', 'ada', { mergedInto: null })
const number = { name: 'Jo Pell', phone: '01632 960003' }
const visit = fact('visit', 'the visit', {
  ...{ challenge, council },
  safeguarding: {
    ...{ lead: number, deputy: number, outside: number },
    council: { name: 'Oakshire', day: '01632 960005', night: '01632 960006' },
  },
})
const theLeads = leads.map((role) =>
  fact('appointment', `post of the ${role}`, {
    ...{ challenge, person: id(role), role, group: null, from: '2026-01-01', to: null },
  }),
)
const theCouncil = fact('council', 'oakshire', { council, to: null, successor: null })
const theRound = fact('round', 'adults-2027', { paused: null })
const theChallenge = fact('challenge', 'challenge of oakshire', {
  ...{ council, challenge, round, paused: null, stage: 'onSite' },
})
const ofAuthor = fact('appointment', 'post of the author', {
  ...{ challenge, person: id('holder of expert'), role: 'expert', group: null },
  ...{ from: '2026-01-01', to: null },
})
const theKeys = { privateKey: 'M'.repeat(184), publicKey: `B${'A'.repeat(86)}=` }
const questionnaire = fact('questionnaire', 'questionnaire', { service: 'adults' })
const signed = { ...blankMilestones, signed: { due: null, done: '2027-02-20' } }
const challengeBody = bodyOf('challenge', { council, challenge, round, paused: null })

const reviewed = {
  ...bodyOf('entry', { challenge, late: false, response: id('a response'), sentAs: id('sent') }),
  answers: ['A1', 'A2', 'A3'].map((question) => ({
    ...{ key: `own:${question}`, question, about: 'own', wording: null, askedAt: null },
    given: {
      answer: { is: 'text', text: 'The ramp is steep.' },
      why: null,
      credit: { as: 'role' },
    },
    ...{
      agreed: { wording: id('sent'), yes: true, on: '2027-03-01' },
      checks: [],
      extract: null,
      shared: 0,
    },
  })),
}
const checked = ['grace', 'david'].map((name) => ({ by: id(name), wording: id('sent'), at }))
const ready = {
  ...reviewed,
  answers: reviewed.answers.map((each) => ({ ...each, checks: checked })),
}
const theExtract = fact('extract', 'an extract', { challenge, stands: 'shared' })
const sharedOnce = (answers: readonly object[]) => answers.map((one) => ({ ...one, shared: 1 }))
const theEntry: Fact = { kind: 'entry', id: id('an entry'), body: reviewed }
const readyEntry: Fact = { kind: 'entry', id: id('an entry'), body: ready }
const anotherEntry: Fact = { kind: 'entry', id: id('another entry'), body: ready }
const key = 'own:A1'
const onEntry = { role: 'leadPeer' as const, record: id('an entry'), body: reviewed }

const ofVisit = { region, council, challenge }
const form = fact('template', 'template', { service: 'adults' })
const theView = fact('selfView', 'a self-view', {
  ...{ council, challenge, template: form.id, order: ['leadMember'] },
})
const textOf = (text: string) => ({
  ...{ command: id(text), text, by: id('ada'), at, alternatives: [] },
})
const paragraphs = [{ id: id('words'), rank: 'i', text: textOf('It is wide.'), isOut: false }]
const section = (key: string, journey: string | null) =>
  fact('section', `section ${key}`, {
    ...{ ...ofVisit, selfView: theView.id, key, paragraphs, rag: null, changes: 1 },
    journey: journey === null ? null : textOf(journey),
  })
const drafts = [section('1', null), section('7-resources', 'fairToGood')]
const paper = fact('evidence', 'a budget', {
  ...{ ...ofVisit, selfView: theView.id, sections: ['7-resources'], isOut: false },
  command: id('a budget'),
})
const seen = seenOf(
  drafts.map((one) => ({ id: one.id, changes: 1 })),
  [{ command: id('a budget'), isOut: false }],
  ['leadMember'],
)
const editionAt = (stage: string, sharedAt: string | null) =>
  fact('edition', 'an edition', {
    ...{ ...ofVisit, selfView: theView.id, stage, sharedAt, signed: [] },
  })
const unread = editionAt('withLeadMember', null)
const shared = editionAt('shared', at)
const read = { ...ofVisit, edition: unread.id, section: '1', paragraph: null }
const [firstSection] = readFixture('edition', 1)['sections'] as Edition['sections'] // as its kind wrote it
const visited = fact('challenge', 'challenge of oakshire', {
  ...{ council, challenge, service: 'adults', milestones: blankMilestones },
})
const named = (person: string) => fact('person', person, { name: 'Somebody' })

/** The lead member's own signature, with everything that it stands on. */
function signing(): Sample {
  const [office] = actorOf('leadMember').appointments
  const holder = named('holder of leadMember')
  const signer = { name: 'Somebody', role: 'leadMember', post: null, since: '2026-01-01' } as const
  const said = { statement: 'sign-1', reservation: null } as const
  const list = manifestOf(unread.id, unread.body as Edition & Fact['body'], {
    ...{ ...said, signer: { ...signer, person: holder.id } },
  })
  const hash = hashOf(list)
  const appointment = office?.id ?? ''
  const post = fact('appointment', 'the office', { post: null, from: '2026-01-01' })
  return {
    ...{ role: 'leadMember', record: id('a signature'), body: null },
    args: { ...ofVisit, edition: unread.id, appointment, ...said, unopened: [], hash },
    given: [
      ...[unread, ...drafts, holder, visited, { ...post, id: appointment }],
      { kind: 'proof', id: id('the command'), body: { ...here, by: 'code', hash } },
    ],
  }
}

/** One call that fits, for each command that looks at facts. */
const samples: Record<string, Sample> = {
  'entry.reword': {
    ...{ ...onEntry, given: [theChallenge] },
    args: { key, text: 'It is steep.', settles: [] },
  },
  'entry.check': { ...onEntry, args: { key, wording: id('sent') }, given: [] },
  'entry.uncheck': {
    ...{ ...onEntry, body: ready, given: [theChallenge] },
    args: { key },
  },
  // Run on the authority of what they follow from, whoever that is.
  'entry.hear': {
    ...{ ...onEntry, given: [theChallenge], follows: true },
    args: { key, wording: id('sent'), yes: true },
  },
  'entry.share': {
    ...{ ...onEntry, body: ready, given: [], follows: true },
    args: { keys: [key] },
  },
  'entry.withdraw': { ...onEntry, args: { key }, given: [theChallenge], follows: true },
  'entry.setAside': { ...onEntry, args: { key }, given: [theChallenge], follows: true },
  'entry.restore': {
    ...{ ...onEntry, given: [], follows: true },
    args: { key, given: reviewed.answers[0]?.given },
  },
  'repair.note': {
    ...{ role: 'coordinator', record: id('a repair'), body: null, given: [theEntry] },
    args: {
      ...{ region, council: null, challenge, author: id('ada'), code: 'not-now', firstAt: at },
      command: { kind: 'entry', name: 'reword', record: id('an entry'), args: { key } },
    },
    follows: true,
  },
  'finding.make': {
    ...{ role: 'memberPeer', record: id('a finding'), body: null, given: [theExtract] },
    args: { region, challenge, text: 'It is steep.', themes: [], cites: [id('an extract')] },
  },
  'finding.cite': {
    ...{ role: 'memberPeer', record: id('a finding'), given: [theExtract] },
    body: bodyOf('finding', { challenge, dropped: false, cites: [] }),
    args: { extract: id('an extract'), on: true },
  },
  'hold.make': {
    ...{ role: 'leadPeer', record: id('a hold'), body: null, given: [theEntry] },
    args: {
      ...{ region, challenge, entry: id('an entry'), key, reason: 'Not safe.' },
      aboutHostStaff: false,
    },
  },
  'hold.makeOfExtract': {
    ...{ role: 'leadPeer', record: id('a hold'), body: null, follows: true },
    given: [{ ...theEntry, body: { ...reviewed, answers: sharedOnce(reviewed.answers) } }],
    args: {
      ...{ region, challenge, extract: extractOf(theEntry.id, 'own:A1', 0) },
      ...{ reason: 'A child may not be safe.', aboutHostStaff: false },
    },
  },
  'extract.setApart': {
    ...{ role: 'memberPeer', record: theExtract.id, body: theExtract.body, given: [theChallenge] },
    args: { reason: 'A child may not be safe.', aboutHostStaff: false },
  },
  'hold.nameHolder': {
    ...{ role: 'leadPeer', record: id('a hold'), given: [], args: {}, follows: true },
    body: bodyOf('hold', { challenge, ended: null, heldBy: id('holder of leadPeer') }),
  },
  'concern.nameTeller': {
    ...{ role: 'expert', record: id('a worry'), given: [], args: {}, follows: true },
    body: bodyOf('concern', { challenge, endedAt: null, author: id('holder of expert') }),
  },
  'tally.make': {
    ...{ role: 'manager', record: id('a tally'), body: null, given: [readyEntry], follows: true },
    args: { region, council, challenge },
  },
  'sharing.make': {
    ...{ role: 'leadPeer', record: id('a sharing'), body: null },
    given: [readyEntry, anotherEntry],
    args: { region, challenge },
  },
  'appointment.make': {
    ...{ role: 'coordinator', record: id('a post'), body: null, given: [person, theChallenge] },
    args: {
      ...{ ...here, challenge, person: id('ada'), role: 'expert', group: null, post: null },
      ...{ from: '2027-01-01', to: null },
    },
  },
  'template.publish': {
    ...{ role: 'coordinator', record: id('a template'), body: null, given: [] },
    args: {
      ...{ region, service: 'adults', number: 1000, name: 'Adults' },
      sections: readFixture('template', 1)['sections'],
    },
  },
  'challenge.make': {
    ...{ role: 'coordinator', record: id('a challenge'), body: null },
    ...{ args: { region, council, round, service: 'adults' }, given: [theCouncil, theRound] },
  },
  'challenge.chooseQuestionnaire': {
    ...{ role: 'manager', record: challenge, body: { ...challengeBody, service: 'adults' } },
    ...{ args: { questionnaire: id('questionnaire') }, given: [questionnaire] },
  },
  'challenge.moveOn': {
    ...{ role: 'manager', record: challenge },
    body: { ...challengeBody, stage: 'preparing', milestones: signed },
    ...{ args: { to: 'onSite' }, given: [visit, ...theLeads] },
  },
  'challenge.restOn': {
    ...{ role: 'leadPeer', record: challenge, body: { ...challengeBody, stage: 'letterIssued' } },
    ...{ args: { extracts: [id('an extract')] }, given: [theExtract], follows: true },
  },
  'council.end': {
    ...{ role: 'coordinator', record: id('fennick') },
    body: bodyOf('council', { council: id('fennick'), to: null, successor: null }),
    ...{ args: { to: '2027-04-01', successor: council }, given: [theCouncil] },
  },
  'invite.make': {
    ...{ role: 'coordinator', record: id('an invite'), body: null, given: [person] },
    args: { region, challenge, person: id('ada') },
  },
  'person.merge': {
    ...{ role: 'coordinator', record: id('bea'), body: bodyOf('person', { mergedInto: null }) },
    ...{ args: { into: id('ada') }, given: [person] },
  },
  'response.send': {
    ...{ role: 'expert', record: id('a response'), body: null, given: [theChallenge] },
    args: {
      ...{ challenge, questionnaire: id('questionnaire'), number: 1, addsTo: null, promise: 1 },
      ...{ sentOnPhone: at, helped: null, entries: readFixture('response', 1)['entries'] },
    },
  },
  'response.takeIn': {
    ...{ role: 'coordinator', record: id('a response'), body: null },
    given: [theChallenge, ofAuthor],
    args: {
      ...{ region, challenge, author: id('holder of expert'), sentOnPhone: at, helped: null },
      ...{ questionnaire: id('questionnaire'), number: 1, addsTo: null, promise: 1 },
      entries: readFixture('response', 1)['entries'],
    },
  },
  'letterbox.make': {
    ...{ role: 'coordinator', record: letterboxOf(challenge), body: null },
    given: [theChallenge, visit],
    args: { region, challenge, ...theKeys },
  },
  'selfView.make': {
    ...{ role: 'officer', record: theView.id, body: null, given: [visited, form] },
    args: { ...ofVisit, template: form.id },
  },
  'selfView.submit': {
    ...{
      role: 'director',
      record: theView.id,
      given: [visited, form, theCouncil, ...drafts, paper],
    },
    body: { ...theView.body, number: 0, edition: null },
    args: { template: form.id, council, seen },
  },
  'section.judge': {
    ...{ role: 'officer', record: id('section 1'), body: drafts[0]?.body ?? null, given: [] },
    args: { scale: 'rag', text: 'amber', settles: [] },
  },
  'wording.make': {
    ...{ role: 'officer', record: id('a wording'), body: null, follows: true },
    ...{ given: [named('holder of officer')] },
    args: {
      ...{ ...ofVisit, selfView: theView.id, section: id('section 1') },
      ...{ of: 'summary', text: 'A wide county.', did: null },
    },
  },
  'evidence.add': {
    ...{ role: 'officer', record: id('a profile'), body: null, given: [theView] },
    args: {
      ...{ ...ofVisit, selfView: theView.id, sections: ['1'], title: 'A profile' },
      ...{ date: '2026-06-01', page: null, quote: null, link: null },
    },
  },
  'edition.share': {
    ...{ role: 'director', record: unread.id, given: [], args: {} },
    body: editionAt('signedOff', null).body,
  },
  'signature.make': signing(),
  'reading.make': {
    ...{ role: 'leadMember', record: id('a reading'), body: null, given: [unread], args: read },
  },
  'note.make': {
    ...{ role: 'leadMember', record: id('a note'), body: null, given: [unread] },
    args: { ...read, to: 'me', about: 'ask', text: 'Ask about this.' },
  },
  'figure.make': {
    ...{ role: 'coordinator', record: id('a figure'), body: null, given: [theCouncil] },
    args: { region, council, code: '1A', readings: [] },
  },
  'enquiry.ask': {
    ...{ role: 'leadPeer', record: id('an enquiry'), body: null, given: [visited, shared] },
    args: {
      ...{ ...ofVisit, rank: 'i', question: 'How wide?' },
      source: {
        ...{ is: 'paragraph', edition: shared.id },
        paragraph: firstSection?.paragraphs[0]?.id,
      },
    },
  },
  'placing.make': {
    ...{
      role: 'leadPeer',
      record: placingOf(challenge, '7-resources'),
      body: null,
      given: [visited],
    },
    args: { ...ofVisit, key: '7-resources', step: 'fairToGood', why: 'We saw it.' },
  },
}

const looking = Object.values(kinds).flatMap((kind: AnyKind) =>
  Object.entries(kind.commands)
    .filter(([, command]) => command.needs !== undefined || command.cites !== undefined)
    .map(([name]) => `${kind.name}.${name}`),
)

// Rules know no store: the second one is no other world.
const runs = { numRuns: process.env['TELLBACK_TEST_STORE'] === 'postgres' ? 10 : 100 }

type Told = { code: string } | { body: unknown; scopes: readonly string[] }

function tell(
  named: string,
  { role, record, body, args, given, follows }: Sample,
  more: readonly Fact[],
  registry: Registry = kinds,
): Told {
  const [kind = '', name = ''] = named.split('.')
  const moment = { command: id('the command'), actor: actorOf(role), at, base: null }
  const own = new Set(given.map((one) => one.id))
  const facts = [...given, ...more.filter((one) => !own.has(one.id))]
  const stored = body && { v: kindNamed(kind).v, body }
  try {
    const asked = { kind, name, record, args, stored, facts, moment }
    const done = runCommand(registry, { ...asked, ...(follows ? { authority: follows } : {}) })
    return { body: done.body, scopes: done.scopes }
  } catch (error) {
    if (error instanceof Problem || error instanceof Later) return { code: error.code }
    throw error
  }
}

/** What the readers of a record see: of each role, and somebody it is about who holds no more than that. */
const holdersOf = (scopes: readonly string[]) => [
  ...Object.keys(roles)
    .map((role) => actorOf(role as Role)) // the keys of `roles`
    .map((actor) => scopesOf(actor.person, actor.appointments, at))
    .filter((held) => held.some((one) => scopes.includes(one))),
  ...scopes.filter((one) => one.startsWith('person:')).map((one) => [one]),
]

const isSeenBy = ({ id: own, kind, body }: Fact, held: readonly string[]) =>
  kindNamed(kind)
    .scopes(body, own)
    .some((one) => held.includes(one))

/** Facts of this kind that somebody else made: any person, role, dates and state. */
function factsOf(kind: KindName): fc.Arbitrary<Fact[]> {
  const base = readFixture(kind, kindNamed(kind).v)
  const name = fc.constantFrom('ada', 'bea', 'holder of expert', 'somebody', 'nobody')
  const day = fc.constantFrom('2026-06-01', '2027-02-01', '2027-09-01')
  const one = fc.record({
    key: fc.nat({ max: 30 }),
    person: name,
    role: fc.constantFrom(...(Object.keys(roles) as Role[])), // the keys of `roles`
    from: day,
    to: fc.option(day),
    answered: fc.boolean(),
    withNumbers: fc.boolean(),
    stage: fc.constantFrom('proposed', 'onSite', 'closed'),
  })
  const made = one.map(({ key, ...any }): Fact => {
    const own: Record<string, unknown> = {
      ...{ person: id(any.person), author: id(any.person), role: any.role, from: any.from },
      ...{ to: any.to, answeredAt: any.answered ? at : null, stage: any.stage },
      safeguarding: any.withNumbers ? base['safeguarding'] : null,
    }
    const fields = Object.fromEntries(Object.entries(own).filter(([field]) => field in base))
    const belongs = roles[any.role] === 'council' ? { council } : { challenge }
    return {
      id: derivedId(id(kind), String(key)),
      kind,
      body: bodyOf(kind, { ...belongs, ...fields }),
    }
  })
  return fc.uniqueArray(made, { maxLength: 8, selector: (fact) => fact.id })
}

/**
 * As `factsOf`, and facts like those the sample itself is given, but for any fields: naming the very records
 * the command is about, in any state.
 */
function anyFactsOf(kind: KindName, { record, args, given, role }: Sample): fc.Arbitrary<Fact[]> {
  const own = given.filter((one) => one.kind === kind).map((one) => one.body)
  const usual = readFixture(kind, kindNamed(kind).v)
  const belongs = {
    council: usual['council'] === null ? null : council,
    challenge: usual['challenge'] === null ? null : challenge,
  }
  const bases = [...own, bodyOf(kind, belongs)]
  const people = ['ada', 'bea', `holder of ${role}`, 'somebody'].map(id)
  const ids = [...new Set([record, ...idsIn(args), ...idsIn(given), ...people, id('elsewhere')])]
  return fc
    .tuple(factsOf(kind), otherFacts(kindNamed(kind), bases, ids))
    .map(([plain, other]) => [
      ...new Map([...plain, ...other].map((one) => [one.id, one])).values(),
    ])
}

const needed = (named: string): KindName[] => {
  const [kind = '', name = ''] = named.split('.')
  const said = kindNamed(kind).commands[name]?.needs ?? []
  // The sample's arguments are the command's own; what it needs are kinds of the registry.
  const all = typeof said === 'function' ? said(samples[named]?.args as never) : said
  const needs = [...all] as KindName[]
  // Counts are what a tally is there to tell; that it tells nothing else is tried below.
  return named === 'tally.make' ? needs.filter((one) => one !== 'entry') : needs
}

/** Nobody signs what they wrote, and whoever did knows that they did. */
const isOwn = ({ kind, body }: Fact, { person: who }: Actor) =>
  kind === 'section' && JSON.stringify(body['writers']).includes(who)

/** Facts of the kinds a command needs, and of two more, that the person with this role does not see. */
function hiddenFrom(named: string, sample: Sample): fc.Arbitrary<Fact[]> {
  const { role } = sample
  const actor = actorOf(role)
  const held = scopesOf(actor.person, actor.appointments, at)
  const names = [...new Set<KindName>([...needed(named), 'invite', 'appointment'])]
  return fc
    .tuple(...names.map((kind) => anyFactsOf(kind, sample)))
    .map((all) => all.flat().filter((one) => !isSeenBy(one, held) && !isOwn(one, actor)))
}

function tellsSenderTheSame(named: string, sample: Sample, registry?: Registry): void {
  const plain = tell(named, sample, [], registry)
  const same = (facts: Fact[]) => {
    expect(tell(named, sample, facts, registry)).toEqual(plain)
  }
  fc.assert(fc.property(hiddenFrom(named, sample), same), runs)
}

/** A build in which the host learns from a response how many were invited. */
function leaky(): Registry {
  const { send } = kinds.response.commands
  // The seam: calls that were parsed and outcomes of the kind's own type go through unchanged.
  const apply = send?.apply as (call: { facts: readonly Fact[] }) => { body: Response }
  const leaking = (call: { facts: readonly Fact[] }) => {
    const { body, ...rest } = apply(call)
    return { ...rest, body: { ...body, number: call.facts.length } }
  }
  const commands = { ...kinds.response.commands, send: { ...send, apply: leaking } }
  return { ...kinds, response: { ...kinds.response, commands } as unknown as AnyKind }
}

/** Commands whose readers see all that they look at: nothing could be told that they do not know. */
const hidesNothing = [
  ...['entry.reword', 'entry.uncheck', 'entry.hear', 'letterbox.make'],
  ...['extract.setApart', 'template.publish'],
]

/** Of so many worlds, those that differ in a needed fact which the sender or a reader does not see. */
function worldsOf(named: string, sample: Sample): Set<string> {
  const plain = tell(named, sample, [])
  const sender = actorOf(sample.role)
  const audiences = [
    scopesOf(sender.person, sender.appointments, at),
    ...('scopes' in plain ? holdersOf(plain.scopes) : []),
  ]
  const some = fc.tuple(...needed(named).map((kind) => anyFactsOf(kind, sample)))
  const worlds = fc.sample(some, { numRuns: 60, seed: 1 }).map((all) => all.flat())
  const hidden = worlds.flatMap((facts) =>
    audiences.map((held) => facts.filter((one) => !isSeenBy(one, held))),
  )
  return new Set(hidden.filter(({ length }) => length > 0).map((facts) => JSON.stringify(facts)))
}

const withNeeds = looking.filter((named) => {
  const [kind = '', name = ''] = named.split('.')
  return kindNamed(kind).commands[name]?.needs !== undefined
})

describe('what somebody may not see', () => {
  it.each(withNeeds)('differs in two worlds at least that %s is tried in', (named) => {
    const sample = samples[named]
    if (!sample) throw new Error(`${named} has no sample, and so no world.`)
    const { size } = worldsOf(named, sample)
    if (hidesNothing.includes(named)) expect(size).toBe(0)
    else expect(size).toBeGreaterThan(1)
  })

  it('is tried with every command that looks at facts', () => {
    expect(Object.keys(samples).toSorted()).toEqual(looking.toSorted())
  })

  it.each(Object.entries(samples))('%s fits where nothing stands against it', (named, sample) => {
    expect(tell(named, sample, [])).toHaveProperty('body')
  })

  it.each(Object.entries(samples))(
    'never changes what the sender of %s is told',
    (named, sample) => {
      tellsSenderTheSame(named, sample)
    },
  )

  it('is counted in a tally, and no word, name or time of it is told', () => {
    const sample = samples['tally.make']
    if (!sample) throw new Error('There is no such sample.')
    const other = reviewed.answers.map((each) => ({
      ...{ ...each, askedAt: at, shared: 3 },
      given: {
        answer: { is: 'text', text: 'Nobody rang, and Jo was away.' },
        ...{ why: 'Why not', credit: { as: 'name', name: 'Ada' } },
      },
    }))
    const one = { ...theEntry, body: { ...reviewed, group: 'carers', answers: other } }
    const given = (entry: Fact) => tell('tally.make', { ...sample, given: [entry] }, [])
    expect(given({ ...one, id: id('other') })).toEqual(given(theEntry))
  })

  it('would be noticed if a rule told it', () => {
    const sample = samples['response.send']
    if (!sample) throw new Error('There is no such sample.')
    expect(() => {
      tellsSenderTheSame('response.send', sample, leaky())
    }).toThrow('Property failed')
  })

  it.each(Object.entries(samples))(
    'never changes the record that readers of %s get',
    (named, sample) => {
      const plain = tell(named, sample, [])
      if (!('scopes' in plain)) throw new Error(`${named} does not fit.`)
      const readers = holdersOf(plain.scopes)
      const some = fc.tuple(
        fc.tuple(...needed(named).map((kind) => anyFactsOf(kind, sample))).map((all) => all.flat()),
        fc.nat(),
      )
      fc.assert(
        fc.property(some, ([facts, which]) => {
          const reader = readers[which % Math.max(1, readers.length)] ?? []
          const told = tell(named, sample, facts)
          const seen = tell(
            named,
            sample,
            facts.filter((one) => isSeenBy(one, reader)),
          )
          if ('body' in told && 'body' in seen) expect(told.body).toEqual(seen.body)
        }),
        runs,
      )
    },
  )
})
