/**
 * Who acts, and what they hold. Rules ask these functions; nothing else decides who may.
 */
import type { Role } from './roles.ts'
import type { Service } from './service.ts'

/** An office held by a person for a time. `to` is the first day on which it is no longer held. */
export type Appointment = {
  id: string
  role: Role
  region: string
  council: string | null
  challenge: string | null
  /** The experts' own group, whose coordinator reads what its members sent. */
  group: string | null
  /** The one service that a post at a council answers for; null, or nothing, for both. */
  service?: Service | null | undefined
  from: string
  to: string | null
}

type Term = Pick<Appointment, 'from' | 'to'>

/** `system` is the server itself (a migration, the command line, a sign-in): no person can be it. */
export type Actor = { person: string; appointments: readonly Appointment[]; system?: true }

/** When and by whom a command is run. Handed in: a rule never asks the clock. */
export type Moment = {
  /** The command's id, which texts and derived ids carry. */
  command: string
  actor: Actor
  /** The server's time once it has decided; before that the phone's, set right by the last `now`. */
  at: string
  /** The command that wrote the text the author saw. */
  base: string | null
  /** Persons who turned out to be another one, each with that one: the server's alone to know. */
  heirs?: Heirs
}

export type Heirs = Readonly<Record<string, string>>

/** The person whom somebody turned out to be, however often; themselves as far as anybody knows. */
export function heirOf(person: string, heirs: Heirs = {}): string {
  let current = person
  // Two persons are never merged into each other; damage must not hang a rule.
  for (let step = 0; step < 20; step += 1) {
    const next = heirs[current]
    if (next === undefined) return current
    current = next
  }
  return current
}

/** Whether somebody is who acts now, or turned out to be. */
export const isSame = ({ actor, heirs }: Moment, person: string): boolean =>
  heirOf(person, heirs) === heirOf(actor.person, heirs)

/** Where a thing belongs: what an appointment must cover. */
export type Place = {
  region: string
  council?: string | null
  challenge?: string | null
  /** For what only those who answer for this service may do. */
  service?: Service
}

/** How long after an appointment ended its holder may still send what they wrote. */
export const lateDays = 30

const dayMs = 86_400_000

/** Whether the appointment is held at `at` (an instant). */
export function isHeld(appointment: Term, at: string): boolean {
  return appointment.from <= at.slice(0, 10) && !hasEnded(appointment, at)
}

/** Whether the appointment has ended at `at`. */
export function hasEnded(appointment: Term, at: string): boolean {
  return appointment.to !== null && appointment.to <= at.slice(0, 10)
}

/** Whether the appointment ended, but not longer ago than words may still be sent. */
export function isLate(appointment: Appointment, at: string): boolean {
  if (appointment.to === null || !hasEnded(appointment, at)) return false
  // Ended before it began: nobody wrote anything under it.
  if (appointment.to < appointment.from) return false
  return Date.parse(at) - Date.parse(appointment.to) < lateDays * dayMs
}

/** The last day on which what was written may still be sent, of an appointment that ended on `to`. */
export const lastLateDay = (to: string): string =>
  new Date(Date.parse(to) + (lateDays - 1) * dayMs).toISOString().slice(0, 10)

/** The held appointments of one of these roles that cover the place. */
export function held(moment: Moment, place: Place, ...wanted: readonly Role[]): Appointment[] {
  return moment.actor.appointments.filter(
    (one) => wanted.includes(one.role) && covers(one, place) && isHeld(one, moment.at),
  )
}

/**
 * The appointments under which somebody may send what they wrote: held ones, then those that ended not
 * longer ago than words may still be sent.
 */
export function heldOrLate(moment: Moment, place: Place, ...wanted: readonly Role[]) {
  const late = moment.actor.appointments.filter(
    (one) => wanted.includes(one.role) && covers(one, place) && isLate(one, moment.at),
  )
  return [...held(moment, place, ...wanted), ...late]
}

/** Whether the actor holds one of these roles for the place now. */
export function holds(moment: Moment, place: Place, ...wanted: readonly Role[]): boolean {
  return held(moment, place, ...wanted).length > 0
}

/**
 * An appointment covers what lies in its region, and in its council or challenge where it names one; of
 * what belongs to one service, nothing where it is held for the other.
 */
export function covers(appointment: Appointment, place: Place): boolean {
  if (appointment.region !== place.region) return false
  if (appointment.service && place.service && appointment.service !== place.service) return false
  if (appointment.challenge !== null) return appointment.challenge === place.challenge
  if (appointment.council !== null) return appointment.council === place.council
  return true
}

export const isSystem = (moment: Moment): boolean => moment.actor.system === true

/** For commands that only follow from another one. */
export const never = (): boolean => false
