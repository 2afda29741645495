/**
 * Making invites: for each person an entry where there is none, the appointment, and the invite. Ids
 * are given before the first try, so that carrying on after a stop makes nothing twice.
 */
import type { KindName } from '../../../shared/records/index.ts'
import type { Role } from '../../../shared/roles.ts'

/** What all of them are invited as. */
export type Terms = {
  region: string
  challenge: string
  role: Role
  group: string | null
  /** The first day of the appointment. */
  from: string
}

export type Plan = {
  name: string
  email: string | null
  person: string
  /** Null when the person is known or already holds the role. */
  makes: { person: boolean; appointment: boolean }
  appointment: string
  invite: string
}

/** Makes a record under the id it was given; one that is there already counts as made. */
export type Make = (kind: KindName, id: string, args: unknown) => Promise<void>

/** Carries out plans one after the other; `done` is told after each. What throws stops it there. */
export async function makeInvites(
  plans: readonly Plan[],
  terms: Terms,
  make: Make,
  done: (plan: Plan) => void,
): Promise<void> {
  const { region, challenge, role, group, from } = terms
  for (const plan of plans) {
    const { person, name, email, makes } = plan
    if (makes.person) await make('person', person, { region, name, email })
    if (makes.appointment) {
      const post = { person, role, group, post: null, from, to: null }
      await make('appointment', plan.appointment, { region, council: null, challenge, ...post })
    }
    await make('invite', plan.invite, { region, challenge, person })
    done(plan)
  }
}

/** A group's short name as it is kept: small letters, digits and dashes. */
export function groupFrom(typed: string): string | null {
  const slug = typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return slug || null
}

/** The same as a name, for the screen: "own-voice" is the group "Own Voice". */
export const sayGroup = (group: string): string =>
  group.replaceAll('-', ' ').replace(/(^| )\p{Ll}/gu, (first) => first.toLocaleUpperCase('en-GB'))
