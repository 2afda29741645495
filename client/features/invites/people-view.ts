/** The list of people: what each holds, who fits a search, and what an appointment to a role needs. */
import type { AppointmentBody } from '../../../shared/records/appointment.ts'
import type { Person } from '../../../shared/records/person.ts'
import { type Role, roles } from '../../../shared/roles.ts'
import { service, type Service } from '../../../shared/service.ts'
import { type Kept, plain } from './paste.ts'

export type PersonRow = { id: string; name: string; email: string | null; posts: AppointmentBody[] }

/** Everybody who was not merged into another, by name, with what they hold on `today`. */
export function peopleRows(
  people: readonly Kept<Person>[],
  appointments: readonly Kept<AppointmentBody>[],
  today: string,
): PersonRow[] {
  const heirs = new Map(people.map(({ id, body }) => [id, body.mergedInto ?? id]))
  return people
    .filter(({ body }) => body.mergedInto === null)
    .map(({ id, body }) => ({
      id,
      name: body.name,
      email: body.email,
      posts: appointments
        .filter((one) => heirs.get(one.body.person) === id && isNow(one.body, today))
        .map((one) => one.body),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

const isNow = ({ from, to }: AppointmentBody, today: string): boolean =>
  from <= today && (to === null || today < to)

/** Those whose name or address holds what is sought. */
export function findPeople(rows: readonly PersonRow[], sought: string): PersonRow[] {
  const wanted = plain(sought)
  return rows.filter(({ name, email }) => plain(name).includes(wanted) || email?.includes(wanted))
}

export type Body = (typeof roles)[Role]

/** To what a role is appointed: the region, a council or one challenge. */
export const bodyOf = (role: Role): Body => roles[role]

/** Where a council may have two of them, one for each service. */
export const hasService = (role: string): boolean => role === 'director' || role === 'leadMember'

/** The service a select holds; null for both, and for nothing chosen. */
export const serviceFrom = (value: string): Service | null =>
  service.options.find((one) => one === value) ?? null

/** The roles by what they are appointed to, councils first. */
export function rolesOf(body: Body): Role[] {
  return roleNames.filter((one) => roles[one] === body)
}

const roleNames = Object.keys(roles) as Role[] // Object.keys widens to string

/** The role a select holds; undefined for nothing chosen. */
export const roleFrom = (value: string): Role | undefined => roleNames.find((one) => one === value)
