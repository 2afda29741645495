/** One council with a record of every kind, and what it takes to try every command on them. */
import { adults } from '../../../server/content/questionnaires/adults.ts'
import type { Store } from '../../../server/store/store.ts'
import type { SystemCommand } from '../../../server/sync/system.ts'
import { derivedId } from '../../../shared/derived-id.ts'
import type { KindName } from '../../../shared/records/index.ts'
import { letterboxOf } from '../../../shared/records/letterbox.ts'
import { entryOf } from '../../../shared/records/response/entry-made.ts'
import { type Role, roles } from '../../../shared/roles.ts'
import {
  answers,
  command,
  Device,
  freshId,
  id,
  place,
  region,
  round,
  run,
  type Sent,
} from '../../support/people.ts'
import { numbers, readyForSite } from '../../support/ready.ts'
import type { Standing } from './policy.ts'
import { editionIn, makeSelfView, prove, selfViewCommands, signature } from './self-view.ts'

/** Everything stands since then; whoever's role ended still held it on this day. */
export const made = '2027-02-01T10:00:00.000Z'
export const now = '2027-03-09T12:00:00.000Z'
const ended = '2027-03-01'

export const elsewhere = id('a region elsewhere')
const help = { name: 'The office', phone: '01632 960001' }

export type Target = Record<KindName, string> &
  Awaited<ReturnType<typeof makeSelfView>> & {
    name: string
    challengeId: string
    councilId: string
    /** The wording of every answer: the command that sent it. */
    sentAs: string
  }

const keyOf = (question: string) => `own:${question}`
/** Shared, ready for the next sharing, and left as they came. */
const [shared, ready, heldKey, free] = [['A2', 'A3', 'A4'], ['A6', 'A7', 'A8'], 'A5', 'A1']

/** Makes one of everything for a council of this name. */
export async function makeTarget(store: Store, name: string): Promise<Target> {
  await makeCouncil(store, name)
  const { council, challenge } = place(name)
  const invited = `invited to ${name}`
  await makeHolder(store, { name: invited, role: 'expert', at: name })
  await makeHolder(store, { name: `twin of ${name}`, role: 'sponsor', at: name })
  const make = (kind: string, command: string, args: unknown): SystemCommand => ({
    ...{ kind, name: command, record: id(`${kind} of ${name}`), args },
  })
  await run(
    store,
    [
      make('questionnaire', 'publish', { region, ...adults }),
      make('round', 'make', { region, name: `Round of ${name}`, service: 'adults' }),
      make('invite', 'make', { region, challenge, person: id(invited) }),
      make('alarm', 'raise', alarmed(challenge, id(invited))),
      make('repair', 'note', {
        ...{ region, council: null, challenge, author: id(invited), command: {} },
        ...{ code: 'not-now', firstAt: made },
      }),
    ],
    made,
  )
  const concern = worry(name)
  const letterbox = await makeLetterbox(store, name)
  const care = await makeCare(store, name, concern)
  const [director, lead] = [`director of ${name}`, `lead of ${name}`]
  await makeHolder(store, { name: director, role: 'director', at: name })
  await makeHolder(store, { name: lead, role: 'leadMember', at: name })
  const leadPeer = `reviewer of ${name}`
  const host = { name, director, lead, leadPeer, at: made }
  const selfView = await makeSelfView(store, host)
  const visit = await store.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'visit')
    .where('challenge', '=', challenge)
    .executeTakeFirstOrThrow()
  const appointment = await store.db
    .selectFrom('appointment')
    .select('id')
    .where('person', '=', id(invited))
    .executeTakeFirstOrThrow()
  const of = (kind: string) => id(`${kind} of ${name}`)
  return {
    ...{ name, councilId: council, challengeId: challenge },
    ...{ region, council, challenge, round: of('round'), questionnaire: of('questionnaire') },
    ...{ visit: visit.id, person: id(invited), appointment: appointment.id, invite: of('invite') },
    ...{ concern: concern.record, repair: of('repair'), alarm: of('alarm'), letterbox, ...care },
    ...selfView,
  }
}

/** Of another visit to the same council: there is one for each, and each is made once. */
async function makeLetterbox(store: Store, name: string): Promise<string> {
  const { council } = place(name)
  const challenge = id(`second visit to ${name}`)
  const visited = { region, council, round, service: 'children' }
  await run(store, [{ kind: 'challenge', name: 'make', record: challenge, args: visited }], made)
  await makeHolder(store, { name: `office of ${name}`, role: 'coordinator', at: name })
  const sent = letterboxMade(challenge)
  await pushAll(store, `office of ${name}`, [sent])
  return sent.record
}

const publicKey = `B${'A'.repeat(86)}=`
const letterboxMade = (challenge: string): Sent =>
  command('letterbox', 'make', letterboxOf(challenge), {
    ...{ region, challenge, privateKey: 'M'.repeat(184), publicKey },
  })

/** Pushes as one person, all of which must be applied. */
async function pushAll(store: Store, name: string, commands: readonly Sent[]): Promise<void> {
  const phone = new Device(store, name, { prove, clock: () => new Date(made) })
  const { results } = await phone.push(commands)
  const refused = results.find(({ outcome }) => outcome !== 'applied')
  if (refused) throw new Error(`The target is not whole: ${refused.problem?.code ?? ''}`)
}

/** A response and all that becomes of it: read, checked, shared, held, found and counted. */
async function makeCare(store: Store, name: string, concern: Sent) {
  const { challenge } = place(name)
  const invited = `invited to ${name}`
  const [lead, manager] = [`reviewer of ${name}`, `second reviewer of ${name}`]
  await makeHolder(store, { name: lead, role: 'leadPeer', at: name })
  await makeHolder(store, { name: manager, role: 'manager', at: name })
  const questions = [free, ...shared, heldKey, ...ready]
  const own = await sendBy(store, name, invited, questions)
  await pushAll(store, invited, [concern])
  // Words of one person alone are never shared.
  const another = await sendBy(store, name, `beside ${invited}`, [...shared, ...ready])
  const approve = async (some: readonly string[]) => {
    for (const { who, response, entry, wording } of [own, another]) {
      const on = (question: string) => ({ key: keyOf(question), wording })
      const checks = () => some.map((question) => command('entry', 'check', entry, on(question)))
      await pushAll(store, lead, checks())
      await pushAll(store, manager, checks())
      const yes = (question: string) => ({ ...on(question), yes: true })
      await pushAll(
        store,
        who,
        some.map((question) => command('response', 'answer', response, yes(question))),
      )
    }
  }
  await approve(shared)
  const sharing = command('sharing', 'make', freshId(), { region, challenge })
  const finding = command('finding', 'make', freshId(), {
    ...{ region, challenge, text: 'People waited.', themes: [], cites: [] },
  })
  const hold = command('hold', 'make', freshId(), {
    ...{
      region,
      challenge,
      entry: own.entry,
      key: keyOf(heldKey),
      reason: 'A child',
      aboutHostStaff: false,
    },
  })
  await pushAll(store, lead, [sharing, finding, hold])
  await approve(ready)
  await giveFeedback(store, name)
  const { id: tally } = await store.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'tally')
    .where('challenge', '=', challenge)
    .executeTakeFirstOrThrow()
  return {
    ...{ response: own.response, entry: own.entry, sentAs: own.wording },
    ...{ tally, sharing: sharing.record },
    ...{ extract: derivedId(own.entry, `${keyOf(shared[0] ?? '')} 0`) },
    ...{ finding: finding.record, hold: hold.record },
  }
}

/** Answers of an expert to these questions, and what follows from them. */
async function sendBy(store: Store, name: string, who: string, questions: readonly string[]) {
  if (who !== `invited to ${name}`) await makeHolder(store, { name: who, role: 'expert', at: name })
  const base = answers(name)
  const entries = questions.flatMap((question) => base.entries.map((one) => ({ ...one, question })))
  const sent = command('response', 'send', freshId(), { ...base, entries })
  await pushAll(store, who, [sent])
  const entry = entryOf(sent.record)
  const wording = derivedId(sent.id, `entry.make ${entry}`)
  return { who, response: sent.record, entry, wording }
}

/** Takes the visit to the day on which feedback is given. */
async function giveFeedback(store: Store, name: string): Promise<void> {
  const { challenge } = place(name)
  const visit = await store.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'visit')
    .where('challenge', '=', challenge)
    .executeTakeFirstOrThrow()
  const on = (command: string, args: unknown): SystemCommand => ({
    ...{ kind: 'challenge', name: command, record: challenge, args },
  })
  await run(
    store,
    [
      ...readyForSite({ of: name, visit: visit.id, questionnaire: id(`questionnaire of ${name}`) }),
      ...['agreed', 'preparing', 'onSite', 'feedbackGiven'].map((to) => on('moveOn', { to })),
    ],
    made,
  )
}

const alarmed = (challenge: string, person: string) => ({
  ...{ region, council: null, challenge, told: [person], ring: null },
  ...{ since: made, aboutHostStaff: false },
})

const worry = (at: string): Sent =>
  command('concern', 'record', freshId(), {
    ...{ region, challenge: place(at).challenge, toldWhom: 'lead' },
    ...{ toldAt: made, words: null },
  })

async function makeCouncil(store: Store, name: string): Promise<void> {
  const { council, challenge } = place(name)
  const host = { region, name, from: '2000-04-01' }
  const visited = { region, council, round, service: 'adults' }
  await run(
    store,
    [
      { kind: 'council', name: 'make', record: council, args: host },
      { kind: 'challenge', name: 'make', record: challenge, args: visited },
    ],
    made,
  )
}

type Holding = { name: string; role: Role; at: string; to?: string | null; within?: string }

/** Somebody who holds a role, in the region of the targets unless it is said otherwise. */
export async function makeHolder(store: Store, holding: Holding): Promise<void> {
  const { name, role, at, to = null, within = region } = holding
  const { council, challenge } = place(at)
  const body = {
    ...{ region: within, person: id(name), role, group: 'own-voice', post: null },
    council: roles[role] === 'council' ? council : null,
    challenge: roles[role] === 'challenge' ? challenge : null,
    ...{ from: '2026-01-01', to },
  }
  await run(
    store,
    [
      {
        kind: 'person',
        name: 'make',
        record: id(name),
        args: { region: within, name, email: null },
      },
      { kind: 'appointment', name: 'make', record: id(`${name} holds`), args: body },
    ],
    made,
  )
}

/** The region of the targets, its round, and a council to which the `other` people belong. */
export async function makeWorld(store: Store): Promise<void> {
  await run(
    store,
    [
      { kind: 'region', name: 'make', record: region, args: { name: 'Wexmoor', help } },
      {
        kind: 'round',
        name: 'make',
        record: round,
        args: { region, name: 'Adults 2027', service: 'adults' },
      },
      { kind: 'region', name: 'make', record: elsewhere, args: { name: 'Elsewhere', help } },
    ],
    made,
  )
  await makeCouncil(store, 'fennick')
}

/** Somebody of this role and standing towards `target`. @returns their name */
export async function makeTrier(
  store: Store,
  role: Role,
  standing: Standing,
  target: string,
): Promise<string> {
  const name = `${standing} ${role} at ${target}`
  if (standing === 'none') {
    const args = { region, name, email: null }
    await run(store, [{ kind: 'person', name: 'make', record: id(name), args }], made)
    return name
  }
  const isOther = standing === 'other'
  const isOfRegion = roles[role] === 'region'
  await makeHolder(store, {
    ...{ name, role, at: isOther ? 'fennick' : target, to: standing === 'ended' ? ended : null },
    within: isOther && isOfRegion ? elsewhere : region,
  })
  return name
}

const dates = {
  selfView: null,
  signed: null,
  visit: null,
  letter: null,
  scrutiny: null,
  sixMonths: null,
}
const contact = { name: 'Somebody', phone: '01632 960002' }
const pause = { until: '2027-06-01', reason: 'Election' }

/** Who tries a command: their name and the role that they hold, or would. */
export type Trier = { name: string; role: Role }

/** Every command there is, as somebody would send it to this target. */
export function everyCommand(target: Target, trier: Trier): Record<string, Sent> {
  const { challengeId: challenge, councilId: council } = target
  const on = (kind: KindName, name: string, args: unknown = {}) =>
    [`${kind}.${name}`, command(kind, name, target[kind], args)] as const
  const making = (kind: KindName, args: unknown, name = 'make') =>
    [`${kind}.${name}`, command(kind, name, freshId(), args)] as const
  const terms = { group: null, post: null, from: '2027-04-01', to: null }
  const sponsor = { region, council: null, challenge: null, person: target.person, role: 'sponsor' }
  return Object.fromEntries([
    making('region', { name: 'Another', help }),
    on('region', 'describe', { name: 'Wexmoor', help }),
    making('council', { region, name: 'New', from: '2027-04-01' }),
    on('council', 'rename', { name: 'Renamed' }),
    on('council', 'code', { ons: 'E10000099' }),
    on('council', 'end', { to: '2028-04-01', successor: null }),
    making('round', { region, name: 'Next', service: 'adults' }),
    on('round', 'moveOn', { to: 'open' }),
    on('round', 'pause', pause),
    on('round', 'resume'),
    making('challenge', { region, council, round, service: 'children' }),
    on('challenge', 'plan', { visit: null, due: dates }),
    on('challenge', 'reach', { milestone: 'visit', done: '2027-03-01' }),
    on('challenge', 'fill', { milestone: 'selfView', done: '2027-03-01' }),
    on('challenge', 'chooseQuestionnaire', { questionnaire: target.questionnaire }),
    on('challenge', 'moveOn', { to: 'letterDraft' }),
    on('challenge', 'restOn', { extracts: [target.extract] }),
    on('challenge', 'pause', pause),
    on('challenge', 'resume'),
    making('visit', { region, council, challenge }),
    on('visit', 'plan', { place: null, meeting: [], contact }),
    on('visit', 'setSafeguarding', numbers),
    on('visit', 'openLetterbox', { publicKey }),
    ['letterbox.make', letterboxMade(challenge)] as const,
    on('visit', 'write', { text: 'Lunch is at noon.', settles: [] }),
    making('questionnaire', { region, ...adults }, 'publish'),
    making('person', { region, name: 'New', email: null }),
    on('person', 'correct', { name: 'Corrected', email: null }),
    on('person', 'call', { calledName: 'Somebody' }),
    on('person', 'merge', { into: id(`twin of ${target.name}`) }),
    making('appointment', { ...sponsor, ...terms }),
    on('appointment', 'end', { to: '2027-12-01' }),
    on('appointment', 'close', { on: '2027-12-01' }),
    on('appointment', 'answer'),
    making('invite', { region, challenge, person: target.person }),
    on('invite', 'reissue'),
    on('invite', 'revoke'),
    on('invite', 'open'),
    on('invite', 'answer'),
    making('response', answers(target.name), 'send'),
    making('response', { ...answers(target.name), region, author: target.person }, 'takeIn'),
    ...careCommands(target),
    ['concern.record', worry(target.name)] as const,
    on('concern', 'nameTeller'),
    on('concern', 'acknowledge'),
    on('concern', 'takeOver'),
    on('concern', 'handInside', { why: 'It is about a neighbour.' }),
    on('concern', 'handOutside', { why: 'It is about a worker.' }),
    on('concern', 'close', { receipt: 'REF 1', debrief: false }),
    making(
      'repair',
      {
        ...{ region, council: null, challenge, author: target.person, command: {} },
        ...{ code: 'not-now', firstAt: made },
      },
      'note',
    ),
    making('alarm', { ...alarmed(challenge, target.person) }, 'raise'),
    on('alarm', 'tell', { told: [target.person], ring: null }),
    on('alarm', 'settle'),
    on('repair', 'forget'),
    on('repair', 'settle'),
    ...selfViewCommands(target, trier),
  ])
}

/** What happens to words once they are sent. */
function careCommands(target: Target) {
  const { challengeId: challenge, councilId: council, sentAs: wording } = target
  const on = (kind: KindName, name: string, args: unknown = {}) =>
    [`${kind}.${name}`, command(kind, name, target[kind], args)] as const
  const making = (kind: KindName, args: unknown, name = 'make') =>
    [`${kind}.${name}`, command(kind, name, freshId(), args)] as const
  const key = keyOf(free)
  const given = { answer: { is: 'text', text: 'Back' }, why: null, credit: { as: 'role' } }
  const belongs = { region, council, challenge }
  const { questionnaire } = target
  const about = { question: 'A1', about: 'own', text: 'Said', name: null, questionnaire }
  const entry = {
    ...{ ...belongs, response: freshId(), questionnaire, number: 1, addsTo: null },
    ...{ helped: null, group: null, late: false, answers: answers(target.name).entries },
  }
  return [
    on('response', 'withdraw', { keys: [key] }),
    on('response', 'answer', { key, wording, yes: true }),
    on('response', 'read', { role: 'leadPeer' }),
    on('response', 'ask', { key, wording, text: 'Said' }),
    on('response', 'hear', { text: 'We talked to somebody.' }),
    on('response', 'share', { answers: [{ key, as: 'quote' }] }),
    on('response', 'unshare', { key }),
    making('entry', entry),
    on('entry', 'open'),
    on('entry', 'passOn'),
    on('entry', 'reword', { key, text: 'Said otherwise', settles: [] }),
    on('entry', 'check', { key, wording }),
    on('entry', 'uncheck', { key }),
    on('entry', 'hear', { key, wording, yes: true }),
    on('entry', 'share', { keys: [key] }),
    on('entry', 'withdraw', { key }),
    on('entry', 'setAside', { key }),
    on('entry', 'restore', { key, given }),
    making('extract', { ...belongs, ...about }),
    on('extract', 'takeIn'),
    on('extract', 'close'),
    on('extract', 'setApart', { reason: 'A child', aboutHostStaff: false }),
    making('sharing', { region, challenge }),
    making('finding', { region, challenge, text: 'Found', themes: [], cites: [] }),
    on('finding', 'write', { text: 'Found more', settles: [] }),
    on('finding', 'cite', { extract: target.extract, on: true }),
    on('finding', 'name', { themes: ['safe'] }),
    on('finding', 'drop'),
    on('finding', 'keep'),
    making('tally', belongs),
    making('hold', {
      ...{ region, challenge, entry: target.entry, key, reason: 'A child' },
      aboutHostStaff: false,
    }),
    making(
      'hold',
      { region, challenge, extract: target.extract, reason: 'A child', aboutHostStaff: false },
      'makeOfExtract',
    ),
    on('hold', 'nameHolder'),
    on('hold', 'takeOver'),
    on('hold', 'write', { text: 'We talked to somebody.', debrief: true }),
    on('hold', 'giveBack'),
    on('hold', 'handOutside', { why: 'It is about a worker.' }),
    on('hold', 'close', { receipt: 'REF 1', untold: { is: 'unsafe' } }),
  ]
}

/** Lets happen what a command needs beyond what a target is. */
export async function prepare(store: Store, name: string, target: Target): Promise<void> {
  const paused = (kind: 'round' | 'challenge') =>
    run(store, [{ kind, name: 'pause', record: target[kind], args: pause }], now)
  if (name === 'round.resume') await paused('round')
  if (name === 'challenge.resume') await paused('challenge')
  if (name === 'action.takeUp')
    await pushAll(store, `director of ${target.name}`, [
      command('action', 'drop', target.action, { why: 'Not now.' }),
    ])
  if (name === 'edition.share') {
    const here = { region, council: target.councilId, challenge: target.challengeId }
    const edition = { id: target.edition, body: await editionIn(store, target.edition) }
    const lead = { name: `lead of ${target.name}`, role: 'leadMember' } as const
    await pushAll(store, lead.name, [signature(here, edition, lead)])
  }
}
