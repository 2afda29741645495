// The people of a measured region, made by the product's own commands: visits, and on each a team and
// experts, every one of them with a session of their own.
import { kinds } from '../../../shared/records/index.ts'
import { beginSession } from '../../../server/people/sessions.ts'
import { withSignIn } from '../../../server/people/tables.ts'
import { readSettings } from '../../../server/settings.ts'
import { runAsSystem } from '../../../server/sync/system.ts'
import { adults } from '../../../server/content/questionnaires/adults.ts'
import { children } from '../../../server/content/questionnaires/children.ts'
import type { Store } from '../../../server/store/open.ts'
import type { Role } from '../../../shared/roles.ts'
import { idOf } from './ids.ts'
import type { Place } from './place.ts'

/** `session` is the token of the cookie. */
export type Person = { id: string; device: string; session: string; challenge: string }

export type Region = {
  id: string
  questionnaire: string
  challenges: { id: string; council: string; lead: Person; experts: Person[] }[]
}

const regionId = idOf('region')
const councils = Array.from({ length: 14 }, (_, n) => idOf('council', n))
const questionnaire = idOf('questionnaire', 'adults')
const heldFrom = '2020-01-01'

/** Makes a region with so many visits and so many experts on each (at most 150: one slice of a feed). */
export async function makeRegion(
  store: Store,
  place: Place,
  visits: number,
  experts: number,
): Promise<Region> {
  const run = (commands: Command[]) => runAsSystem(store, kinds, place.secret, commands)
  await run(frame())
  const challenges: Region['challenges'] = []
  for (let visit = 0; visit < visits; visit += 1) {
    const council = councils[visit % councils.length] ?? ''
    const id = idOf('challenge', visit)
    const args = { region: regionId, council, round: idOf('round'), service: 'adults' }
    const team = [idOf('lead', visit), ...many(experts, (n) => idOf('expert', visit, n))]
    await run([
      { kind: 'challenge', name: 'make', record: id, args },
      ...named(id, 'chooseQuestionnaire', { questionnaire }),
      ...team.flatMap((person, n) => someone(person, id, n === 0 ? 'leadPeer' : 'expert')),
    ])
    const [lead, ...others] = await signedIn(store, place, id, team)
    if (lead) challenges.push({ id, council, lead, experts: others })
  }
  return { id: regionId, questionnaire, challenges }
}

type Command = { kind: string; name: string; record: string; args: unknown }

const many = <T>(length: number, make: (n: number) => T) =>
  Array.from({ length }, (_, n) => make(n))

const named = (record: string, name: string, args: unknown): Command[] => [
  { kind: 'challenge', name, record, args },
]

function frame(): Command[] {
  const help = { name: 'Help', phone: '01632 960 001' }
  const region = { region: regionId }
  const made = (kind: string, record: string, args: object): Command => {
    return { kind, name: kind === 'questionnaire' ? 'publish' : 'make', record, args }
  }
  return [
    made('region', regionId, { name: 'A measured region', help }),
    ...councils.map((id, n) =>
      made('council', id, { ...region, name: `Council ${String(n)}`, from: heldFrom }),
    ),
    made('round', idOf('round'), { ...region, name: 'A round', service: 'adults' }),
    made('questionnaire', questionnaire, { ...region, ...adults }),
    made('questionnaire', idOf('questionnaire', 'children'), { ...region, ...children }),
  ]
}

function someone(person: string, challenge: string, role: Role): Command[] {
  const region = { region: regionId }
  const group = role === 'expert' ? 'first-table' : null
  const office = { person, role, group, post: null, from: heldFrom, to: null }
  const appointment = { ...region, council: null, challenge, ...office }
  const make = (kind: string, args: object) => {
    const record = kind === 'person' ? person : idOf(kind, person)
    return { kind, name: 'make', record, args }
  }
  return [
    make('person', { ...region, name: 'Robin', email: null }),
    make('appointment', appointment),
    make('invite', { ...region, challenge, person }),
  ]
}

/** A session for each, begun by the product's own code, as if each had opened the invite. */
async function signedIn(
  store: Store,
  place: Place,
  challenge: string,
  persons: readonly string[],
): Promise<Person[]> {
  const now = new Date()
  const settings = readSettings({ SECRET: place.secret, DATA_DIR: place.dataDir })
  return store.write(async (tx) => {
    const signed: Person[] = []
    for (const [n, id] of persons.entries()) {
      const device = idOf('device', id)
      const way = { way: 'invite' as const, invite: idOf('invite', id), issue: 1, revokedOn: null }
      const tier = n === 0 ? ('member' as const) : ('lay' as const)
      const beginning = { person: id, way, tier, device, label: 'A phone' }
      const { token } = await beginSession(withSignIn(tx), { settings }, beginning, now)
      signed.push({ id, device, session: token, challenge })
    }
    return signed
  })
}
