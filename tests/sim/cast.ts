/** Who takes part: two councils and a stranger's region, and a phone for everybody who carries one. */
import { type Role, roles } from '../../shared/roles.ts'
import type { SystemCommand } from '../../server/sync/system.ts'
import { id, place, region, round } from '../support/people.ts'

export const elsewhere = id('eastmoor')

/** Phones and the people who use them; the second of two takes it over now and then. */
export const hands: { phone: string; people: readonly string[] }[] = [
  { phone: 'ada’s phone', people: ['ada'] },
  { phone: 'ada’s tablet', people: ['ada'] },
  { phone: 'shared phone', people: ['ben', 'cy'] },
  { phone: 'office one', people: ['ola'] },
  { phone: 'office two', people: ['pat'] },
  { phone: 'lee’s phone', people: ['lee'] },
  { phone: 'gus’s phone', people: ['gus'] },
]

export const office = ['ola', 'pat']

/** Everybody has an office of the region, a council or a challenge. */
const posts: { name: string; role: Role; at?: string; group?: string; in?: string }[] = [
  { name: 'ola', role: 'coordinator' },
  { name: 'pat', role: 'coordinator' },
  { name: 'ada', role: 'expert', at: 'oakshire' },
  { name: 'ben', role: 'expert', at: 'oakshire', group: 'carers' },
  { name: 'cy', role: 'expert', at: 'fennick' },
  { name: 'lee', role: 'leadPeer', at: 'oakshire' },
  { name: 'gus', role: 'expertCoordinator', at: 'oakshire', group: 'carers' },
  { name: 'another ada', role: 'expert', at: 'fennick' },
  { name: 'eve', role: 'coordinator', in: 'eastmoor' },
  { name: 'fay', role: 'expert', at: 'gorse', in: 'eastmoor' },
]

export const everybody = [...new Set(posts.map(({ name }) => name))]

const system = (kind: string, name: string, record: string, args: unknown): SystemCommand => ({
  ...{ kind, name, record, args },
})

/** A region with its round and councils, each with a challenge. */
function makeRegion(here: string, turn: string, councils: readonly string[]): SystemCommand[] {
  const help = { name: 'The office', phone: '01632 960001' }
  return [
    system('region', 'make', here, { name: 'A region', help }),
    system('round', 'make', turn, { region: here, name: 'Adults', service: 'adults' }),
    ...councils.flatMap((name) => {
      const { council, challenge } = place(name)
      const args = { region: here, council, round: turn, service: 'adults' }
      return [
        system('council', 'make', council, { region: here, name, from: '2000-04-01' }),
        system('challenge', 'make', challenge, args),
      ]
    }),
  ]
}

function makePost({ name, role, at, group = '', in: home }: (typeof posts)[number]) {
  const here = home ? elsewhere : region
  const args = appointmentOf(name, role, at ?? 'oakshire', group || null, '2026-01-01')
  return [
    system('person', 'make', id(name), { region: here, name, email: null }),
    system('appointment', 'make', id(`first post of ${name}`), { ...args, region: here }),
  ]
}

/** The arguments of an appointment to a role at a council or its challenge. */
export function appointmentOf(
  name: string,
  role: Role,
  at: string,
  group: string | null,
  from: string,
) {
  const { council, challenge } = place(at)
  return {
    ...{ person: id(name), role, group, post: null, from, to: null, region },
    council: roles[role] === 'council' ? council : null,
    challenge: roles[role] === 'challenge' ? challenge : null,
  }
}

/** All that is there before the first step. */
export const beginning = (): SystemCommand[] => [
  ...makeRegion(region, round, ['oakshire', 'fennick']),
  ...makeRegion(elsewhere, id('round of eastmoor'), ['gorse']),
  ...posts.flatMap(makePost),
]
