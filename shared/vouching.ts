/**
 * Who may say that somebody who lost every passkey is who they say: two named people who know them by their
 * office. For somebody of a council these are its own; for everybody else, those of the region.
 */
import { type Appointment, isHeld } from './actor.ts'
import { executive, type Role } from './roles.ts'

const ofCouncil: readonly Role[] = [...executive, 'officer']
const ofRegion: readonly Role[] = ['coordinator', 'sponsor', 'informationGovernance']

type Who = { person: string; appointments: readonly Appointment[] }

/** @param at an instant */
export function mayVouch(voucher: Who, lost: Who, at: string): boolean {
  if (voucher.person === lost.person) return false
  const theirs = lost.appointments.filter((one) => isHeld(one, at))
  const own = voucher.appointments.filter((one) => isHeld(one, at))
  const councils = councilsOf(lost.appointments, at)
  if (councils.length > 0)
    return own.some(
      ({ role, council }) =>
        ofCouncil.includes(role) && council !== null && councils.includes(council),
    )
  return own.some(
    ({ role, region }) => ofRegion.includes(role) && theirs.some((one) => one.region === region),
  )
}

/** The councils whose people vouch for whoever holds these; none for those whom the region knows. */
export const councilsOf = (appointments: readonly Appointment[], at: string): string[] =>
  appointments
    .filter((one) => isHeld(one, at))
    .flatMap(({ council, challenge }) => (council !== null && challenge === null ? [council] : []))
