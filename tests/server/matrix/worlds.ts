/**
 * Two worlds in which the same things happen at the same times, but for one thing that an audience may
 * not know; and everything that each of its phones ever received there. Ids and times are the same in
 * both: what is left to differ is what the server told: in rows and results, of who they are, in news that
 * a scope moved, and by mail.
 */
import { adults } from '../../../server/content/questionnaires/adults.ts'
import { alertLeads } from '../../../server/mail/alerts.ts'
import { whoIs } from '../../../server/people/me.ts'
import { withSignIn } from '../../../server/people/tables.ts'
import type { Settings } from '../../../server/settings.ts'
import type { Store } from '../../../server/store/store.ts'
import { pokeOf } from '../../../server/sync/live.ts'
import { systemPerson } from '../../../server/sync/unit.ts'
import { type Role, roles } from '../../../shared/roles.ts'
import { Device, id, secret, type Sent } from '../../support/people.ts'
import { prove } from './self-view.ts'

/** Who has a phone. Two experts of one group, one of another, and every role that there is. */
export const cast = {
  ada: ['expert', 'own-voice'],
  ben: ['expert', 'own-voice'],
  cyn: ['expert', 'carers'],
  sue: ['supporter', null],
  ife: ['expertCoordinator', 'own-voice'],
  gus: ['expertCoordinator', 'carers'],
  grace: ['leadPeer', null],
  david: ['manager', null],
  eve: ['memberPeer', null],
  pip: ['auditor', null],
  ruth: ['safeguardingLead', null],
  dan: ['safeguardingDeputy', null],
  olga: ['outsideLead', null],
  anne: ['director', null],
  otto: ['officer', null],
  owen: ['owner', null],
  lea: ['leadMember', null],
  cleo: ['chiefExecutive', null],
  sid: ['scrutinyMember', null],
  sol: ['scrutinyOfficer', null],
  sam: ['coordinator', null],
  spo: ['sponsor', null],
  ivy: ['informationGovernance', null],
} as const satisfies Record<string, readonly [Role, string | null]>

export type Name = keyof typeof cast | 'nobody'
export const everybody = [...Object.keys(cast), 'nobody'] as Name[] // the keys of `cast`

/** What one person does at one moment: `system` is the server itself. */
export type Act = {
  who: Name | 'system'
  /** What they send; a function where it hangs on what they have before them by then. */
  does: readonly Doing[] | ((store: Store) => Promise<readonly Doing[]>)
}
export type Doing = readonly [
  kind: string,
  name: string,
  record: string,
  args: unknown,
  base?: string | null,
  proof?: unknown,
]

/**
 * A moment in both worlds: the acts of it, whether every phone asks for news after it, and how many days
 * pass before it.
 */
export type Moment = { acts: readonly Act[]; hears: boolean; days?: number }

/** One run of both worlds has a region of its own, so that they share their stores. */
export type Place = ReturnType<typeof placeOf>
export function placeOf(run: string) {
  const own = (name: string) => id(`${run} ${name}`)
  return { run, own, region: own('region'), council: own('council'), challenge: own('challenge') }
}

const start = Date.parse('2027-03-01T09:00:00.000Z')
const minuteMs = 60_000
const dayMs = 86_400_000

/** A phone that keeps word for word what it was told; of cursors not the tags, which are random by design. */
class Ear extends Device {
  readonly heard: string[] = []

  override async ask(scopes: Record<string, string | null>, limit?: number) {
    const answer = await super.ask(scopes, limit)
    this.heard.push(JSON.stringify(answer).replace(/("cursor":"[\d-]+)\.[\w-]+"/g, '$1"'))
    return answer
  }
}

/** Lets everything happen in one world. @returns all that each person's phone was told */
export async function happen(
  store: Store,
  place: Place,
  moments: readonly Moment[],
): Promise<Map<Name, string[]>> {
  let now = start
  let days = 0
  const clock = () => new Date(now)
  const phones = new Map(
    everybody.map(
      (name) => [name, new Ear(store, `${place.run} ${name}`, { clock, prove })] as const,
    ),
  )
  const server = new Device(store, 'server', { clock })
  Object.defineProperty(server, 'person', { value: systemPerson })
  for (const [at, { acts, hears, days: passed = 0 }] of [
    { acts: beginning(place), hears: true, days: 0 },
    ...moments,
  ].entries()) {
    days += passed
    now = start + at * minuteMs + days * dayMs
    for (const [turn, { who, does }] of acts.entries()) {
      const doings = typeof does === 'function' ? await does(store) : does
      const commands = doings.map((one, index) => sentAs(place, [at, turn, index], one, now))
      const phone = who === 'system' ? server : phones.get(who)
      const { results } = (await phone?.push(commands)) ?? { results: [] }
      if (who === 'system') refuseRefusals(results)
      else phones.get(who)?.heard.push(JSON.stringify(results))
    }
    // Two pages at a time, as a small phone reads.
    if (!hears) continue
    await alertLeads({ store, settings: mailSettings, clock })
    for (const [name, phone] of phones) {
      await phone.pull(7)
      phone.heard.push(JSON.stringify(await besideRows(store, place.own(name), clock)))
    }
  }
  return new Map([...phones].map(([name, { heard }]) => [name, heard]))
}

// The seam: of the settings mail reads this one.
const mailSettings = { secret } as Settings

/** Who they are to the server, what news would say of each scope they hold, and what mail went to them. */
async function besideRows(store: Store, person: string, clock: () => Date) {
  const me = await whoIs({ store, settings: mailSettings, clock }, { person, revokedOn: null })
  const counters = await store.db
    .selectFrom('scope')
    .selectAll()
    .where('scope', 'in', me.scopes)
    .orderBy('scope')
    .execute()
  const news = counters.map(({ scope, seq }) => pokeOf(scope, seq))
  const mails = await withSignIn(store.db)
    .selectFrom('outbox')
    .select(['letter', 'due_at', 'until'])
    .where('person', '=', person)
    .orderBy('due_at')
    .execute()
  return { me, news, mails }
}

function sentAs(
  { own }: Place,
  moment: readonly number[],
  [kind, name, record, args, base, proof]: Doing,
  now: number,
): Sent {
  const at = new Date(now).toISOString()
  return {
    id: own(`command ${moment.join(' ')}`),
    kind,
    name,
    record,
    args,
    base: base ?? null,
    at,
    ...(proof !== undefined && { proof }),
  }
}

function refuseRefusals(results: readonly { outcome: string; problem?: unknown }[]): void {
  const refused = results.find(({ outcome }) => outcome !== 'applied')
  if (refused) throw new Error(`The world does not begin: ${JSON.stringify(refused.problem)}`)
}

const contact = { name: 'Somebody', phone: '01632 960002' }
const help = { name: 'The office', phone: '01632 960001' }

/** A region, its visit, and everybody in their role. */
function beginning({ own, region, council, challenge }: Place): Act[] {
  const host = { region, name: 'Oakshire', from: '2000-04-01' }
  const visited = { region, council, round: own('round'), service: 'adults' }
  const people = everybody.flatMap((name): Doing[] => [
    // Without an address of the safeguarding leads nobody goes on site.
    ['person', 'make', own(name), { region, name, email: `${name}@${region}.example` }],
    ...(name === 'nobody' ? [] : [appointment(name)]),
  ])
  function appointment(name: keyof typeof cast): Doing {
    const [role, group] = cast[name]
    const args = {
      ...{ person: own(name), role, group, post: null, from: '2026-01-01', to: null, region },
      council: roles[role] === 'council' ? council : null,
      challenge: roles[role] === 'challenge' ? challenge : null,
    }
    return ['appointment', 'make', own(`${name} holds`), args]
  }
  const invites = (['ada', 'ben', 'cyn'] as const).map((name): Doing => [
    'invite',
    'make',
    own(`card of ${name}`),
    { region, challenge, person: own(name) },
  ])
  return [
    {
      who: 'system',
      does: [
        ['region', 'make', region, { name: 'Wexmoor', help }],
        ['round', 'make', own('round'), { region, name: 'Adults', service: 'adults' }],
        ['questionnaire', 'publish', own('questions'), { region, ...adults }],
        ['council', 'make', council, host],
        ['challenge', 'make', challenge, visited],
      ],
    },
    { who: 'system', does: [...people, ...invites] },
  ]
}

/** On which numbers to ring: without them nobody goes on site. */
export const numbers = {
  ...{ lead: contact, deputy: contact, outside: contact },
  council: { name: 'Oakshire', day: '01632 960003', night: '01632 960004' },
}
