/**
 * I7: somebody asks about what they may not see. The answer must be the one they get about nothing at
 * all: no refusal and no result may differ by a fact that is hidden from them.
 */
import { derivedId } from '../../../shared/derived-id.ts'
import { id, place, region } from '../../support/people.ts'
import { Broken } from '../look.ts'
import type { KeptRecord } from '../model.ts'
import type { SimPhone } from '../phone.ts'
import { origin } from '../server.ts'
import type { World } from '../world.ts'
import { type Choice, handOf, pick, type Step } from './step.ts'

type Asked = { kind: string; name: string; record: string; args: unknown }

const answers = (challenge: string) => ({
  ...{ challenge, sentOnPhone: '2027-03-09T10:00:00.000Z', questionnaire: id('questionnaire') },
  ...{ number: 1, addsTo: null, helped: null, promise: 1 },
  entries: [
    {
      ...{ question: 'A1', about: 'own', why: null, credit: { as: 'role' } },
      answer: { is: 'text', text: 'A guess' },
    },
  ],
})

const told = { toldWhom: 'lead', toldAt: '2027-03-09T10:00:00.000Z', words: 'A guess' }

/** Commands about a record whose id somebody guessed, by its kind. */
const about: Record<string, (record: string) => Asked[]> = {
  response: (record) => [
    { kind: 'response', name: 'withdraw', record, args: { keys: ['own:A1'] } },
    {
      ...{ kind: 'response', name: 'answer', record },
      args: { key: 'own:A1', wording: record, yes: true },
    },
  ],
  entry: (record) => [
    { kind: 'entry', name: 'open', record, args: {} },
    { kind: 'entry', name: 'check', record, args: { key: 'own:A1', wording: record } },
    {
      ...{ kind: 'hold', name: 'make', record: '' },
      args: {
        ...{ region, challenge: place('oakshire').challenge, entry: record, key: 'own:A1' },
        ...{ reason: 'A guess', aboutHostStaff: false },
      },
    },
  ],
  concern: (record) => [{ kind: 'concern', name: 'acknowledge', record, args: {} }],
  visit: (record) => [
    { kind: 'visit', name: 'write', record, args: { text: 'A guess', settles: [] } },
  ],
  invite: (record) => [{ kind: 'invite', name: 'reissue', record, args: {} }],
  appointment: (record) => [
    { kind: 'appointment', name: 'end', record, args: { to: '2027-03-01' } },
  ],
  challenge: (challenge) => [
    { kind: 'response', name: 'send', record: '', args: answers(challenge) },
    { kind: 'concern', name: 'record', record: '', args: { region, challenge, ...told } },
    { kind: 'challenge', name: 'resume', record: challenge, args: {} },
  ],
  person: (person) => [
    { kind: 'invite', name: 'make', record: '', args: { region, challenge: null, person } },
    { kind: 'person', name: 'merge', record: id('another ada'), args: { into: person } },
    { kind: 'person', name: 'call', record: person, args: { calledName: 'A guess' } },
  ],
  council: (council) => [
    {
      ...{ kind: 'challenge', name: 'make', record: '' },
      args: { region, council, round: id('adults-2027'), service: 'adults' },
    },
  ],
}

/** Records that somebody tries to make under an id that was guessed. */
const makings = (challenge: string): Omit<Asked, 'record'>[] => [
  { kind: 'response', name: 'send', args: answers(challenge) },
  { kind: 'concern', name: 'record', args: { region, challenge, ...told } },
  { kind: 'person', name: 'make', args: { region, name: 'A guess', email: null } },
  { kind: 'invite', name: 'make', args: { region, challenge: null, person: id('nobody at all') } },
]

export const probe: Step = async (world, choice) => {
  await probeMaking(world, choice)
  const hand = handOf(world, choice)
  const hidden = hand && (await hiddenFrom(world, hand.person, choice))
  if (!hand || !hidden) return
  const nothing = derivedId(hidden.id, `nothing ${String(choice.c)}`)
  const real = pick(about[hidden.kind]?.(hidden.id) ?? [], choice.b)
  const empty = pick(about[hidden.kind]?.(nothing) ?? [], choice.b)
  if (!real || !empty) return
  const [one, other] = [await ask(world, hand.phone, real), await ask(world, hand.phone, empty)]
  if (one !== other)
    throw new Broken('I7', `${hand.name} can tell that a ${hidden.kind} is there`, { one, other })
}

/** An id that is taken says no more than that: whatever has it, the answer is one and the same. */
async function probeMaking(world: World, choice: Choice): Promise<void> {
  const hand = handOf(world, choice)
  if (!hand) return
  const taken = [
    await hiddenFrom(world, hand.person, choice),
    await hiddenFrom(world, hand.person, { ...choice, c: choice.c + 1 }),
  ].flatMap((one) => one ?? [])
  const making = pick(makings(place('oakshire').challenge), choice.b)
  if (!making) return
  const answered: string[] = []
  for (const { id: record } of taken)
    answered.push(await ask(world, hand.phone, { ...making, record }))
  const fresh = answered.some((one) => one.includes('applied'))
  if (fresh || new Set(answered).size > 1)
    throw new Broken('I7', `${hand.name} can tell what has an id that is taken`, { answered })
}

/** Records this person never saw, those of another region among them. */
async function hiddenFrom(
  world: World,
  person: string,
  { c }: Choice,
): Promise<KeptRecord | undefined> {
  const { records } = await world.view()
  const ever = world.ever.get(person)
  const hidden = [...records.values()].filter(({ id: one, kind }) => !ever?.has(one) && about[kind])
  const kinds = [...new Set(hidden.map(({ kind }) => kind))].toSorted()
  const kind = pick(kinds, c)
  return hidden.find((one) => one.kind === kind)
}

let probes = 0

/** What the server says to this phone's session, without ids and times. */
async function ask(world: World, phone: SimPhone, { record, ...asked }: Asked): Promise<string> {
  probes += 1
  const fresh = (what: string) => derivedId(id(`probe ${String(probes)}`), what)
  const at = new Date(world.clock.now).toISOString()
  const command = { id: fresh('id'), ...asked, record: record || fresh('record'), base: null, at }
  const foreign = `challenge:${place('gorse').challenge}:team`
  const cookie = [...phone.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { 'content-type': 'application/json', 'x-tellback': '1', origin, cookie }
  const body = { protocol: 1, device: fresh('device'), commands: [command] }
  // That the server is busy says nothing of any record.
  const { busy } = world.server
  world.server.busy = 0
  const { status, text } = await world.server.ask('/api/sync', {
    ...{ method: 'POST', headers: new Headers(headers) },
    body: JSON.stringify({ ...body, scopes: { [foreign]: null } }),
  })
  world.server.busy = busy
  await world.view()
  if (status !== 200) return String(status)
  const { results, scopes } = JSON.parse(text) as Said
  if (scopes.some(({ scope, rows }) => scope === foreign || rows.length > 0))
    throw new Broken('I7', `${phone.name} was given rows of another region`)
  return JSON.stringify(results.map(({ outcome, problem, version }) => [outcome, problem, version]))
}

type Said = {
  results: { outcome: string; problem?: unknown; version?: number }[]
  scopes: { scope: string; rows: unknown[] }[]
}
