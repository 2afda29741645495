/** What will be made of each line, or what is wrong with it, before anything is made. */
import type { Role } from '../../../shared/roles.ts'
import type { InviteRow } from './invite-rows.ts'
import { type Kept, matchPeople, type PastedLine } from './paste.ts'
import type { Person } from '../../../shared/records/person.ts'
import type { Plan } from './making.ts'

export type Preview = PastedLine & {
  is: 'wrong' | 'new' | 'known' | 'onTeam' | 'invited' | 'ask'
  /** The entry that will be used; null for a new one. */
  entry: Kept<Person> | null
  /** Entries of the same name, between which somebody who knows must choose. */
  namesakes: Kept<Person>[]
}

/** `choices` says for the line of a namesake which entry is meant: an id, or `new`. */
export function previewLines(
  lines: readonly PastedLine[],
  people: readonly Kept<Person>[],
  team: readonly InviteRow[],
  choices: Readonly<Record<number, string>>,
): Preview[] {
  return lines.map((line) => {
    if (line.wrong) return { ...line, is: 'wrong', entry: null, namesakes: [] }
    const { known, namesakes } = matchPeople(line, people)
    const choice = choices[line.line]
    const entry = known ?? namesakes.find(({ id }) => id === choice) ?? null
    if (!entry && namesakes.length > 0 && choice !== 'new')
      return { ...line, is: 'ask', entry: null, namesakes }
    return { ...line, is: entry ? standingOf(entry.id, team) : 'new', entry, namesakes }
  })
}

function standingOf(person: string, team: readonly InviteRow[]): 'known' | 'onTeam' | 'invited' {
  const row = team.find(({ id }) => id === person)
  if (!row) return 'known'
  if (row.state !== 'none' && row.state !== 'revoked') return 'invited'
  return row.role ? 'onTeam' : 'known'
}

export const willBeMade = ({ is }: Preview): boolean =>
  is === 'new' || is === 'known' || is === 'onTeam'

/** The plan of a line: ids for all that it makes, given once and kept from try to try. */
export function planFor(preview: Preview, makeId: () => string): Plan {
  const { entry, name, email, is } = preview
  return {
    name: entry?.body.name ?? name,
    email,
    person: entry?.id ?? makeId(),
    makes: { person: !entry, appointment: is !== 'onTeam' },
    appointment: makeId(),
    invite: makeId(),
  }
}

/** The roles of a visiting team, the experts first: they are invited most. */
export const teamRoles = [
  'expert',
  'supporter',
  'expertCoordinator',
  'leadPeer',
  'manager',
  'memberPeer',
  'auditor',
  'safeguardingLead',
  'safeguardingDeputy',
  'outsideLead',
] as const satisfies readonly Role[]

/** Roles for which a group means something: the experts of a group and whoever looks after them. */
export const hasGroup = (role: string): boolean => role === 'expert' || role === 'expertCoordinator'
