/**
 * How long a sign-in lasts. The more somebody may see and do, the sooner they sign in again; a person
 * on a visit is never asked in the middle of one (OWASP ASVS 5.0, 7.3.1 and 7.3.2).
 */
import { type Appointment, hasEnded, isLate } from '../../shared/actor.ts'
import type { Role } from '../../shared/roles.ts'

const dayMs = 86_400_000

/** Unused for longer than `idle`, or older than `absolute`: the session has ended. In milliseconds. */
export const tiers = {
  /** Experts and those who support them: their own words. */
  lay: { idle: 30 * dayMs, absolute: 180 * dayMs },
  /** Visiting teams and councils. */
  member: { idle: 14 * dayMs, absolute: 60 * dayMs },
  /** Who sees people's names and addresses, or what somebody is in danger of. */
  office: { idle: dayMs, absolute: 7 * dayMs },
} as const
export type Tier = keyof typeof tiers

const byRole: Partial<Record<Role, Tier>> = {
  expert: 'lay',
  supporter: 'lay',
  coordinator: 'office',
  manager: 'office',
  safeguardingLead: 'office',
  safeguardingDeputy: 'office',
  outsideLead: 'office',
  informationGovernance: 'office',
}

const strictness = Object.keys(tiers)

/** The strictest tier that these appointments ask for. */
export function tierOf(appointments: readonly Pick<Appointment, 'role'>[]): Tier {
  const all = appointments.map(({ role }) => byRole[role] ?? 'member')
  return all.toSorted((a, b) => strictness.indexOf(b) - strictness.indexOf(a))[0] ?? 'lay'
}

/** Whether a session of tier `had` may not go on as `has`: the person signs in anew for the larger rights. */
export function isStricter(has: Tier, had: string): boolean {
  return strictness.indexOf(has) > strictness.indexOf(had)
}

/**
 * The appointments that let somebody in: held now or later, or ended not longer ago than words may
 * still be sent.
 */
export function openDoors(appointments: readonly Appointment[], at: string): Appointment[] {
  return appointments.filter((one) => !hasEnded(one, at) || isLate(one, at))
}
