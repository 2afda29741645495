/**
 * Which scopes this phone reads, and in which order: what the person needs first comes first, and what
 * an expert's phone has no use for comes only once a screen asks for it.
 */
import { type Appointment, isHeld } from '../../shared/actor.ts'
import type { Role } from '../../shared/roles.ts'

/** They read a visit's pack and its questions: a region's councils only beside figures, which name them. */
const carriers: readonly Role[] = ['expert', 'supporter']

/** Public facts of a region: its councils, rounds and challenges. */
export const isRegion = (scope: string) => /^region:[^:]+$/.test(scope)

/** Published figures of all councils: many, and asked for once somebody opens a screen that shows or leads to some. */
export const isFigures = (scope: string) => scope.endsWith(':figures')

/** Whether all that a person holds now is a part in a visit: such a phone asks for no more than it must. */
export const isCarrier = (appointments: readonly Appointment[], at: string): boolean =>
  appointments.filter((one) => isHeld(one, at)).every((one) => carriers.includes(one.role))

/**
 * Of the scopes a person holds, those this phone asks for, in the order of need.
 * @param figures a screen has asked for figures, now or earlier
 */
export function inNeed(
  scopes: readonly string[],
  appointments: readonly Appointment[],
  at: string,
  visit: string | null,
  figures = false,
): string[] {
  const carriesOnly = isCarrier(appointments, at)
  const urgency = (scope: string) => {
    if (scope.startsWith('person:')) return 0
    if (visit !== null && scope.startsWith(`challenge:${visit}:`)) return 1
    if (scope.endsWith(':questions')) return 2
    if (scope.startsWith('challenge:')) return 3
    if (isFigures(scope)) return 6
    return scope.endsWith(':office') ? 5 : 4
  }
  const wanted = scopes.filter((scope) => {
    if (isFigures(scope)) return figures
    return !isRegion(scope) || !carriesOnly || figures
  })
  return wanted
    .map((scope, place) => ({ scope, place, urgency: urgency(scope) }))
    .sort((a, b) => a.urgency - b.urgency || a.place - b.place)
    .map(({ scope }) => scope)
}

/** Whether so many phones hold it that not all may answer a change at once. */
export const isOfMany = (scope: string): boolean =>
  scope.startsWith('region:') && !scope.endsWith(':office')
