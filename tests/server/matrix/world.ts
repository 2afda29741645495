/** One council with a record of every kind, and what it takes to try every command on them. */
import { adults } from '../../../server/content/questionnaires/adults.ts'
import type { Store } from '../../../server/store/store.ts'
import type { SystemCommand } from '../../../server/sync/system.ts'
import type { KindName } from '../../../shared/records/index.ts'
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
  sendAnswers,
  type Sent,
} from '../../support/people.ts'
import type { Standing } from './policy.ts'

/** Everything stands since then; whoever's role ended still held it on this day. */
export const made = '2027-02-01T10:00:00.000Z'
export const now = '2027-03-09T12:00:00.000Z'
const ended = '2027-03-01'

export const elsewhere = id('a region elsewhere')
const help = { name: 'The office', phone: '01632 960001' }

export type Target = Record<KindName, string> & {
  name: string
  challengeId: string
  councilId: string
}

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
      make('repair', 'note', {
        ...{ region, council: null, challenge, author: id(invited), command: {} },
        ...{ code: 'not-now', firstAt: made },
      }),
    ],
    made,
  )
  const phone = new Device(store, invited, { clock: () => new Date(made) })
  const response = sendAnswers(name)
  const concern = worry(name)
  const { results } = await phone.push([response, concern])
  if (results.some(({ outcome }) => outcome !== 'applied'))
    throw new Error('The target is not whole.')
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
    ...{ response: response.record, concern: concern.record, repair: of('repair') },
  }
}

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
async function makeHolder(store: Store, holding: Holding): Promise<void> {
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

/** Every command there is, as somebody would send it to this target. */
export function everyCommand(target: Target): Record<string, Sent> {
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
    on('council', 'end', { to: '2028-04-01', successor: null }),
    making('round', { region, name: 'Next', service: 'adults' }),
    on('round', 'moveOn', { to: 'open' }),
    on('round', 'pause', pause),
    on('round', 'resume'),
    making('challenge', { region, council, round, service: 'children' }),
    on('challenge', 'plan', { visit: null, due: dates }),
    on('challenge', 'reach', { milestone: 'selfView', done: '2027-03-01' }),
    on('challenge', 'chooseQuestionnaire', { questionnaire: target.questionnaire }),
    on('challenge', 'moveOn', { to: 'agreed' }),
    on('challenge', 'pause', pause),
    on('challenge', 'resume'),
    making('visit', { region, council, challenge }),
    on('visit', 'plan', { place: null, meeting: [], contact }),
    on('visit', 'setSafeguarding', {
      ...{ lead: contact, deputy: contact },
      council: { name: 'Oakshire', day: '01632 960003', night: '01632 960004' },
    }),
    on('visit', 'write', { text: 'Lunch is at noon.', settles: [] }),
    making('questionnaire', { region, ...adults }, 'publish'),
    making('person', { region, name: 'New', email: null }),
    on('person', 'correct', { name: 'Corrected', email: null }),
    on('person', 'call', { calledName: 'Somebody' }),
    on('person', 'merge', { into: id(`twin of ${target.name}`) }),
    making('appointment', { ...sponsor, ...terms }),
    on('appointment', 'end', { to: '2027-12-01' }),
    on('appointment', 'close'),
    on('appointment', 'answer'),
    making('invite', { region, challenge, person: target.person }),
    on('invite', 'reissue'),
    on('invite', 'revoke'),
    on('invite', 'open'),
    on('invite', 'answer'),
    making('response', answers(target.name), 'send'),
    on('response', 'open'),
    ['concern.record', worry(target.name)] as const,
    on('concern', 'acknowledge'),
    making(
      'repair',
      {
        ...{ region, council: null, challenge, author: target.person, command: {} },
        ...{ code: 'not-now', firstAt: made },
      },
      'note',
    ),
    on('repair', 'settle'),
  ])
}

/** What must have happened before a command fits, beyond what a target is. */
export function before(name: string, target: Target): SystemCommand[] {
  if (name === 'round.resume')
    return [{ kind: 'round', name: 'pause', record: target.round, args: pause }]
  if (name === 'challenge.resume')
    return [{ kind: 'challenge', name: 'pause', record: target.challenge, args: pause }]
  return []
}
