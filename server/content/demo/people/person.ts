/** How the people of the demonstration region are written down. */
import type { Role } from '../../../../shared/roles.ts'
import type { Service } from '../../../../shared/service.ts'
import type { DayOffset } from '../region.ts'

export type DemoAppointment = {
  role: Role
  /** Key of the region, council or challenge that the role belongs to (see `shared/roles.ts`). */
  of: string
  /** The experts' own group, for experts and the coordinator of that group. */
  group: string | null
  post: string | null
  /** Of a post at a council that answers for one of its services. */
  service?: Service
  from: DayOffset
  /** The first day on which it is no longer held. */
  to: DayOffset | null
}

export type DemoPerson = {
  key: string
  name: string
  /** Null for experts and supporters: they come in by the card that was printed for them. */
  email: string | null
  appointments: readonly DemoAppointment[]
}

/** A post in a council or the region, held for a good while and without an end. */
export function post(
  role: Role,
  of: string,
  called: string,
  from: DayOffset = -700,
): DemoAppointment {
  return { role, of, group: null, post: called, from, to: null }
}

export const forAdults = (one: DemoAppointment): DemoAppointment => ({ ...one, service: 'adults' })
export const forChildren = (one: DemoAppointment): DemoAppointment => ({
  ...one,
  service: 'children',
})

/** Somebody who works for, or is elected to, a council or the region, with a mail address there. */
export function official(
  name: string,
  home: string,
  ...appointments: readonly DemoAppointment[]
): DemoPerson {
  const plain = name.replace('Cllr ', '').toLowerCase()
  return {
    key: plain.replaceAll(' ', '-'),
    name,
    email: `${plain.replaceAll(' ', '.')}@${home}.example`,
    appointments,
  }
}

/** Somebody who comes in by a card and is known by a first name. */
export function cardHolder(name: string, appointment: DemoAppointment): DemoPerson {
  const [key = name] = name.toLowerCase().split(' ')
  return { key, name, email: null, appointments: [appointment] }
}
