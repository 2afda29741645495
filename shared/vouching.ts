/**
 * Who may say that somebody who lost every passkey is who they say: two named people who know them by their
 * office. For somebody of a council these are its own; for everybody else, those of the region.
 */
import { type Appointment, hasEnded, isHeld } from './actor.ts'
import { executive, type Role } from './roles.ts'

const ofCouncil: readonly Role[] = [...executive, 'officer']
export const ofRegion: readonly Role[] = ['coordinator', 'sponsor', 'informationGovernance']

/**
 * Whether one of these offices, held now or from some day on, signs, shares, publishes or vouches: then a
 * card alone is not enough.
 */
export const weighs = (appointments: readonly Appointment[], at: string): boolean =>
  appointments.some(
    (one) => !hasEnded(one, at) && (ofCouncil.includes(one.role) || ofRegion.includes(one.role)),
  )

type Who = { person: string; appointments: readonly Appointment[] }

/**
 * @param at an instant
 * @param isFirst they never had a passkey: then the region's office knows them, too, where their council
 *   has nobody yet who could vouch
 */
export function mayVouch(voucher: Who, lost: Who, at: string, isFirst = false): boolean {
  if (voucher.person === lost.person) return false
  const theirs = lost.appointments.filter((one) => isHeld(one, at))
  const own = voucher.appointments.filter((one) => isHeld(one, at))
  const councils = councilsOf(lost.appointments, at)
  const isOfTheirs = own.some(
    ({ role, council }) =>
      ofCouncil.includes(role) && council !== null && councils.includes(council),
  )
  if (isOfTheirs || (councils.length > 0 && !isFirst)) return isOfTheirs
  return own.some(
    ({ role, region }) => ofRegion.includes(role) && theirs.some((one) => one.region === region),
  )
}

/** The councils whose people vouch for whoever holds these; none for those whom the region knows. */
export const councilsOf = (appointments: readonly Appointment[], at: string): string[] =>
  appointments
    .filter((one) => isHeld(one, at))
    .flatMap(({ council, challenge }) => (council !== null && challenge === null ? [council] : []))
